// Reads a spreadsheet of any supported form. A workbook is read in a worker thread whose memory is capped; plain text
// cannot unpack to more than it is, so it is read here, piece by piece.
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { roomOfText } from "./file-room.js";
import { unpackRows } from "./pack-rows.js";
import { passSheets, type SheetReader } from "./pass-sheets.js";
import { readCsv } from "./read-csv.js";
import { recogniseFile } from "./recognise-file.js";
import { type FileRefusal, RefusedFile, type Spreadsheet } from "./spreadsheet.js";
import type { FileToUnpack, WorkerNews } from "./spreadsheet-worker.js";
import { keepWorker, takeWorker } from "./spreadsheet-workers.js";

export type { SheetReader } from "./pass-sheets.js";

/**
 * Reads the file at `path`, sheet after sheet. Refused: what is not a readable spreadsheet, what holds a document
 * type, and what is larger than `fileLimits`.
 */
export async function readSpreadsheet(
  path: string,
  reader: SheetReader,
): Promise<Result<Spreadsheet, FileRefusal>> {
  try {
    const { kind, head, size } = await recogniseFile(path);
    if (kind === "zip") return await readInWorker({ path, size }, reader);
    return accept({ form: "csv", sheets: await passSheets(readCsv(path, head), roomOfText(), reader) });
  } catch (error) {
    if (error instanceof RefusedFile) return refuse(error.refusal);
    throw error;
  }
}

function readInWorker(file: FileToUnpack, reader: SheetReader): Promise<Result<Spreadsheet, FileRefusal>> {
  return new Promise((resolve, reject) => {
    const worker = takeWorker();
    // One thing at a time: the next piece waits until the taker is done with this one, and so does the end.
    let turn = Promise.resolve();
    const inTurn = (step: () => void | Promise<void>) => {
      turn = turn.then(step).catch(async (error: unknown) => {
        reject(error);
        await worker.terminate();
      });
    };
    const done = (result: Result<Spreadsheet, FileRefusal>) => {
      keepWorker(worker);
      resolve(result);
    };
    const hear = async (news: WorkerNews) => {
      if (news.type === "done") return done(accept({ form: "workbook", sheets: news.sheets }));
      if (news.type === "refused") return done(refuse(news.refusal));
      const rows = unpackRows(news.rows);
      if (news.type === "opening") return worker.postMessage(await reader.wants(rows));
      await reader.take(rows);
      worker.postMessage(true);
    };
    worker.on("message", (news: WorkerNews) => inTurn(() => hear(news)));
    worker.on("error", (error: Error & { code?: string }) =>
      inTurn(() =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(refuse({ code: "too-large" })) : reject(error),
      ),
    );
    worker.on("exit", () =>
      inTurn(() => reject(new Error("The spreadsheet worker ended before it had read the file."))),
    );
    worker.postMessage(file);
  });
}
