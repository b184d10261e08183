// One column of a recognised table. A column repeats few spellings many times: each is looked into once, and counted as
// often as it comes, by which the whole column is judged at the end.
import type { WrittenValue } from "../../../domain/case-data/case-entry.js";
import { ColumnDates, type ColumnDoubt } from "../../../domain/case-data/column-dates.js";
import { saysNothing } from "../../../domain/case-data/texts.js";
import {
  type CameAs,
  ColumnTidied,
  type ColumnUse,
  type Tidying,
  tidyingsOf,
} from "../../../domain/case-data/tidied.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { dayOfSerial } from "../../../platform/files/excel-dates.js";
import type { Cell, CellKind } from "../../../platform/files/spreadsheet.js";
import type { FoundColumn } from "./recognise-table.js";

/** What the column's cells of one kind and text hold. */
export type Spelling = {
  readonly value: WrittenValue;
  readonly came: CameAs;
  readonly tidyings: readonly Tidying[];
  /** Whether it is remembered, with how many rows hold it. */
  readonly isKept: boolean;
  times: number;
};

const mostKept = 8_000;

export class ColumnReading {
  readonly #use: ColumnUse;
  readonly #kept: { [Kind in CellKind]?: Map<string, Spelling> } = {};
  readonly #dates = new ColumnDates();
  readonly #tidied = new ColumnTidied();

  constructor(
    readonly column: FoundColumn,
    readonly letters: Cell["column"],
    readonly table: { readonly inWorkbook: boolean; readonly asAt: LocalDate },
  ) {
    this.#use = useOf(column);
  }

  spellingOf(cell: Cell, date1904: boolean): Spelling {
    // Ids hardly ever come twice.
    if (this.#use === "id") return this.#look(cell, date1904, false);
    this.#kept[cell.kind] ??= new Map();
    const kept = this.#kept[cell.kind];
    const before = kept?.get(cell.text);
    if (before !== undefined || kept === undefined) return before ?? this.#look(cell, date1904, false);
    const spelling = this.#look(cell, date1904, kept.size < mostKept);
    if (spelling.isKept) kept.set(cell.text, spelling);
    return spelling;
  }

  /** So many more rows hold it. */
  count(spelling: Spelling, times: number): void {
    if (spelling.isKept) spelling.times += times;
    else this.#add(spelling, times);
  }

  /** What to tell of the column as a whole. */
  finish(): readonly ColumnDoubt[] {
    for (const kept of Object.values(this.#kept))
      for (const spelling of kept.values()) if (spelling.times > 0) this.#add(spelling, spelling.times);
    const { heading, field } = this.column;
    const shown = { showsValues: field !== "bornOn" };
    return [...this.#dates.doubts(heading, shown), ...this.#tidied.notes(heading, shown)];
  }

  #add({ value, came, tidyings }: Spelling, times: number): void {
    if (this.#use === "date") this.#dates.add(value.text, times);
    if (tidyings.length > 0 || came.form === "number") this.#tidied.add(tidyings, came, times);
  }

  #look(cell: Cell, date1904: boolean, isKept: boolean): Spelling {
    const { kind, text } = cell;
    const readAs = this.#use === "date" ? dateText(cell, date1904) : text;
    const form = kind === "date" || kind === "moment" || kind === "number" ? kind : "text";
    const came: CameAs = { form, text, readAs, inWorkbook: this.table.inWorkbook };
    const { heading } = this.column;
    return {
      value: { text: readAs, column: this.letters, heading, form: formOf(cell) },
      came,
      tidyings: tidyingsOf(this.#use, came, this.table.asAt),
      isKept,
      times: 0,
    };
  }
}

const useOf = ({ isDate, field }: FoundColumn): ColumnUse => {
  if (isDate) return "date";
  if (field === "childId") return "id";
  return field === "workerName" ? "worker" : "other";
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
