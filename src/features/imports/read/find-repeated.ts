// Whose id stands in a file of one table more than once: all other children can be made as their row is read, without being
// gathered first.
import { foldText } from "../../../domain/case-data/texts.js";
import { readSpreadsheet } from "../../../platform/files/read-spreadsheet.js";
import type { FoundTable } from "./recognise-table.js";

/** Null where that can't be told. */
export async function findRepeated(
  path: string,
  { columns, headingRow }: FoundTable,
): Promise<ReadonlySet<string> | null> {
  const letters = [...columns].find(([, { field }]) => field === "childId")?.[0];
  if (letters === undefined) return null;
  const ids = new Set<string>();
  const repeated = new Set<string>();
  const read = await readSpreadsheet(path, {
    wants: () => true,
    take: (rows) => {
      for (const { row, cells } of rows) {
        if (row <= headingRow) continue;
        const cell = cells.find(({ column }) => column === letters);
        const id = cell ? foldText(cell.text) : "";
        if (ids.has(id)) repeated.add(id);
        else ids.add(id);
      }
    },
  });
  return read.ok ? repeated : null;
}
