// A row of a recognised table as the domain takes it: the columns that are read, as written. All else is left behind here.
import type {
  EntryField,
  WrittenEntry,
  WrittenEvent,
  WrittenValue,
} from "../../../domain/case-data/case-entry.js";
import { saysNothing } from "../../../domain/case-data/texts.js";
import { dayOfSerial } from "../../../platform/files/excel-dates.js";
import type { Cell, SheetRow } from "../../../platform/files/spreadsheet.js";
import type { EventPart, FoundColumn, FoundTable } from "./recognise-table.js";

type Parts = { -readonly [Part in EventPart]?: WrittenValue };

export const writtenEntry = (row: SheetRow, found: FoundTable, file: string): WrittenEntry | null => {
  const { source, kind, events } = found.table;
  if (kind === null) return null;
  const values: Partial<Record<EntryField, WrittenValue>> = {};
  const parts: (Parts | undefined)[] = [];
  for (const cell of row.cells) {
    const column = found.columns.get(cell.column);
    if (!column) continue;
    const value = writtenValue(cell, column, row.date1904);
    if (column.field !== null) values[column.field] = value;
    for (const { event, part } of column.parts) {
      const those = parts[event] ?? {};
      those[part] = value;
      parts[event] = those;
    }
  }
  return {
    source,
    kind,
    place: { file, sheet: row.sheet, row: row.row },
    filledCells: row.cells.length,
    values,
    events: parts.length === 0 ? [] : eventsOf(parts, events),
  };
};

const eventsOf = (
  parts: readonly (Parts | undefined)[],
  events: FoundTable["table"]["events"],
): readonly WrittenEvent[] =>
  events.flatMap(({ kind }, at) => {
    const those = parts[at];
    return those?.startedOn || those?.endedOn ? [{ kind, ...those }] : [];
  });

const dateFields: ReadonlySet<EntryField> = new Set(["bornOn", "startedOn", "endedOn", "seenOn"]);

const writtenValue = (
  cell: Cell,
  { field, heading, parts }: FoundColumn,
  date1904: boolean,
): WrittenValue => {
  const isDate =
    (field !== null && dateFields.has(field)) ||
    parts.some(({ part }) => part === "startedOn" || part === "endedOn");
  return {
    text: isDate ? dateText(cell, date1904) : cell.text,
    column: cell.column,
    heading,
    form: formOf(cell),
  };
};

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
