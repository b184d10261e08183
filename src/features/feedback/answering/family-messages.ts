// The messages of the family's voice: a case by its id inside, never in a subject, and never what was written (C3, D7).
import { contradictionOf } from "../../../domain/feedback/family-answer.js";
import type { Grade } from "../../../domain/framework/bands.js";
import type { Change } from "../../../platform/change.js";
import type { AuditWithParties } from "../../audit/public.js";
import { type MessageKind, writeMessage } from "../../messages/public.js";
import { listHolders } from "../../people/public.js";

type Told = { readonly kind: MessageKind; readonly subject: string; readonly lines: readonly string[] };

const tell = async (change: Change, ids: readonly string[], told: Told): Promise<number> => {
  const people = new Set(ids);
  for (const toPersonId of people) await writeMessage(change, { toPersonId, ...told });
  return people.size;
};

/** Both who made the audit: the worker, and whoever manages the team today. */
async function auditorsOf({ work, today }: Change, audit: AuditWithParties): Promise<readonly string[]> {
  const managers = await listHolders(work, "team-manager", today, { teamId: audit.teamId });
  return [...(audit.workerId === null ? [] : [audit.workerId]), ...managers.map(({ id }) => id)];
}

const lastLine = (audit: AuditWithParties) => `/audits/${audit.id}`;

export const tellOfAnswer = async (change: Change, audit: AuditWithParties): Promise<number> =>
  tell(change, await auditorsOf(change, audit), {
    kind: "family-answered",
    subject: "A family has answered",
    lines: [
      `The answer about case ${audit.childId} is in, and the audit is complete. Please read it.`,
      lastLine(audit),
    ],
  });

/** Where the family's number is far from the audit's grade: it is told, and nothing is graded anew. */
export async function tellWhereTheyDiffer(
  change: Change,
  audit: AuditWithParties,
  scale: Grade | null,
): Promise<boolean> {
  if (contradictionOf(scale, audit.overallGrade) === null) return false;
  await tell(change, await auditorsOf(change, audit), {
    kind: "family-differs",
    subject: "A family sees it otherwise than the audit",
    lines: [
      `For case ${audit.childId}, the family’s own number lies far from the overall grade of the audit.`,
      "The grade stands. Please read both again together, and think about what the family may know that the file does not show.",
      lastLine(audit),
    ],
  });
  return true;
}

/** At once to the team and its service manager; where nobody holds these posts, to the quality assurance team. */
export async function tellOfRisk(change: Change, audit: AuditWithParties): Promise<number> {
  const { work, today } = change;
  const services = await listHolders(work, "service-manager", today, { serviceId: audit.serviceId });
  const ids = [...(await auditorsOf(change, audit)), ...services.map(({ id }) => id)];
  const quality = ids.length > 0 ? [] : await listHolders(work, "quality-assurance-officer", today);
  return tell(change, [...ids, ...quality.map(({ id }) => id)], {
    kind: "family-at-risk",
    subject: "Please read a family’s answer now",
    lines: [
      `In the answer about case ${audit.childId} there are words that may mean that a child is at risk right now. The program only looks for words: please read the answer yourself, now, and act as your safeguarding procedure says.`,
      "Who answered was shown the council’s safeguarding route, 999 and Childline.",
      `/audits/${audit.id}/family/risk`,
    ],
  });
}
