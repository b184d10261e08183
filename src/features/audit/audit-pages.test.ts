// Audits through the real pages, from the first word to the submitted audit.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { SECTION_CODES } from "../../domain/framework/sections.js";
import { errorsOn, fieldsToMend, hiddenIn, textIn, written } from "./testing/page-parts.js";
import { auditAt } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [worker, manager] = [await site.visitor("worker"), await site.visitor("manager")];
const quality = await site.visitor("quality");

const actionOf = (key: string) => ({
  what: "Write the plan with her.",
  ownerId: council.id(key),
  "dueOn-day": "1",
  "dueOn-month": "3",
  "dueOn-year": "2025",
});

describe("the way of an audit", () => {
  it("begins with the worker’s self-assessment, which is then locked", async () => {
    const id = await auditAt(council, "awaited");
    assert.match((await worker.get(`/audits/${id}`)).text, /Write your self-assessment/);
    for (const code of SECTION_CODES) {
      const saved = await worker.post(`/audits/${id}/self-assessment/${code}`, {
        ...written,
        onward: "next",
      });
      assert.equal(saved.status, 303, saved.text);
    }
    assert.match((await worker.get(`/audits/${id}/self-assessment`)).text, /Ready: 6, Good/);
    const submitted = await worker.post(`/audits/${id}/self-assessment/submit`);
    assert.equal(submitted.location, `/audits/${id}?notice=self-assessment-submitted`);
    const locked = await worker.get(`/audits/${id}/self-assessment/review`);
    assert.equal(locked.location, `/audits/${id}?notice=moved-on`);
  });

  it("goes on with the audit, beside the self-assessment and the guidance", async () => {
    const id = await auditAt(council, "in-progress");
    for (const code of SECTION_CODES) {
      const page = await manager.get(`/audits/${id}/audit/${code}`);
      assert.match(page.text, /She trusts her worker/);
      assert.match(page.text, /What it looks like/);
      const saved = await manager.post(`/audits/${id}/audit/${code}`, { ...written, onward: "next" });
      assert.equal(saved.status, 303, saved.text);
    }
    const path = `/audits/${id}/audit/judgement`;
    const saved = await manager.post(path, {
      version: hiddenIn(await manager.get(path), "version"),
      grade: "6",
      reasons: "Steady work.",
      themes: ["direct-work", "recording"],
    });
    assert.equal(saved.location, `/audits/${id}/audit?notice=saved`);
    const done = await manager.post(`/audits/${id}/audit/submit`);
    assert.equal(done.location, `/audits/${id}?notice=audit-submitted`);
    const after = await manager.get(`/audits/${id}`);
    assert.match(after.text, /Steady work/);
    assert.match(after.text, /Record the family’s feedback/);
    assert.match(after.text, /Visits and direct work and Reports and recording/);
  });

  it("asks more of a low grade, each gap a link to where it is mended", async () => {
    const id = await auditAt(council, "ready");
    const path = `/audits/${id}/audit/planning`;
    await manager.post(path, { ...written, version: "1", grade: "3" });
    const refused = await manager.post(`/audits/${id}/audit/submit`);
    assert.equal(refused.status, 422);
    assert.deepEqual(errorsOn(refused), [
      { href: `${path}#toGetToGood`, text: "Planning: say what would get it to good" },
      { href: `${path}/action`, text: "Planning: add at least one action" },
    ]);
    const better = { ...written, version: "2", grade: "3", toGetToGood: "A plan of her own." };
    const mended = await manager.post(path, { ...better, onward: "action" });
    assert.equal(mended.location, `${path}/action`);
    const unfinished = await manager.post(`${path}/action`, { what: "Write the plan with her." });
    assert.equal(unfinished.status, 422);
    assert.deepEqual(fieldsToMend(unfinished), ["#ownerId", "#dueOn-day"]);
    assert.equal(textIn(unfinished, "what"), "Write the plan with her.");
    const added = await manager.post(`${path}/action`, actionOf("worker"));
    assert.equal(added.location, `${path}?notice=action-added`);
    assert.match((await manager.get(path)).text, /Write the plan with her/);
    assert.equal((await manager.post(`/audits/${id}/audit/submit`)).status, 303);
  });

  it("lets an action be taken out again, once it is confirmed", async () => {
    const id = await auditAt(council, "in-progress");
    const path = `/audits/${id}/audit/judgement`;
    await manager.post(`${path}/action`, { ...actionOf("manager"), what: "Take this out." });
    const button = (await manager.get(path)).html.querySelector("button[value^=remove-]");
    const onward = button?.getAttribute("value") ?? "";
    const version = hiddenIn(await manager.get(path), "version");
    const asked = await manager.post(path, { version, onward });
    assert.equal(asked.location, `${path}/action/${onward.slice("remove-".length)}/remove`);
    const confirm = await manager.get(asked.location ?? "");
    const removed = await manager.post(asked.location ?? "", { version: hiddenIn(confirm, "version") });
    assert.equal(removed.location, `${path}?notice=action-removed`);
    assert.doesNotMatch((await manager.get(path)).text, /Take this out/);
  });

  it("goes on without a self-assessment for a reason", async () => {
    const id = await auditAt(council, "writing");
    const path = `/audits/${id}/set-aside`;
    assert.equal((await worker.get(path)).status, 404);
    assert.deepEqual(fieldsToMend(await manager.post(path)), ["#reason"]);
    assert.deepEqual(fieldsToMend(await manager.post(path, { reason: "other" })), ["#words"]);
    const done = await manager.post(path, { reason: "long-absence" });
    assert.equal(done.location, `/audits/${id}?notice=set-aside`);
    assert.match((await quality.get(`/audits/${id}`)).text, /Set aside The worker is away for a long time/);
    assert.equal((await manager.get(path)).location, `/audits/${id}?notice=moved-on`);
  });

  it("says what is missing where nothing is written yet", async () => {
    const id = await auditAt(council, "awaited");
    const refused = await worker.post(`/audits/${id}/self-assessment/submit`);
    assert.equal(errorsOn(refused).length, 6);
  });
});
