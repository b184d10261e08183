// The pages of actions as people see them: the list, an action with its forms, refusals that keep what was typed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actionSteps } from "../../../test/harness/actions.js";
import { makeAudit } from "../../../test/harness/audits.js";
import { everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite, type Visitor } from "../../../test/harness/site.js";
import { sendAfterTimeOut } from "../../../test/harness/time-out.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const { find, openAction, review, close } = actionSteps(council);
const visitors = new Map(
  await Promise.all(everyone.map(async (key) => [key, await site.visitor(key)] as const)),
);
const visitor = (key: string): Visitor => visitors.get(key) ?? assert.fail(key);

const on = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const send = async (
  key: string,
  id: string,
  step: string,
  fields: Record<string, string>,
  version?: number,
) =>
  visitor(key).post(`/actions/${id}`, {
    step,
    version: String(version ?? (await find(id)).version),
    ...fields,
  });
const reviewed = { ...on("reviewOn", "6", "1", "2025"), reviewSaid: "The visit was made." };

describe("the page of an action", () => {
  it("opens for whoever may read it, and for nobody else", async () => {
    const id = await openAction();
    const opens: string[] = [];
    for (const key of everyone) {
      const seen = await visitor(key).get(`/actions/${id}`);
      if (seen.status === 200) opens.push(key);
      else assert.equal(seen.status, 404, key);
    }
    assert.deepEqual(opens, [
      "quality",
      "quality2",
      "head",
      "worker",
      "manager",
      "service",
      "senior",
      "director",
    ]);
    const log = await read(council.as("head"), (work) => listActivityOf(work, "action", id));
    assert.equal(log.filter(({ action }) => action === "read-action").length, opens.length);
  });

  it("takes a review, shows it, and then lets the manager close it", async () => {
    const id = await openAction();
    assert.match(
      (await visitor("manager").get(`/actions/${id}`)).text,
      /once supervision has come back to it/,
    );
    const sent = await send("manager", id, "review", { ...reviewed, ...on("reviewNext", "3", "2", "2025") });
    assert.equal(sent.location, `/actions/${id}?notice=reviewed`);
    const page = await visitor("manager").get(`/actions/${id}?notice=reviewed`);
    assert.match(page.text, /The review is recorded/);
    assert.match(page.text, /Supervision review, 6 January 2025 Manny Jere The visit was made\./);
    assert.match(page.text, /To look at again on 3 February 2025/);
    assert.equal((await send("manager", id, "close", { closeSaid: "I read the file." })).status, 303);
    assert.match((await visitor("manager").get(`/actions/${id}`)).text, /Closed on 6 January 2025/);
  });

  it("keeps what was typed beside what is to be mended", async () => {
    const id = await openAction();
    const page = await send("manager", id, "review", {
      ...on("reviewOn", "31", "2", "2025"),
      reviewSaid: "My words",
    });
    assert.equal(page.status, 422);
    assert.equal(page.html.querySelector("title")?.textContent, "Error: Action – Full Circle");
    assert.ok(page.html.querySelector('a[href="#reviewOn-day"]'));
    assert.equal(page.html.querySelector("#reviewSaid")?.textContent, "My words");
    assert.equal(page.html.querySelector("#reviewOn-day")?.getAttribute("value"), "31");
    const future = await send("manager", id, "review", { ...reviewed, ...on("reviewOn", "7", "1", "2025") });
    assert.match(future.text, /must be today or earlier/);
  });

  it("tells of a change made meanwhile, and sends the same words again at once", async () => {
    const id = await openAction();
    const { version } = await find(id);
    await review(id);
    const conflict = await send("manager", id, "review", { ...reviewed, reviewSaid: "Mine" }, version);
    assert.equal(conflict.status, 409);
    assert.match(conflict.text, /Someone else changed this action/);
    assert.equal(conflict.html.querySelector("#reviewSaid")?.textContent, "Mine");
    const now = conflict.html.querySelector("input[name=version]")?.getAttribute("value");
    assert.equal(
      (await send("manager", id, "review", { ...reviewed, reviewSaid: "Mine" }, Number(now))).status,
      303,
    );
  });

  it("shows words for a form that is closed by now, so that they are not lost", async () => {
    const id = await openAction();
    const { version } = await find(id);
    await review(id);
    await close(id);
    const page = await send("manager", id, "review", { ...reviewed, reviewSaid: "Long words" }, version);
    assert.equal(page.status, 409);
    assert.match(page.text, /Your words, not saved Long words/);
    assert.ok(page.html.querySelector('a[href="#main-content"]'));
  });

  it("changes what, who and when with the reason, or withdraws", async () => {
    const id = await openAction();
    const changed = {
      changeWhat: "Visit on Friday.",
      changeOwner: council.id("manager"),
      ...on("changeDue", "20", "2", "2025"),
    };
    assert.equal((await send("manager", id, "change", changed)).status, 422);
    assert.equal(
      (await send("manager", id, "change", { ...changed, changeReason: "They asked." })).status,
      303,
    );
    assert.match(
      (await visitor("manager").get(`/actions/${id}`)).text,
      /It said: Visit\. Owner before: Wanda Worke/,
    );
    assert.equal((await send("manager", id, "withdraw", { withdrawReason: "" })).status, 422);
    assert.equal((await send("manager", id, "withdraw", { withdrawReason: "Moved." })).status, 303);
    assert.match((await visitor("worker").get(`/actions/${id}`)).text, /Why withdrawn Moved\./);
  });

  it("asks the service manager after an inadequate audit", async () => {
    const id = await openAction({ grade: 1 });
    await review(id);
    const asked = await send("manager", id, "close", { closeSaid: "I read the file." });
    assert.equal(asked.location, `/actions/${id}?notice=asked`);
    assert.equal((await send("service", id, "sendBack", { sendBackSaid: "See the school." })).status, 303);
    await review(id);
    await close(id);
    assert.equal((await send("service", id, "confirm", { confirmSaid: "Seen." })).status, 303);
    assert.equal((await find(id)).state, "closed");
  });

  it("shows words sent after a time-out again, with the version they were written at", async () => {
    const id = await openAction();
    const { version } = await find(id);
    const words = { step: "review", version: String(version), ...reviewed, reviewSaid: "Held over" };
    await review(id);
    const page = await sendAfterTimeOut(site, "manager", `/actions/${id}`, words);
    assert.match(page.text, /They are not saved yet/);
    assert.equal(page.html.querySelector("#reviewSaid")?.textContent, "Held over");
    assert.equal(page.html.querySelector("input[name=version]")?.getAttribute("value"), String(version));
  });

  it("knows no other step", async () => {
    const id = await openAction();
    assert.equal((await send("manager", id, "burn", {})).status, 404);
  });
});

