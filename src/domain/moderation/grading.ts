// What a moderator's grade and an agreed grade need, and who hears of them (D6, D8, E4, E5).
import { type Grade, isBelowGood, isInadequate } from "../framework/bands.js";
import type { LocalDate } from "../shared/calendar.js";
import { accept, type Result, refuse } from "../shared/result.js";

export type GradeWords = { readonly grade: Grade; readonly reasons: string; readonly toGetToGood: string };
export type GradeWordsRefusal = "reasons-missing" | "to-get-to-good-missing";

/** Reasons always; for 5 or less also what would get the work to good (D6). */
export function checkGradeWords({
  grade,
  reasons,
  toGetToGood,
}: GradeWords): Result<null, GradeWordsRefusal> {
  if (reasons.trim() === "") return refuse("reasons-missing");
  if (isBelowGood(grade) && toGetToGood.trim() === "") return refuse("to-get-to-good-missing");
  return accept(null);
}

export type TalkDates = {
  readonly discussedOn: LocalDate;
  readonly moderatedOn: LocalDate;
  readonly today: LocalDate;
};
export type TalkDateRefusal = "talk-in-the-future" | "talk-before-moderation";

export function checkTalkDate(dates: TalkDates): Result<null, TalkDateRefusal> {
  if (dates.discussedOn > dates.today) return refuse("talk-in-the-future");
  return dates.discussedOn < dates.moderatedOn ? refuse("talk-before-moderation") : accept(null);
}

export type Grades = {
  readonly auditedGrade: Grade;
  readonly moderatedGrade: Grade | null;
  readonly agreedGrade: Grade | null;
};

/** Whether moderator and team manager differed, whatever they agreed on afterwards (E5). */
export const isDisparity = ({ auditedGrade, moderatedGrade }: Grades): boolean =>
  moderatedGrade !== null && moderatedGrade !== auditedGrade;

/** Whether a new grade is inadequate where none of those before it was: then it is reported at once (D8). */
export const isNewlyInadequate = (grade: Grade, before: readonly (Grade | null)[]): boolean =>
  isInadequate(grade) && !before.some((earlier) => earlier !== null && isInadequate(earlier));
