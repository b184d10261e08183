// Answers of families whose words may mean danger, as tasks for the team until someone says that they read them (D7).
import { relationsToAudit } from "../../../domain/access/policy.js";
import type { Person } from "../../../domain/access/roles.js";
import type { Task } from "../../../domain/programme/task.js";
import { type LocalDate, londonDateAt } from "../../../domain/shared/calendar.js";
import type { Work } from "../../../platform/db/in-authority.js";
import { seesToRisk } from "./read-risk.command.js";
import { listUnreadRisks } from "./risk.queries.js";

export async function listFamilyTasks(
  work: Work,
  person: Person,
  _today: LocalDate,
): Promise<readonly Task[]> {
  const answers = await listUnreadRisks(work);
  return answers
    .filter((answer) => seesToRisk(relationsToAudit(person, answer)))
    .map(({ id, childId, answeredAt }) => ({
      what: "Read the family’s answer now: someone may not be safe",
      childId,
      href: `/audits/${id}/family/risk`,
      dueOn: londonDateAt(answeredAt.getTime()),
    }));
}
