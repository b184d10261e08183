// The list of themes: the quality assurance team looks after it, whoever writes an audit may propose one, audits keep theirs.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { csrfTokenOn, openSite, type Visitor } from "../../../test/harness/site.js";
import { read } from "../../platform/change.js";
import { fieldsToMend, hiddenIn } from "../audit/testing/page-parts.js";
import { sendField } from "../audit/testing/send-field.js";
import { auditAt } from "../audit/testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [worker, manager] = [await site.visitor("worker"), await site.visitor("manager")];
const quality = await site.visitor("quality");

const own = { label: "Moving school", covers: "Changes of school.", practiceArea: "plans-and-help" };
const change = async (who: Visitor, code: string, step: string, more: Record<string, string> = {}) =>
  who.send(`/themes/${code}`, {
    _csrf: csrfTokenOn(await who.get(`/themes/${code}`)) ?? "",
    version: hiddenIn(await who.get(`/themes/${code}`), "version"),
    ...{ ...own, step },
    ...more,
  });
const judge = async (who: Visitor, id: string, more: Record<string, string | string[]>) => {
  const path = `/audits/${id}/audit/judgement`;
  const version = hiddenIn(await who.get(path), "version");
  return who.post(path, { version, grade: "6", reasons: "Steady work.", ...more });
};
const themesOf = async (id: string) =>
  (
    await read(council.as("quality"), (work) =>
      work.selectFrom("judgement").select("themes").where("auditId", "=", id).executeTakeFirstOrThrow(),
    )
  ).themes;

describe("the list of themes", () => {
  it("is the quality assurance team’s alone", async () => {
    for (const key of ["quality", "head"])
      assert.equal((await (await site.visitor(key)).get("/themes")).status, 200, key);
    for (const who of [worker, manager, await site.visitor("performance"), await site.visitor("director")]) {
      assert.notEqual((await who.get("/themes")).status, 200);
      assert.notEqual((await who.get("/themes/supervision")).status, 200);
      assert.ok((await who.post("/themes", own)).status >= 400);
    }
  });

  it("takes a new theme, offers it, and refuses the same once more", async () => {
    assert.equal((await quality.post("/themes", own)).location, "/themes?notice=saved");
    const id = await auditAt(council, "ready");
    assert.match((await manager.get(`/audits/${id}/audit/judgement`)).text, /Moving school/);
    const again = await quality.post("/themes", { ...own, label: " moving  school" });
    assert.deepEqual([again.status, fieldsToMend(again)], [422, ["#label"]]);
    const nowhere = await quality.post("/themes", { ...own, label: "Pets", practiceArea: "" });
    assert.deepEqual(fieldsToMend(nowhere), ["#practiceArea"]);
    const wrong = await quality.post("/themes", { label: "x".repeat(81), covers: "x".repeat(301) });
    assert.deepEqual(fieldsToMend(wrong), ["#label", "#covers"]);
    assert.deepEqual(fieldsToMend(await quality.post("/themes", { ...own, label: " " })), ["#label"]);
  });

  it("is renamed and retired; audits keep what they have", async () => {
    const [before, after] = [await auditAt(council, "ready"), await auditAt(council, "ready")];
    await judge(manager, before, { themes: ["supervision"] });
    const renamed = await change(quality, "supervision", "rename", { label: "Reflective supervision" });
    assert.equal(renamed.location, "/themes?notice=saved");
    assert.match((await manager.get(`/audits/${before}`)).text, /Reflective supervision/);
    const label = { label: "Reflective supervision" };
    assert.equal((await change(quality, "supervision", "retire", label)).status, 303);
    assert.match((await manager.get(`/audits/${before}/audit/judgement`)).text, /Reflective supervision/);
    assert.doesNotMatch((await manager.get(`/audits/${after}/audit/judgement`)).text, /Reflective super/);
    assert.match((await manager.get(`/audits/${before}`)).text, /Reflective supervision/);
    assert.equal((await change(quality, "supervision", "rename", label)).status, 409);
    assert.equal((await change(quality, "supervision", "take-in", label)).status, 303);
  });

  it("is never saved over, and knows nothing else", async () => {
    assert.equal(
      (await change(quality, "recording", "rename", { label: "Records", version: "0" })).status,
      303,
    );
    const stale = await change(quality, "recording", "rename", { label: "Writing", version: "0" });
    assert.equal(stale.status, 409);
    const taken = await change(quality, "recording", "rename", { label: own.label });
    assert.deepEqual(fieldsToMend(taken), ["#label"]);
    assert.equal((await change(quality, "recording", "delete")).status, 404);
    assert.equal((await quality.get("/themes/nothing")).status, 404);
  });
});

describe("a theme proposed in an audit", () => {
  it("is chosen there at once, and waits for the quality assurance team", async () => {
    const id = await auditAt(council, "ready");
    const saved = await judge(worker, id, { themes: ["direct-work"], newTheme: " Life  online " });
    assert.equal(saved.status, 303, saved.text);
    assert.deepEqual(await themesOf(id), ["direct-work", "life-online"]);
    assert.match((await worker.get(`/audits/${id}`)).text, /Life online/);
    assert.match(
      (await quality.get("/themes")).text,
      /Life online Not yet put anywhere Proposed in an audit/,
    );
    const area = { label: "Life online", practiceArea: "" };
    assert.deepEqual(fieldsToMend(await change(quality, "life-online", "take-in", area)), ["#practiceArea"]);
    const taken = await change(quality, "life-online", "take-in", { label: "Life online" });
    assert.equal(taken.status, 303);
  });

  it("that is there already is chosen; one retired, or too long, is refused with what was typed", async () => {
    const id = await auditAt(council, "ready");
    assert.equal((await judge(worker, id, { themes: [], newTheme: "life ONLINE" })).status, 303);
    assert.deepEqual(await themesOf(id), ["life-online"]);
    await change(quality, "life-online", "retire", { label: "Life online" });
    const other = await auditAt(council, "ready");
    const retired = await judge(worker, other, { newTheme: "Life online", reasons: "Words to keep." });
    assert.deepEqual([retired.status, fieldsToMend(retired)], [422, ["#newTheme"]]);
    assert.match(retired.text, /Words to keep/);
    const long = await judge(worker, other, { newTheme: "x".repeat(81) });
    assert.deepEqual(fieldsToMend(long), ["#newTheme"]);
  });

  it("by a code that there is not is nothing, by form and while typing", async () => {
    const id = await auditAt(council, "ready");
    await judge(manager, id, { themes: ["no-such-theme", "recording"] });
    assert.deepEqual(await themesOf(id), ["recording"]);
    const path = `/audits/${id}/audit/judgement`;
    const sent = { field: "themes", tab: "tab-of-manager", version: "9", text: "no-such-theme life-online" };
    assert.equal((await sendField(site, manager, path, sent)).outcome, "kept");
    assert.deepEqual(await themesOf(id), ["life-online"]);
  });
});
