// A row of a recognised table as the domain takes it: the columns that are read, as written. All else is left behind here.
import type {
  EntryField,
  EntryKind,
  WrittenEntry,
  WrittenEvent,
  WrittenValue,
} from "../../../domain/case-data/case-entry.js";
import type { DateForm } from "../../../domain/case-data/column-dates.js";
import { saysNothing } from "../../../domain/case-data/texts.js";
import { dayOfSerial } from "../../../platform/files/excel-dates.js";
import type { Cell, SheetRow } from "../../../platform/files/spreadsheet.js";
import type { EventPart, FoundColumn, FoundTable } from "./recognise-table.js";

type Parts = { -readonly [Part in EventPart]?: WrittenValue };

/** Is told of each date as it is read: how the cell came, and the bare number where it was one in plain text. */
export type HearDate = (column: FoundColumn, form: DateForm, text: string, number?: string) => void;

export type RowRead = {
  readonly written: WrittenEntry;
  /** The cells that the table looks at itself, by plain heading. */
  readonly kept: ReadonlyMap<string, WrittenValue>;
};

const noneKept: ReadonlyMap<string, WrittenValue> = new Map();

export const writtenEntry = (
  row: SheetRow,
  found: FoundTable,
  kind: EntryKind,
  file: string,
  hearDate: HearDate,
): RowRead => {
  const { source, events } = found.table;
  let kept: Map<string, WrittenValue> | null = null;
  const values: Partial<Record<EntryField, WrittenValue>> = {};
  const parts: (Parts | undefined)[] = [];
  for (const cell of row.cells) {
    const column = found.columns.get(cell.column);
    if (!column) continue;
    const value = writtenValue(cell, column, row.date1904);
    if (column.isDate) hearDate(column, ...howDateCame(cell, value.text));
    if (column.field !== null) values[column.field] = value;
    if (column.kept !== null) {
      kept ??= new Map();
      kept.set(column.kept, value);
    }
    for (const { event, part } of column.parts) {
      const those = parts[event] ?? {};
      those[part] = value;
      parts[event] = those;
    }
  }
  const written: WrittenEntry = {
    source,
    kind,
    place: { file, sheet: row.sheet, row: row.row },
    filledCells: row.cells.length,
    values,
    events: parts.length === 0 ? [] : eventsOf(parts, events),
  };
  return { written, kept: kept ?? noneKept };
};

const eventsOf = (
  parts: readonly (Parts | undefined)[],
  events: FoundTable["table"]["events"],
): readonly WrittenEvent[] =>
  events.flatMap(({ kind }, at) => {
    const those = parts[at];
    return those?.startedOn || those?.endedOn ? [{ kind, ...those }] : [];
  });

const writtenValue = (cell: Cell, { heading, isDate }: FoundColumn, date1904: boolean): WrittenValue => {
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

const howDateCame = ({ kind, text }: Cell, read: string): [form: DateForm, text: string, number?: string] => {
  if (kind === "text") return read === text ? ["text", read] : ["number", read, text];
  return [kind === "date" ? "date" : "number", read];
};

const largestDayNumber = 99_999;

/** A date without its style is Excel's bare day number, in a workbook and in what was saved from it as CSV. */
const dateText = ({ kind, text }: Cell, date1904: boolean): string => {
  const isBareNumber = kind === "number" || (kind === "text" && /^\s*\d{5}(\.\d+)?\s*$/.test(text));
  const number = isBareNumber ? Number(text) : Number.NaN;
  return number <= largestDayNumber ? (dayOfSerial(number, date1904) ?? text) : text;
};
