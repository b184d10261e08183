// What the family answers through its link, and where that stands far from what the audit says (D7).
// It is told to those who made the audit; it never changes a grade.
import { BANDS, bandOf, type Grade } from "../framework/bands.js";
import { accept, type Result, refuse } from "../shared/result.js";

export type FamilyAnswer = {
  readonly scale: Grade | null;
  readonly workingWell: string;
  readonly worriedAbout: string;
  readonly shouldHappen: string;
  /** Whether the team may talk with them about it; null where they did not say. */
  readonly mayTalk: boolean | null;
  /** Whether they want to hear what was changed; null where they did not say. */
  readonly tellBack: boolean | null;
};

/** As long as a page of writing by hand, several times over. */
export const LONGEST_ANSWER = 5_000;

export type AnswerRefusal = "nothing-answered" | "too-long";

const wordsOf = (answer: FamilyAnswer) => [answer.workingWell, answer.worriedAbout, answer.shouldHappen];

/** A number alone is an answer, and so is one line under one question. Who says only "talk with me" has answered too. */
export function checkAnswer(answer: FamilyAnswer): Result<null, AnswerRefusal> {
  const words = wordsOf(answer);
  if (words.some((text) => text.length > LONGEST_ANSWER)) return refuse("too-long");
  const said = words.some((text) => text.trim() !== "");
  return said || answer.scale !== null || answer.mayTalk === true ? accept(null) : refuse("nothing-answered");
}

export type Contradiction = "family-lower" | "family-higher";

const FAR_APART = 4;

/**
 * Where the family's own number is far from the audit's overall grade: four steps or more apart, or on two sides of a whole
 * band. The scales measure different things, so nearer numbers say nothing.
 */
export function contradictionOf(scale: Grade | null, overall: Grade | null): Contradiction | null {
  if (scale === null || overall === null) return null;
  const bandsApart = Math.abs(BANDS.indexOf(bandOf(scale)) - BANDS.indexOf(bandOf(overall)));
  if (Math.abs(scale - overall) < FAR_APART && bandsApart < 2) return null;
  return scale < overall ? "family-lower" : "family-higher";
}
