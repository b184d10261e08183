// What audits wait for someone to do: the worker's self-assessment, the audit together, the family's feedback.
import { readingScope, relationsToAudit } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import { type NextStep, nextStepOf } from "../../domain/audit/next-step.js";
import type { Task } from "../../domain/programme/task.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listUnfinishedAudits } from "./audit.queries.js";

/** Each next step in words, and the page where it is taken. */
export const nextSteps: Readonly<Record<NextStep["code"], { readonly what: string; readonly page: string }>> =
  {
    "write-self-assessment": { what: "Write your self-assessment", page: "/self-assessment" },
    "set-aside": { what: "Go on without a self-assessment", page: "/set-aside" },
    "complete-audit": { what: "Complete the audit with the worker", page: "/audit" },
    "complete-together": { what: "Complete the audit with your manager", page: "/audit" },
    "record-feedback": { what: "Record the family’s feedback", page: "/feedback" },
  };

/** The family's feedback is the team manager's to see to; the worker may record it, and is not asked to. */
export async function listAuditTasks(
  work: Work,
  person: Person,
  _today: LocalDate,
): Promise<readonly Task[]> {
  const audits = await listUnfinishedAudits(work, person.id, readingScope(person).teamIds);
  return audits.flatMap((audit): Task[] => {
    const relations = relationsToAudit(person, audit);
    const next = nextStepOf(audit, relations);
    if (!next || (next.code === "record-feedback" && !relations.has("audit-manager"))) return [];
    const { what, page } = nextSteps[next.code];
    return [{ what, childId: audit.childId, href: `/audits/${audit.id}${page}`, dueOn: next.dueOn }];
  });
}
