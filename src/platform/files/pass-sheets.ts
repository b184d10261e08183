// Passes a file's sheets to whoever reads them, one after the other: the first rows to be judged, the others where wanted.
import { fileLimits, RefusedFile, type SheetRow, type SheetRows } from "./spreadsheet.js";

export type SheetReader = {
  /** Shown the first rows of each sheet (all fifteen, perhaps more); false passes the sheet over. */
  readonly wants: (opening: readonly SheetRow[]) => boolean | Promise<boolean>;
  /** Given all filled rows of a wanted sheet, the first ones too, in order and in batches, one when the last is taken. */
  readonly take: (rows: readonly SheetRow[]) => void | Promise<void>;
};

const batchSize = 500;

/** Gives the names of the sheets. */
export async function passSheets(sheets: AsyncIterable<SheetRows>, reader: SheetReader): Promise<string[]> {
  const names: string[] = [];
  let rowsLeft: number = fileLimits.rows;
  for await (const { name, batches } of sheets) {
    if (name !== null) names.push(name);
    rowsLeft -= await passSheet(batches, reader, rowsLeft);
  }
  return names;
}

/** Gives how many rows there were to see. */
async function passSheet(
  batches: AsyncIterable<readonly SheetRow[]>,
  reader: SheetReader,
  rowsLeft: number,
): Promise<number> {
  let pending: SheetRow[] = [];
  let seen = 0;
  let opened = false;
  for await (const rows of batches) {
    seen += rows.length;
    if (seen > rowsLeft) throw new RefusedFile({ code: "too-many-rows" });
    pending = pending.length === 0 ? [...rows] : pending.concat(rows);
    if (!opened && (rows.at(-1)?.row ?? 0) > fileLimits.openingRows) {
      opened = true;
      if (!(await reader.wants(pending))) return seen;
    }
    if (!opened || pending.length < batchSize) continue;
    await reader.take(pending);
    pending = [];
  }
  if (opened || (await reader.wants(pending))) await reader.take(pending);
  return seen;
}
