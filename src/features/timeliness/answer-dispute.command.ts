// Answers what someone said is wrong in the case data: it was corrected in the case system, or the data are right (D9).
import { relationsToDispute } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import { type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { type DisputeAction, disputeLifecycle } from "../../domain/standards/disputed-fact-lifecycle.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { answerDisputeRow, holdDispute } from "./disputes.queries.js";

export type Answering = {
  readonly disputeId: string;
  readonly version: number;
  readonly action: DisputeAction;
  readonly words: string;
};
export type AnswerRefusal = StepRefusal | "no-such-dispute" | "words-missing";

/** Once, by whoever looks after the data and did not raise it. `not-in-this-state` where someone else answered before. */
export const answerDispute = (
  context: Context,
  person: Person,
  { disputeId, version, action, words }: Answering,
): Promise<Result<null, AnswerRefusal>> =>
  change<null, AnswerRefusal>(context, async ({ work, now, record }) => {
    const dispute = await holdDispute(work, disputeId);
    if (!dispute) return refuse("no-such-dispute");
    const to = takeStep(disputeLifecycle, dispute.state, action, relationsToDispute(person, dispute));
    if (!to.ok) return to;
    if (dispute.version !== version) return refuse("not-in-this-state");
    if (words.trim() === "") return refuse("words-missing");
    await answerDisputeRow(work, disputeId, {
      state: to.value,
      answer: words.trim(),
      decidedBy: person.id,
      decidedAt: now,
    });
    record({
      action: "answer-dispute",
      recordType: "disputed-fact",
      recordId: disputeId,
      detail: { state: to.value, standard: dispute.standard, auditId: dispute.auditId },
    });
    return accept(null);
  });
