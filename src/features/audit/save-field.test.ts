// One field at a time over HTTP, as the page's script sends it: who may, what is kept, what meets other words, what is too much.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { csrfTokenOn, openSite, type Visitor } from "../../../test/harness/site.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { findPart, listOverwritten } from "./fields.queries.js";
import { textIn, written } from "./testing/page-parts.js";
import { auditAt } from "./testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const [worker, manager] = [await site.visitor("worker"), await site.visitor("manager")];

const [WORKERS_TAB, MANAGERS_TAB] = ["tab-of-worker", "tab-of-manager"];
let made = 0;

type Sent = Readonly<Record<string, string>>;

async function send(who: Visitor, page: string, sent: Sent) {
  const token = csrfTokenOn(await who.get(page)) ?? "";
  return sendJson(who, `${page}/field`, { _csrf: token, ...sent });
}

async function sendJson(who: Visitor, url: string, sent: Sent) {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, "content-type": "application/json" };
  const response = await site.app.inject({
    method: "POST",
    url,
    headers,
    payload: JSON.stringify({ number: String(++made), ...sent }),
  });
  const isJson = response.headers["content-type"]?.toString().startsWith("application/json") ?? false;
  return { status: response.statusCode, ...(isJson ? response.json() : {}) };
}

const planning = async (id: string) =>
  read(council.as("quality"), (work) => findPart(work, { auditId: id, reading: "audit", part: "planning" }));

const hers = { field: "workingWell", tab: WORKERS_TAB, version: "1", text: " The worker’s text\r\n" };
const his = { field: "workingWell", tab: MANAGERS_TAB, version: "1", text: "The manager’s text" };

