// The worker that reads one workbook: whatever a hostile file does to memory, it does to this thread alone.
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { roomOfZip } from "./file-room.js";
import { type PackedRows, packRows } from "./pack-rows.js";
import { passSheets, type SheetReader } from "./pass-sheets.js";
import { readZip } from "./read-zip.js";
import { type FileRefusal, RefusedFile } from "./spreadsheet.js";

/** What the worker is to read, as its data. */
export type FileToUnpack = { readonly path: string; readonly size: number };

/** What the worker says. Every "opening" and "rows" is answered with an Answer before much more is sent. */
export type WorkerNews =
  | { readonly type: "opening" | "rows"; readonly rows: PackedRows }
  | { readonly type: "done"; readonly sheets: readonly string[] }
  | { readonly type: "refused"; readonly refusal: FileRefusal };

/** To "opening": whether the sheet is wanted. To "rows": that they were taken. */
export type Answer = boolean;

const batchesAhead = 3;

/** Asks the reader on the other side, and lets it be a few batches behind. */
function remoteReader(port: MessagePort): SheetReader & { readonly finish: () => Promise<void> } {
  const answers: Answer[] = [];
  let wake: () => void = () => undefined;
  port.on("message", (answer: Answer) => {
    answers.push(answer);
    wake();
  });
  const nextAnswer = async (): Promise<Answer> => {
    while (answers.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return answers.shift() ?? false;
  };
  const say = (news: WorkerNews) => port.postMessage(news);
  let unanswered = 0;
  const finish = async () => {
    for (; unanswered > 0; unanswered--) await nextAnswer();
  };
  return {
    wants: async (opening) => {
      await finish();
      say({ type: "opening", rows: packRows(opening) });
      return nextAnswer();
    },
    take: async (rows) => {
      say({ type: "rows", rows: packRows(rows) });
      unanswered += 1;
      if (unanswered < batchesAhead) return;
      await nextAnswer();
      unanswered -= 1;
    },
    finish,
  };
}

async function readFor(port: MessagePort, { path, size }: FileToUnpack): Promise<WorkerNews> {
  const reader = remoteReader(port);
  try {
    const sheets = await passSheets(readZip(path), roomOfZip(size), reader);
    await reader.finish();
    return { type: "done", sheets };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { type: "refused", refusal: error.refusal };
  }
}

if (parentPort) {
  parentPort.postMessage(await readFor(parentPort, workerData));
  parentPort.close();
}
