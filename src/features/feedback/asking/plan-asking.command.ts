// Plans how a family is asked, or says why nobody is; the latter ends the audit's feedback step (D7).
import type { Person } from "../../../domain/access/roles.js";
import {
  checkPlan,
  type FamilyPlan,
  familyPlanLifecycle,
  type PlanRefusal,
} from "../../../domain/feedback/family-plan.js";
import { takeStep } from "../../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type { Context } from "../../../platform/context.js";
import { type AuditAtHand, type AuditRefusal, actOnAudit } from "../../audit/public.js";
import { completeFeedback, detailOf } from "../complete-feedback.js";
import { findPlan, savePlan } from "./family-plan.queries.js";

export type PlanToSave = {
  readonly auditId: string;
  readonly plan: FamilyPlan;
  /** That of the plan on the page; 0 where there was none. */
  readonly version: number;
};
export type PlanningRefusal = AuditRefusal | PlanRefusal | "changed-meanwhile";

/** By the team manager or the worker, once the audit is submitted. While a link is out, it is withdrawn first. */
export const planAsking = (
  context: Context,
  person: Person,
  { auditId, plan, version }: PlanToSave,
): Promise<Result<null, PlanningRefusal>> =>
  actOnAudit<null, PlanningRefusal>(context, person, auditId, async (atHand) => {
    const { change, relations } = atHand;
    const open = atHand.step("record-feedback");
    if (!open.ok) return open;
    const before = await findPlan(change.work, auditId);
    const action = plan.asks ? "plan-to-ask" : "decide-not-to-ask";
    const to = takeStep(familyPlanLifecycle, before?.state ?? "to-decide", action, relations);
    if (!to.ok) return to;
    if ((before?.version ?? 0) !== version) return refuse("changed-meanwhile");
    const checked = checkPlan(plan);
    if (!checked.ok) return checked;
    await savePlan(change.work, {
      authorityId: change.actor.authorityId,
      auditId,
      state: to.value,
      ...columnsOf(plan),
      savedBy: person.id,
      savedAt: change.now,
    });
    if (plan.asks) atHand.done(action, { from: plan.from, way: plan.way, language: plan.language });
    else await endWithoutAsking(atHand, person, plan);
    return accept(null);
  });

async function endWithoutAsking(
  atHand: AuditAtHand,
  person: Person,
  { reason, words }: Extract<FamilyPlan, { asks: false }>,
): Promise<void> {
  const { change, audit } = atHand;
  const feedback = { heard: false, reason: "not-safe", words } as const;
  await completeFeedback(change, {
    auditId: audit.id,
    to: "complete",
    feedback,
    recordedBy: person.id,
    plan: "not-to-ask",
  });
  atHand.done("decide-not-to-ask", { ...detailOf(feedback, change.today > audit.feedbackDueOn), reason });
}

const columnsOf = (plan: FamilyPlan) =>
  plan.asks
    ? {
        heardFrom: plan.from,
        way: plan.way,
        language: plan.language,
        help: [...plan.help],
        notAskedReason: null,
        notAskedWords: "",
      }
    : {
        heardFrom: null,
        way: null,
        language: null,
        help: [],
        notAskedReason: plan.reason,
        notAskedWords: plan.words,
      };
