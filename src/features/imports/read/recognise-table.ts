// Finds which known table a sheet holds and where its headings stand. Only the headings decide: sheets and files have any
// name, and councils put titles above them.
import type { EntryField } from "../../../domain/case-data/case-entry.js";
import { foldText } from "../../../domain/case-data/texts.js";
import { fileLimits, type SheetRow } from "../../../platform/files/spreadsheet.js";
import { annexAHeading, annexATables, isAnnexAHeadings } from "./annex-a/tables.js";
import { type EventColumns, isPersonal, plainHeading, type Table } from "./table.js";

export type EventPart = Exclude<keyof EventColumns, "kind">;

/** What a column is read for: a field of the row, parts of its events, or both. */
export type FoundColumn = {
  readonly heading: string;
  readonly field: EntryField | null;
  readonly parts: readonly { readonly event: number; readonly part: EventPart }[];
};

export type FoundTable = {
  readonly table: Table;
  readonly headingRow: number;
  /** By the cell's column. */
  readonly columns: ReadonlyMap<SheetRow["cells"][number]["column"], FoundColumn>;
  readonly leftOut: readonly string[];
};

/** The table whose headings stand in one of the first rows, or null. At least half of a table's own headings must be there. */
export const recogniseTable = (opening: readonly SheetRow[]): FoundTable | null => {
  for (const row of opening) {
    if (row.row > fileLimits.openingRows) return null;
    const headings = row.cells.map(({ text }) => annexAHeading(plainHeading(text)));
    const table = isAnnexAHeadings(headings) ? bestTable(new Set(headings), annexATables) : null;
    if (table) return foundTable(table, row, annexAHeading);
  }
  return null;
};

const leastShare = 0.5;

const bestTable = (headings: ReadonlySet<string>, tables: readonly Table[]): Table | null => {
  const [best] = tables
    .map((table) => {
      const own = table.headings;
      return { table, share: own.filter((heading) => headings.has(heading)).length / own.length };
    })
    .sort((a, b) => b.share - a.share);
  return best && best.share >= leastShare ? best.table : null;
};

/** The table's columns in a row of headings; of two columns with one heading the first is read. */
export const foundTable = (
  table: Table,
  row: SheetRow,
  canonical: (heading: string) => string,
): FoundTable => {
  const columns = new Map<SheetRow["cells"][number]["column"], FoundColumn>();
  const leftOut: string[] = [];
  const fields = new Set<EntryField>();
  const seen = new Set<string>();
  for (const { column, text } of row.cells) {
    const heading = canonical(plainHeading(text));
    if (seen.has(heading)) continue;
    seen.add(heading);
    const field = Object.hasOwn(table.fields, heading) ? (table.fields[heading] ?? null) : null;
    const parts = partsFor(table.events, heading);
    const isNew = field !== null && !fields.has(field);
    if (isNew) fields.add(field);
    if (isNew || parts.length > 0)
      columns.set(column, { heading: foldText(text), field: isNew ? field : null, parts });
    else if (isPersonal(heading)) leftOut.push(foldText(text));
  }
  return { table, headingRow: row.row, columns, leftOut };
};

const eventParts = ["startedOn", "endedOn", "seen", "seenAlone", "code"] as const satisfies EventPart[];

const partsFor = (events: readonly EventColumns[], heading: string): FoundColumn["parts"] =>
  events.flatMap((columns, event) =>
    eventParts.filter((part) => columns[part] === heading).map((part) => ({ event, part })),
  );
