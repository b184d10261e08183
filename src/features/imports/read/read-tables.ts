// Reads one spreadsheet, workbook or delimited text, whose sheets hold tables we know: each row read, and what is wrong
// with rows, columns and tables told.
import type { EntryField, EntryKind } from "../../../domain/case-data/case-entry.js";
import { noCell, type Place, problem } from "../../../domain/case-data/problems.js";
import { readSpreadsheet } from "../../../platform/files/read-spreadsheet.js";
import type { SheetRow } from "../../../platform/files/spreadsheet.js";
import { findRepeated } from "./find-repeated.js";
import type { CaseFile, Intake } from "./intake.js";
import { type FoundTable, recogniseTable } from "./recognise-table.js";
import { type CaseListRefusal, missingColumns, noKnownList, refusedFile } from "./refusals.js";
import { ReportsOfFile } from "./report/reports-of-file.js";
import { isLookUp } from "./table.js";
import { TableReading } from "./table-reading.js";

/** Null where the file was read; else why it can't be used. */
export async function readTables(file: CaseFile, intake: Intake): Promise<CaseListRefusal | null> {
  let reading: TableReading | null = null;
  let knew = false;
  let lacking: CaseListRefusal | null = null;
  const reports = new ReportsOfFile(file, intake);
  const finish = () => {
    reading?.finish();
    reading = null;
  };
  const wants = async (opening: readonly SheetRow[]): Promise<boolean> => {
    finish();
    const known = recogniseTable(opening);
    const report = known || knew ? null : reports.recognise(opening);
    const found = known ?? report?.found;
    if (!found) return false;
    if (known) knew = true;
    const { kind, name, required } = found.table;
    const sheet = opening[0]?.sheet ?? null;
    const headings = missingHeadings(found, required);
    if (headings.length > 0) lacking ??= missingColumns(file.name, name, headings);
    if (lacking !== null) return false;
    if (kind === null) {
      intake.tell([
        problem("table-not-read", { file: file.name, sheet, row: null }, noCell, { value: name }),
      ]);
      return false;
    }
    const isAlone = sheet === null && intake.files === 1 && kind === "episode";
    const repeated = isAlone ? await findRepeated(file.path, found) : null;
    beginTable(found, { file: file.name, sheet }, repeated, intake);
    if (report) intake.tell(report.notes({ file: file.name, sheet }));
    reading = new TableReading(found, { file: file.name, sheet }, kind, intake);
    return true;
  };
  const take = async (rows: readonly SheetRow[]) => {
    await reading?.take(rows);
  };
  const spreadsheet = await readSpreadsheet(file.path, { wants, take });
  if (!spreadsheet.ok) return refusedFile(file.name, spreadsheet.refusal);
  finish();
  if (lacking !== null || knew) return lacking;
  return reports.isRead
    ? reports.lacking
    : (reports.lacking ?? noKnownList(file.name, spreadsheet.value.sheets));
}

/** Says what a table is, and what it lacks. */
export const beginTable = (
  found: FoundTable,
  { file, sheet }: Omit<Place, "row">,
  repeated: ReadonlySet<string> | null,
  intake: Intake,
): void => {
  const { table, columns, leftOut } = found;
  const read = [...columns.values()];
  const kindsRead = new Set<string>(
    read.flatMap(({ parts }) => parts.flatMap(({ event }) => table.events[event]?.kind ?? [])),
  );
  const lackColumns = new Set<string>(table.events.flatMap(({ kind }) => (kindsRead.has(kind) ? [] : kind)));
  const supplied = Object.entries(table.supplies(intake.asAt)).filter(([kind]) => !lackColumns.has(kind));
  const kinds: readonly EntryKind[] = table.kind === null || isLookUp(table.kind) ? [] : [table.kind];
  intake.begin({
    source: table.source,
    name: table.name,
    file,
    sheet,
    kinds,
    fields: kinds.length === 0 ? [] : read.flatMap(({ field }) => field ?? []),
    supplied: Object.fromEntries(supplied),
    ended: read.flatMap(({ parts }) =>
      parts.flatMap(({ event, part }) => (part === "endedOn" ? (table.events[event]?.kind ?? []) : [])),
    ),
    leftOut,
    wholeChildren: repeated !== null,
    repeated,
  });
  const place = { file, sheet, row: null };
  intake.tell(
    missingHeadings(found, table.wanted).map((heading) =>
      problem("missing-column", place, noCell, { heading }),
    ),
  );
};

/** The headings, as people write them, of the fields that have no column. */
const missingHeadings = ({ table, columns }: FoundTable, fields: readonly EntryField[]): string[] => {
  const found = new Set([...columns.values()].map(({ field }) => field));
  return fields
    .filter((field) => !found.has(field))
    .map(
      (field) =>
        table.headingOf?.(field) ??
        Object.entries(table.fields).find(([, own]) => own === field)?.[0] ??
        field,
    );
};
