// What the pages on which an audit is written share: the audit read, and the way on for someone who can't write in it now.
import { mayReadSelfAssessment } from "../../domain/access/policy.js";
import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import type { Reading } from "../../domain/audit/section-words.js";
import { takeSelfAssessmentStep } from "../../domain/audit/self-assessment-step.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { type Answer, type FormError, notFound, redirect } from "../../platform/http/answers.js";
import type { AuditWithParties, SectionEntry } from "./audit.queries.js";
import { auditPath } from "./audit-words.js";
import type { AuditVisit } from "./read-audit.js";

/** Whether someone may write in a reading of the case now. */
export const mayWrite = ({ audit, relations }: AuditVisit, reading: Reading): Result<unknown, StepRefusal> =>
  reading === "audit"
    ? takeStep(auditLifecycle, audit.state, "write", relations)
    : takeSelfAssessmentStep(audit, "write", relations);

/** In which reading someone writes now, or why in none: whoever writes may say that a fact from the data is wrong (D9). */
export const writesNow = (visit: AuditVisit): Result<Reading, StepRefusal> => {
  const refusals = (["self-assessment", "audit"] as const).map((reading) => {
    const may = mayWrite(visit, reading);
    return may.ok ? { reading } : { refusal: may.refusal };
  });
  for (const { reading } of refusals) if (reading) return accept(reading);
  return refuse(
    refusals.some(({ refusal }) => refusal === "not-yours-to-do") ? "not-yours-to-do" : "not-in-this-state",
  );
};

/** Facts stand beside an audit as they were when it was submitted; until then, as they are today. */
export const factsOf = (audit: AuditWithParties, today: LocalDate) => ({
  auditId: audit.id,
  childId: audit.childId,
  on: audit.submittedOn ?? today,
});

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
