// The tables of an OpenDocument spreadsheet, from the tags of its content: names, and filled rows with how often they repeat.
import { columnLetters } from "./columns.js";
import { plainNumber } from "./plain-number.js";
import type { ScanEvents, Tag } from "./scan-xml.js";
import { type Cell, fileLimits, RefusedFile } from "./spreadsheet.js";

export type TablePart =
  | { readonly type: "table"; readonly name: string }
  | { readonly type: "rows"; readonly row: number; readonly times: number; readonly cells: readonly Cell[] };

/** A cell as its tag has it; the paragraphs follow. */
type WrittenCell = {
  readonly type: string;
  readonly isError: boolean;
  readonly hasFormula: boolean;
  readonly value: string | undefined;
  readonly times: number;
};

/** The last row and column that any spreadsheet program has. */
const lastRow = 1_048_576;
const lastColumn = 16_384;
const mostRepeats = 20_000_000;

const repeatsOf = (tag: Tag, attribute: string): number => {
  const written = tag.attribute(attribute);
  const times = written === undefined ? 1 : Number(written);
  if (!(times >= 1 && times <= mostRepeats)) throw new RefusedFile({ code: "damaged" });
  return times;
};

const writtenCell = (tag: Tag): WrittenCell => {
  const type = tag.attribute("office:value-type") ?? "";
  return {
    type,
    isError: tag.attribute("calcext:value-type") === "error",
    hasFormula: tag.attribute("table:formula") !== undefined,
    value: tag.attribute(`office:${valueNames[type] ?? "value"}`),
    times: repeatsOf(tag, "table:number-columns-repeated"),
  };
};

const valueNames: Readonly<Record<string, string>> = {
  date: "date-value",
  time: "time-value",
  boolean: "boolean-value",
  string: "string-value",
};

/** What the cell holds, or null for one that shows nothing; `shown` is the text of its paragraphs. */
const readCell = ({ type, isError, hasFormula, value }: WrittenCell, shown: string) => {
  const filled = (text: string, kind: Cell["kind"]) => (text.trim() === "" ? null : { text, kind });
  if (isError) return filled(shown, "error");
  if (type === "" && hasFormula && shown === "") return { text: "", kind: "formula" } as const;
  if (type === "boolean") return filled(value === "true" ? "TRUE" : "FALSE", "boolean");
  if (type === "date") {
    const day = /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0];
    if (day === undefined) return filled(shown, "text");
    return filled(day, /T(?!00:00(:00(\.0+)?)?$)/.test(value ?? "") ? "moment" : "date");
  }
  const number = Number(value);
  if (isNumeric.has(type) && value !== undefined && value.trim() !== "" && Number.isFinite(number))
    return filled(plainNumber(value, number), "number");
  return filled(type === "string" ? (value ?? shown) : shown, "text");
};

const isNumeric: ReadonlySet<string> = new Set(["float", "percentage", "currency"]);

/** Collects the parts as the tags are heard; whoever takes them shifts them off the list. */
export class TableCollector implements ScanEvents {
  readonly parts: TablePart[] = [];
  readonly #paragraphs = collectParagraphs();
  #inSpreadsheet = false;
  /** How many tables within each other are open: what stands inside a cell's own table is not read. */
  #depth = 0;
  #tables = 0;
  #row = 1;
  #times = 1;
  #column = 0;
  #cells: Cell[] = [];
  #cell: WrittenCell | null = null;

  open(name: string, tag: Tag): void {
    if (name === "spreadsheet") this.#inSpreadsheet = true;
    else if (!this.#inSpreadsheet) return;
    else if (name === "table") this.#openTable(tag);
    else if (this.#depth !== 1) return;
    else if (name === "table-row") {
      this.#times = repeatsOf(tag, "table:number-rows-repeated");
      this.#column = 0;
      this.#cells = [];
    } else if (name === "table-cell") {
      this.#cell = writtenCell(tag);
      this.#paragraphs.begin();
    } else if (name === "covered-table-cell") this.#column += repeatsOf(tag, "table:number-columns-repeated");
    else if (this.#cell !== null) this.#paragraphs.open(name, tag);
  }

  text(part: string): void {
    if (this.#cell !== null && this.#depth === 1) this.#paragraphs.add(part);
  }

  close(name: string): void {
    if (name === "spreadsheet") this.#inSpreadsheet = false;
    else if (name === "table" && this.#inSpreadsheet) this.#depth -= 1;
    else if (this.#depth !== 1) return;
    else if (name === "table-row") this.#closeRow();
    else if (name === "table-cell" && this.#cell !== null) {
      this.#closeCell(this.#cell.times, readCell(this.#cell, this.#paragraphs.text()));
      this.#cell = null;
    } else if (this.#cell !== null) this.#paragraphs.close(name);
  }

  #openTable(tag: Tag): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.#tables += 1;
    if (this.#tables > fileLimits.sheets) throw new RefusedFile({ code: "too-large" });
    this.parts.push({ type: "table", name: tag.attribute("table:name") ?? "" });
    this.#row = 1;
  }

  #closeCell(times: number, read: ReturnType<typeof readCell>): void {
    const isBeyond =
      this.#cells.length + times > fileLimits.filledCellsInRow || this.#column + times > lastColumn;
    if (read !== null && isBeyond) throw new RefusedFile({ code: "too-many-columns" });
    for (let at = 0; read !== null && at < times; at++)
      this.#cells.push({ column: columnLetters(this.#column + at), ...read });
    this.#column += times;
  }

  #closeRow(): void {
    const [row, times, cells] = [this.#row, this.#times, this.#cells];
    if (cells.length > 0 && row + times - 1 > lastRow) throw new RefusedFile({ code: "too-many-rows" });
    if (cells.length > 0) this.parts.push({ type: "rows", row, times, cells });
    this.#row += times;
  }
}

/** What is beside a cell's own text: notes, and drawings with texts of their own. */
const asides: ReadonlySet<string> = new Set(["annotation", "frame", "custom-shape", "g", "ruby-text"]);

/** The text of a cell: paragraphs as lines, white space as one space unless it is marked as more. */
function collectParagraphs() {
  let text = "";
  let isFirst = true;
  let inParagraph = 0;
  let inAside = 0;
  const append = (more: string) => {
    if (text.length + more.length > fileLimits.cellLength) throw new RefusedFile({ code: "too-large" });
    text += more;
  };
  const marked = (name: string, tag: Tag) => {
    if (name === "s")
      append(" ".repeat(Math.min(Number(tag.attribute("text:c") ?? 1) || 1, fileLimits.cellLength)));
    if (name === "tab") append("\t");
    if (name === "line-break") append("\n");
  };
  return {
    begin: () => {
      [text, isFirst, inParagraph, inAside] = ["", true, 0, 0];
    },
    open: (name: string, tag: Tag) => {
      if (asides.has(name)) inAside += 1;
      if (inAside > 0) return;
      if (name === "p" || name === "h") {
        if (!isFirst) append("\n");
        isFirst = false;
        inParagraph += 1;
      } else if (inParagraph > 0) marked(name, tag);
    },
    close: (name: string) => {
      if (asides.has(name)) inAside -= 1;
      else if (inAside === 0 && (name === "p" || name === "h")) inParagraph -= 1;
    },
    add: (part: string) => {
      if (inParagraph === 0 || inAside > 0) return;
      const spaced = part.replace(/[ \t\r\n]+/g, " ");
      append(text === "" || /[ \n\t]$/.test(text) ? spaced.replace(/^ /, "") : spaced);
    },
    text: () => text,
  };
}
