// Gathers the rows of all lists in all files, read one by one, and what is wrong with them and with the lists themselves.
import type { CaseEntry, EntryField } from "../../../domain/case-data/case-entry.js";
import { noCell, type Problem, problem } from "../../../domain/case-data/problems.js";
import { readEntry } from "../../../domain/case-data/read-entry.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import type { SheetRow } from "../../../platform/files/spreadsheet.js";
import type { AnnexAList } from "./annex-a-lists.js";
import { type FoundList, recogniseList } from "./recognise-list.js";
import { type CaseListRefusal, missingColumns, noKnownList } from "./refusals.js";
import { writtenEntry } from "./written-entry.js";

export const nameOf = (list: AnnexAList) => `list ${list.number} (${list.title})`;

type Source = { readonly file: string; readonly sheet: string | null; readonly list: AnnexAList };

/** Gathers what the sheets of all files hold, and what is wrong with them. */
export function gatherEntries(asAt: LocalDate) {
  const entries: CaseEntry[] = [];
  const problems: Problem[] = [];
  const sources: Source[] = [];
  const rows = { read: 0, refused: 0, skipped: 0 };
  let caseRows = 0;
  let lacking: CaseListRefusal | null = null;

  const takeRow = (row: SheetRow, found: FoundList, file: string) => {
    if (found.list.kind === null || row.row <= found.headingRow) return;
    rows.read += 1;
    if (found.list.kind === "episode") caseRows += 1;
    const reading = readEntry(writtenEntry(row, found.list.kind, found, file), asAt);
    for (const one of reading.problems) problems.push(one);
    if (reading.outcome === "entry") entries.push(reading.entry);
    else rows[reading.outcome] += 1;
  };

  const readerOf = (file: string) => {
    let found: FoundList | null = null;
    return {
      wants: (opening: readonly SheetRow[]) => {
        found = recogniseList(opening);
        if (!found) return false;
        const source = { file, sheet: opening[0]?.sheet ?? null, list: found.list };
        problems.push(...problemsOfSource(source, found, sources));
        sources.push(source);
        const headings = missingHeadings(found, found.list.required);
        if (headings.length > 0) lacking ??= missingColumns(file, nameOf(found.list), headings);
        return found.list.kind !== null && lacking === null;
      },
      take: (batch: readonly SheetRow[]) => {
        for (const row of batch) if (found) takeRow(row, found, file);
      },
    };
  };
  const refusalOf = (file: string, sheets: readonly string[]): CaseListRefusal | null =>
    sources.some((source) => source.file === file) ? lacking : noKnownList(file, sheets);

  return { readerOf, refusalOf, all: () => ({ entries, problems, rows, caseRows, sources }) };
}

const sharedHeadings: Readonly<Partial<Record<EntryField, string>>> = {
  childId: "Child Unique ID",
  bornOn: "Date of Birth",
  sex: "Gender",
  ethnicity: "Ethnicity",
  disability: "Does the Child have a Disability",
  teamName: "Allocated Team",
  workerName: "Allocated Worker",
};

/** The headings, as people write them, of the fields that have no column. */
const missingHeadings = ({ list, columns }: FoundList, fields: readonly EntryField[]): string[] => {
  const found = new Set([...columns.values()].map(({ field }) => field));
  return fields
    .filter((field) => !found.has(field))
    .map(
      (field) =>
        Object.entries(list.fields).find(([, own]) => own === field)?.[0] ?? sharedHeadings[field] ?? field,
    );
};

/** What is wrong with a list as a whole though it can be read. Only list 6 must have everything; the others add to it. */
const problemsOfSource = (source: Source, found: FoundList, earlier: readonly Source[]): Problem[] => {
  const place = { file: source.file, sheet: source.sheet, row: null };
  const optional: EntryField[] = [
    "bornOn",
    "sex",
    "ethnicity",
    "disability",
    "teamName",
    "workerName",
    "seenOn",
  ];
  const missing = source.list.kind === "episode" ? missingHeadings(found, optional) : [];
  const twin = earlier.find(({ list }) => list.kind !== null && list === source.list);
  return [
    ...missing.map((heading) => problem("missing-column", place, noCell, { heading })),
    ...(twin
      ? [
          problem("list-found-twice", place, noCell, {
            value: nameOf(source.list),
            other: twin.sheet ?? twin.file,
          }),
        ]
      : []),
  ];
};
