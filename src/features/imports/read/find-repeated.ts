// Whose id stands in a delimited file of one table more than once: all other children can be made as their row is read, without being
// gathered first.
import { foldText } from "../../../domain/case-data/texts.js";
import { readCsvColumn } from "../../../platform/files/read-csv.js";
import { recogniseFile } from "../../../platform/files/recognise-file.js";
import type { FoundTable } from "./recognise-table.js";
import { SeenNumbers } from "./seen-numbers.js";

/** Null where that can't be told; now and then an id too many, which is then gathered for nothing. */
export async function findRepeated(
  path: string,
  { columns, headingRow }: FoundTable,
): Promise<ReadonlySet<string> | null> {
  const letters = [...columns].find(([, { field }]) => field === "childId")?.[0];
  if (letters === undefined) return null;
  const ids = new SeenNumbers();
  const repeated = new Set<string>();
  const { head } = await recogniseFile(path);
  for await (const rows of readCsvColumn(path, head, letters))
    for (const { row, cells } of rows) {
      const id = foldText(cells[0]?.text ?? "");
      if (row <= headingRow || id === "") continue;
      if (!ids.add(numberOf(id))) repeated.add(id);
    }
  return repeated;
}

/** Two texts hardly ever make the same number. */
const numberOf = (text: string): number => {
  let number = 0;
  for (let at = 0; at < text.length; at++)
    number = Math.imul(number ^ text.charCodeAt(at), 0x01000193) + (number >>> 15);
  return number;
};
