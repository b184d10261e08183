// What a self-assessment (D1) and an audit (D3 to D6) must hold before they are submitted. Drafts may hold any part of it.
import { type Grade, isBelowGood } from "../framework/bands.js";
import { COLUMNS, type ColumnCode, SECTION_CODES, type SectionCode } from "../framework/sections.js";
import {
  type JudgementWords,
  noSectionWords,
  type SectionReadings,
  type SectionWords,
} from "./section-words.js";

/** The case as a whole stands beside the sections. */
export type Part = SectionCode | "overall";

export type Missing =
  | "grade"
  | "not-applicable-reason"
  | "any-column"
  | ColumnCode
  | "reasons"
  | "to-get-to-good"
  | "action";

export type Gap = { readonly part: Part; readonly missing: Missing };

const isBlank = (text: string) => text.trim() === "";

/** A section is graded, or not applicable with a reason; where it is neither, nothing more is asked yet. */
const gradeGaps = (words: SectionWords): readonly Missing[] => {
  if (words.notApplicable) return isBlank(words.notApplicableReason) ? ["not-applicable-reason"] : [];
  return words.grade === null ? ["grade"] : [];
};

const eachSection = (
  readings: SectionReadings,
  gapsOf: (words: SectionWords, section: SectionCode) => readonly Missing[],
): readonly Gap[] =>
  SECTION_CODES.flatMap((section) =>
    gapsOf(readings.get(section) ?? noSectionWords, section).map((missing) => ({ part: section, missing })),
  );

/** A graded section needs words in at least one of the three columns. */
export const checkSelfAssessment = (readings: SectionReadings): readonly Gap[] =>
  eachSection(readings, (words) => [
    ...gradeGaps(words),
    ...(words.grade !== null && COLUMNS.every(({ code }) => isBlank(words[code]))
      ? (["any-column"] as const)
      : []),
  ]);

/** A grade of 5 or less says what would get it to good, and recommends an action (D6). */
const belowGoodGaps = (grade: Grade | null, toGetToGood: string, hasAction: boolean): readonly Missing[] => {
  if (grade === null || !isBelowGood(grade)) return [];
  return [
    ...(isBlank(toGetToGood) ? (["to-get-to-good"] as const) : []),
    ...(hasAction ? [] : (["action"] as const)),
  ];
};

export type AuditToCheck = {
  readonly sections: SectionReadings;
  readonly judgement: JudgementWords;
  /** For each proposed action, the section it is for; null where it is for the case as a whole. */
  readonly actionSections: readonly (SectionCode | null)[];
};

/** Every gap, in the order of the form. For the overall grade any action will do. */
export function checkAudit({ sections, judgement, actionSections }: AuditToCheck): readonly Gap[] {
  const sectionGaps = eachSection(sections, (words, section) =>
    words.notApplicable
      ? gradeGaps(words)
      : [
          ...gradeGaps(words),
          ...COLUMNS.map(({ code }) => code).filter((column) => isBlank(words[column])),
          ...belowGoodGaps(words.grade, words.toGetToGood, actionSections.includes(section)),
        ],
  );
  const overall: readonly Missing[] = [
    ...(judgement.grade === null ? (["grade"] as const) : []),
    ...(isBlank(judgement.reasons) ? (["reasons"] as const) : []),
    ...belowGoodGaps(judgement.grade, judgement.toGetToGood, actionSections.length > 0),
  ];
  return [...sectionGaps, ...overall.map((missing) => ({ part: "overall" as const, missing }))];
}
