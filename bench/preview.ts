// What previewing a list of 2,000 open children takes on the page: the workbook sent, read, checked and kept as a preview, and
// the preview shown, beside Python that only reads the same workbook. The first round warms the program up and is shown apart.
// usage: npm run bench -- preview [ROUNDS]
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../src/platform/project-folder.js";
import { makeCouncil } from "../test/harness/council.js";
import { makeTestDatabase } from "../test/harness/database.js";
import { startTestServer } from "../test/harness/server.js";
import { openSite } from "../test/harness/site.js";
import { population } from "./import-files.js";

const rounds = Number(process.argv[2] ?? 7);
const workbook = join(population, "annexA_synthetic.xlsx");
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const timeOf = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const server = await startTestServer();
process.env.FULL_CIRCLE_TEST_SERVER = server.url;
const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2026-04-20T09:00:00Z"));
const officer = await (await openSite(database, council)).visitor("performance");
const content = await readFile(workbook);

const preview = async (round: number): Promise<void> => {
  const day = { "asAt-day": String(round + 1), "asAt-month": "4", "asAt-year": "2026" };
  const sent = await officer.upload("/case-list/new", day, [{ field: "files", name: "list.xlsx", content }]);
  const shown = await officer.get(sent.location ?? "");
  if (shown.status !== 200) throw new Error(`The preview was not shown: ${sent.status}, ${shown.status}`);
};

const first = await timeOf(() => preview(0));
const python: number[] = [];
const pages: number[] = [];
for (let round = 1; round <= rounds; round += 1) {
  const baseline = join(projectFolder, "bench/baselines/read_xlsx.py");
  python.push(await timeOf(() => spawnSync("/usr/bin/python3", [baseline, workbook])));
  pages.push(await timeOf(() => preview(round)));
}
const [read, shown] = [median(python), median(pages)];
process.stdout.write(
  `xlsx read by Python ${read.toFixed(0)} ms, preview sent and shown ${shown.toFixed(0)} ms ` +
    `(${(shown / read).toFixed(2)} times), the first ${first.toFixed(0)} ms\n`,
);
await server.stop();
process.exit(0);