describe("a new action for an audit", () => {
  it("is added by the team manager once the audit is submitted", async () => {
    const audit = await makeAudit(council, { state: "submitted" });
    const path = `/actions/new/${audit.id}`;
    for (const key of ["worker", "service", "quality", "manager2"])
      assert.equal((await visitor(key).get(path)).status, 404, key);
    const words = { what: "Meet the father.", section: "planning", owner: council.id("worker") };
    const wrong = await visitor("manager").post(path, { ...words, ...on("due", "5", "1", "2025") });
    assert.equal(wrong.status, 422);
    assert.equal(wrong.html.querySelector("#what")?.textContent, "Meet the father.");
    assert.equal((await visitor("manager").post(path, { ...words, owner: "" })).status, 422);
    const added = await visitor("manager").post(path, { ...words, ...on("due", "6", "1", "2025") });
    assert.match(added.location ?? "", /^\/actions\/[\da-f-]{36}\?notice=added$/);
    const page = await visitor("worker").get(added.location ?? "");
    const another = (await visitor("manager").get(added.location ?? "")).html.querySelector(
      `a[href="${path}"]`,
    );
    assert.equal(another?.textContent.trim(), "Add another action for this case");
    assert.equal(page.html.querySelector(`a[href="${path}"]`), null);
    assert.match(page.text, /Meet the father\..*Wanda Worke.*6 January 2025.*Planning/);
    const early = await makeAudit(council, { state: "in-progress" });
    assert.equal((await visitor("manager").get(`/actions/new/${early.id}`)).status, 404);
  });
});

describe("a new action sent after a time-out", () => {
  it("is shown again", async () => {
    const audit = await makeAudit(council, { state: "submitted" });
    const page = await sendAfterTimeOut(site, "manager", `/actions/new/${audit.id}`, { what: "Held over" });
    assert.match(page.text, /They are not saved yet/);
    assert.equal(page.html.querySelector("#what")?.textContent, "Held over");
  });
});

describe("the list of actions", () => {
  it("says which are overdue, and by how long", async () => {
    const id = await openAction();
    await database.owner.query("update action set due_on = '2025-01-03', what = 'Late one' where id = $1", [
      id,
    ]);
    const page = await visitor("manager").get("/actions?show=overdue");
    assert.match(page.text, /1 action overdue/);
    assert.match(page.text, /Late one.*3 January 2025, overdue by 3 days/);
    assert.match((await visitor("worker").get("/actions?show=overdue&whose=mine")).text, /Late one/);
    assert.match((await visitor("manager2").get("/actions?show=overdue")).text, /No actions here/);
    assert.equal((await visitor("reviewer").get("/actions")).status, 404);
  });

  it("comes in pages", async () => {
    for (let made = 0; made < 26; made += 1) await openAction();
    const first = await visitor("director").get("/actions");
    assert.equal(first.html.querySelectorAll("tbody tr").length, 25);
    const next = first.html.querySelector("a[rel=next]")?.getAttribute("href") ?? "";
    const second = await visitor("director").get(next.replaceAll("&amp;", "&"));
    assert.ok(second.html.querySelectorAll("tbody tr").length > 0);
    assert.ok(second.html.querySelector("a[rel=prev]"));
  });
});
