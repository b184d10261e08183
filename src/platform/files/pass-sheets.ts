// Passes a file's sheets to whoever reads them, one after the other: the first rows to be judged, the others where wanted.
import type { FileRoom } from "./file-room.js";
import { fileLimits, type SheetRow, type SheetRows } from "./spreadsheet.js";

export type SheetReader = {
  /** Shown the first rows of each sheet (all sixty, perhaps more); false passes the sheet over. */
  readonly wants: (opening: readonly SheetRow[]) => boolean | Promise<boolean>;
  /** Given all filled rows of a wanted sheet, the first ones too, in order and in batches, one when the last is taken. */
  readonly take: (rows: readonly SheetRow[]) => void | Promise<void>;
};

const batchRows = 500;
const batchCells = 20_000;

/** Gives the names of the sheets. */
export async function passSheets(
  sheets: AsyncIterable<SheetRows>,
  room: FileRoom,
  reader: SheetReader,
): Promise<string[]> {
  const names: string[] = [];
  for await (const { name, batches } of sheets) {
    if (name !== null) names.push(name);
    await passSheet(batches, room, reader);
  }
  return names;
}

async function passSheet(
  batches: AsyncIterable<readonly SheetRow[]>,
  room: FileRoom,
  reader: SheetReader,
): Promise<void> {
  let pending: SheetRow[] = [];
  let cells = 0;
  let opened = false;
  for await (const rows of batches) {
    room.use(rows);
    pending = pending.length === 0 ? [...rows] : pending.concat(rows);
    for (const row of rows) cells += row.cells.length;
    if (!opened && (rows.at(-1)?.row ?? 0) > fileLimits.judgedRows) {
      opened = true;
      if (!(await reader.wants(pending))) return;
    }
    if (!opened || (pending.length < batchRows && cells < batchCells)) continue;
    await reader.take(pending);
    [pending, cells] = [[], 0];
  }
  if (opened || (await reader.wants(pending))) await reader.take(pending);
}
