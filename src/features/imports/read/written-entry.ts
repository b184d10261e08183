// A row of a recognised list as the domain takes it: the columns that are read, as written. All else is left behind here.
import type {
  EntryField,
  EntryKind,
  WrittenEntry,
  WrittenValue,
} from "../../../domain/case-data/case-entry.js";
import { saysNothing } from "../../../domain/case-data/texts.js";
import { dayOfSerial } from "../../../platform/files/excel-dates.js";
import type { Cell, SheetRow } from "../../../platform/files/spreadsheet.js";
import type { FoundColumn, FoundList } from "./recognise-list.js";

export const writtenEntry = (
  row: SheetRow,
  kind: EntryKind,
  found: FoundList,
  file: string,
): WrittenEntry => {
  const values: Partial<Record<EntryField, WrittenValue>> = {};
  for (const cell of row.cells) {
    const column = found.columns.get(cell.column);
    if (column) values[column.field] = writtenValue(cell, column, row.date1904);
  }
  return { kind, place: { file, sheet: row.sheet, row: row.row }, filledCells: row.cells.length, values };
};

const dateFields: ReadonlySet<EntryField> = new Set(["bornOn", "startedOn", "endedOn", "seenOn"]);

const writtenValue = (cell: Cell, { field, heading }: FoundColumn, date1904: boolean): WrittenValue => ({
  text: dateFields.has(field) ? dateText(cell, date1904) : cell.text,
  column: cell.column,
  heading,
  form: formOf(cell),
});

const formOf = ({ kind, text }: Cell): WrittenValue["form"] => {
  if (kind === "formula" || (kind === "error" && !saysNothing(text))) return "no-value";
  return kind === "number" ? "number" : "text";
};

const largestDayNumber = 99_999;

/** A date without its style is Excel's bare day number, in a workbook and in what was saved from it as CSV. */
const dateText = ({ kind, text }: Cell, date1904: boolean): string => {
  const isBareNumber = kind === "number" || (kind === "text" && /^\s*\d{5}(\.\d+)?\s*$/.test(text));
  const number = isBareNumber ? Number(text) : Number.NaN;
  return number <= largestDayNumber ? (dayOfSerial(number, date1904) ?? text) : text;
};
