// What the pages on which an audit is written share: the audit read, and the way on for someone who can't write in it now.
import { mayReadSelfAssessment } from "../../domain/access/policy.js";
import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import type { Reading } from "../../domain/audit/section-words.js";
import { takeSelfAssessmentStep } from "../../domain/audit/self-assessment-step.js";
import { type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import type { Result } from "../../domain/shared/result.js";
import { type Answer, type FormError, notFound, redirect } from "../../platform/http/answers.js";
import type { SectionEntry } from "./audit.queries.js";
import { auditPath } from "./audit-words.js";
import type { AuditVisit } from "./read-audit.js";

/** Whether someone may write in a reading of the case now. */
export const mayWrite = ({ audit, relations }: AuditVisit, reading: Reading): Result<unknown, StepRefusal> =>
  reading === "audit"
    ? takeStep(auditLifecycle, audit.state, "write", relations)
    : takeSelfAssessmentStep(audit, "write", relations);

/** The answer to someone who came too late, or who has no right to the page. */
export const closedAnswer = (auditId: string, refusal: StepRefusal | "no-such-audit"): Answer =>
  refusal === "not-in-this-state" ? redirect(auditPath(auditId), "moved-on") : notFound();

/** Beside words that can't be saved any more. */
export const movedOnError = (auditId: string): FormError => ({
  field: auditPath(auditId),
  text: "This audit moved on while you were writing, so this is not saved. Your words are still below: copy what you want to keep",
});

/** The entries that someone may read: the worker's own are the worker's alone until they are submitted (D1). */
export const readableEntries = (
  { audit, relations }: AuditVisit,
  entries: readonly SectionEntry[],
): readonly SectionEntry[] => {
  const submitted = audit.selfAssessmentState === "submitted";
  return mayReadSelfAssessment(relations, submitted)
    ? entries
    : entries.filter(({ reading }) => reading !== "self-assessment");
};
