// The page on what the form costs: who sees it, from which saves it tells, and what it lists to be left out.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { SECTION_CODES } from "../../domain/framework/sections.js";
import { saveAuditSection, submitAudit } from "./public.js";
import { auditAt, wordsOf } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const manager = await council.person("manager");
const page = async (key: string) => (await site.visitor(key)).get("/burden");

async function writeSlowly(): Promise<void> {
  const auditId = await auditAt(council, "ready");
  for (const section of SECTION_CODES) {
    council.clock.moveTo(new Date(council.clock.now().getTime() + 6 * 60_000));
    const words = wordsOf(7, { workingWell: "Longer words.", criteria: { "PLN-G1": "seen" } });
    const input = { auditId, section, version: 1, words };
    assert.ok((await saveAuditSection(council.as("manager"), manager, input)).ok);
  }
  assert.ok((await submitAudit(council.as("manager"), manager, { auditId })).ok);
}

describe("the burden of the form", () => {
  it("is shown to the quality assurance team alone", async () => {
    for (const key of ["quality", "head"]) assert.equal((await page(key)).status, 200, key);
    for (const key of ["worker", "manager", "service", "senior", "director", "performance", "admin"])
      assert.notEqual((await page(key)).status, 200, key);
  });

  it("is too little to tell of at first", async () => {
    assert.match((await page("quality")).text, /Too few to say/);
    assert.match((await page("quality")).text, /Nothing so far/);
  });

  it("is told in minutes, with what never varies, once enough audits are in", async () => {
    for (let made = 0; made < 10; made += 1) await writeSlowly();
    const { text, html } = await page("quality");
    assert.match(text, /Review 6 minutes 10 readings/);
    assert.match(text, /Always 7/);
    assert.match(text, /Always seen/);
    assert.match(text, /Never ticked/);
    const never = html.querySelectorAll("tr").filter((row) => row.text.includes("Never ticked"));
    // Where nobody ticks anything in a section, that tells nothing of its signs.
    assert.ok(never.every((row) => row.text.trim().startsWith("Planning")));
  });

  it("shows no time on the pages where people write", async () => {
    const id = await auditAt(council, "in-progress");
    const writing = await (await site.visitor("manager")).get(`/audits/${id}/audit/planning`);
    assert.doesNotMatch(writing.text, /\d minutes/);
  });
});
