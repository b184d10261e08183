// Rows on their way from one thread to another: the texts in one list and all else as numbers, which is copied several
// times faster than an object a cell.
import { columnIndex, columnLetters } from "./columns.js";
import type { Cell, CellKind, SheetRow } from "./spreadsheet.js";

export type PackedRows = {
  readonly sheet: string | null;
  readonly date1904: boolean;
  readonly texts: readonly string[];
  /** A row's number, how many cells it has, and for each its column, kind and whether it has a formula in one number. */
  readonly numbers: Int32Array;
};

const kinds: readonly CellKind[] = ["text", "number", "date", "moment", "boolean", "formula", "error"];
const kindNumbers: ReadonlyMap<CellKind, number> = new Map(kinds.map((kind, at) => [kind, at]));
const formulaBit = 8;
const room = 16;

/** Rows of one sheet. */
export function packRows(rows: readonly SheetRow[]): PackedRows {
  const texts: string[] = [];
  const numbers: number[] = [];
  for (const { row, cells } of rows) {
    numbers.push(row, cells.length);
    for (const { column, text, kind, hasFormula } of cells) {
      texts.push(text);
      const form = (kindNumbers.get(kind) ?? 0) + (hasFormula ? formulaBit : 0);
      numbers.push(columnIndex(column) * room + form);
    }
  }
  return {
    sheet: rows[0]?.sheet ?? null,
    date1904: rows[0]?.date1904 ?? false,
    texts,
    numbers: Int32Array.from(numbers),
  };
}

export function unpackRows({ sheet, date1904, texts, numbers }: PackedRows): SheetRow[] {
  const rows: SheetRow[] = [];
  let text = 0;
  for (let at = 0; at < numbers.length; ) {
    const row = numbers[at] ?? 0;
    const end = at + 2 + (numbers[at + 1] ?? 0);
    const cells: Cell[] = [];
    for (at += 2; at < end; at++) {
      const number = numbers[at] ?? 0;
      cells.push({
        column: columnLetters(Math.floor(number / room)),
        text: texts[text++] ?? "",
        kind: kinds[number % formulaBit] ?? "text",
        ...(number & formulaBit ? { hasFormula: true } : {}),
      });
    }
    rows.push({ sheet, row, cells, date1904 });
  }
  return rows;
}
