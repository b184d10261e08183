// The form in which someone says what each column of a report is: what was typed, and the mapping that it makes.
import { foldText } from "../../../domain/case-data/texts.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type { FormError } from "../../../platform/http/answers.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import type { ColumnTarget, ReportMapping } from "../read/report/mapping.js";
import { checkMapping, type MappingFault } from "./check-mapping.js";
import type { MappedHeading } from "./mappings.queries.js";
import type { MappingToSave } from "./save-mapping.command.js";
import { isListedStatus, isTarget, wordsOfChoice } from "./target-choices.js";

export const longestName = 80;

/** A heading to be chosen for, at its place among all headings; those that say who a child is are none. */
export type Choosable = MappedHeading & { readonly field: string };

export const choosableOf = (headings: readonly MappedHeading[]): readonly Choosable[] =>
  headings.flatMap((one, at) => (one.personal ? [] : [{ ...one, field: `column-${at}` }]));

/** What a mapping looks like as typed. */
export const asTyped = (
  headings: readonly MappedHeading[],
  { name, mapping }: MappingToSave,
): Readonly<Record<string, string>> => {
  const words = Object.entries(mapping.statusWords);
  return {
    name,
    ...Object.fromEntries(
      choosableOf(headings).map(({ field, plainHeading }) => [field, mapping.columns[plainHeading] ?? ""]),
    ),
    ...Object.fromEntries(words.map(([word], at) => [`word-${at}`, word])),
    ...Object.fromEntries(words.map(([, status], at) => [`status-${at}`, status])),
  };
};

const mostWords = 100;

/** The council's words for a status in the form, in order. */
export const wordsTyped = (fields: Fields): readonly string[] => {
  const words: string[] = [];
  for (let at = 0; at < mostWords && fields[`word-${at}`] !== undefined; at += 1)
    words.push(textOf(fields, `word-${at}`).slice(0, 200));
  return words;
};

export const targetTyped = (fields: Fields, field: string): ColumnTarget | null => {
  const text = textOf(fields, field);
  return isTarget(text) ? text : null;
};

/** The column chosen as the status, by plain heading. */
export const statusColumn = (fields: Fields, headings: readonly MappedHeading[]): string | null =>
  choosableOf(headings).find(({ field }) => targetTyped(fields, field) === "status")?.plainHeading ?? null;

export function readMapping(
  fields: Fields,
  headings: readonly MappedHeading[],
  come: { readonly isBesideOthers: boolean },
): Result<MappingToSave, readonly FormError[]> {
  const choosable = choosableOf(headings);
  const columns: ReportMapping["columns"] = Object.fromEntries(
    choosable.flatMap(({ field, plainHeading }) => {
      const target = targetTyped(fields, field);
      return target === null ? [] : [[plainHeading, target]];
    }),
  );
  const statusWords: ReportMapping["statusWords"] = Object.fromEntries(
    wordsTyped(fields).flatMap((word, at) => {
      const status = textOf(fields, `status-${at}`);
      return isListedStatus(status) ? [[foldText(word).toLowerCase(), status]] : [];
    }),
  );
  const errors = checkMapping({ columns }, come).map((fault) => errorOf(fault, choosable, columns));
  const name = textOf(fields, "name").replace(/\s+/g, " ").trim();
  if (name === "") errors.push({ field: "name", text: "Enter a name for this report" });
  else if (name.length > longestName)
    errors.push({ field: "name", text: `Enter a name of at most ${longestName} characters` });
  return errors.length === 0 ? accept({ name, mapping: { columns, statusWords } }) : refuse(errors);
}

const errorOf = (
  fault: MappingFault,
  choosable: readonly Choosable[],
  columns: ReportMapping["columns"],
): FormError => {
  const first = choosable[0]?.field ?? "name";
  if (fault.kind === "no-child-id")
    return { field: first, text: "Choose which column is the child’s id: without it no row can be read" };
  if (fault.kind === "no-case-facts")
    return {
      field: first,
      text: "Choose at least one column for the kind of case, the day it was opened, the team, or the start of a plan or care",
    };
  const of = (plain: string) => choosable.find(({ plainHeading }) => plainHeading === plain);
  const words = wordsOfChoice(columns[fault.plainHeading] ?? "");
  return {
    field: of(fault.plainHeading)?.field ?? first,
    text: `“${words}” is chosen for “${of(fault.other)?.heading ?? ""}” already: choose it once`,
  };
};

export const nameTaken: FormError = {
  field: "name",
  text: "There is a report of this name already: choose another name",
};
