// Two people on one audit, on two servers over one database: each hears the other's words and where they are, and nobody
// hears what is not theirs to hear.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { openSite, type Visitor } from "../../../../test/harness/site.js";
import { listenTo, sendAsScript } from "../testing/listener.js";
import { auditAt } from "../testing/write-audit.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const [site, otherSite] = [await openSite(database, council), await openSite(database, council)];
const [worker, manager] = [await site.visitor("worker"), await otherSite.visitor("manager")];
const WORKER = "tab-of-worker";
const MANAGER = "tab-of-manager";

let number = 0;
const edit = (text: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ field: "workingWell", tab: WORKER, version: "9", text },
  number: String(++number),
  ...more,
});
const saves = (text: string, page: string, who: Visitor = worker) =>
  sendAsScript(site, who, page, "field", edit(text));
const peopleIn = (data: Readonly<Record<string, unknown>>) => JSON.stringify(data.people);

describe("a page that listens", () => {
  it("hears what the other saved on another server, with who wrote it", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    const line = await listenTo(otherSite, manager, page, { tab: MANAGER, since: 1 });
    const began = performance.now();
    assert.equal((await saves("Said by the worker", page)).status, 200);
    const { data, id } = await line.next("words");
    assert.ok(performance.now() - began < 2_000);
    assert.deepEqual(data, {
      version: 2,
      fields: [
        {
          field: "workingWell",
          text: "Said by the worker",
          version: 2,
          byName: "Wanda Worke",
          says: "Said by the worker",
        },
      ],
    });
    assert.equal(id, 2);
    line.hangUp();
  });

  it("hears what it missed when it comes back, and nothing twice", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    for (const text of ["One", "One two", "One two three"]) await saves(text, page);
    const line = await listenTo(otherSite, manager, page, { tab: MANAGER, since: 1, lastEventId: "2" });
    const { data } = await line.next("words");
    assert.equal(data.version, 4);
    assert.match(JSON.stringify(data), /One two three/);
    line.hangUp();
    const upToDate = await listenTo(otherSite, manager, page, { tab: MANAGER, since: 4 });
    await upToDate.next("people");
    assert.ok(!upToDate.heard.some(({ event }) => event === "words"));
    upToDate.hangUp();
  });

  it("does not hear its own words, but those of its reader’s other tab", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    const own = await listenTo(site, worker, page, { tab: WORKER, since: 1 });
    const second = await listenTo(site, worker, page, { tab: "second-tab", since: 1 });
    await saves("In the first tab", page);
    const { data } = await second.next("words");
    assert.match(JSON.stringify(data), /In the first tab/);
    await own.next("people");
    assert.ok(
      own.heard.every(({ event, data }) => event !== "words" || JSON.stringify(data.fields) === "[]"),
    );
    for (const line of [own, second]) line.hangUp();
  });

  it("hears who is there and where, until they go", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    const line = await listenTo(otherSite, manager, page, { tab: MANAGER, since: 1 });
    const theirs = await listenTo(site, worker, page, { tab: WORKER, since: 1 });
    await line.next("people", (data) => peopleIn(data).includes("Wanda Worke is here too: this page."));
    await sendAsScript(site, worker, page, "here", { tab: WORKER, field: "worriedAbout" });
    const at = await line.next("people", (data) => peopleIn(data).includes("worriedAbout"));
    assert.match(peopleIn(at.data), /Wanda Worke is here too: “What we are worried about”/);
    await sendAsScript(site, worker, page, "here", { tab: WORKER, field: "worriedAbout", choosing: "1" });
    await line.next("people", (data) => peopleIn(data).includes("choosing between two texts"));
    theirs.hangUp();
    await line.next("people", (data) => peopleIn(data) === "[]");
    await theirs.next("people", (data) => peopleIn(data).includes("Manny Jere"));
    line.hangUp();
  });
});

describe("the line", () => {
  it("is not for whoever may not write there, nor for nobody", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    for (const key of ["manager2", "quality", "service"])
      assert.equal((await listenTo(site, await site.visitor(key), page, { tab: MANAGER })).status, 404, key);
    assert.equal((await listenTo(site, site.stranger(), page, { tab: MANAGER })).status, 401);
    assert.equal((await listenTo(site, worker, page, { tab: "" })).status, 404);
    assert.equal((await listenTo(site, worker, `/audits/${id}/audit/nothing`, { tab: WORKER })).status, 404);
  });

  it("of the worker’s own reading is the worker’s alone", async () => {
    const page = `/audits/${await auditAt(council, "writing")}/self-assessment/planning`;
    assert.equal((await listenTo(otherSite, manager, page, { tab: MANAGER })).status, 404);
    const place = await sendAsScript(otherSite, manager, "/", "here", { tab: MANAGER });
    assert.equal(place.status, 404);
  });

  it("ends with the session, and brings no word after that", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    const leaving = await otherSite.visitor("manager");
    const line = await listenTo(otherSite, leaving, page, { tab: MANAGER, since: 1 });
    await line.next("people");
    await leaving.post("/sign-out");
    await saves("After the session", page);
    const { data } = await line.next("closed");
    assert.deepEqual(data, { why: "signed-out" });
    await line.ended;
    assert.doesNotMatch(line.raw(), /After the session/);
  });

  it("ends when the audit is submitted", async () => {
    const id = await auditAt(council, "ready");
    const page = `/audits/${id}/audit/planning`;
    const line = await listenTo(site, worker, page, { tab: WORKER, since: 1 });
    assert.equal((await manager.post(`/audits/${id}/audit/submit`)).status, 303);
    const { data } = await line.next("closed");
    assert.deepEqual(data, { why: "moved-on" });
  });

  it("does not keep a session alive", async () => {
    const page = `/audits/${await auditAt(council, "ready")}/audit/planning`;
    const idle = await site.visitor("worker");
    const expiry = async () =>
      (
        await database.owner.query("select max(expires_at) as at from session where person_id = $1", [
          council.id("worker"),
        ])
      ).rows[0].at as Date;
    const before = await expiry();
    council.clock.moveTo(new Date(council.clock.now().getTime() + 30 * 60_000));
    const line = await listenTo(site, idle, page, { tab: WORKER, since: 1 });
    await line.next("people");
    assert.deepEqual(await expiry(), before);
    line.hangUp();
  });

  it("tells other servers ids and codes only", async () => {
    const id = await auditAt(council, "ready");
    const heard: string[] = [];
    site.signals.listen({
      heard: (signal) => void heard.push(JSON.stringify(signal)),
      mayHaveMissed: () => {},
    });
    const fresh = await site.visitor("worker");
    await sendAsScript(site, fresh, `/audits/${id}/audit/planning`, "field", edit("Words of a child"));
    for (let tries = 0; heard.length === 0 && tries < 300; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const [childId] = (await database.owner.query("select child_id from audit where id = $1", [id])).rows;
    assert.ok(heard.length > 0);
    for (const said of heard) {
      assert.doesNotMatch(said, /Words of a child/);
      assert.ok(!said.includes(childId.child_id));
    }
  });
});
