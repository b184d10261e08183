// One sheet of a workbook as rows. Only filled cells count, so neither a lying size nor a lone far-off cell costs anything.

import { columnIndex, columnLetters } from "./columns.js";
import { dayOfSerial } from "./excel-dates.js";
import { type Cell, fileLimits, RefusedFile, type SheetRow } from "./spreadsheet.js";
import { unescapeExcel, type Workbook } from "./workbook-parts.js";
import { stepThroughXml, type XmlEvents } from "./xml-events.js";
import type { ZipParts } from "./zip-parts.js";

type OpenCell = { column: string; type: string; style: number; formula: boolean; value: string | null };

/** The filled rows of a sheet, as they come off the file. */
export async function* readSheetRows(
  zip: ZipParts,
  workbook: Workbook,
  sheet: Workbook["sheets"][number],
): AsyncGenerator<readonly SheetRow[]> {
  const collector = collectRows(workbook, sheet.name);
  for await (const _ of stepThroughXml(await zip.open(sheet.part), collector.events)) {
    const rows = collector.takeRows();
    if (rows.length > 0) yield rows;
  }
}

function collectRows(workbook: Workbook, sheetName: string) {
  let rows: SheetRow[] = [];
  let row = 0;
  let cells: Cell[] = [];
  let cell: OpenCell | null = null;
  let lastColumn = -1;
  let collecting = false;

  const closeCell = (open: OpenCell) => {
    const read = readCell(open, workbook);
    if (read && cells.push(read) > fileLimits.filledCellsInRow)
      throw new RefusedFile({ code: "too-many-columns" });
  };

  const events: XmlEvents = {
    open: (name, attributes) => {
      if (name === "c") {
        cell = openCell(attributes, lastColumn + 1);
        lastColumn = columnIndex(cell.column);
      } else if (name === "v" || name === "t") {
        collecting = cell !== null;
        if (cell) cell.value ??= "";
      } else if (name === "f") {
        if (cell) cell.formula = true;
      } else if (name === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        cells = [];
        lastColumn = -1;
      }
    },
    text: (text) => {
      if (collecting && cell) cell.value = appendWithin(cell.value ?? "", text);
    },
    close: (name) => {
      if (name === "v" || name === "t") collecting = false;
      else if (name === "c" && cell) {
        closeCell(cell);
        cell = null;
      } else if (name === "row" && cells.length > 0) {
        rows.push({ sheet: sheetName, row, cells, date1904: workbook.date1904 });
      }
    },
  };
  const takeRows = () => {
    const taken = rows;
    rows = [];
    return taken;
  };
  return { events, takeRows };
}

/** Cells may leave out where they stand; they then follow the one before. */
const openCell = (attributes: Readonly<Record<string, string>>, nextColumn: number): OpenCell => ({
  column: attributes.r?.replace(/\d+$/, "") || columnLetters(nextColumn),
  type: attributes.t ?? "n",
  style: attributes.s === undefined ? 0 : Number(attributes.s),
  formula: false,
  value: null,
});

const appendWithin = (text: string, more: string): string => {
  if (text.length + more.length > fileLimits.cellLength) throw new RefusedFile({ code: "too-large" });
  return text + more;
};

/** The cell, or null for one that shows nothing. */
function readCell({ column, type, style, formula, value }: OpenCell, workbook: Workbook): Cell | null {
  if (value === null) return formula ? { column, text: "", kind: "formula" } : null;
  const filled = (text: string, kind: Cell["kind"]): Cell | null =>
    text.trim() === "" ? null : { column, text, kind };
  if (type === "s") return filled(workbook.sharedTexts[Number(value)] ?? "", "text");
  if (type === "inlineStr" || type === "str") return filled(unescapeExcel(value), "text");
  if (type === "b") return filled(value === "1" ? "TRUE" : "FALSE", "boolean");
  if (type === "e") return filled(value, "error");
  if (type === "d") return filled(value, "text");
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return filled(value, "text");
  const day = workbook.isDateStyle(style) ? dayOfSerial(number, workbook.date1904) : null;
  return day === null
    ? { column, text: plainNumber(value, number), kind: "number" }
    : { column, text: day, kind: "date" };
}

/** 1001.0 and 1.001E3 are 1001; a number too long to be exact stays as it is written. */
const plainNumber = (written: string, number: number): string =>
  Number.isSafeInteger(number) ? String(number) : written.trim();
