// The family's feedback through its page: heard, not heard and why, and recorded once (D7).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { csrfTokenOn, openSite } from "../../../test/harness/site.js";
import { read } from "../../platform/change.js";
import { fieldsToMend, textIn } from "../audit/testing/page-parts.js";
import { findFeedback } from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [worker, manager] = [await site.visitor("worker"), await site.visitor("manager")];

const submitted = async () => (await makeAudit(council, { state: "submitted" })).id;
const saved = (auditId: string) => read(council.as("quality"), (work) => findFeedback(work, auditId));
const heard = {
  heard: "yes",
  from: "parent",
  how: "telephone",
  "on-day": "5",
  "on-month": "1",
  "on-year": "2025",
  scale: "7",
  workingWell: "She rings when she says.",
};

describe("family feedback", () => {
  it("completes the audit with what was said", async () => {
    const id = await submitted();
    const done = await worker.post(`/audits/${id}/feedback`, heard);
    assert.equal(done.location, `/audits/${id}?notice=feedback-recorded`);
    const overview = await manager.get(`/audits/${id}`);
    assert.match(overview.text, /She rings when she says/);
    assert.match(overview.text, /A parent/);
    assert.match(overview.text, /5 January 2025/);
    const feedback = await saved(id);
    assert.deepEqual([feedback?.scale, feedback?.recordedByName], [7, "Wanda Worke"]);
  });

  it("completes it with the reason why nobody was heard", async () => {
    const id = await submitted();
    const words = { heard: "no", reason: "not-safe", words: "Letters are opened at home." };
    assert.equal((await manager.post(`/audits/${id}/feedback`, words)).status, 303);
    assert.match((await manager.get(`/audits/${id}`)).text, /It was not safe or not right to ask/);
  });

  const refused: readonly [string, Readonly<Record<string, string>>, readonly string[]][] = [
    ["that says neither", {}, ["#heard"]],
    ["of nobody and no day", { heard: "yes" }, ["#from", "#how", "#on-day"]],
    ["of tomorrow", { ...heard, "on-day": "7" }, ["#on-day"]],
    ["that says nothing", { ...heard, workingWell: " " }, ["#workingWell"]],
    ["that is too long", { ...heard, shouldHappen: "a".repeat(10_001) }, ["#shouldHappen"]],
    ["without a reason", { heard: "no" }, ["#reason"]],
    ["not safe, without words", { heard: "no", reason: "not-safe" }, ["#words"]],
    ["for another reason, without words", { heard: "no", reason: "other", words: "\n" }, ["#words"]],
  ];
  for (const [name, fields, mend] of refused)
    it(`is not taken ${name}`, async () => {
      const id = await submitted();
      const page = await manager.post(`/audits/${id}/feedback`, fields);
      assert.equal(page.status, 422);
      assert.deepEqual(fieldsToMend(page), mend);
      assert.equal(page.html.querySelectorAll("input[name=heard][checked]").length, fields.heard ? 1 : 0);
      assert.equal(await saved(id), undefined);
    });

  it("is recorded once: whoever comes second keeps their words to copy", async () => {
    const id = await submitted();
    const path = `/audits/${id}/feedback`;
    const opened = await manager.get(path);
    assert.equal((await worker.post(path, heard)).status, 303);
    const words = { ...heard, workingWell: "The manager heard this.", _csrf: csrfTokenOn(opened) ?? "" };
    const second = await manager.send(path, words);
    assert.equal(second.status, 409);
    assert.equal(textIn(second, "workingWell"), "The manager heard this.");
    const late = await manager.get(path);
    assert.equal(late.location, `/audits/${id}?notice=moved-on`);
  });

  it("is not there before the audit is submitted, nor for those who only read", async () => {
    const { id } = await makeAudit(council, { state: "in-progress" });
    assert.equal((await manager.get(`/audits/${id}/feedback`)).location, `/audits/${id}?notice=moved-on`);
    const quality = await site.visitor("quality");
    const open = await submitted();
    assert.equal((await quality.get(`/audits/${open}/feedback`)).status, 404);
    assert.equal((await quality.post(`/audits/${open}/feedback`, heard)).status, 404);
  });
});
