// What waits for the performance officer: facts that someone says are wrong.
import { may } from "../../domain/access/policy.js";
import { hasRole, type Person } from "../../domain/access/roles.js";
import type { Task } from "../../domain/programme/task.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import { plural } from "../../ui/formats.js";
import { countOpenDisputes } from "./disputes.queries.js";

/** Others may answer too, and are not asked to. */
export async function listDisputeTasks(
  work: Work,
  person: Person,
  _today: LocalDate,
): Promise<readonly Task[]> {
  if (!hasRole(person, "performance-officer") || !may(person, "see-disputed-data")) return [];
  const open = await countOpenDisputes(work);
  if (open === 0) return [];
  const what = `Answer ${plural(open, "note", "notes")} on what is wrong in the data`;
  return [{ what, childId: null, href: "/disputed-data", dueOn: null }];
}
