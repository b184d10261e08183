// Keeps a server running: when it ends without being asked it is started again at the same place, so that the app's
// connections come back by themselves.
import { setTimeout as wait } from "node:timers/promises";
import type { RunningServer } from "./launch.js";

const mostFailedStarts = 8;
const longestPause = 3000;
// Between ends of a server that did start: the app is waiting, but a loop must not fill the log.
const shortestPause = 25;
const longestPauseAfterRunning = 500;
const ranWell = 30_000;

export type Supervised = {
  /** Resolves when the server has ended unasked and could not be started again. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** `startAgain` clears what the dead server left and starts a new one. */
export function superviseServer(
  first: RunningServer,
  startAgain: () => Promise<RunningServer>,
  log: (line: string) => void,
): Supervised {
  let server = first;
  const stopping = new AbortController();

  async function restart(pause: number): Promise<boolean> {
    for (let failed = 0; failed < mostFailedStarts && !stopping.signal.aborted; failed += 1) {
      await wait(Math.min(pause * 2 ** failed, longestPause), null, { signal: stopping.signal }).catch(
        () => null,
      );
      if (stopping.signal.aborted) return false;
      try {
        server = await startAgain();
        if (!stopping.signal.aborted) return true;
        await server.stop();
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
      }
    }
    return false;
  }

  async function watch(): Promise<void> {
    let pause = shortestPause;
    for (;;) {
      const since = Date.now();
      await server.exited;
      if (stopping.signal.aborted) return;
      log("The database server ended without being asked and is started again.");
      pause = Date.now() - since > ranWell ? shortestPause : Math.min(pause * 2, longestPauseAfterRunning);
      if (!(await restart(pause))) return;
    }
  }

  const watching = watch();
  return {
    ended: watching.then(() => (stopping.signal.aborted ? new Promise<never>(() => undefined) : undefined)),
    async stop() {
      stopping.abort();
      await server.stop();
      // A restart under way when the stop was asked ends what it made.
      await watching;
    },
  };
}
