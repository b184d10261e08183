// Records what the family said after the audit, or why they were not heard; the audit is then complete (D7).
import type { Person } from "../../domain/access/roles.js";
import {
  checkFeedback,
  type FamilyFeedback,
  type FeedbackRefusal,
} from "../../domain/feedback/family-feedback.js";
import { accept, type Result } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { type AuditRefusal, actOnAudit, updateAudit } from "../audit/public.js";
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

/** By the team manager or the worker, once the audit is submitted. It is recorded once. */
export const recordFeedback = (
  context: Context,
  person: Person,
  { auditId, feedback }: { readonly auditId: string; readonly feedback: FamilyFeedback },
): Promise<Result<null, AuditRefusal | FeedbackRefusal>> =>
  actOnAudit<null, AuditRefusal | FeedbackRefusal>(context, person, auditId, async (atHand) => {
    const { change, audit } = atHand;
    const to = atHand.step("record-feedback");
    if (!to.ok) return to;
    const checked = checkFeedback(feedback, change.today);
    if (!checked.ok) return checked;
    await insertFeedback(change.work, {
      authorityId: change.actor.authorityId,
      auditId,
      ...columnsOf(feedback),
      recordedBy: person.id,
      recordedAt: change.now,
    });
    await updateAudit(change.work, auditId, { state: to.value, completedAt: change.now });
    atHand.done("record-feedback", {
      heard: feedback.heard,
      ...(feedback.heard ? { from: feedback.from, how: feedback.how } : { reason: feedback.reason }),
      late: change.today > audit.feedbackDueOn,
    });
    return accept(null);
  });
