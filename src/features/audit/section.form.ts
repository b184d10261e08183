// Reads what the forms of a section and of the overall judgement send. A draft may leave anything out.
import { z } from "zod";
import { type JudgementWords, MAX_WORDS, type SectionWords } from "../../domain/audit/section-words.js";
import { parseGrade } from "../../domain/framework/bands.js";
import { THEMES } from "../../domain/framework/themes.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "../../platform/http/answers.js";
import { readForm, textOf, textsOf } from "../../platform/http/form.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import { formatNumber } from "../../ui/formats.js";

/** A text of up to 10,000 characters, without white space around it. */
const wordsField = z
  .string()
  .trim()
  .max(MAX_WORDS, {
    error: (issue) =>
      `Shorten this to ${formatNumber(MAX_WORDS)} characters. It has ${formatNumber(String(issue.input).length)} now`,
  });

/** The texts of some fields, with line ends made alike. */
const textsFrom = (fields: Fields, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, textOf(fields, name)]));

/** One text of a form that is read by itself. */
export function readWords(fields: Fields, name: string): Result<string, readonly FormError[]> {
  const read = wordsField.safeParse(textOf(fields, name));
  if (read.success) return accept(read.data);
  return refuse(read.error.issues.map(({ message }) => ({ field: name, text: message })));
}

/** What stands for "does not apply" and "not decided" among the grades. */
export const NOT_APPLICABLE = "not-applicable";
export const UNDECIDED = "undecided";

const gradeField = z.string().transform(parseGrade);

const sectionShape = z.object({
  grade: gradeField,
  notApplicableReason: wordsField,
  workingWell: wordsField,
  worriedAbout: wordsField,
  needsToHappen: wordsField,
  toGetToGood: wordsField,
});

export function readSection(fields: Fields): Result<SectionWords, readonly FormError[]> {
  const form = readForm(sectionShape, textsFrom(fields, Object.keys(sectionShape.shape)));
  if (!form.ok) return form;
  const notApplicable = textOf(fields, "grade") === NOT_APPLICABLE;
  return accept({ ...form.value, notApplicable });
}

const judgementShape = z.object({ grade: gradeField, reasons: wordsField, toGetToGood: wordsField });

export function readJudgement(fields: Fields): Result<JudgementWords, readonly FormError[]> {
  const form = readForm(judgementShape, textsFrom(fields, Object.keys(judgementShape.shape)));
  if (!form.ok) return form;
  const chosen = textsOf(fields, "themes");
  const themes = THEMES.map(({ code }) => code).filter((code) => chosen.includes(code));
  return accept({ ...form.value, themes });
}

/** The version that the page was opened at; 0 where nothing was written yet. */
export const readVersion = (fields: Fields): number => {
  const text = textOf(fields, "version");
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

/** What the form of a section shows for words that are saved, as if they had been typed. */
export const sectionAsTyped = (saved: (SectionWords & { readonly version: number }) | undefined): Fields =>
  saved
    ? {
        version: String(saved.version),
        grade: saved.notApplicable ? NOT_APPLICABLE : saved.grade === null ? UNDECIDED : String(saved.grade),
        notApplicableReason: saved.notApplicableReason,
        workingWell: saved.workingWell,
        worriedAbout: saved.worriedAbout,
        needsToHappen: saved.needsToHappen,
        toGetToGood: saved.toGetToGood,
      }
    : { version: "0" };

export const judgementAsTyped = (
  saved: (JudgementWords & { readonly version: number }) | undefined,
): Fields =>
  saved
    ? {
        version: String(saved.version),
        grade: saved.grade === null ? "" : String(saved.grade),
        reasons: saved.reasons,
        toGetToGood: saved.toGetToGood,
        themes: [...saved.themes],
      }
    : { version: "0" };
