// What a conflict shows: each field of a form in which someone's text differs from the one saved meanwhile.
import { isCriterionField, NOT_APPLICABLE } from "../../domain/audit/field-texts.js";
import { parseGrade } from "../../domain/framework/bands.js";
import { COLUMNS } from "../../domain/framework/sections.js";
import { themeOf } from "../../domain/framework/themes.js";
import { gradeWords } from "./audit-words.js";
import { criterionText, wordsOfCriterion } from "./criteria.js";
import type { Differences } from "./news.js";
import type { Conflict } from "./save-section.command.js";

const labels: Readonly<Record<string, string>> = {
  grade: "Grade",
  notApplicableReason: "Why it does not apply",
  toGetToGood: "What would get it to good",
  reasons: "Reasons",
  themes: "Themes",
  evidence: "Where in the case file",
  identity: "Who the child is",
  ...Object.fromEntries(COLUMNS.map(({ code, label }) => [code, label])),
};

export const labelOfField = (field: string): string =>
  (isCriterionField(field) ? criterionText(field) : labels[field]) ?? field;

/** What a field's text says to people: grades and themes are kept as codes. */
export function wordsOfField(field: string, text: string): string {
  if (field === "themes")
    return text
      .split(" ")
      .map((code) => themeOf(code)?.label ?? code.replaceAll("-", " "))
      .join("\n");
  if (isCriterionField(field)) return wordsOfCriterion(text);
  if (field !== "grade") return text;
  if (text === NOT_APPLICABLE) return "It does not apply";
  const grade = parseGrade(text);
  return grade === null ? "No grade" : gradeWords(grade);
}

export const differencesOf = ({ fields }: Conflict): Differences =>
  fields.map(({ field, yours, saved, savedByName, savedAt }) => ({
    name: field,
    label: labelOfField(field),
    yours: wordsOfField(field, yours),
    saved: wordsOfField(field, saved),
    ...{ savedByName, savedAt },
  }));

/** Who saved what a form is in conflict with, each once. */
export const saversOf = (differences: Differences): string =>
  [...new Set(differences.map(({ savedByName }) => savedByName))].join(" and ");
