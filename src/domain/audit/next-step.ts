// What waits in an audit for someone, from what they are to it: for task lists, and for the button on the audit's page.
import type { LocalDate } from "../shared/calendar.js";
import { canTake, type Relation } from "../shared/lifecycle.js";
import { type AuditState, auditLifecycle, type SelfAssessmentState } from "./audit-lifecycle.js";
import { takeSelfAssessmentStep } from "./self-assessment-step.js";

export type AuditStanding = {
  readonly state: AuditState;
  readonly selfAssessmentState: SelfAssessmentState;
  /** Null where the case list names no worker whom Full Circle knows. */
  readonly workerId: string | null;
  readonly selfAssessmentDueOn: LocalDate;
  readonly auditDueOn: LocalDate;
  readonly feedbackDueOn: LocalDate;
};

export type NextStep = {
  readonly code:
    | "write-self-assessment"
    | "set-aside"
    | "complete-audit"
    | "complete-together"
    | "record-feedback";
  readonly dueOn: LocalDate;
};

/** The one thing for this person to do now, or null where others are at work or all is done. */
export function nextStepOf(audit: AuditStanding, relations: ReadonlySet<Relation>): NextStep | null {
  const mayNow = (action: "write" | "set-aside") => takeSelfAssessmentStep(audit, action, relations).ok;
  if (mayNow("write")) return { code: "write-self-assessment", dueOn: audit.selfAssessmentDueOn };
  if (audit.workerId === null && mayNow("set-aside"))
    return { code: "set-aside", dueOn: audit.selfAssessmentDueOn };
  if (canTake(auditLifecycle, audit.state, "submit", relations))
    return { code: "complete-audit", dueOn: audit.auditDueOn };
  if (canTake(auditLifecycle, audit.state, "write", relations))
    return { code: "complete-together", dueOn: audit.auditDueOn };
  if (canTake(auditLifecycle, audit.state, "record-feedback", relations))
    return { code: "record-feedback", dueOn: audit.feedbackDueOn };
  return null;
}
