// Facts from the case data beside an audit's sections, "this is wrong" on them, and the list where it is answered (D9).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { confirmList } from "./testing/lists.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
/** Signed in anew each time, because the clock moves. */
const as = (key: string) => site.visitor(key);
const SECTION = "audit/management-oversight";

async function auditWithFact() {
  const { id, childId } = await makeAudit(council, { state: "in-progress" });
  await confirmList(council, "2025-01-06", [{ childId, supervisedOn: "2024-11-04" }]);
  return { path: `/audits/${id}`, childId };
}

describe("the facts beside an audit", () => {
  it("stand beside the section that they bear on, with their day, dates and rule, in words", async () => {
    const { path } = await auditWithFact();
    const { text, html } = await (await as("manager")).get(`${path}/${SECTION}`);
    assert.match(text, /What the case data show As the case list of 6 January 2025 has it/);
    assert.match(text, /Not met/);
    assert.match(text, /4 November 2024/);
    assert.ok(html.querySelector(`a[href="${path}/facts/supervision"]`));
    assert.doesNotMatch((await (await as("manager")).get(`${path}/audit/referral`)).text, /4 November 2024/);
    assert.match((await (await as("director")).get(path)).text, /What the case data show/);
  });

  it("are those of the newest list as at or before the day of the audit", async () => {
    const { path, childId } = await auditWithFact();
    await confirmList(council, "2025-01-05", [{ childId, supervisedOn: "2024-12-30" }]);
    assert.match((await (await as("manager")).get(path)).text, /4 November 2024/);
    await confirmList(council, "2025-01-06", [{ childId, supervisedOn: "2024-12-31" }]);
    assert.match((await (await as("manager")).get(path)).text, /31 December 2024/);
    const [, , id] = path.split("/");
    await database.owner.query(
      "update audit set state = 'submitted', submitted_on = '2025-01-05', submitted_at = now() where id = $1",
      [id],
    );
    assert.match((await (await as("manager")).get(path)).text, /As the case list of 5 January 2025 has it/);
  });

  it("say that the list does not hold the case", async () => {
    const { path } = await auditWithFact();
    await confirmList(council, "2025-01-06", []);
    assert.match(
      (await (await as("manager")).get(path)).text,
      /The case list of 6 January 2025 does not hold this case/,
    );
  });

  it("stand on the worker's own page too", async () => {
    const { id, childId } = await makeAudit(council, { state: "awaiting-self-assessment" });
    await confirmList(council, "2025-01-06", [{ childId, supervisedOn: "2024-11-04" }]);
    const { text } = await (await as("worker")).get(`/audits/${id}/self-assessment/management-oversight`);
    assert.match(text, /What the case data show/);
    assert.match(text, /This is wrong/);
  });
});

describe("saying that a fact is wrong, and the answer", () => {
  it("goes to the list, and comes back to the form", async () => {
    const { path, childId } = await auditWithFact();
    const form = await (await as("worker")).get(`${path}/facts/supervision`);
    assert.match(form.text, /Say what is wrong in the data/);
    const list = form.html.querySelector("input[name=list]")?.getAttribute("value") ?? "";
    const sent = await (await as("worker")).post(`${path}/facts/supervision`, {
      list,
      words: "We met on 20 December.",
    });
    assert.equal(sent.location, `${path}/${SECTION}?notice=fact-disputed`);
    const section = await (await as("manager")).get(`${path}/${SECTION}`);
    assert.match(
      section.text,
      /Said to be wrong by Wanda Worke.*We met on 20 December\..*Waiting for an answer/,
    );
    assert.equal(section.html.querySelector(`a[href="${path}/facts/supervision"]`), null);

    assert.match(
      (await (await as("performance")).get("/")).text,
      /Answer 1 note on what is wrong in the data/,
    );
    const listed = await (await as("performance")).get("/disputed-data");
    assert.match(
      listed.text,
      new RegExp(`${childId}.*not met.*We met on 20 December.*Wanda Worke.*There is no newer list yet`),
    );
    const href = listed.html.querySelector("main td a, main th a")?.getAttribute("href") ?? "";
    assert.match(href, /^\/disputed-data\/[\da-f-]{36}$/);

    council.clock.moveTo(new Date("2025-01-08T09:00:00Z"));
    await confirmList(council, "2025-01-08", [{ childId, supervisedOn: "2024-12-20" }]);
    assert.match(
      (await (await as("quality")).get("/disputed-data")).text,
      /changed it: not met before, now met/,
    );
    const answer = { action: "say-corrected", words: "The visit is recorded now.", version: "1" };
    const missing = await (await as("performance")).post(href, { ...answer, words: "", action: "" });
    assert.equal(missing.status, 422);
    assert.match(missing.text, /Choose what was found.*Say in a few words what was found/);
    assert.equal((await (await as("performance")).post(href, answer)).location, `${href}?notice=answered`);
    assert.match(
      (await (await as("worker")).get(path)).text,
      /Corrected in the case system, says Perry Formance.*The visit is recorded now\./,
    );
    assert.doesNotMatch((await (await as("performance")).get("/")).text, /Answer 1 note/);

    const late = await (await as("quality")).post(href, { ...answer, words: "I looked too." });
    assert.equal(late.status, 409);
    assert.match(late.text, /Someone else answered this meanwhile.*Your words, not saved I looked too\./);
    council.clock.moveTo(new Date("2025-01-06T09:30:00Z"));
  });

  it("keeps the words of whoever was second, and of whom a newer list overtook", async () => {
    const { path, childId } = await auditWithFact();
    const form = await (await as("worker")).get(`${path}/facts/supervision`);
    const list = form.html.querySelector("input[name=list]")?.getAttribute("value") ?? "";
    await confirmList(council, "2025-01-06", [{ childId, supervisedOn: "2024-11-05" }]);
    const overtaken = await (await as("worker")).post(`${path}/facts/supervision`, {
      list,
      words: "We met.",
    });
    assert.equal(overtaken.status, 409);
    assert.match(overtaken.text, /A newer case list came in/);
    assert.match(overtaken.text, /5 November 2024/);
    assert.equal(overtaken.html.querySelector("textarea")?.text.trim(), "We met.");
    const seen = overtaken.html.querySelector("input[name=list]")?.getAttribute("value") ?? "";
    assert.equal(
      (await (await as("manager")).post(`${path}/facts/supervision`, { list: seen, words: "No." })).status,
      303,
    );
  });

  it("is only for those who write, and the list only for those who own the data", async () => {
    const { path } = await auditWithFact();
    for (const key of ["director", "reviewer", "quality"])
      assert.equal((await (await as(key)).get(`${path}/facts/supervision`)).status, 404, key);
    for (const key of ["worker", "manager", "director", "reviewer"])
      assert.equal((await (await as(key)).get("/disputed-data")).status, 404, key);
    assert.equal((await (await as("worker")).get(`${path}/facts/nothing`)).status, 404);
  });

  it("leaves lines in the activity log that hold no child's id and no words", async () => {
    const found = await database.owner.query(
      "select detail::text from activity_log where action in ('dispute-fact', 'answer-dispute', 'read-disputed-fact', 'read-disputed-data')",
    );
    assert.ok(found.rows.length > 0);
    for (const { detail } of found.rows) assert.doesNotMatch(detail, /We met|recorded now|"90\d{4}"/);
  });
});
