// A row of a recognised table as the domain takes it: the columns that are read, as written. All else is left behind here.
import type {
  EntryField,
  EntryKind,
  WrittenEntry,
  WrittenEvent,
  WrittenValue,
} from "../../../domain/case-data/case-entry.js";
import type { Cell, SheetRow } from "../../../platform/files/spreadsheet.js";
import type { ColumnReading } from "./column-reading.js";
import type { EventPart } from "./recognise-table.js";
import type { EventColumns, Table } from "./table.js";

type Parts = { -readonly [Part in EventPart]?: WrittenValue };

export type RowRead = {
  readonly written: WrittenEntry;
  /** The cells that the table looks at itself, by plain heading. */
  readonly kept: ReadonlyMap<string, WrittenValue>;
  /** How many cells hold a formula with its result. */
  readonly formulas: number;
};

const noneKept: ReadonlyMap<string, WrittenValue> = new Map();
const noEvents: readonly WrittenEvent[] = [];

export const writtenEntry = (
  row: SheetRow,
  columns: ReadonlyMap<Cell["column"], ColumnReading>,
  { source, events }: Table,
  kind: EntryKind,
  file: string,
): RowRead => {
  let kept: Map<string, WrittenValue> | null = null;
  let formulas = 0;
  const values: Partial<Record<EntryField, WrittenValue>> = {};
  const parts: (Parts | undefined)[] = [];
  for (const cell of row.cells) {
    if (cell.hasFormula === true) formulas += 1;
    const reading = columns.get(cell.column);
    if (!reading) continue;
    const spelling = reading.spellingOf(cell, row.date1904);
    reading.count(spelling, 1);
    const { value } = spelling;
    const { column } = reading;
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
    events: parts.length === 0 ? noEvents : eventsOf(parts, events),
  };
  return { written, kept: kept ?? noneKept, formulas };
};

const eventsOf = (
  parts: readonly (Parts | undefined)[],
  columns: readonly EventColumns[],
): readonly WrittenEvent[] => {
  const events: WrittenEvent[] = [];
  for (const [at, those] of parts.entries()) {
    const kind = columns[at]?.kind;
    if (kind !== undefined && (those?.startedOn || those?.endedOn)) events.push({ kind, ...those });
  }
  return events;
};

/** A row that turned out to be no case counts nowhere. */
export const takeBack = (row: SheetRow, columns: ReadonlyMap<Cell["column"], ColumnReading>): void => {
  for (const cell of row.cells) {
    const reading = columns.get(cell.column);
    reading?.count(reading.spellingOf(cell, row.date1904), -1);
  }
};
