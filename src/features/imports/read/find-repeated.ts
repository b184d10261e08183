// Whose id stands in a delimited file of one table more than once: all other children can be made as their row is read, without being
// gathered first.
import { foldText } from "../../../domain/case-data/texts.js";
import { readCsvColumn } from "../../../platform/files/read-csv.js";
import { recogniseFile } from "../../../platform/files/recognise-file.js";
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
  const { head } = await recogniseFile(path);
  for await (const rows of readCsvColumn(path, head, letters))
    for (const { row, cells } of rows) {
      const id = foldText(cells[0]?.text ?? "");
      if (row <= headingRow || id === "") continue;
      if (ids.has(id)) repeated.add(id);
      else ids.add(id);
    }
  return repeated;
}
