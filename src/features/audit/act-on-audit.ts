// What every step in an audit shares: the audit locked, what someone is to it, and who may not even know of it.
import { mayReadAudit, relationsToAudit } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import {
  type AuditAction,
  type AuditState,
  auditLifecycle,
  type SelfAssessmentAction,
  type SelfAssessmentState,
} from "../../domain/audit/audit-lifecycle.js";
import { takeSelfAssessmentStep } from "../../domain/audit/self-assessment-step.js";
import { type Relation, type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { type AuditWithParties, holdAuditWithParties } from "./audit.queries.js";

/** `no-such-audit` also where the person may not read it: the two look alike. */
export type AuditRefusal = StepRefusal | "no-such-audit";

export type AuditAtHand = {
  readonly change: Change;
  readonly audit: AuditWithParties;
  readonly relations: ReadonlySet<Relation>;
  /** The state that an action leads to, or why not. */
  readonly step: (action: AuditAction) => Result<AuditState, StepRefusal>;
  /** The same of the self-assessment, which ends when the audit starts or is replaced. */
  readonly selfAssessmentStep: (action: SelfAssessmentAction) => Result<SelfAssessmentState, StepRefusal>;
  /** Adds the activity line. */
  readonly done: (
    action: string,
    detail?: Readonly<Record<string, string | number | boolean | null>>,
  ) => void;
};

/** Runs a step in one change, with the audit locked from start to end. */
export const actOnAudit = <Value, Refusal>(
  context: Context,
  person: Person,
  auditId: string,
  steps: (atHand: AuditAtHand) => Promise<Result<Value, Refusal | AuditRefusal>>,
): Promise<Result<Value, Refusal | AuditRefusal>> =>
  change<Value, Refusal | AuditRefusal>(context, async (change) => {
    const audit = await holdAuditWithParties(change.work, auditId);
    if (!audit) return refuse("no-such-audit");
    const relations = relationsToAudit(person, audit);
    if (!mayReadAudit(relations)) return refuse("no-such-audit");
    return steps({
      change,
      audit,
      relations,
      step: (action) => takeStep(auditLifecycle, audit.state, action, relations),
      selfAssessmentStep: (action) => takeSelfAssessmentStep(audit, action, relations),
      done: (action, detail = {}) =>
        change.record({ action, recordType: "audit", recordId: audit.id, detail }),
    });
  });
