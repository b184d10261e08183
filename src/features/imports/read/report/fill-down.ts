// Reports made in groups name a team, and a worker, only in the first row of each group. Where a column plainly is of that
// kind, each row is given what stands above it; where it has other gaps, a gap stays one.

import type { EntryField } from "../../../../domain/case-data/case-entry.js";
import { foldText, saysNothing } from "../../../../domain/case-data/texts.js";
import type { Cell, SheetRow } from "../../../../platform/files/spreadsheet.js";
import type { FoundColumn, FoundTable } from "../recognise-table.js";
import { plainHeading } from "../table.js";

type Letters = Cell["column"];

export type FillDown = {
  /** The headings of the columns that are filled. */
  readonly headings: readonly string[];
  readonly fillIn: (row: SheetRow) => SheetRow;
};

const leastRows = 3;
const leastRowsOfWorkersAlone = 10;
const leastDistinct = 0.9;

/** Null where no column is in groups. */
export const fillDown = (
  opening: readonly SheetRow[],
  { columns, headingRow }: FoundTable,
): FillDown | null => {
  const lettersOf = (field: EntryField) => [...columns].find(([, column]) => column.field === field)?.[0];
  const [id, team] = [lettersOf("childId"), lettersOf("teamName")];
  if (id === undefined) return null;
  const rows = opening.filter((row) => row.row > headingRow && isOfChild(row, id, columns));
  const teamOf = carried(rows, team);
  const inGroups = (letters: Letters | undefined, least: number) =>
    letters !== undefined &&
    rows.length >= least &&
    isInGroups(
      rows.map((row, at) => {
        const text = textAt(row, letters);
        return text === null || letters === team ? text : `${teamOf[at]} ${text}`;
      }),
    );
  const teams = inGroups(team, leastRows);
  const leastOfWorkers = teams || team === undefined ? leastRows : leastRowsOfWorkersAlone;
  const workers = [lettersOf("workerName"), lettersOf("workerRef")].filter((letters) =>
    inGroups(letters, leastOfWorkers),
  );
  const filled = [teams ? team : undefined, ...workers].filter((letters) => letters !== undefined);
  if (filled.length === 0) return null;
  return {
    headings: filled.map((letters) => columns.get(letters)?.heading ?? letters),
    fillIn: filler(filled, teams ? team : undefined, id, columns),
  };
};

/** The first row is filled, most are not, and hardly any value comes twice: one to a group. */
const isInGroups = (texts: readonly (string | null)[]): boolean => {
  const filled = texts.filter((text) => text !== null);
  return (
    texts[0] !== null &&
    filled.length * 2 < texts.length &&
    new Set(filled).size >= filled.length * leastDistinct
  );
};

/** What stands in the column or above it, row by row: a worker's group is one of a team. */
const carried = (rows: readonly SheetRow[], letters: Letters | undefined): readonly string[] => {
  let last = "";
  return rows.map((row) => {
    last = (letters === undefined ? null : textAt(row, letters)) ?? last;
    return last;
  });
};

const textAt = ({ cells }: SheetRow, letters: Letters): string | null => {
  const text = foldText(cells.find(({ column }) => column === letters)?.text ?? "");
  return text === "" ? null : text;
};

const total = /\btotals?\b/i;

/** A row with an id that is neither the headings again nor a total. */
const isOfChild = (row: SheetRow, id: Letters, columns: ReadonlyMap<Letters, FoundColumn>): boolean => {
  const text = textAt(row, id);
  if (text === null || saysNothing(text) || total.test(text)) return false;
  return plainHeading(text) !== plainHeading(columns.get(id)?.heading ?? "");
};

const filler = (
  filled: readonly Letters[],
  team: Letters | undefined,
  id: Letters,
  columns: ReadonlyMap<Letters, FoundColumn>,
) => {
  const above = new Map<Letters, Cell>();
  return (row: SheetRow): SheetRow => {
    const ofChild = isOfChild(row, id, columns);
    const isGroupTitle = row.cells.length === 1 && !total.test(row.cells[0]?.text ?? "");
    if (!ofChild && !isGroupTitle) return row;
    const here = new Map(row.cells.map((cell) => [cell.column, cell]));
    // A new team's rows take nothing from the workers of the one before.
    if (team !== undefined && here.has(team)) above.clear();
    const more: Cell[] = [];
    for (const letters of filled) {
      const [own, carried] = [here.get(letters), above.get(letters)];
      if (own) above.set(letters, own);
      else if (carried) more.push(carried);
    }
    return ofChild && more.length > 0 ? { ...row, cells: [...row.cells, ...more] } : row;
  };
};
