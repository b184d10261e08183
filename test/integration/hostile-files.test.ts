// Files that were made to fill a machine or mislead it end in one clear line, soon and in little memory, and keep nothing.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { makeCouncil } from "../harness/council.js";
import { makeTestDatabase } from "../harness/database.js";
import { openSite } from "../harness/site.js";
import { csvRow, csvWith, type HostileFile, hostileFiles, workbookWith } from "./program/hostile-files.js";
import { makeFolder, run } from "./program/program.js";

const sentOverTheWeb = /^(bomb|repeated|rows|laughs|shared|line)\./;

const mostMegabytes = 300;
const mostWorkSeconds = 5;
/** A busy machine may take longer, but not without end. */
const mostSeconds = 30;
const asAt = ["--as-at", "2026-03-31"];

/** At its end a process writes down its processor time and the most memory it held, which Linux alone says for it alone. */
const noteUse = (file: string) =>
  `data:text/javascript,${encodeURIComponent(`
    import { readFileSync, writeFileSync } from "node:fs";
    import { isMainThread } from "node:worker_threads";
    const peak = () => {
      try {
        return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
      } catch {
        return process.resourceUsage().maxRSS;
      }
    };
    if (isMainThread) process.on("exit", () =>
      writeFileSync(${JSON.stringify(file)}, JSON.stringify({ peak: peak(), cpu: process.cpuUsage() })));
  `)}`;

async function importOf(t: TestContext, name: string, content: Buffer | string) {
  const folder = await makeFolder(t);
  const [file, use] = [join(folder, name), join(folder, "use.json")];
  await writeFile(file, content);
  const dataFolder = join(folder, "data");
  const began = performance.now();
  const ended = await run(t, ["import", file, ...asAt, "--dry-run", "--json"], {
    DATA_DIR: dataFolder,
    NODE_OPTIONS: `--import=${noteUse(use)}`,
  });
  const seconds = (performance.now() - began) / 1_000;
  const { peak, cpu } = JSON.parse(await readFile(use, "utf8"));
  assert.equal(existsSync(dataFolder), false);
  assert.deepEqual(readdirSync(folder).toSorted(), [name, "use.json"].toSorted());
  return { ...ended, seconds, megabytes: peak / 1_024, workSeconds: (cpu.user + cpu.system) / 1e6 };
}

async function isRefused(t: TestContext, { name, make, says }: HostileFile) {
  const ended = await importOf(t, name, make());
  const figures = `${ended.megabytes.toFixed(0)} MB, ${ended.workSeconds.toFixed(1)} s of work, ${ended.seconds.toFixed(1)} s`;
  t.diagnostic(figures);
  assert.equal(ended.code, 1);
  assert.equal(ended.output, "");
  assert.match(ended.errors, /^[^\n]+\n$/);
  assert.match(ended.errors, says);
  assert.ok(ended.megabytes < mostMegabytes, figures);
  assert.ok(ended.workSeconds < mostWorkSeconds, figures);
  assert.ok(ended.seconds < mostSeconds, figures);
}

for (const file of hostileFiles) test(`${file.is} is refused`, (t) => isRefused(t, file));

test("what is harmless though it looks otherwise is read", async (t) => {
  const macros = { name: "xl/vbaProject.bin", content: Buffer.from("d0cf11e0a1b11ae1", "hex") };
  const far = { name: "xl/worksheets/_rels/sheet0.xml.rels", content: '<!DOCTYPE x SYSTEM "http://x">' };
  const windows = Buffer.from(csvRow("1002").replace("Una Vexford", "Si\xe2n O\x92Fenn"), "latin1");
  for (const [name, content] of [
    ["macros.xlsm", workbookWith({}, { more: [macros, far] })],
    ["formula.xlsx", workbookWith({ 4: { xml: '<f>DATEDIF(D2,TODAY(),"y")</f><v>10</v>' } })],
    ["link.xlsx", workbookWith({ 13: "=cmd|' /C calc'!A0" })],
    ["injected.csv", csvWith(csvRow("1001").replace("Una Vexford", '"=HYPERLINK(""http://x"",""Una"")"'))],
    ["mixed.csv", Buffer.concat([Buffer.from(csvWith(csvRow("Siân1"))), windows])],
    ["wrongly-called.csv", workbookWith()],
  ] as const) {
    const ended = await importOf(t, name, content);
    assert.equal(ended.code, 0, `${name}: ${ended.errors}`);
    const { children, rows } = JSON.parse(ended.output);
    assert.equal(children, name === "mixed.csv" ? 2 : 1, name);
    assert.equal(rows.refused, 0, name);
  }
});

test("the web pages refuse them too, keep nothing and go on", async () => {
  const database = await makeTestDatabase();
  const council = await makeCouncil(database.db);
  council.clock.moveTo(new Date("2026-04-02T09:00:00Z"));
  const site = await openSite(database, council);
  const officer = await site.visitor("performance");
  const day = { "asAt-day": "31", "asAt-month": "3", "asAt-year": "2026" };
  for (const { name, make } of hostileFiles.filter((file) => sentOverTheWeb.test(file.name))) {
    const sent = await officer.upload("/case-list/new", day, [{ field: "files", name, content: make() }]);
    assert.equal(sent.status, 422, name);
    assert.match(sent.text, /Nothing was changed\./, name);
    assert.equal((await officer.get("/case-list")).status, 200, name);
  }
  assert.deepEqual((await database.owner.query("select from snapshot")).rows, []);
});