describe("a field", () => {
  it("is kept with a version of its own, plain, and at a time", async () => {
    const id = await auditAt(council, "ready");
    const answer = await send(worker, `/audits/${id}/audit/planning`, hers);
    assert.deepEqual(answer, { status: 200, outcome: "kept", version: 2, at: "9:00am" });
    const part = await planning(id);
    assert.equal(part.texts.workingWell, "The worker’s text");
    assert.deepEqual([part.fields.workingWell?.version, part.fields.grade?.version], [2, 1]);
  });

  it("never conflicts with another field of the section", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    assert.equal((await send(worker, page, hers)).outcome, "kept");
    const other = { ...his, field: "worriedAbout", text: "School" };
    assert.deepEqual([(await send(manager, page, other)).version], [3]);
  });

  it("that someone else wrote in meanwhile shows both texts, and the choice puts the other by", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    await send(worker, page, hers);
    const met = await send(manager, page, his);
    assert.deepEqual(met, {
      status: 409,
      outcome: "conflict",
      text: "The worker’s text",
      version: 2,
      byName: "Wanda Worke",
      says: "The worker’s text",
    });
    assert.equal((await planning(id)).texts.workingWell, "The worker’s text");
    assert.equal((await send(manager, page, { ...his, version: "2" })).outcome, "kept");
    const gone = await read(council.as("quality"), (work) =>
      listOverwritten(work, { auditId: id, reading: "audit", part: "planning" }),
    );
    assert.ok(
      gone.some(({ text, writtenByName }) => text === hers.text.trim() && writtenByName === "Wanda Worke"),
    );
  });

  it("that was written over is still to be read, by those who write there", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    assert.match((await worker.get(`${page}/earlier`)).text, /Nothing was written over here/);
    await send(worker, page, hers);
    await send(manager, page, { ...his, version: "2" });
    const earlier = await worker.get(`${page}/earlier`);
    assert.match(
      earlier.text,
      /What is working well Wanda Worke, 6 January 2025 at 9:00am The worker’s text/,
    );
    assert.equal((await (await site.visitor("manager2")).get(`${page}/earlier`)).status, 404);
  });

  it("sent again is the same edit, also after someone wrote over it", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    const once = { ...hers, number: "7" };
    assert.equal((await send(worker, page, once)).outcome, "kept");
    assert.deepEqual((await send(worker, page, once)).outcome, "repeated");
    await send(manager, page, { ...his, version: "2" });
    const again = await send(worker, page, once);
    assert.deepEqual([again.outcome, again.version], ["repeated", 2]);
  });

  it("is as it was after a form that was opened before and left it alone", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    const opened = await manager.get(page);
    const hidden = Object.fromEntries(
      opened.html
        .querySelectorAll("input[type=hidden]")
        .map((field) => [field.getAttribute("name") ?? "", field.getAttribute("value") ?? ""]),
    );
    await send(worker, page, hers);
    const form = {
      ...hidden,
      grade: "7",
      workingWell: "She trusts her worker.",
      needsToHappen: "Meet with school.",
      worriedAbout: "New",
    };
    assert.equal((await manager.send(page, form)).status, 303);
    const after = await manager.get(page);
    assert.deepEqual(
      [textIn(after, "workingWell"), textIn(after, "worriedAbout")],
      ["The worker’s text", "New"],
    );
  });

  it("of a form that overtakes it comes too late", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    const form = { ...written, version: "1", tab: WORKERS_TAB, number: "90", workingWell: "All of it" };
    assert.equal((await worker.post(page, form)).status, 303);
    assert.equal((await send(worker, page, { ...hers, number: "89" })).outcome, "repeated");
    assert.equal((await planning(id)).texts.workingWell, "All of it");
  });

  it("of the judgement is kept by field too", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/judgement`;
    const themes = { field: "themes", tab: WORKERS_TAB, version: "9", text: "supervision nothing recording" };
    assert.equal((await send(worker, page, themes)).outcome, "kept");
    const grade = { field: "grade", tab: WORKERS_TAB, version: "9", text: "4" };
    assert.equal((await send(worker, page, grade)).outcome, "kept");
  });

  it("of a self-assessment begins it, and is the worker’s alone", async () => {
    const id = await auditAt(council, "awaited");
    const page = `/audits/${id}/self-assessment/review`;
    assert.equal((await send(worker, page, { ...hers, version: "0" })).outcome, "kept");
    assert.match((await worker.get(`/audits/${id}`)).text, /Self-assessment Under way/);
    const token = csrfTokenOn(await manager.get("/")) ?? "";
    assert.equal((await sendJson(manager, `${page}/field`, { ...his, _csrf: token })).status, 404);
  });
});

describe("a field is refused", () => {
  it("to whoever may not write there, as if it were not there", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    for (const key of ["manager2", "worker2", "quality", "service"]) {
      const other = await site.visitor(key);
      const token = csrfTokenOn(await other.get("/")) ?? "";
      assert.equal((await sendJson(other, `${page}/field`, { ...his, _csrf: token })).status, 404, key);
    }
  });

  it("without its page’s token, and to nobody signed in", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    assert.equal((await sendJson(worker, `${page}/field`, hers)).status, 403);
    const gone = await site.visitor("worker");
    const token = csrfTokenOn(await gone.get(page)) ?? "";
    gone.cookies.delete("fc_session");
    assert.deepEqual(await sendJson(gone, `${page}/field`, { ...hers, _csrf: token }), {
      status: 401,
      outcome: "signed-out",
    });
  });

  it("where it is too long, too large, of no such field or section, or without a tab", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    const long = await send(worker, page, { ...hers, text: "a".repeat(10_001) });
    assert.equal(long.status, 422);
    assert.match(long.says, /10,000 characters/);
    assert.equal((await send(worker, page, { ...hers, text: "a".repeat(70_000) })).status, 413);
    assert.equal((await send(worker, page, { ...hers, field: "version" })).status, 404);
    assert.equal((await send(worker, page, { ...hers, tab: "" })).status, 404);
  });

  it("once the audit is submitted, and says so", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    const token = csrfTokenOn(await worker.get(page)) ?? "";
    assert.equal((await manager.post(`/audits/${id}/audit/submit`)).status, 303);
    const late = await sendJson(worker, `${page}/field`, { ...hers, _csrf: token });
    assert.deepEqual([late.status, late.outcome], [409, "closed"]);
  });
});

describe("the activity log", () => {
  it("has one line for what someone types in a field in one sitting, without words, and one for each grade", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    for (const text of ["T", "Ty", "Typing"]) await send(worker, page, { ...hers, text });
    for (const text of ["3", "4"]) await send(worker, page, { ...hers, field: "grade", text });
    const lines = await read(council.as("quality"), (work) => listActivityOf(work, "audit", id));
    const saved = lines.filter(({ action }) => action === "save-audit-section").slice(0, 3);
    assert.deepEqual(
      saved.map(({ detail }) => detail),
      [
        { section: "planning", field: "grade", grade: 4, gradeBefore: 3 },
        { section: "planning", field: "grade", grade: 3, gradeBefore: 7 },
        { section: "planning", field: "workingWell" },
      ],
    );
  });
});
