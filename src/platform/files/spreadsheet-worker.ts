// The worker that reads workbooks, one after the other: whatever a hostile file does to memory, it does to this thread alone.
import { type MessagePort, parentPort } from "node:worker_threads";
import { roomOfZip } from "./file-room.js";
import { type PackedRows, packRows } from "./pack-rows.js";
import { passSheets, type SheetReader } from "./pass-sheets.js";
import { readZip } from "./read-zip.js";
import { type FileRefusal, RefusedFile } from "./spreadsheet.js";

/** What the worker is asked to read next, once it is done with what it was asked before. */
export type FileToUnpack = { readonly path: string; readonly size: number };

/** What the worker says. Every "opening" and "rows" is answered with an Answer before much more is sent. */
export type WorkerNews =
  | { readonly type: "opening" | "rows"; readonly rows: PackedRows }
  | { readonly type: "done"; readonly sheets: readonly string[] }
  | { readonly type: "refused"; readonly refusal: FileRefusal };

/** To "opening": whether the sheet is wanted. To "rows": that they were taken. */
export type Answer = boolean;

const batchesAhead = 3;

type RemoteReader = SheetReader & { readonly finish: () => Promise<void>; readonly end: () => void };

/** Asks the reader on the other side, and lets it be a few batches behind. */
function remoteReader(port: MessagePort): RemoteReader {
  const answers: Answer[] = [];
  let wake: () => void = () => undefined;
  const hear = (message: Answer | FileToUnpack) => {
    if (typeof message === "boolean") answers.push(message);
    wake();
  };
  port.on("message", hear);
  const nextAnswer = async (): Promise<Answer> => {
    while (answers.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return answers.shift() ?? false;
  };
  const say = (news: WorkerNews) => port.postMessage(news);
  let unanswered = 0;
  const finish = async () => {
    for (; unanswered > 0; unanswered--) await nextAnswer();
  };
  const end = () => void port.off("message", hear);
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
    end,
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
  } finally {
    reader.end();
  }
}

const port = parentPort;
port?.on("message", async (message: Answer | FileToUnpack) => {
  if (typeof message !== "boolean") port.postMessage(await readFor(port, message));
});
