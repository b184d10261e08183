// The worker that reads one spreadsheet: whatever a hostile file does to memory, it does to this thread alone.
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { readCsv } from "./read-csv.js";
import { readWorkbook } from "./read-workbook.js";
import { recogniseFile } from "./recognise-file.js";
import { type FileRefusal, fileLimits, RefusedFile, type SheetRow, type Spreadsheet } from "./spreadsheet.js";

/** What the worker says. Every "opening" and "rows" is answered with an Answer before much more is sent. */
export type SpreadsheetNews =
  | { readonly type: "opening" | "rows"; readonly rows: readonly SheetRow[] }
  | { readonly type: "done"; readonly spreadsheet: Spreadsheet }
  | { readonly type: "refused"; readonly refusal: FileRefusal };

export type Answer = "go-on" | "skip-sheet";

type Talk = { readonly send: (news: SpreadsheetNews) => void; readonly nextAnswer: () => Promise<Answer> };

const batchSize = 500;
const batchesAhead = 3;

async function readFile(path: string, talk: Talk): Promise<Spreadsheet> {
  const isZip = (await recogniseFile(path)) === "zip";
  const sheets: string[] = [];
  let rowsSoFar = 0;
  for await (const sheet of isZip ? readWorkbook(path) : readCsv(path)) {
    if (sheet.name !== null) sheets.push(sheet.name);
    rowsSoFar += await readSheet(sheet.batches, talk, fileLimits.rows - rowsSoFar);
  }
  return { form: isZip ? "workbook" : "csv", sheets };
}

/** Sends the opening rows, and the others where they are wanted; gives how many rows there were to see. */
async function readSheet(batches: AsyncIterable<readonly SheetRow[]>, talk: Talk, rowsLeft: number) {
  let pending: SheetRow[] = [];
  let seen = 0;
  let unanswered = 0;
  let opened = false;
  for await (const rows of batches) {
    pending.push(...rows);
    seen += rows.length;
    if (seen > rowsLeft) throw new RefusedFile({ code: "too-many-rows" });
    if (!opened && (rows.at(-1)?.row ?? 0) > fileLimits.openingRows) {
      talk.send({ type: "opening", rows: pending });
      pending = [];
      opened = true;
      if ((await talk.nextAnswer()) === "skip-sheet") return seen;
    }
    if (!opened || pending.length < batchSize) continue;
    talk.send({ type: "rows", rows: pending });
    pending = [];
    unanswered += 1;
    if (unanswered < batchesAhead) continue;
    await talk.nextAnswer();
    unanswered -= 1;
  }
  talk.send({ type: opened ? "rows" : "opening", rows: pending });
  for (unanswered += 1; unanswered > 0; unanswered--) await talk.nextAnswer();
  return seen;
}

function talkOver(port: MessagePort): Talk {
  const answers: Answer[] = [];
  let waiting: ((answer: Answer) => void) | null = null;
  port.on("message", (answer: Answer) => {
    if (waiting) waiting(answer);
    else answers.push(answer);
    waiting = null;
  });
  return {
    send: (news) => port.postMessage(news),
    nextAnswer: () => {
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : new Promise((resolve) => (waiting = resolve));
    },
  };
}

if (parentPort) {
  const talk = talkOver(parentPort);
  try {
    talk.send({ type: "done", spreadsheet: await readFile(workerData, talk) });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    talk.send({ type: "refused", refusal: error.refusal });
  }
  parentPort.close();
}
