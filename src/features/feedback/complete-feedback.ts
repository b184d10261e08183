// The end of the feedback step, whoever takes it: the words kept, the audit complete, an open link withdrawn (D7).
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import type { FamilyFeedback } from "../../domain/feedback/family-feedback.js";
import type { FamilyPlanState } from "../../domain/feedback/family-plan.js";
import type { Change } from "../../platform/change.js";
import { updateAudit } from "../audit/public.js";
import { closeOpenLink, endPlan } from "./asking/family-plan.queries.js";
import { insertFeedback } from "./feedback.queries.js";

const columnsOf = (feedback: FamilyFeedback) =>
  feedback.heard
    ? {
        heard: true,
        heardFrom: feedback.from,
        heardHow: feedback.how,
        heardOn: feedback.on,
        scale: feedback.scale,
        workingWell: feedback.workingWell,
        worriedAbout: feedback.worriedAbout,
        shouldHappen: feedback.shouldHappen,
      }
    : { heard: false, notHeardReason: feedback.reason, notHeardWords: feedback.words };

export type Completion = {
  readonly auditId: string;
  /** The audit's state from here on. */
  readonly to: AuditState;
  readonly feedback: FamilyFeedback;
  /** Null where the family wrote it themselves. */
  readonly recordedBy: string | null;
  /** Where the plan ends, if there is one. */
  readonly plan: Extract<FamilyPlanState, "heard" | "not-to-ask">;
};

/** The audit's row must be locked. */
export async function completeFeedback(change: Change, completion: Completion): Promise<void> {
  const { auditId, to, feedback, recordedBy, plan } = completion;
  const { work, now } = change;
  await insertFeedback(work, {
    authorityId: change.actor.authorityId,
    auditId,
    ...columnsOf(feedback),
    recordedBy,
    recordedAt: now,
  });
  await updateAudit(work, auditId, { state: to, completedAt: now });
  await closeOpenLink(work, auditId, now);
  if (plan === "heard") await endPlan(work, auditId);
}

/** What the activity log says of it: codes only. */
export const detailOf = (feedback: FamilyFeedback, late: boolean) => ({
  heard: feedback.heard,
  ...(feedback.heard ? { from: feedback.from, how: feedback.how } : { reason: feedback.reason }),
  late,
});
