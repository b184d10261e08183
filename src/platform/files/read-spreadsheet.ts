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
  readonly wants: (opening: readonly SheetRow[]) => boolean | Promise<boolean>;
  /** Given all filled rows of a wanted sheet, the first ones too, in order and in batches, one when the last is taken. */
  readonly take: (rows: readonly SheetRow[]) => void | Promise<void>;
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
    // One thing at a time: the next piece waits until the taker is done with this one, and so does the end.
    let turn = Promise.resolve();
    const inTurn = (step: () => void | Promise<void>) => {
      turn = turn.then(step).catch(async (error: unknown) => {
        reject(error);
        await worker.terminate();
      });
    };
    worker.on("message", (news: SpreadsheetNews) =>
      inTurn(async () => {
        if (news.type === "done") resolve(accept(news.spreadsheet));
        else if (news.type === "refused") resolve(refuse(news.refusal));
        else worker.postMessage(await answer(news, reader));
      }),
    );
    worker.on("error", (error: Error & { code?: string }) =>
      inTurn(() =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(refuse({ code: "too-large" })) : reject(error),
      ),
    );
    worker.on("exit", () =>
      inTurn(() => reject(new Error("The spreadsheet worker ended before it had read the file."))),
    );
  });
}

async function answer(
  news: Extract<SpreadsheetNews, { rows: unknown }>,
  reader: SheetReader,
): Promise<Answer> {
  if (news.type === "opening" && !(await reader.wants(news.rows))) return "skip-sheet";
  await reader.take(news.rows);
  return "go-on";
}
