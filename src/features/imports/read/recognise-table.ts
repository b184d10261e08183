// Finds which known table a sheet holds and where its headings stand. Only the headings decide: sheets and files have any
// name, and councils put titles above them.
import type { EntryField } from "../../../domain/case-data/case-entry.js";
import { foldText } from "../../../domain/case-data/texts.js";
import { fileLimits, type SheetRow } from "../../../platform/files/spreadsheet.js";
import { annexAFamily } from "./annex-a/tables.js";
import { ssdFamily } from "./ssd/tables.js";
import { ssda903Family } from "./ssda903/tables.js";
import { type EventColumns, isPersonal, plainHeading, type Table, type TableFamily } from "./table.js";

export type EventPart = Exclude<keyof EventColumns, "kind">;

/** What a column is read for: a field of the row, parts of its events, or both. */
export type FoundColumn = {
  readonly heading: string;
  readonly field: EntryField | null;
  readonly parts: readonly { readonly event: number; readonly part: EventPart }[];
  /** The plain heading, where the table looks at the cell itself too. */
  readonly kept: string | null;
  readonly isDate: boolean;
};

export type FoundTable = {
  readonly table: Table;
  readonly headingRow: number;
  /** By the cell's column. */
  readonly columns: ReadonlyMap<SheetRow["cells"][number]["column"], FoundColumn>;
  readonly leftOut: readonly string[];
  /** Fills in what a row leaves to the rows above it. */
  readonly fillIn?: (row: SheetRow) => SheetRow;
};

const families: readonly TableFamily[] = [annexAFamily, ssdFamily, ssda903Family];

/** The table whose headings stand in one of the first rows, or null. Enough of a table's own headings must be there. */
export const recogniseTable = (opening: readonly SheetRow[]): FoundTable | null => {
  for (const row of opening) {
    if (row.row > fileLimits.openingRows) return null;
    const plain = row.cells.map(({ text }) => plainHeading(text));
    for (const family of families) {
      const headings = plain.map(family.canonical);
      const table = family.isPossible(headings) ? bestTable(new Set(headings), family) : null;
      if (table) return foundTable(table, row, family.canonical);
    }
  }
  return null;
};

const bestTable = (headings: ReadonlySet<string>, { tables, leastShare }: TableFamily): Table | null => {
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
  const looksAt = new Set(table.refine?.headings ?? []);
  if (table.childNumber !== undefined) looksAt.add(table.childNumber.heading);
  for (const { column, text } of row.cells) {
    const heading = canonical(plainHeading(text));
    if (seen.has(heading)) continue;
    seen.add(heading);
    const field = Object.hasOwn(table.fields, heading) ? (table.fields[heading] ?? null) : null;
    const parts = partsFor(table.events, heading);
    const isNew = field !== null && !fields.has(field);
    if (isNew) fields.add(field);
    const isDate =
      (field !== null && dateFields.has(field)) ||
      parts.some(({ part }) => part === "startedOn" || part === "endedOn") ||
      /(_date|_dob)$/.test(heading);
    const kept = looksAt.has(heading) ? heading : null;
    if (isNew || parts.length > 0 || kept !== null)
      columns.set(column, { heading: foldText(text), field: isNew ? field : null, parts, kept, isDate });
    else if (isPersonal(heading)) leftOut.push(foldText(text));
  }
  return { table, headingRow: row.row, columns, leftOut };
};

const dateFields: ReadonlySet<EntryField> = new Set([
  ...(["bornOn", "startedOn", "endedOn", "seenOn", "diedOn", "careFrom"] as const),
]);

const eventParts = ["startedOn", "endedOn", "seen", "seenAlone", "code"] as const satisfies EventPart[];

const partsFor = (events: readonly EventColumns[], heading: string): FoundColumn["parts"] =>
  events.flatMap((columns, event) =>
    eventParts.filter((part) => columns[part] === heading).map((part) => ({ event, part })),
  );
