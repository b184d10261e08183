// Opens the audit of a case that was drawn and released, and ends it where the case is replaced (C3, C4, D1).
import { auditLifecycle, selfAssessmentLifecycle } from "../../domain/audit/audit-lifecycle.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Change } from "../../platform/change.js";
import { tellOfNewAudit } from "./audit-messages.js";
import { holdAuditOfSelection, insertAudit, updateAudit } from "./save-audit.queries.js";

export type NewAudit = {
  readonly id: string;
  readonly selectionId: string;
  readonly childId: string;
  readonly month: Month;
  readonly teamId: string;
  readonly managerId: string;
  readonly workerId: string | null;
  /** As the case list writes it. */
  readonly workerName: string | null;
  readonly caseStatus: string;
  /** The months of the child's journey that the audit looks at (D2). */
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly selfAssessmentDueOn: LocalDate;
  readonly auditDueOn: LocalDate;
  readonly feedbackDueOn: LocalDate;
};

/** In the change that releases the draw or approves a replacement. Tells worker and manager. */
export async function openAudit(change: Change, audit: NewAudit): Promise<void> {
  await insertAudit(change.work, {
    authorityId: change.actor.authorityId,
    ...audit,
    state: auditLifecycle.starts,
    selfAssessmentState: selfAssessmentLifecycle.starts,
  });
  const { selectionId, teamId, managerId, workerId } = audit;
  change.record({
    action: "open-audit",
    recordType: "audit",
    recordId: audit.id,
    detail: { selectionId, teamId, managerId, workerId },
  });
  await tellOfNewAudit(change, audit);
}

/** In the change that approves the replacement, which says by whom. Not once the audit is submitted. */
export async function replaceAudit(
  change: Change,
  selectionId: string,
): Promise<Result<null, "no-audit" | "not-in-this-state">> {
  const audit = await holdAuditOfSelection(change.work, selectionId);
  if (!audit) return refuse("no-audit");
  const step = auditLifecycle.steps[audit.state].replace;
  if (!step) return refuse("not-in-this-state");
  await updateAudit(change.work, audit.id, { state: step.to });
  change.record({
    action: "replace-audit",
    recordType: "audit",
    recordId: audit.id,
    detail: { selectionId, from: audit.state },
  });
  return accept(null);
}
