// Reads what the forms of a section and of the overall judgement send. A draft may leave anything out.
import { z } from "zod";
import {
  criteriaOfTexts,
  type FieldTexts,
  fieldsOf,
  isCriterionField,
  NOT_APPLICABLE,
  type Part,
  themesIn,
} from "../../domain/audit/field-texts.js";
import { NO_TAB } from "../../domain/audit/merge-fields.js";
import type { KeptPart } from "../../domain/audit/merge-part.js";
import {
  type Criteria,
  type JudgementWords,
  MAX_WORDS,
  type Reading,
  type SectionWords,
} from "../../domain/audit/section-words.js";
import { parseGrade } from "../../domain/framework/bands.js";
import { fingerprint } from "../../domain/shared/fingerprint.js";
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

/** What stands for "not decided" among the grades. */
export const UNDECIDED = "undecided";

const gradeField = z.string().transform(parseGrade);

const sectionShape = z.object({
  grade: gradeField,
  notApplicableReason: wordsField,
  workingWell: wordsField,
  worriedAbout: wordsField,
  needsToHappen: wordsField,
  toGetToGood: wordsField,
  evidence: wordsField,
  identity: wordsField,
});

export function readSection(fields: Fields): Result<SectionWords, readonly FormError[]> {
  const form = readForm(sectionShape, textsFrom(fields, Object.keys(sectionShape.shape)));
  if (!form.ok) return form;
  const notApplicable = textOf(fields, "grade") === NOT_APPLICABLE;
  return accept({ ...form.value, notApplicable, criteria: readCriteria(fields) });
}

const readCriteria = (fields: Fields): Criteria =>
  criteriaOfTexts(textsFrom(fields, Object.keys(fields).filter(isCriterionField)));

const judgementShape = z.object({ grade: gradeField, reasons: wordsField, toGetToGood: wordsField });

export function readJudgement(fields: Fields): Result<JudgementWords, readonly FormError[]> {
  const form = readForm(judgementShape, textsFrom(fields, Object.keys(judgementShape.shape)));
  if (!form.ok) return form;
  return accept({ ...form.value, themes: themesIn(textsOf(fields, "themes").join(" ")) });
}

/** The version that the page was opened at; 0 where nothing was written yet. */
export const readVersion = (fields: Fields): number => readCount(fields, "version");

const readCount = (fields: Fields, name: string): number => {
  const text = textOf(fields, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

/** A writer's tab, as the browser's script names it; none without scripts. */
export const readTab = (fields: Fields): string => {
  const text = textOf(fields, "tab");
  return /^[\w-]{8,40}$/.test(text) ? text : NO_TAB;
};

export const readNumber = (fields: Fields): number => readCount(fields, "number");

/** The hidden field that says what a field showed when its page was opened. */
export const printName = (field: string): string => `was.${field}`;

/** The hidden field with the version at which the browser's script last knew a field, where that is another than the page's. */
export const baseName = (field: string): string => `seen.${field}`;

/** How the fields stood on the page that a form was sent from. */
export const readOpened = (fields: Fields) => ({
  version: readVersion(fields),
  tab: readTab(fields),
  number: readNumber(fields),
  prints: Object.fromEntries(
    Object.keys(fields)
      .filter((name) => name.startsWith("was."))
      .map((name) => [name.slice(4), textOf(fields, name)]),
  ),
  bases: Object.fromEntries(
    Object.keys(fields)
      .filter((name) => /^seen\.[\w-]+$/.test(name) && textOf(fields, name) !== "")
      .map((name) => [name.slice(5), readCount(fields, name)]),
  ),
});

/** What a form shows for texts that are kept, as if they had been typed. */
export const textsAsTyped = (
  reading: Reading,
  part: Part,
  { texts, version }: Pick<KeptPart, "texts" | "version">,
): Fields => ({
  ...texts,
  ...(part === "judgement" && { themes: (texts.themes ?? "").split(" ") }),
  ...(part !== "judgement" && version > 0 && texts.grade === "" && { grade: UNDECIDED }),
  ...Object.fromEntries(
    fieldsOf(reading, part).map((field) => [printName(field), fingerprint(texts[field] ?? "")]),
  ),
  version: String(version),
});

/** What a form shows after a conflict: what its sender wrote, and elsewhere what is kept now. */
export function conflictAsTyped(
  reading: Reading,
  part: Part,
  { sent, texts, kept }: { readonly sent: Fields; readonly texts: FieldTexts; readonly kept: Kept },
): Fields {
  const touched = fieldsOf(reading, part).filter(
    (field) => textOf(sent, printName(field)) !== fingerprint(texts[field] ?? ""),
  );
  const typed = Object.fromEntries(
    touched.flatMap((field) => (sent[field] === undefined ? [] : [[field, sent[field]]])),
  );
  return { ...textsAsTyped(reading, part, kept), ...typed };
}

type Kept = Pick<KeptPart, "texts" | "version">;
