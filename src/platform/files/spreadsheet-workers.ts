// The threads that read workbooks. One that is done is kept for a while: a list that was sent is looked at, then read, and a
// thread that has read before is up at once and twice as fast.
import { Worker } from "node:worker_threads";
import { fileLimits } from "./spreadsheet.js";

/** The worker stands beside this module, compiled or not as this module is. */
const workerModule = new URL(
  import.meta.url.endsWith(".ts") ? "./spreadsheet-worker.ts" : "./spreadsheet-worker.js",
  import.meta.url,
);

const keptFor = 30_000;

let kept: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;

/** The one that was kept, or a new one. */
export function takeWorker(): Worker {
  if (kept === null)
    return new Worker(workerModule, {
      resourceLimits: {
        maxOldGenerationSizeMb: fileLimits.workerMemoryMegabytes,
        maxYoungGenerationSizeMb: fileLimits.workerYoungMemoryMegabytes,
      },
    });
  const { worker, timer } = kept;
  kept = null;
  clearTimeout(timer);
  stopHearing(worker);
  worker.ref();
  return worker;
}

/** Keeps one that has read its file to the end; it doesn't keep the program from ending. */
export function keepWorker(worker: Worker): void {
  stopHearing(worker);
  if (kept !== null) return void worker.terminate();
  worker.unref();
  const letGo = () => {
    if (kept?.worker === worker) kept = null;
    void worker.terminate();
  };
  worker.on("error", letGo);
  worker.on("exit", letGo);
  kept = { worker, timer: setTimeout(letGo, keptFor).unref() };
}

/** Event by event: a worker that loses all its listeners at once loses some of its own. */
function stopHearing(worker: Worker): void {
  for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
}
