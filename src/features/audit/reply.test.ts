// The worker's reply stands with the finished audit for good; and the difference of grades is kept when it is submitted.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "kysely";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { csrfTokenOn, openSite } from "../../../test/harness/site.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { listSectionEntries } from "./audit.queries.js";
import { replyToAudit } from "./public.js";
import { fieldsToMend, textIn, written } from "./testing/page-parts.js";
import { auditAt } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [worker, manager] = [await site.visitor("worker"), await site.visitor("manager")];
const person = await council.person("worker");

/** From a page that was open before: the audit's own would not show the form any more. */
async function sendLate(id: string, words: string) {
  const _csrf = csrfTokenOn(await worker.get(`/audits/${id}`)) ?? "";
  return worker.send(`/audits/${id}/reply`, { _csrf, words });
}

describe("the worker’s reply", () => {
  it("stands on the finished audit for its readers, and is logged without its words", async () => {
    const id = await auditAt(council, "submitted");
    assert.match((await worker.get(`/audits/${id}`)).text, /Reply to the audit/);
    assert.doesNotMatch((await manager.get(`/audits/${id}`)).text, /Reply to the audit/);
    const sent = await worker.post(`/audits/${id}/reply`, { words: " I see the plan otherwise. " });
    assert.equal(sent.location, `/audits/${id}?notice=replied`);
    const seen = await manager.get(`/audits/${id}`);
    assert.match(seen.text, /What the worker replies/);
    assert.match(seen.text, /I see the plan otherwise\./);
    assert.doesNotMatch((await worker.get(`/audits/${id}`)).text, /Reply to the audit/);
    const lines = await read(council.as("quality"), (work) => listActivityOf(work, "audit", id));
    const line = lines.find(({ action }) => action === "reply-to-audit");
    assert.deepEqual(line?.detail, {});
  });

  it("can be sent once, and never be changed or taken out", async () => {
    const id = await auditAt(council, "complete");
    const reply = (words: string) => replyToAudit(council.as("worker"), person, { auditId: id, words });
    assert.ok((await reply("First.")).ok);
    assert.deepEqual(await reply("Second."), { ok: false, refusal: "already-replied" });
    const again = await sendLate(id, "Second.");
    assert.equal(again.location, `/audits/${id}?notice=already-replied`);
    assert.equal((await worker.get(`/audits/${id}/reply`)).location, `/audits/${id}?notice=already-replied`);
    assert.match((await worker.get(`/audits/${id}`)).text, /First\./);
    for (const statement of [sql`update audit_reply set words = 'x'`, sql`delete from audit_reply`])
      await assert.rejects(
        read(council.as("worker"), (work) => statement.execute(work)),
        /permission denied/,
      );
  });

  it("needs words, and not too many", async () => {
    const id = await auditAt(council, "submitted");
    assert.deepEqual(fieldsToMend(await worker.post(`/audits/${id}/reply`, { words: "  " })), ["#words"]);
    const long = await worker.post(`/audits/${id}/reply`, { words: "x".repeat(10_001) });
    assert.deepEqual([long.status, fieldsToMend(long)], [422, ["#words"]]);
    assert.equal(textIn(long, "words").length, 10_001);
  });

  it("is the worker’s alone, and not before there is a finished audit", async () => {
    const id = await auditAt(council, "submitted");
    for (const who of [manager, await site.visitor("worker2"), await site.visitor("quality")]) {
      assert.equal((await who.get(`/audits/${id}/reply`)).status, 404);
      assert.equal((await who.post(`/audits/${id}/reply`, { words: "x" })).status, 404);
    }
    const early = await auditAt(council, "ready");
    for (const answer of [await worker.get(`/audits/${early}/reply`), await sendLate(early, "x")])
      assert.equal(answer.location, `/audits/${early}?notice=moved-on`);
    assert.equal((await worker.post("/audits/nonsense/reply", { words: "x" })).status, 404);
  });
});

describe("the difference of grades", () => {
  const differences = async (id: string) =>
    Object.fromEntries(
      (await read(council.as("quality"), (work) => listSectionEntries(work, id)))
        .filter(({ reading }) => reading === "audit")
        .map(({ section, fromSelfAssessed }) => [section, fromSelfAssessed]),
    );

  it("is kept at submission, and left out where a section does not apply", async () => {
    const id = await auditAt(council, "ready");
    const reason = { grade: "not-applicable", notApplicableReason: "No plan was due." };
    await manager.post(`/audits/${id}/audit/planning`, { version: "1", ...reason });
    await manager.post(`/audits/${id}/audit/review`, { ...written, version: "1", grade: "6" });
    assert.equal((await differences(id)).review, null);
    assert.equal((await manager.post(`/audits/${id}/audit/submit`)).status, 303);
    const kept = await differences(id);
    assert.deepEqual([kept.planning, kept.review, kept.referral], [null, 0, 1]);
    const page = await worker.get(`/audits/${id}`);
    assert.match(page.text, /1 higher/);
    assert.match(page.text, /Same/);
  });

  it("is none where the self-assessment was set aside", async () => {
    const id = await auditAt(council, "writing");
    await manager.post(`/audits/${id}/set-aside`, { reason: "left" });
    const section = await manager.get(`/audits/${id}/audit/planning`);
    assert.match(section.text, /There is no self-assessment for this audit: the worker has left\./);
    await manager.post(`/audits/${id}/audit/planning`, written);
    assert.equal((await differences(id)).planning, null);
    assert.doesNotMatch((await manager.get(`/audits/${id}`)).text, /higher|lower/);
  });
});
