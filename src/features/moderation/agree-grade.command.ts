// Moderator and team manager settle a grade (E4): the moderator writes down the talk, the team manager confirms or asks to talk again.
import type { Person } from "../../domain/access/roles.js";
import type { Grade } from "../../domain/framework/bands.js";
import {
  checkGradeWords,
  checkTalkDate,
  type GradeWordsRefusal,
  isDisparity,
  isNewlyInadequate,
  type TalkDateRefusal,
} from "../../domain/moderation/grading.js";
import { type LocalDate, londonDateAt } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import {
  actOnModeration,
  type ModerationRefusal,
  recordStep,
  type SeenModeration,
} from "./act-on-moderation.js";
import {
  tellManagerOfProposal,
  tellOfDisparity,
  tellOfFinalGrade,
  tellOfInadequateGrade,
} from "./moderation-messages.js";
import { addTalk, answerTalk, updateModeration } from "./save-moderation.queries.js";

export type ProposedGrade = SeenModeration & {
  readonly discussedOn: LocalDate;
  readonly discussion: string;
  readonly grade: Grade;
  readonly reasons: string;
  /** Where the agreed grade is 5 or less and the moderation does not yet say what would get the work to good. */
  readonly toGetToGood: string;
};
export type ProposeRefusal = ModerationRefusal | GradeWordsRefusal | TalkDateRefusal | "discussion-missing";

export const proposeAgreedGrade = (
  context: Context,
  person: Person,
  proposed: ProposedGrade,
): Promise<Result<null, ProposeRefusal>> =>
  actOnModeration<null, ProposeRefusal>(context, person, proposed, async ({ change, moderation, step }) => {
    const to = step("propose-grade");
    if (!to.ok) return to;
    const { discussedOn, grade } = proposed;
    const moderatedOn = londonDateAt((moderation.moderatedAt ?? change.now).getTime());
    const date = checkTalkDate({ discussedOn, moderatedOn, today: change.today });
    if (!date.ok) return date;
    const [discussion, reasons] = [proposed.discussion.trim(), proposed.reasons.trim()];
    if (discussion === "") return refuse("discussion-missing");
    const toGetToGood = moderation.toGetToGood || proposed.toGetToGood.trim();
    const words = checkGradeWords({ grade, reasons, toGetToGood });
    if (!words.ok) return words;
    await addTalk(change.work, {
      authorityId: change.actor.authorityId,
      moderationId: moderation.id,
      discussedOn,
      discussion,
      proposedGrade: grade,
      reasons,
      recordedBy: person.id,
      recordedAt: change.now,
    });
    await updateModeration(change.work, moderation.id, {
      state: to.value,
      discussedOn,
      discussion,
      agreedGrade: grade,
      agreedReasons: reasons,
      toGetToGood,
    });
    await tellManagerOfProposal(change, moderation);
    recordStep(change, moderation, "propose-agreed-grade", { discussedOn, grade });
    return accept(null);
  });

/** The team manager confirms: the agreed grade stands, and the head of quality assurance hears that the grades differed. */
export const acceptAgreedGrade = (
  context: Context,
  person: Person,
  seen: SeenModeration,
): Promise<Result<null, ModerationRefusal>> =>
  actOnModeration<null, never>(context, person, seen, async ({ change, moderation, step }) => {
    const to = step("accept-grade");
    if (!to.ok) return to;
    const { agreedGrade, auditedGrade, moderatedGrade } = moderation;
    if (agreedGrade === null) throw new Error("A proposed grade must be there to be accepted.");
    await answerTalk(change.work, moderation.id, {
      outcome: "accepted",
      outcomeWords: "",
      outcomeBy: person.id,
      outcomeAt: change.now,
    });
    await updateModeration(change.work, moderation.id, {
      state: to.value,
      finalisedAt: change.now,
      finalisedBy: person.id,
    });
    await tellOfFinalGrade(change, moderation);
    if (isDisparity(moderation)) await tellOfDisparity(change, moderation);
    if (isNewlyInadequate(agreedGrade, [auditedGrade, moderatedGrade]))
      await tellOfInadequateGrade(change, moderation);
    recordStep(change, moderation, "accept-agreed-grade", { agreedGrade });
    return accept(null);
  });

/** The team manager would rather talk again. The talk and the grade proposed after it are kept. */
export const talkAgain = (
  context: Context,
  person: Person,
  asked: SeenModeration & { readonly words: string },
): Promise<Result<null, ModerationRefusal | "words-missing">> =>
  actOnModeration<null, "words-missing">(context, person, asked, async ({ change, moderation, step }) => {
    const to = step("talk-again");
    if (!to.ok) return to;
    const outcomeWords = asked.words.trim();
    if (outcomeWords === "") return refuse("words-missing");
    await answerTalk(change.work, moderation.id, {
      outcome: "talk-again",
      outcomeWords,
      outcomeBy: person.id,
      outcomeAt: change.now,
    });
    await updateModeration(change.work, moderation.id, {
      state: to.value,
      discussedOn: null,
      discussion: "",
      agreedGrade: null,
      agreedReasons: "",
    });
    recordStep(change, moderation, "talk-again");
    return accept(null);
  });
