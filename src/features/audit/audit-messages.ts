// The messages that an audit writes: the case by its id and a link, never what is written about it (C3, D1, D8).
import type { Change } from "../../platform/change.js";
import { formatDate, formatMonth } from "../../ui/formats.js";
import { writeMessage } from "../messages/public.js";
import { listHolders } from "../people/public.js";
import type { AuditWithParties } from "./audit.queries.js";
import type { NewAudit } from "./open-audit.js";

const pathOf = (auditId: string) => `/audits/${auditId}`;

export async function tellOfNewAudit(change: Change, audit: NewAudit): Promise<void> {
  const drawn = `Case ${audit.childId} was drawn by chance for an audit in ${formatMonth(audit.month)}.`;
  if (audit.workerId !== null)
    await writeMessage(change, {
      toPersonId: audit.workerId,
      kind: "self-assessment-asked",
      subject: "Please write a self-assessment",
      lines: [
        drawn,
        `Before you and your manager talk it through, please write how you see the work, by ${formatDate(audit.selfAssessmentDueOn)}.`,
        `The audit that you make together is due by ${formatDate(audit.auditDueOn)}.`,
        pathOf(audit.id),
      ],
    });
  await writeMessage(change, {
    toPersonId: audit.managerId,
    kind: "audit-asked",
    subject: "An audit for your team",
    lines: [
      drawn,
      audit.workerId === null
        ? "Full Circle knows no worker for this case, so please say that the audit goes on without a self-assessment."
        : `The worker’s self-assessment is due by ${formatDate(audit.selfAssessmentDueOn)}.`,
      `The audit is due by ${formatDate(audit.auditDueOn)}, and the family’s feedback by ${formatDate(audit.feedbackDueOn)}.`,
      pathOf(audit.id),
    ],
  });
}

/** To whoever manages the team today. */
export async function tellManagerAuditIsReady(change: Change, audit: AuditWithParties): Promise<void> {
  const managers = await listHolders(change.work, "team-manager", change.today, { teamId: audit.teamId });
  for (const { id } of managers)
    await writeMessage(change, {
      toPersonId: id,
      kind: "audit-ready",
      subject: "A self-assessment is ready for you",
      lines: [
        `The self-assessment of case ${audit.childId} is submitted. You can start the audit together.`,
        `The audit is due by ${formatDate(audit.auditDueOn)}.`,
        pathOf(audit.id),
      ],
    });
}

/** At once to the service manager, the quality assurance officers and their head (D8). Answers how many were told. */
export async function tellOfInadequateGrade(change: Change, audit: AuditWithParties): Promise<number> {
  const { work, today } = change;
  const holders = [
    ...(await listHolders(work, "service-manager", today, { serviceId: audit.serviceId })),
    ...(await listHolders(work, "quality-assurance-officer", today)),
    ...(await listHolders(work, "head-of-quality-assurance", today)),
  ];
  const told = new Set(holders.map(({ id }) => id));
  for (const toPersonId of told)
    await writeMessage(change, {
      toPersonId,
      kind: "inadequate-grade",
      subject: "An audit needs your attention",
      lines: [
        `The audit of case ${audit.childId} in ${audit.teamName} was graded inadequate overall.`,
        "Please look at it today: what was found, and the actions that follow from it.",
        pathOf(audit.id),
      ],
    });
  return told.size;
}
