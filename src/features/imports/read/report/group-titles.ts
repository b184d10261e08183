// A report may name a team, or a worker, in a line above their rows and not in a column: "Team: North". Such lines are read
// as a column that each row below them has.
import type { EntryField } from "../../../../domain/case-data/case-entry.js";
import { foldText, saysNothing } from "../../../../domain/case-data/texts.js";
import type { Cell, SheetRow } from "../../../../platform/files/spreadsheet.js";
import type { FoundColumn, FoundTable } from "../recognise-table.js";
import { targetsOfWords } from "./heading-rules.js";
import { headingWords } from "./heading-words.js";

export type GroupTitles = {
  /** The table with a column for what the titles say, by which each row is given it. */
  readonly found: FoundTable;
  /** The columns' headings, as the titles have them. */
  readonly headings: readonly string[];
  readonly fillIn: (row: SheetRow) => SheetRow;
};

type Title = { readonly field: EntryField; readonly label: string; readonly cell: Cell };

/** Null where no title names what no column does. */
export const groupTitles = (opening: readonly SheetRow[], found: FoundTable): GroupTitles | null => {
  const fields = new Set([...found.columns.values()].map(({ field }) => field));
  const titleIn = (row: SheetRow): Title | null => {
    const title = row.row === found.headingRow ? null : titleOf(row);
    return title && !fields.has(title.field) ? title : null;
  };
  const titles = opening.flatMap((row) => titleIn(row) ?? []);
  if (titles.length === 0) return null;
  const byField = new Map(titles.toReversed().map((title) => [title.field, title]));
  const columns = new Map(found.columns);
  for (const { field, label } of byField.values()) columns.set(label, columnOf(field, label));
  const isAbove = ({ row }: SheetRow) => row < found.headingRow;
  const above = opening.filter(isAbove).flatMap((row) => titleIn(row) ?? []);
  const current = new Map<EntryField, Cell>(above.map(({ field, cell }) => [field, cell]));
  const table = { ...found.table, kind: byField.has("teamName") ? "episode" : found.table.kind } as const;
  return {
    found: { ...found, table, columns },
    headings: [...byField.values()].map(({ label }) => label),
    fillIn: (row) => {
      const title = titleIn(row);
      if (title) current.set(title.field, title.cell);
      // One cell with words is no case, whatever column it stands in.
      if (title) return { ...row, cells: [{ ...title.cell, text: `${title.label}: ${title.cell.text}` }] };
      if (row.cells.length < leastCells || current.size === 0) return row;
      const more = [...byField.values()].flatMap(({ field, label }) => {
        const cell = current.get(field);
        return cell ? [{ ...cell, column: label }] : [];
      });
      return { ...row, cells: [...row.cells, ...more] };
    },
  };
};

const leastCells = 3;

const columnOf = (field: EntryField, heading: string): FoundColumn => ({
  ...{ heading, field, parts: [], kept: null, isDate: false },
});

/** "Team: North" in one cell, or "Team:" and "North" in two. */
const titleOf = ({ cells }: SheetRow): Title | null => {
  const [first, second, third] = cells;
  if (!first || third) return null;
  const [, label, value] = (second ? oneOfTwo : inOne).exec(foldText(first.text)) ?? [];
  const cell = second ?? first;
  const text = second ? foldText(second.text) : (value ?? "");
  if (label === undefined || saysNothing(text) || !/\p{L}/u.test(text) || all.test(text)) return null;
  const [target] = targetsOfWords(headingWords(label));
  const field = target?.target;
  return field === "teamName" || field === "workerName" ? { field, label, cell: { ...cell, text } } : null;
};

const inOne = /^([^:]{2,40}): ?(.+)$/;
const oneOfTwo = /^([^:]{2,40}): ?$/;
const all = /^(all|total|any|various)\b/i;
