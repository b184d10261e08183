// Where a grade and the words beside it seem to say different things. It is asked, kindly, and never forbidden: people may have
// good reasons, and often one of the two was only forgotten.
import { type Band, bandOf, compareBands, type Grade, isBelowGood } from "../framework/bands.js";
import type { JudgementWords, SectionReadings, SectionWords } from "./section-words.js";

export type SectionQuestion =
  /** Good or better, and only worries are written down. */
  | "high-without-strengths"
  /** Below good, and only what works well is written down. */
  | "low-without-worries"
  /** Good or better, while more signs of good work are ticked as missing than as seen. */
  | "high-with-much-missing";

export type JudgementQuestion = "above-every-section" | "below-every-section";

export type Question =
  | { readonly part: string; readonly asks: SectionQuestion }
  | { readonly part: "overall"; readonly asks: JudgementQuestion };

/** What people write where they mean that there is nothing to write. */
const NOTHING =
  /^(?:-+|–|—|\.+|0|x|n\/?a|nil|none|nothing|no|not applicable|no (?:worries|concerns|strengths)|none (?:seen|found|noted|identified))[.!]?$/i;

export const saysNothing = (text: string): boolean => {
  const plain = text.trim();
  return plain === "" || NOTHING.test(plain);
};

const mostlyMissing = ({ criteria }: SectionWords): boolean => {
  const said = Object.values(criteria);
  const missing = said.filter((each) => each === "missing").length;
  return missing >= 3 && missing > said.length - missing;
};

/** Nothing is asked before there is a grade and something beside it. */
export function askAboutSection(words: SectionWords): readonly SectionQuestion[] {
  const { grade, workingWell, worriedAbout } = words;
  if (grade === null) return [];
  const [strengths, worries] = [!saysNothing(workingWell), !saysNothing(worriedAbout)];
  if (isBelowGood(grade)) return strengths && !worries ? ["low-without-worries"] : [];
  return [
    ...(worries && !strengths ? (["high-without-strengths"] as const) : []),
    ...(mostlyMissing(words) ? (["high-with-much-missing"] as const) : []),
  ];
}

/** The whole is no average of its sections; yet a whole in a band above, or below, all of them is worth a second look. */
export function askAboutJudgement(
  judgement: JudgementWords,
  grades: readonly Grade[],
): readonly JudgementQuestion[] {
  if (judgement.grade === null || grades.length < 2) return [];
  const overall = bandOf(judgement.grade);
  const bands: readonly Band[] = grades.map(bandOf);
  if (bands.every((band) => compareBands(overall, band) > 0)) return ["above-every-section"];
  if (bands.every((band) => compareBands(overall, band) < 0)) return ["below-every-section"];
  return [];
}

/** Of a whole reading, sections first, in the order that they are given in. */
export function askAboutReading(
  sections: SectionReadings,
  judgement: JudgementWords | null,
): readonly Question[] {
  const ofSections = [...sections].flatMap(([part, words]) =>
    askAboutSection(words).map((asks) => ({ part, asks })),
  );
  const grades = [...sections.values()].flatMap(({ grade }) => (grade === null ? [] : [grade]));
  const ofWhole = judgement ? askAboutJudgement(judgement, grades) : [];
  return [...ofSections, ...ofWhole.map((asks) => ({ part: "overall" as const, asks }))];
}
