// One sheet of a workbook as rows. Only filled cells count, so neither a lying size nor a lone far-off cell costs anything.
import { columnIndex, columnLetters } from "./columns.js";
import { dayOfSerial } from "./excel-dates.js";
import { plainNumber } from "./plain-number.js";
import type { ScanEvents, Tag } from "./scan-xml.js";
import { type Cell, fileLimits, RefusedFile, type SheetRow } from "./spreadsheet.js";
import { unescapeExcel, type Workbook } from "./workbook-parts.js";
import { stepThroughTags } from "./xml-events.js";
import type { ZipParts } from "./zip-parts.js";

const lastRow = 1_048_576;

/** A cell as written: its column's letters, its type and style, and its value, null where it has none. */
type WrittenCell = { column: string; type: string; style: string; formula: boolean; value: string | null };

/** The filled rows of a sheet, as they come off the file. */
export async function* readSheetRows(
  zip: ZipParts,
  workbook: Workbook,
  sheet: Workbook["sheets"][number],
): AsyncGenerator<readonly SheetRow[]> {
  const collector = collectRows(workbook, sheet.name);
  for await (const _ of stepThroughTags(await zip.open(sheet.part), collector.events)) {
    const rows = collector.takeRows();
    if (rows.length > 0) yield rows;
  }
}

/** A cell in the form that nearly every program writes it; any other form is read tag by tag. */
const commonCell =
  /<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="([a-zA-Z]+)")?(?:\/>|>(?:<v>([^<&]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/is>)?<\/c>)/y;

function collectRows(workbook: Workbook, sheetName: string) {
  let rows: SheetRow[] = [];
  let row = 0;
  let cells: Cell[] = [];
  let cell: WrittenCell | null = null;
  let lastColumn = "";
  let collecting = false;

  const addCell = (written: WrittenCell) => {
    const read = readCell(written, workbook);
    if (read && cells.push(read) > fileLimits.filledCellsInRow)
      throw new RefusedFile({ code: "too-many-columns" });
  };
  const addRow = () => {
    if (cells.length > 0) rows.push({ sheet: sheetName, row, cells, date1904: workbook.date1904 });
  };
  const openRow = (tag: Tag) => {
    const number = tag.attribute("r");
    row = number === undefined ? row + 1 : Number(number);
    if (!(row >= 1 && row <= lastRow)) throw new RefusedFile({ code: "damaged" });
    cells = [];
    lastColumn = "";
  };

  const events: ScanEvents = {
    whole: {
      pattern: commonCell,
      take: ([, column = "", style = "", type = "n", value, text]) => {
        lastColumn = column;
        const written = value ?? text;
        if (written === undefined) return;
        appendWithin("", written);
        addCell({ column, type, style, formula: false, value: written });
      },
    },
    open: (name, tag) => {
      if (name === "c") {
        cell = openCell(tag, lastColumn);
        lastColumn = cell.column;
      } else if (name === "v" || name === "t") {
        collecting = cell !== null;
        if (cell) cell.value ??= "";
      } else if (name === "f") {
        if (cell) cell.formula = true;
      } else if (name === "row") openRow(tag);
    },
    text: (text) => {
      if (collecting && cell) cell.value = appendWithin(cell.value ?? "", text);
    },
    close: (name) => {
      if (name === "v" || name === "t") collecting = false;
      else if (name === "c" && cell) {
        addCell(cell);
        cell = null;
      } else if (name === "row") addRow();
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
const openCell = (tag: Tag, lastColumn: string): WrittenCell => ({
  column: columnOf(tag.attribute("r")) ?? columnLetters(columnIndex(lastColumn) + 1),
  type: tag.attribute("t") ?? "n",
  style: tag.attribute("s") ?? "",
  formula: false,
  value: null,
});

const columnOf = (reference: string | undefined): string | null => {
  if (reference === undefined) return null;
  const letters = /^([A-Z]{1,3})\d{1,7}$/i.exec(reference)?.[1];
  if (letters === undefined) throw new RefusedFile({ code: "damaged" });
  return letters.toUpperCase();
};

const appendWithin = (text: string, more: string): string => {
  if (text.length + more.length > fileLimits.cellLength) throw new RefusedFile({ code: "too-large" });
  return text + more;
};

/** The cell, or null for one that shows nothing. */
function readCell({ column, type, style, formula, value }: WrittenCell, workbook: Workbook): Cell | null {
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
  const day = workbook.isDateStyle(Number(style)) ? dayOfSerial(number, workbook.date1904) : null;
  return day === null
    ? { column, text: plainNumber(value, number), kind: "number" }
    : { column, text: day, kind: "date" };
}
