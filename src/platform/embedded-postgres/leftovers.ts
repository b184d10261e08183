// Ends what an earlier app that was killed left running on a database. Only asked while its lock is held, so whatever
// still works in the folder has lost its app, and ending it loses nothing that was acknowledged.
import { execFile } from "node:child_process";
import { readdir, readFile, readlink, realpath, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

const readOr = (file: string): Promise<string> => readFile(file, "utf8").catch(() => "");

/** The process id in postmaster.pid, or null. */
export async function readPostmasterPid(cluster: string): Promise<number | null> {
  const pid = Number((await readOr(join(cluster, "postmaster.pid"))).split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** Every server process works in its database's folder; where that cannot be read, the postmaster names it. */
async function listOnLinux(cluster: string): Promise<number[]> {
  const found = (await readdir("/proc")).map(Number).filter((pid) => pid > 0 && pid !== process.pid);
  const ours = await Promise.all(
    found.map(async (pid) => {
      if ((await readOr(`/proc/${pid}/comm`)).trim() !== "postgres") return false;
      const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
      if (folder !== null) return folder === cluster;
      const words = (await readOr(`/proc/${pid}/cmdline`)).split("\0");
      return words[words.indexOf("-D") + 1] === cluster;
    }),
  );
  return found.filter((_, place) => ours[place]);
}

async function listByCommand(cluster: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-axww", "-o", "pid=,command="]);
  return stdout.split("\n").flatMap((line) => {
    const [, pid, program, rest] = /^\s*(\d+)\s+(\S+)\s(.*)$/.exec(line) ?? [];
    return program && basename(program) === "postgres" && `${rest} `.includes(`-D ${cluster} `)
      ? [Number(pid)]
      : [];
  });
}

async function listServerProcesses(cluster: string): Promise<number[]> {
  if (process.platform === "win32") return [];
  const folder = await realpath(cluster).catch(() => null);
  if (folder === null) return [];
  return process.platform === "linux" ? listOnLinux(folder) : listByCommand(folder);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Waits until no server process works in the folder; says whether that came true. */
async function waitUntilNone(cluster: string, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while ((await listServerProcesses(cluster)).length > 0) {
    if (Date.now() > end) return false;
    await wait(10);
  }
  return true;
}

/** Kills all that works in the folder. PostgreSQL recovers from its write-ahead log at the next start. */
export async function killServerProcesses(cluster: string): Promise<void> {
  while (!(await waitUntilNone(cluster, 0)))
    for (const pid of await listServerProcesses(cluster)) signal(pid, "SIGKILL");
}

/** Stops the server and any stray process of it, kindly first, and removes a pid file that names a stranger. */
export async function endLeftovers(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = await readPostmasterPid(cluster);
  const running = await listServerProcesses(cluster);
  if (running.length > 0) {
    const withPostmaster = pid !== null && running.includes(pid);
    log(`Ending ${running.length} database processes that an earlier start left running.`);
    if (withPostmaster) signal(pid, "SIGINT");
    if (!(await waitUntilNone(cluster, withPostmaster ? 8000 : 500))) await killServerProcesses(cluster);
  }
  // A process id comes round again, soonest in containers: PostgreSQL would take a stranger for its own server.
  if (pid !== null && process.platform !== "win32" && signal(pid, 0) && !running.includes(pid))
    await rm(join(cluster, "postmaster.pid"), { force: true });
}
