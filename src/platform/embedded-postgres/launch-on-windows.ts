// The same on Windows, where there are no signals: pg_ctl starts the server (as a restricted user for an
// administrator) and stops it, and the watchdog is a small Node process on a pipe.
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { programPath, runProgram } from "./binaries.js";
import { EmbeddedPostgresRefused } from "./errors.js";
import type { Launch, RunningServer } from "./launch.js";
import { readPostmasterPid } from "./leftovers.js";
import { cleanEnvironment } from "./run-as.js";
import { lastComplaint, logSize } from "./server-log.js";

const watchdogScript = `
let word = "";
process.stdin.on("data", (part) => (word += part));
process.stdin.on("end", () => {
  if (word.trim() !== "ended") require("node:child_process").spawnSync(process.argv[1], process.argv.slice(2));
});`;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export async function launchOnWindows({
  programs,
  runAs,
  cluster,
  logFile,
  settings,
}: Launch): Promise<RunningServer> {
  const stop = ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "8"];
  const kill = ["stop", "-D", cluster, "-m", "immediate", "-w"];
  if ((await readPostmasterPid(cluster)) !== null) await runProgram(programs, runAs, "pg_ctl", stop);
  const logged = await logSize(logFile);
  const options = Object.entries(settings).map(([name, value]) => `-c "${name}=${value}"`);
  const start = ["start", "-D", cluster, "-l", logFile, "-o", options.join(" "), "-w", "-t", "600"];
  const { code } = await runProgram(programs, runAs, "pg_ctl", start);
  const pid = await readPostmasterPid(cluster);
  if (code !== 0 || pid === null)
    throw new EmbeddedPostgresRefused(
      `PostgreSQL did not start on ${cluster}: ${await lastComplaint(logFile, logged)}`,
    );
  const watchdog = spawn(
    process.execPath,
    ["-e", watchdogScript, programPath(programs.folder, "pg_ctl"), ...stop],
    {
      stdio: ["pipe", "ignore", "ignore"],
      env: cleanEnvironment(),
      detached: true,
      windowsHide: true,
    },
  );
  watchdog.stdin?.on("error", () => undefined);
  const exited = (async () => {
    while (isRunning(pid)) await wait(200);
    watchdog.stdin?.end("ended\n");
  })();
  return {
    pid,
    exited,
    async stop() {
      const { code: stopped } = await runProgram(programs, runAs, "pg_ctl", stop);
      if (stopped !== 0 && isRunning(pid)) await runProgram(programs, runAs, "pg_ctl", kill);
      await exited;
    },
  };
}
