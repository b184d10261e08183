// What a conflict shows: each field of a form in which someone's text differs from the one saved meanwhile.
import { differingFields, type JudgementWords, type SectionWords } from "../../domain/audit/section-words.js";
import type { Grade } from "../../domain/framework/bands.js";
import { COLUMNS } from "../../domain/framework/sections.js";
import { themeOf } from "../../domain/framework/themes.js";
import type { SavedJudgement, SectionEntry } from "./audit.queries.js";
import { gradeWords } from "./audit-words.js";
import type { Differences } from "./news.js";

const labels: Readonly<Record<string, string>> = {
  grade: "Grade",
  notApplicable: "Whether the section applies",
  notApplicableReason: "Why it does not apply",
  toGetToGood: "What would get it to good",
  reasons: "Reasons",
  themes: "Themes",
  ...Object.fromEntries(COLUMNS.map(({ code, label }) => [code, label])),
};

const themeWords = (codes: readonly string[]): string =>
  codes.map((code) => themeOf(code)?.label ?? code).join("\n");

const gradeText = (grade: Grade | null): string => (grade === null ? "No grade" : gradeWords(grade));

const sectionTexts = (words: SectionWords): Readonly<Record<keyof SectionWords, string>> => ({
  ...words,
  grade: gradeText(words.grade),
  notApplicable: words.notApplicable ? "It does not apply" : "It applies",
});

const judgementTexts = (words: JudgementWords): Readonly<Record<keyof JudgementWords, string>> => ({
  ...words,
  grade: gradeText(words.grade),
  themes: themeWords(words.themes),
});

export const sectionDifferences = (yours: SectionWords, saved: SectionEntry): Differences => {
  const [mine, theirs] = [sectionTexts(yours), sectionTexts(saved)];
  return {
    ...saved,
    fields: differingFields(yours, saved).map((name) => ({
      name,
      label: labels[name] ?? name,
      yours: mine[name],
      saved: theirs[name],
    })),
  };
};

export const judgementDifferences = (yours: JudgementWords, saved: SavedJudgement): Differences => {
  const [mine, theirs] = [judgementTexts(yours), judgementTexts(saved)];
  return {
    ...saved,
    fields: differingFields(yours, saved).map((name) => ({
      name,
      label: labels[name] ?? name,
      yours: mine[name],
      saved: theirs[name],
    })),
  };
};
