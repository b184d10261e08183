// Records what the family said after the audit, or why they were not heard; the audit is then complete (D7).
import type { Person } from "../../domain/access/roles.js";
import {
  checkFeedback,
  type FamilyFeedback,
  type FeedbackRefusal,
} from "../../domain/feedback/family-feedback.js";
import { accept, type Result } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { type AuditRefusal, actOnAudit } from "../audit/public.js";
import { tellWhereTheyDiffer } from "./answering/family-messages.js";
import { completeFeedback, detailOf } from "./complete-feedback.js";

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
    const recordedBy = person.id;
    await completeFeedback(change, { auditId, to: to.value, feedback, recordedBy, plan: "heard" });
    if (feedback.heard) await tellWhereTheyDiffer(change, audit, feedback.scale);
    atHand.done("record-feedback", detailOf(feedback, change.today > audit.feedbackDueOn));
    return accept(null);
  });
