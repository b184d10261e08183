// The report command writes a quarter's report whole, as a page or as JSON, and says whether it is published.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { Command } from "commander";
import { makeCouncil } from "../../test/harness/council.js";
import { makeTestDatabase } from "../../test/harness/database.js";
import { quarterSteps, testQuarter } from "../../test/harness/quarter.js";
import { addReportCommand } from "./report.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const steps = quarterSteps(council);
const folder = await mkdtemp(join(tmpdir(), "report-"));
after(() => rm(folder, { recursive: true, force: true }));

process.env.DATABASE_URL = database.url;
process.env.FULL_CIRCLE_CALLED_FROM = folder;

async function report(out: string): Promise<string> {
  const program = new Command();
  addReportCommand(program);
  await program.parseAsync(["report", "--quarter", testQuarter, "--out", out], { from: "user" });
  return readFile(join(folder, out), "utf8");
}

describe("the report command", () => {
  it("writes the figures of today, and says so, before the report is published", async () => {
    await steps.makeAudits();
    const html = await report("draft.html");
    assert.match(html, /^<!doctype html>/);
    assert.match(html, /Draft\. The figures are those of/);
    assert.match(html, /Testshire/);
    assert.equal(JSON.parse(await report("draft.json")).state, "draft");
  });

  it("writes the frozen figures of a published report, in place of an earlier file", async () => {
    await steps.open();
    council.clock.moveTo(new Date("2025-04-02T09:00:00Z"));
    await steps.write();
    await steps.publish();
    assert.match(await report("draft.html"), /Published on 2 April 2025/);
    const json = JSON.parse(await report("published.json"));
    assert.equal(json.state, "published");
    assert.equal(json.figuresTakenOn, "2025-04-02");
    assert.equal(json.recommendations.length, 1);
    assert.deepEqual((await readdir(folder)).sort(), ["draft.html", "draft.json", "published.json"]);
  });
});
