// What one file may use of the machine, in keeping with how large it is: a list of children packs to tens of bytes a row,
// so what unpacks to rows without end, or takes far longer than its size allows, was made to hold the machine up.
import { performance } from "node:perf_hooks";
import { fileLimits, RefusedFile, type SheetRow } from "./spreadsheet.js";

export type FileRoom = {
  /** Counts rows that were read; refused where there are more than the file has room for. */
  readonly use: (rows: readonly SheetRow[]) => void;
};

const refuseBeyond = (mostRows: number, mostCells: number): FileRoom => {
  let [rowsLeft, cellsLeft] = [mostRows, mostCells];
  return {
    use: (rows) => {
      rowsLeft -= rows.length;
      for (const { cells } of rows) cellsLeft -= cells.length;
      if (rowsLeft < 0) throw new RefusedFile({ code: "too-many-rows" });
      if (cellsLeft < 0) throw new RefusedFile({ code: "too-large" });
    },
  };
};

/** Plain text holds no more than it is. */
export const roomOfText = (): FileRoom => refuseBeyond(fileLimits.rows, Number.POSITIVE_INFINITY);

export const roomOfZip = (bytes: number): FileRoom =>
  refuseBeyond(
    Math.min(fileLimits.rows, fileLimits.rowsOfAnyZip + bytes / fileLimits.leastPackedBytesOfRow),
    fileLimits.cellsOfAnyZip + bytes,
  );

/** Milliseconds that this thread has worked; where the system does not say, those its event loop was busy. */
const worked = (): number => {
  if (!("threadCpuUsage" in process)) return performance.eventLoopUtilization().active;
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

/** Asked now and then while this thread unpacks a zip: the refusal where it has worked too long for the zip's size. */
export function watchWork(bytes: number): () => RefusedFile | null {
  const end = worked() + fileLimits.workOfAnyZip + bytes * fileLimits.workPerPackedByte;
  return () => (worked() > end ? new RefusedFile({ code: "too-large" }) : null);
}
