// Finds which Annex A list a sheet holds and where its headings stand. Only the headings decide: sheets have any name,
// and councils put titles above them.
import type { EntryField } from "../../../domain/case-data/case-entry.js";
import { foldText } from "../../../domain/case-data/texts.js";
import { fileLimits, type SheetRow } from "../../../platform/files/spreadsheet.js";
import { type AnnexAList, annexALists, sharedField } from "./annex-a-lists.js";

export type FoundColumn = { readonly field: EntryField; readonly heading: string };

export type FoundList = {
  readonly list: AnnexAList;
  readonly headingRow: number;
  /** By the column's letters. */
  readonly columns: ReadonlyMap<string, FoundColumn>;
};

/** The heading in the form that headings are compared in. */
export const plainHeading = (heading: string): string => {
  const plain = foldText(heading)
    .toLowerCase()
    .replace(/[?:*. ]+$/, "");
  const brackets = (bracket: string) => plain.split(bracket).length;
  return plain.endsWith(")") && brackets(")") > brackets("(") ? plain.slice(0, -1) : plain;
};

/** The list whose headings stand in one of the first rows, or null. At least half of a list's own headings must be there. */
export const recogniseList = (opening: readonly SheetRow[]): FoundList | null => {
  for (const row of opening) {
    if (row.row > fileLimits.openingRows) return null;
    const headings = new Map(row.cells.map(({ column, text }) => [column, plainHeading(text)]));
    const list = isOfPeople([...headings.values()]) ? bestList(new Set(headings.values())) : null;
    if (list) return { list, headingRow: row.row, columns: findColumns(list, row, headings) };
  }
  return null;
};

/** Ofsted's own sheet of codes has many of the headings too, but none of what tells one person from another. */
const isOfPeople = (headings: readonly string[]): boolean =>
  headings.some((heading) => {
    const field = sharedField(heading);
    return field === "childId" || field === "bornOn" || heading === "individual adopter identifier";
  });

const leastShare = 0.5;

const bestList = (headings: ReadonlySet<string>): AnnexAList | null => {
  const [best] = annexALists
    .map((list) => {
      const own = [...Object.keys(list.fields), ...list.otherHeadings];
      return { list, share: own.filter((heading) => headings.has(heading)).length / own.length };
    })
    .sort((a, b) => b.share - a.share);
  return best && best.share >= leastShare ? best.list : null;
};

const findColumns = (list: AnnexAList, row: SheetRow, headings: ReadonlyMap<string, string>) => {
  const columns = new Map<string, FoundColumn>();
  const found = new Set<EntryField>();
  for (const { column, text } of row.cells) {
    const heading = headings.get(column) ?? "";
    const field = list.fields[heading] ?? sharedField(heading);
    if (!field || found.has(field)) continue;
    found.add(field);
    columns.set(column, { field, heading: foldText(text) });
  }
  return columns;
};
