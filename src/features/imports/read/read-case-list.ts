// Reads a council's case list, in one workbook or several CSV files, into one record a child and all that is wrong with it.
import type { CaseEntry, EntryField } from "../../../domain/case-data/case-entry.js";
import type { CaseRecord } from "../../../domain/case-data/case-record.js";
import { deriveCases } from "../../../domain/case-data/derive-cases.js";
import { noCell, type Problem, problem } from "../../../domain/case-data/problems.js";
import { readEntry } from "../../../domain/case-data/read-entry.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { readSpreadsheet } from "../../../platform/files/read-spreadsheet.js";
import type { SheetRow } from "../../../platform/files/spreadsheet.js";
import type { AnnexAList } from "./annex-a-lists.js";
import { type FoundList, recogniseList } from "./recognise-list.js";
import {
  type CaseListRefusal,
  missingColumns,
  noCaseList,
  noCases,
  noFile,
  noKnownList,
  refusedFile,
} from "./refusals.js";
import { writtenEntry } from "./written-entry.js";

/** A file to read: the name its sender gave it, and where it lies. */
export type CaseListFile = { readonly name: string; readonly path: string };

/** Accepted, refused and skipped rows always make up those read: every row of the lists that are read. */
export type RowCounts = {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly skipped: number;
};

export type CaseList = {
  readonly format: "annex-a-workbook" | "annex-a-csv";
  readonly asAt: LocalDate;
  readonly records: readonly CaseRecord[];
  readonly problems: readonly Problem[];
  readonly rows: RowCounts;
};

/**
 * The cases as they stood at `asAt`. Refused as a whole where a file cannot be read, holds no known list, lacks
 * columns without which it would be misread, or where list 6, which holds every open case, is missing or empty.
 */
export async function readCaseList(
  files: readonly CaseListFile[],
  { asAt }: { readonly asAt: LocalDate },
): Promise<Result<CaseList, CaseListRefusal>> {
  if (files.length === 0) return refuse(noFile);
  const gathered = gatherEntries(asAt);
  let format: CaseList["format"] = "annex-a-csv";
  for (const file of files) {
    const spreadsheet = await readSpreadsheet(file.path, gathered.readerOf(file.name));
    if (!spreadsheet.ok) return refuse(refusedFile(file.name, spreadsheet.refusal));
    if (spreadsheet.value.form === "workbook") format = "annex-a-workbook";
    const refusal = gathered.refusalOf(file.name, spreadsheet.value.sheets);
    if (refusal) return refuse(refusal);
  }
  const { entries, problems, rows, sources } = gathered.all();
  const caseLists = sources.filter(({ list }) => list.kind === "episode");
  if (caseLists.length === 0) return refuse(noCaseList(sources.map(({ list }) => nameOf(list))));
  if (rows.read === 0) return refuse(noCases(caseLists[0]?.file ?? null));
  const cases = deriveCases(entries, asAt);
  return accept({
    format,
    asAt,
    records: cases.records,
    problems: [...problems, ...cases.problems],
    rows: {
      read: rows.read,
      accepted: entries.length - cases.passedOver,
      refused: rows.refused,
      skipped: rows.skipped + cases.passedOver,
    },
  });
}

const nameOf = (list: AnnexAList) => `list ${list.number} (${list.title})`;

type Source = { readonly file: string; readonly sheet: string | null; readonly list: AnnexAList };

/** Gathers what the sheets of all files hold, and what is wrong with them. */
function gatherEntries(asAt: LocalDate) {
  const entries: CaseEntry[] = [];
  const problems: Problem[] = [];
  const sources: Source[] = [];
  const rows = { read: 0, refused: 0, skipped: 0 };
  let lacking: CaseListRefusal | null = null;

  const takeRow = (row: SheetRow, found: FoundList, file: string) => {
    if (found.list.kind === null || row.row <= found.headingRow) return;
    rows.read += 1;
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

  return { readerOf, refusalOf, all: () => ({ entries, problems, rows, sources }) };
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
