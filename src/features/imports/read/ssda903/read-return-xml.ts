// Reads a whole SSDA903 return as one XML file: each child's records as rows of the tables that the return is otherwise
// made of. A row's number is that of the child in the file.
import { stat } from "node:fs/promises";
import { scanXml, type XmlScan } from "../../../../platform/files/scan-xml.js";
import { fileLimits, RefusedFile, type SheetRow } from "../../../../platform/files/spreadsheet.js";
import { readText, type TextEncoding } from "../../../../platform/files/text-encoding.js";
import type { CaseFile, Intake } from "../intake.js";
import { beginTable } from "../read-tables.js";
import { foundTable } from "../recognise-table.js";
import { type CaseListRefusal, noChildren, refusedFile } from "../refusals.js";
import { TableReading } from "../table-reading.js";
import { returnTables, ssda903Family } from "./tables.js";

export const returnRoot = "EXPSSDA903";

type Values = ReadonlyMap<string, string>;
type TableName = keyof typeof returnTables;

/** Null where the file was read; else why it can't be used. */
export async function readReturnXml(
  file: CaseFile,
  encoding: TextEncoding,
  intake: Intake,
): Promise<CaseListRefusal | null> {
  try {
    const { size } = await stat(file.path);
    if (size > fileLimits.childrenFileBytes) throw new RefusedFile({ code: "too-large" });
    const reading = new ReturnReading(file, intake);
    let characters = 0;
    for await (const piece of readText(file.path, encoding)) {
      reading.scan.write(piece);
      await reading.give();
      characters += piece.length;
      intake.progress(file, characters);
    }
    reading.scan.end();
    await reading.finish();
    return reading.children === 0 ? noChildren(file.name) : null;
  } catch (error) {
    if (error instanceof RefusedFile) return refusedFile(file.name, error.refusal);
    throw error;
  }
}

/** What tells a record of a child from others, and the table it is a row of. */
const tableOfRecord: readonly (readonly [element: string, table: TableName])[] = [
  ["DECOM", "episodes"],
  ["REVIEW", "reviews"],
  ["MIS_START", "missing"],
  ["DATE_PLACED", "placing"],
  ["SW_ID", "workers"],
];
/** What may stand among the facts of the child itself, and the table it would be a row of. */
const tableOfFact: readonly (readonly [element: string, table: TableName])[] = [
  ["IN_TOUCH", "leavers"],
  ["DATE_MATCH", "adoption"],
];
const personalElements: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  children: ["UPN"],
  episodes: ["HOME_POST", "PL_POST", "URN"],
};

class ReturnReading {
  readonly scan: XmlScan;
  children = 0;
  readonly #readings = new Map<TableName, TableReading>();
  readonly #waiting = new Map<TableName, SheetRow[]>();
  #facts = new Map<string, string>();
  #records: Map<string, string>[] = [];
  #record: Map<string, string> | null = null;
  /** The element that was opened last, while nothing else has been opened or closed: it may hold a value. */
  #leaf: string | null = null;
  #text = "";
  readonly #open: string[] = [];

  constructor(
    readonly file: CaseFile,
    readonly intake: Intake,
  ) {
    this.scan = scanXml({
      open: (name) => this.#opened(name),
      close: (name) => this.#closed(name),
      text: (text) => {
        if (this.#leaf !== null) this.#text += text;
      },
    });
  }

  /** Gives on the rows read so far. */
  async give(): Promise<void> {
    for (const [name, rows] of this.#waiting) {
      this.#waiting.delete(name);
      await this.#readingOf(name).take(rows);
    }
  }

  async finish(): Promise<void> {
    await this.give();
    for (const reading of this.#readings.values()) reading.finish();
  }

  #opened(name: string): void {
    // Only what holds other elements is a record: known when the first of them opens.
    const holder = this.#leaf;
    if (holder !== null && !["CHILD", "HEADER", returnRoot].includes(holder)) this.#record = new Map();
    this.#open.push(name);
    this.#leaf = name;
    this.#text = "";
  }

  #closed(name: string): void {
    this.#open.pop();
    if (this.#leaf === name) (this.#record ?? this.#facts).set(name, this.#text.trim());
    else if (name === "CHILD") this.#endChild();
    else if (this.#record !== null) {
      this.#records.push(this.#record);
      this.#record = null;
    }
    this.#leaf = null;
  }

  #endChild(): void {
    this.children += 1;
    const facts = this.#facts;
    this.#addRow("children", facts);
    for (const [element, table] of tableOfFact) if (facts.get(element)) this.#addRow(table, facts);
    const [childId = "", bornOn = ""] = [facts.get("CHILDID"), facts.get("DOB")];
    for (const record of this.#records) {
      const table = tableOfRecord.find(([element]) => record.has(element))?.[1];
      if (table) this.#addRow(table, new Map([...record, ["CHILDID", childId], ["DOB", bornOn]]));
    }
    this.#facts = new Map();
    this.#records = [];
  }

  #addRow(table: TableName, values: Values): void {
    const cells = [...values].flatMap(([column, text]) =>
      text === "" ? [] : { column, text, kind: "text" as const },
    );
    const rows = this.#waiting.get(table) ?? [];
    rows.push({ sheet: null, row: this.children, cells, date1904: false });
    this.#waiting.set(table, rows);
  }

  #readingOf(name: TableName): TableReading {
    const before = this.#readings.get(name);
    if (before) return before;
    const table = returnTables[name];
    const found = foundTable(table, headingsOf(name), ssda903Family.canonical);
    beginTable(found, { file: this.file.name, sheet: null }, null, this.intake);
    const kind = table.kind ?? "event";
    const reading = new TableReading(found, { file: this.file.name, sheet: null }, kind, this.intake);
    this.#readings.set(name, reading);
    return reading;
  }
}

/** The elements of a record as if they stood as headings above the rows; those of a person are named to be left out. */
const headingsOf = (name: TableName): SheetRow => {
  const { fields, events, refine, headings } = returnTables[name];
  const columns = events.flatMap(({ kind: _, ...own }) => Object.values(own));
  const elements = [...Object.keys(fields), ...columns, ...(refine?.headings ?? []), ...headings].map(
    (heading) => (heading === "child" ? "CHILDID" : heading === "place" ? "PL" : heading.toUpperCase()),
  );
  const cells = [...new Set([...elements, ...(personalElements[name] ?? [])])].map((text) => ({
    column: text,
    text,
    kind: "text" as const,
  }));
  return { sheet: null, row: 0, cells, date1904: false };
};
