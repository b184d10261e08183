// The moderator grades the audit (E3): the same grade finalises it, another one is to be talked through (E4).
import type { Person } from "../../domain/access/roles.js";
import type { Grade } from "../../domain/framework/bands.js";
import {
  checkGradeWords,
  type GradeWordsRefusal,
  isNewlyInadequate,
} from "../../domain/moderation/grading.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import {
  actOnModeration,
  type ModerationRefusal,
  recordStep,
  type SeenModeration,
} from "./act-on-moderation.js";
import { tellOfFinalGrade, tellOfInadequateGrade } from "./moderation-messages.js";
import { updateModeration } from "./save-moderation.queries.js";

export type ModeratorsGrade = SeenModeration & {
  readonly grade: Grade;
  readonly reasons: string;
  readonly toGetToGood: string;
};

/** Answers whether the grades were equal, so that the moderation is finalised, or are to be talked through. */
export const moderateAudit = (
  context: Context,
  person: Person,
  given: ModeratorsGrade,
): Promise<Result<"finalised" | "in-discussion", ModerationRefusal | GradeWordsRefusal>> =>
  actOnModeration<"finalised" | "in-discussion", GradeWordsRefusal>(
    context,
    person,
    given,
    async ({ change, moderation, step }) => {
      const agrees = given.grade === moderation.auditedGrade;
      const to = step(agrees ? "agree" : "differ");
      if (!to.ok) return to;
      const words = checkGradeWords(given);
      if (!words.ok) return words;
      await updateModeration(change.work, moderation.id, {
        state: to.value,
        moderatedGrade: given.grade,
        moderatedReasons: given.reasons.trim(),
        toGetToGood: given.toGetToGood.trim(),
        moderatedAt: change.now,
        ...(agrees && { agreedGrade: given.grade, finalisedAt: change.now, finalisedBy: person.id }),
      });
      recordStep(change, moderation, agrees ? "agree-with-grade" : "give-different-grade", {
        auditedGrade: moderation.auditedGrade,
        moderatedGrade: given.grade,
      });
      if (isNewlyInadequate(given.grade, [moderation.auditedGrade]))
        await tellOfInadequateGrade(change, moderation);
      if (!agrees) return accept("in-discussion");
      await tellOfFinalGrade(change, moderation);
      return accept("finalised");
    },
  );

/** Says that the case note was put on the child's record, under management oversight (E4). */
export const markCaseNoteCopied = (
  context: Context,
  person: Person,
  seen: SeenModeration,
): Promise<Result<null, ModerationRefusal | "already-on-the-record">> =>
  actOnModeration<null, "already-on-the-record">(
    context,
    person,
    seen,
    async ({ change, moderation, step }) => {
      const to = step("note-on-record");
      if (!to.ok) return to;
      if (moderation.caseNoteCopiedAt !== null) return refuse("already-on-the-record");
      await updateModeration(change.work, moderation.id, {
        caseNoteCopiedBy: person.id,
        caseNoteCopiedAt: change.now,
      });
      recordStep(change, moderation, "put-case-note-on-record");
      return accept(null);
    },
  );
