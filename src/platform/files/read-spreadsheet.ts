// Reads a spreadsheet of any supported form, in a worker thread whose memory is capped.
import { Worker } from "node:worker_threads";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { type FileRefusal, fileLimits, type SheetRow, type Spreadsheet } from "./spreadsheet.js";
import type { Answer, SpreadsheetNews } from "./spreadsheet-worker.js";

/** The worker stands beside this module, compiled or not as this module is. */
const workerModule = new URL(
  import.meta.url.endsWith(".ts") ? "./spreadsheet-worker.ts" : "./spreadsheet-worker.js",
  import.meta.url,
);

export type SheetReader = {
  /** Shown the first rows of each sheet (all fifteen, perhaps more); false passes the sheet over. */
  readonly wants: (opening: readonly SheetRow[]) => boolean;
  /** Given all filled rows of a wanted sheet, the first ones too, in order and in batches. */
  readonly take: (rows: readonly SheetRow[]) => void;
};

/**
 * Reads the file at `path`, sheet after sheet. Refused: what is not a readable spreadsheet, what holds a document
 * type, and what is larger than `fileLimits`.
 */
export function readSpreadsheet(
  path: string,
  reader: SheetReader,
): Promise<Result<Spreadsheet, FileRefusal>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerModule, {
      workerData: path,
      resourceLimits: {
        maxOldGenerationSizeMb: fileLimits.workerMemoryMegabytes,
        maxYoungGenerationSizeMb: fileLimits.workerYoungMemoryMegabytes,
      },
    });
    worker.on("message", (news: SpreadsheetNews) => {
      if (news.type === "done") return resolve(accept(news.spreadsheet));
      if (news.type === "refused") return resolve(refuse(news.refusal));
      try {
        worker.postMessage(answer(news, reader));
      } catch (error) {
        reject(error);
        void worker.terminate();
      }
    });
    worker.on("error", (error: Error & { code?: string }) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(refuse({ code: "too-large" })) : reject(error),
    );
    worker.on("exit", () => reject(new Error("The spreadsheet worker ended before it had read the file.")));
  });
}

function answer(news: Extract<SpreadsheetNews, { rows: unknown }>, reader: SheetReader): Answer {
  if (news.type === "opening" && !reader.wants(news.rows)) return "skip-sheet";
  reader.take(news.rows);
  return "go-on";
}
