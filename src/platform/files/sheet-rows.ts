// One sheet of a workbook as rows. Only filled cells count, so neither a lying size nor a lone far-off cell costs anything.
import { columnIndex, columnLetters } from "./columns.js";
import { dayOfSerial, hasTimeOfDay } from "./excel-dates.js";
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
  const collector = new RowCollector(workbook, sheet.name);
  for await (const _ of stepThroughTags(await zip.open(sheet.part), collector)) {
    const rows = collector.takeRows();
    if (rows.length > 0) yield rows;
  }
}

/** A cell in the form that nearly every program writes it; any other form is read tag by tag. */
const commonCell =
  /<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="([a-zA-Z]+)")?(?:\/>|>(?:<v>([^<&]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/is>)?<\/c>)/y;

class RowCollector implements ScanEvents {
  readonly #workbook: Workbook;
  readonly #sheet: string;
  #rows: SheetRow[] = [];
  #row = 0;
  #rowsSeen = 0;
  #cells: Cell[] = [];
  #cell: WrittenCell | null = null;
  #lastColumn = "";
  #collecting = false;

  constructor(workbook: Workbook, sheet: string) {
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  readonly whole = {
    pattern: commonCell,
    take: ([, column = "", style = "", type = "n", value, text]: RegExpExecArray) => {
      this.#lastColumn = column;
      const written = value ?? text;
      if (written === undefined) return;
      this.#addCell({ column, type, style, formula: false, value: appendWithin("", written) });
    },
  };

  open(name: string, tag: Tag): void {
    if (name === "c") {
      this.#cell = openCell(tag, this.#lastColumn);
      this.#lastColumn = this.#cell.column;
    } else if (name === "v" || name === "t") {
      this.#collecting = this.#cell !== null;
      if (this.#cell) this.#cell.value ??= "";
    } else if (name === "f") {
      if (this.#cell) this.#cell.formula = true;
    } else if (name === "row") this.#openRow(tag.attribute("r"));
  }

  text(text: string): void {
    if (this.#collecting && this.#cell) this.#cell.value = appendWithin(this.#cell.value ?? "", text);
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#collecting = false;
    else if (name === "c" && this.#cell) {
      this.#addCell(this.#cell);
      this.#cell = null;
    } else if (name === "row") this.#closeRow();
  }

  /** The rows since the last time they were taken. */
  takeRows(): SheetRow[] {
    const taken = this.#rows;
    this.#rows = [];
    return taken;
  }

  #addCell(written: WrittenCell): void {
    const read = readCell(written, this.#workbook);
    if (!read) return;
    const cell: Cell = written.formula && read.kind !== "formula" ? { ...read, hasFormula: true } : read;
    if (this.#cells.push(cell) > fileLimits.filledCellsInRow)
      throw new RefusedFile({ code: "too-many-columns" });
  }

  #openRow(number: string | undefined): void {
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    if (!(this.#row >= 1 && this.#row <= lastRow)) throw new RefusedFile({ code: "damaged" });
    if (++this.#rowsSeen > lastRow) throw new RefusedFile({ code: "too-many-rows" });
    this.#cells = [];
    this.#lastColumn = "";
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    const { date1904 } = this.#workbook;
    this.#rows.push({ sheet: this.#sheet, row: this.#row, cells: this.#cells, date1904 });
  }
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
    : { column, text: day, kind: hasTimeOfDay(number) ? "moment" : "date" };
}
