// Keeps what a family answers through its link, once; the audit is then complete. It grades nothing. Words that may mean that
// a child is at risk now are raised to the team at once (D7).
import { auditLifecycle } from "../../../domain/audit/audit-lifecycle.js";
import {
  type AnswerRefusal,
  checkAnswer,
  type FamilyAnswer,
} from "../../../domain/feedback/family-answer.js";
import type { FamilyLanguage, Version } from "../../../domain/feedback/family-plan.js";
import { suggestsRisk } from "../../../domain/feedback/risk/risk-words.js";
import { type Relation, takeStep } from "../../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { change } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import { holdAuditWithParties } from "../../audit/public.js";
import { findRoute } from "../asking/family-plan.queries.js";
import { completeFeedback, detailOf } from "../complete-feedback.js";
import { addAnswer, type FoundLink, takeLink } from "./family-link.queries.js";
import { tellOfAnswer, tellOfRisk, tellWhereTheyDiffer } from "./family-messages.js";

export type GivenAnswer = {
  readonly answer: FamilyAnswer;
  readonly language: FamilyLanguage;
  readonly wording: Version;
};

/** What the page says to whoever answered. */
export type Answered = { readonly suggestsRisk: boolean; readonly route: string | null };

const FAMILY: ReadonlySet<Relation> = new Set(["family"]);

export const answerLink = (
  context: Context,
  link: FoundLink,
  { answer, language, wording }: GivenAnswer,
): Promise<Result<Answered, AnswerRefusal | "closed">> =>
  change<Answered, AnswerRefusal | "closed">(context, async (into) => {
    const { work, now, actor } = into;
    const checked = checkAnswer(answer);
    if (!checked.ok) return checked;
    const audit = await holdAuditWithParties(work, link.auditId);
    const to = audit && takeStep(auditLifecycle, audit.state, "record-feedback", FAMILY);
    if (!audit || !to?.ok || !(await takeLink(work, link.linkId, now))) return refuse("closed");
    const { mayTalk, tellBack, ...said } = answer;
    const feedback = { heard: true, from: link.heardFrom, how: "link", on: into.today, ...said } as const;
    const auditId = audit.id;
    await completeFeedback(into, { auditId, to: to.value, feedback, recordedBy: null, plan: "heard" });
    const isRisk = suggestsRisk([said.workingWell, said.worriedAbout, said.shouldHappen], language);
    await addAnswer(work, {
      authorityId: actor.authorityId,
      auditId,
      linkId: link.linkId,
      language,
      wording,
      mayTalk,
      tellBack,
      suggestsRisk: isRisk,
      answeredAt: now,
    });
    await (isRisk ? tellOfRisk : tellOfAnswer)(into, audit);
    await tellWhereTheyDiffer(into, audit, said.scale);
    const detail = { ...detailOf(feedback, into.today > audit.feedbackDueOn), language };
    into.record({ action: "answer", recordType: "audit", recordId: auditId, detail });
    return accept({ suggestsRisk: isRisk, route: (await findRoute(work))?.words ?? null });
  });
