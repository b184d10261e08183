// What pages cost a running program, as a multiple of /health/ready in the same run, so that a busy machine matters little.
// Rounds of all paths take turns; the median counts, in time and (on Linux, with the program's process id) in its CPU time.
// Give paths that the person may open; some that everyone has are measured without any.
// usage: npm run bench -- pages ADDRESS EMAIL PASSWORD [PROCESS-ID] [PATH …]
import { readFileSync } from "node:fs";
import { Browser } from "../test/integration/program/browser.js";

const ROUNDS = 15;
const AT_ONCE = 10;
const BASE = "/health/ready";

const [address, email, password, ...rest] = process.argv.slice(2);
if (!address || !email || !password) {
  process.stderr.write("usage: node dist/bench/pages.js ADDRESS EMAIL PASSWORD [PROCESS-ID] [PATH …]\n");
  process.exit(2);
}
const pid = rest.find((word) => /^\d+$/.test(word));
const given = rest.filter((word) => word.startsWith("/"));
const paths = [BASE, ...(given.length > 0 ? given : ["/", "/people", "/services"])];

/** Clock ticks that the program has used, in all its threads. */
function cpuOf(processId: string | undefined): number {
  if (processId === undefined) return 0;
  const fields = readFileSync(`/proc/${processId}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const browser = new Browser(address);
const signedIn = await browser.signIn(email, password);
if (signedIn.status !== 303) throw new Error(`Signing in was answered with ${signedIn.status}.`);

const times = new Map(paths.map((path) => [path, [] as number[]]));
const ticks = new Map(paths.map((path) => [path, 0]));
for (let round = -1; round < ROUNDS; round += 1)
  for (const path of paths) {
    const [began, used] = [performance.now(), cpuOf(pid)];
    for (let number = 0; number < AT_ONCE; number += 1) {
      const { status } = await browser.get(path);
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
    }
    // The first round warms up.
    if (round < 0) continue;
    times.get(path)?.push((performance.now() - began) / AT_ONCE);
    ticks.set(path, (ticks.get(path) ?? 0) + cpuOf(pid) - used);
  }

const baseTime = median(times.get(BASE) ?? []);
const baseTicks = Math.max(1, ticks.get(BASE) ?? 0);
process.stdout.write(`path\tms\ttimes ${BASE}${pid ? "\tCPU times" : ""}\n`);
for (const path of paths) {
  const time = median(times.get(path) ?? []);
  const cpu = pid ? `\t${((ticks.get(path) ?? 0) / baseTicks).toFixed(1)}` : "";
  process.stdout.write(`${path}\t${time.toFixed(1)}\t${(time / baseTime).toFixed(1)}${cpu}\n`);
}
