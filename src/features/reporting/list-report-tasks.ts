// What waits for those who write reports: the report of the quarter that has ended.
import { relationsByRole } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import type { Task } from "../../domain/programme/task.js";
import { previousQuarter } from "../../domain/reporting/quarters.js";
import { reportLifecycle } from "../../domain/reporting/report-lifecycle.js";
import {
  addMonths,
  daysOfQuarter,
  type LocalDate,
  monthOf,
  quarterOf,
} from "../../domain/shared/calendar.js";
import { canTake } from "../../domain/shared/lifecycle.js";
import type { Work } from "../../platform/db/in-authority.js";
import { formatQuarter } from "../../ui/formats.js";
import { findReport, isAnythingToReport } from "./reporting.queries.js";

export async function listReportTasks(
  work: Work,
  person: Person,
  today: LocalDate,
): Promise<readonly Task[]> {
  if (!canTake(reportLifecycle, reportLifecycle.starts, "write", relationsByRole(person))) return [];
  const quarter = previousQuarter(quarterOf(today));
  const { from, to } = daysOfQuarter(quarter);
  const report = await findReport(work, quarter);
  if (report?.state === "published") return [];
  const months = [0, 1, 2].map((later) => monthOf(addMonths(from, later)));
  if (!report && !(await isAnythingToReport(work, { from, to, months }))) return [];
  const when = formatQuarter(quarter);
  return [
    report
      ? { what: `Write and publish the report of ${when}`, href: `/reports/${quarter}/write` }
      : { what: `Open the report of ${when}`, href: "/reports" },
  ].map((task) => ({ ...task, childId: null, dueOn: null }));
}
