// Every feature that can have something wait for someone.
import type { Task } from "../../domain/programme/task.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { SignedIn } from "../../platform/http/sessions.queries.js";
import { listActionTasks } from "../actions/public.js";
import { listAuditTasks } from "../audit/public.js";
import { listFamilyTasks } from "../feedback/public.js";
import { listModerationTasks } from "../moderation/public.js";
import { listReportTasks } from "../reporting/public.js";
import { listDrawTasks } from "../sampling/public.js";
import { listDisputeTasks } from "../timeliness/public.js";

/** Reads a person's tasks from the records, in a constant number of queries. */
export type TaskSource = (work: Work, person: SignedIn, today: LocalDate) => Promise<readonly Task[]>;

export const taskSources: readonly TaskSource[] = [
  listFamilyTasks,
  listDrawTasks,
  listAuditTasks,
  listModerationTasks,
  listActionTasks,
  listReportTasks,
  listDisputeTasks,
];
