// A step of the self-assessment, which is open only while the audit waits for it (D1).
import { type Relation, type StepRefusal, takeStep } from "../shared/lifecycle.js";
import { type Result, refuse } from "../shared/result.js";
import {
  type AuditState,
  type SelfAssessmentAction,
  type SelfAssessmentState,
  selfAssessmentLifecycle,
} from "./audit-lifecycle.js";

type Standing = { readonly state: AuditState; readonly selfAssessmentState: SelfAssessmentState };

/** The state that the action leads to; `not-in-this-state` also once the audit has started or was replaced. */
export const takeSelfAssessmentStep = (
  audit: Standing,
  action: SelfAssessmentAction,
  relations: ReadonlySet<Relation>,
): Result<SelfAssessmentState, StepRefusal> =>
  audit.state === "awaiting-self-assessment"
    ? takeStep(selfAssessmentLifecycle, audit.selfAssessmentState, action, relations)
    : refuse("not-in-this-state");
