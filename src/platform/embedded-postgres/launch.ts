// Starts one server process on a database and waits until it takes connections. A watchdog beside it reads a pipe
// from this process: when the pipe closes without a word, the app has died, and the watchdog stops the server.
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Programs } from "./binaries.js";
import { programPath } from "./binaries.js";
import { EmbeddedPostgresRefused } from "./errors.js";
import { launchOnWindows } from "./launch-on-windows.js";
import { killServerProcesses } from "./leftovers.js";
import { cleanEnvironment, commandAs, type RunAs } from "./run-as.js";
import { lastComplaint, logSize } from "./server-log.js";
import { type ServerSettings, settingArguments } from "./server-settings.js";

export type Launch = {
  readonly programs: Programs;
  readonly runAs: RunAs;
  readonly cluster: string;
  readonly logFile: string;
  readonly settings: ServerSettings;
};

export type RunningServer = {
  readonly pid: number;
  /** Resolves when the server process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Disconnects everyone, writes all down and ends; killed after 8 seconds. */
  stop(): Promise<void>;
};

// Crash recovery reads at most max_wal_size and takes seconds; a slow disk may need minutes.
const longestStart = 10 * 60_000;
const longestStop = 8000;

// The shell becomes the server and keeps its process id. The watchdog is a grandchild, so that the server never
// meets a child it does not know. Library folders are set here because macOS hides them from /bin/sh.
const script = `
libraries=$1; shift
exec 3<&0 </dev/null
server=$$
( (
  IFS= read -r word <&3
  [ "$word" = ended ] && exit
  kill -INT $server
  n=0; while [ $n -lt 8 ] && kill -0 $server; do sleep 1; n=$((n+1)); done
  kill -0 $server && kill -QUIT $server
) >/dev/null 2>&1 & )
exec 3<&-
if [ -n "$libraries" ]; then
  LD_LIBRARY_PATH=$libraries; DYLD_LIBRARY_PATH=$libraries; export LD_LIBRARY_PATH DYLD_LIBRARY_PATH
fi
exec "$@"`;

function spawnWithWatchdog({ programs, runAs, cluster, logFile, settings }: Launch) {
  const server = commandAs(runAs, programPath(programs.folder, "postgres"), [
    "-D",
    cluster,
    ...settingArguments(settings),
  ]);
  const log = openSync(logFile, "a", 0o600);
  // Its own session: Ctrl-C in a terminal is for the app, which then stops the server in its turn.
  const child = spawn(
    "/bin/sh",
    ["-c", script, "sh", programs.libraries ?? "", server.file, ...server.args],
    {
      ...server.identity,
      cwd: "/",
      env: cleanEnvironment(),
      stdio: ["pipe", log, log],
      detached: true,
    },
  );
  closeSync(log);
  return child;
}

/** The state that the server writes on the eighth line of postmaster.pid, if that file is of this process. */
async function readState(cluster: string, pid: number): Promise<string> {
  const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  return lines[0] === String(pid) ? (lines[7] ?? "").trim() : "";
}

/** Starts the server and resolves when it takes connections; throws EmbeddedPostgresRefused with its own reason. */
export async function launchServer(launch: Launch): Promise<RunningServer> {
  if (process.platform === "win32") return launchOnWindows(launch);
  const logged = await logSize(launch.logFile);
  const child = spawnWithWatchdog(launch);
  let running = true;
  const exited = new Promise<void>((resolve) => {
    const end = () => {
      running = false;
      child.stdin?.end("ended\n");
      resolve();
    };
    child.on("exit", end);
    child.on("error", end);
  });
  child.stdin?.on("error", () => undefined);
  const pid = child.pid ?? 0;
  const deadline = Date.now() + longestStart;
  while (running && (await readState(launch.cluster, pid)) !== "ready" && Date.now() < deadline)
    await wait(4);
  if (!running)
    throw new EmbeddedPostgresRefused(
      `PostgreSQL did not start on ${launch.cluster}: ${await lastComplaint(launch.logFile, logged)}`,
    );
  return {
    pid,
    exited,
    async stop() {
      if (running) child.kill("SIGINT");
      const inTime = await Promise.race([exited.then(() => true), wait(longestStop, false, { ref: false })]);
      if (!inTime) await killServerProcesses(launch.cluster);
      await exited;
      // A postmaster that was killed may have left workers that are still on their way out.
      await killServerProcesses(launch.cluster);
    },
  };
}
