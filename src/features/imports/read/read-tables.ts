// Reads one spreadsheet, workbook or delimited text, whose sheets hold tables we know: each row read, and what is wrong
// with rows and tables told.
import type { CaseEntry, EntryField } from "../../../domain/case-data/case-entry.js";
import { noCell, type Problem, problem } from "../../../domain/case-data/problems.js";
import { readEntry } from "../../../domain/case-data/read-entry.js";
import { readSpreadsheet } from "../../../platform/files/read-spreadsheet.js";
import type { SheetRow } from "../../../platform/files/spreadsheet.js";
import { sharedHeadings } from "./annex-a/tables.js";
import type { CaseFile, Intake } from "./intake.js";
import { type FoundTable, recogniseTable } from "./recognise-table.js";
import { type CaseListRefusal, missingColumns, noKnownList, refusedFile } from "./refusals.js";
import { writtenEntry } from "./written-entry.js";

/** Null where the file was read; else why it can't be used. */
export async function readTables(file: CaseFile, intake: Intake): Promise<CaseListRefusal | null> {
  let found: FoundTable | null = null;
  let knew = false;
  let lacking: CaseListRefusal | null = null;
  const wants = (opening: readonly SheetRow[]): boolean => {
    found = recogniseTable(opening);
    if (!found) return false;
    knew = true;
    const headings = missingHeadings(found, found.table.required);
    if (headings.length > 0) lacking ??= missingColumns(file.name, found.table.name, headings);
    if (found.table.kind === null || lacking !== null) return false;
    beginTable(found, file.name, opening[0]?.sheet ?? null, intake);
    return true;
  };
  const take = async (rows: readonly SheetRow[]) => {
    if (found) await takeRows(rows, found, file.name, intake);
  };
  const spreadsheet = await readSpreadsheet(file.path, { wants, take });
  if (!spreadsheet.ok) return refusedFile(file.name, spreadsheet.refusal);
  return knew ? lacking : noKnownList(file.name, spreadsheet.value.sheets);
}

const beginTable = (found: FoundTable, file: string, sheet: string | null, intake: Intake): void => {
  const { table, columns, leftOut } = found;
  const read = [...columns.values()];
  const fields = read.flatMap(({ field }) => field ?? []);
  const kindsRead = new Set(
    read.flatMap(({ parts }) => parts.flatMap(({ event }) => table.events[event]?.kind ?? [])),
  );
  const supplied = Object.entries(table.supplies(intake.asAt)).filter(([kind]) =>
    [...kindsRead].some((one) => one === kind),
  );
  intake.begin({
    source: table.source,
    name: table.name,
    file,
    sheet,
    kinds: table.kind === null ? [] : [table.kind],
    fields,
    supplied: Object.fromEntries(supplied),
    leftOut,
    wholeChildren: false,
  });
  const place = { file, sheet, row: null };
  intake.tell(
    missingHeadings(found, table.wanted).map((heading) =>
      problem("missing-column", place, noCell, { heading }),
    ),
  );
};

const takeRows = async (rows: readonly SheetRow[], found: FoundTable, file: string, intake: Intake) => {
  const entries: CaseEntry[] = [];
  const problems: Problem[] = [];
  const counts = { read: 0, refused: 0, skipped: 0 };
  for (const row of rows) {
    const written = row.row > found.headingRow ? writtenEntry(row, found, file) : null;
    if (!written) continue;
    counts.read += 1;
    const reading = readEntry(written, intake.asAt);
    for (const one of reading.problems) problems.push(one);
    if (reading.outcome === "entry") entries.push(reading.entry);
    else counts[reading.outcome] += 1;
  }
  intake.count(counts);
  if (problems.length > 0) intake.tell(problems);
  await intake.take(entries);
};

/** The headings, as people write them, of the fields that have no column. */
const missingHeadings = ({ table, columns }: FoundTable, fields: readonly EntryField[]): string[] => {
  const found = new Set([...columns.values()].map(({ field }) => field));
  return fields
    .filter((field) => !found.has(field))
    .map(
      (field) =>
        sharedHeadings[field] ?? Object.entries(table.fields).find(([, own]) => own === field)?.[0] ?? field,
    );
};
