// The pages around moderation: the month's audits, choosing moderators, everyone's list, where grades differed (E1, E5).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { moderationSteps } from "../../../test/harness/moderations.js";
import { csrfTokenOn, openSite, type Visitor } from "../../../test/harness/site.js";
import { sendAfterTimeOut } from "../../../test/harness/time-out.js";
import { type Month, parseMonth } from "../../domain/shared/calendar.js";
import { countByDifference, differenceWords } from "./disparities.page.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const { ask, find, moderate, propose, acceptGrade } = moderationSteps(council);
const visitors = new Map(
  await Promise.all(everyone.map(async (key) => [key, await site.visitor(key)] as const)),
);
const visitor = (key: string): Visitor => visitors.get(key) ?? assert.fail(key);
const month = (text: string): Month => parseMonth(text) ?? assert.fail(text);
const returned = (name: string, day: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: "1",
  [`${name}-year`]: "2025",
});

/** The form stands on a page that opens only with audits ticked, so any page's token will do. */
const choose = async (key: string, fields: Record<string, string | readonly string[]>) => {
  const token = csrfTokenOn(await visitor(key).get("/"));
  return visitor(key).send("/moderations/select", { ...fields, _csrf: token ?? "" });
};

describe("the month's audits", () => {
  it("show which are complete, with filters, to the quality assurance team", async () => {
    const of = { month: month("2024-11") };
    const complete = await makeAudit(council, { ...of, grade: 2 });
    const early = await makeAudit(council, { ...of, team: "south", state: "in-progress", grade: 7 });
    const page = await visitor("quality").get("/moderations?month=2024-11");
    assert.match(page.text, /2 audits of November 2024, 1 complete/);
    assert.match(page.text, new RegExp(`${complete.childId} North Team Manny Jere Complete.* 2 Inadequate`));
    assert.match(page.text, new RegExp(`${early.childId} South Team Minnie Steer In progress.* – –`));
    assert.equal(page.html.querySelectorAll("input[type=checkbox]").length, 1);
    const good = await visitor("quality").get("/moderations?month=2024-11&band=good");
    assert.match(good.text, /No audits here/);
    const south = await visitor("head").get(`/moderations?month=2024-11&team=${council.teams.south}`);
    assert.doesNotMatch(south.text, new RegExp(complete.childId));
  });

  it("lead on only with an audit ticked", async () => {
    const back = await visitor("quality").get("/moderations/select");
    assert.equal(back.location, "/moderations?notice=nothing-chosen");
    const page = await visitor("quality").get("/moderations?notice=nothing-chosen");
    assert.match(page.text, /Tick at least one audit/);
  });
});

describe("choosing moderators", () => {
  it("asks one for all, or another for one of them", async () => {
    const north = await makeAudit(council);
    const south = await makeAudit(council, { team: "south", grade: 10 });
    const page = await visitor("quality").get(
      `/moderations/select?pick-${north.id}=yes&pick-${south.id}=yes`,
    );
    assert.equal(page.status, 200);
    const offered = (id: string) =>
      page.html.querySelectorAll(`select[name="moderator-${id}"] option`).map((option) => option.textContent);
    assert.ok(offered(north.id).includes("Servan Tes") && !offered(north.id).includes("Serena Vice"));
    assert.ok(offered(south.id).includes("Serena Vice") && !offered(south.id).includes("Servan Tes"));
    const fields = {
      audit: [north.id, south.id],
      moderator: council.id("service2"),
      ...returned("return", "31"),
      [`reason-${north.id}`]: "other",
    };
    const inLine = await choose("quality", fields);
    assert.equal(inLine.status, 422);
    assert.ok(inLine.html.querySelector(`a[href="#moderator-${south.id}"]`));
    assert.match(inLine.text, /Nobody moderates in their own line/);
    const own = { [`moderator-${south.id}`]: council.id("service"), ...returned(`return-${south.id}`, "20") };
    const sent = await choose("quality", { ...fields, ...own });
    assert.equal(sent.location, "/moderations?notice=asked");
    const rows = await database.owner.query(
      "select moderator_id, return_by::text, selection_reason from moderation where audit_id = any($1) order by return_by",
      [[north.id, south.id]],
    );
    assert.deepEqual(rows.rows, [
      { moderator_id: council.id("service"), return_by: "2025-01-20", selection_reason: "outstanding" },
      { moderator_id: council.id("service2"), return_by: "2025-01-31", selection_reason: "other" },
    ]);
    const over = await choose("quality", fields);
    assert.equal(over.location, "/moderations?notice=all-taken");
  });

  it("keeps what was chosen beside what is to be mended", async () => {
    const audit = await makeAudit(council);
    const nothing = await choose("head", { audit: audit.id });
    assert.equal(nothing.status, 422);
    assert.ok(nothing.html.querySelector('a[href="#moderator"]'));
    assert.ok(nothing.html.querySelector('a[href="#return-day"]'));
    const past = await choose("head", {
      audit: audit.id,
      moderator: council.id("reviewer"),
      ...returned("return", "6"),
    });
    assert.match(past.text, /Choose a day after today/);
    const chosen = past.html.querySelector("select[name=moderator] option[selected]");
    assert.equal(chosen?.textContent, "Rev Yewer");
  });

  it("goes on with the others when one was selected meanwhile", async () => {
    const { audit: taken } = await ask(6);
    const other = await makeAudit(council);
    const page = await choose("quality", {
      audit: [taken.id, other.id],
      moderator: council.id("reviewer"),
      ...returned("return", "31"),
    });
    assert.equal(page.status, 422);
    assert.match(page.text, /has a moderator already/);
    assert.deepEqual(
      page.html.querySelectorAll("input[name=audit]").map((input) => input.getAttribute("value")),
      [other.id],
    );
  });

  it("shows what was sent after a time-out again", async () => {
    const audit = await makeAudit(council);
    const chosen = { audit: [audit.id], moderator: council.id("reviewer"), ...returned("return", "20") };
    const path = `/moderations/select?pick-${audit.id}=yes`;
    const page = await sendAfterTimeOut(site, "quality", path, chosen);
    assert.match(page.text, /They are not saved yet/);
    assert.match(page.text, new RegExp(`Case ${audit.childId}`));
    assert.equal(page.html.querySelector("#return-day")?.getAttribute("value"), "20");
  });

  it("is for the quality assurance team only", async () => {
    for (const key of everyone) {
      const { status } = await visitor(key).get("/moderations/select");
      assert.equal(status, ["quality", "quality2", "head"].includes(key) ? 303 : 404, key);
    }
  });
});

describe("the list of moderations", () => {
  it("is a moderator's own, a team's, a service's, or all", async () => {
    const { audit, id } = await ask(6);
    const sees = async (key: string, show = "open") =>
      (await visitor(key).get(`/moderations?show=${show}`)).text.includes(`Case ${audit.childId}`);
    const seenBy = async (show: string) => {
      const keys: string[] = [];
      for (const key of ["manager", "manager2", "service", "service2", "reviewer", "senior", "director"])
        if (await sees(key, show)) keys.push(key);
      return keys;
    };
    assert.deepEqual(await seenBy("open"), ["manager", "service", "reviewer", "senior", "director"]);
    await moderate(id, 6);
    assert.deepEqual(await seenBy("open"), []);
    assert.ok(await sees("manager", "finalised"));
    assert.equal((await visitor("worker").get("/moderations")).status, 404);
  });
});

describe("where grades differed", () => {
  it("tells each audit with its three grades, by quarter, to the quality assurance team", async () => {
    const equal = await ask(6, { month: month("2024-08") });
    await moderate(equal.id, 6);
    const differing = await ask(6, { month: month("2024-09") });
    await moderate(differing.id, 4);
    await propose(differing.id, 5);
    await acceptGrade(differing.id);
    assert.equal((await find(differing.id)).state, "finalised");
    const page = await visitor("head").get("/disparities?quarter=2024-Q2");
    assert.match(page.text, /1 audit of the 2 that were moderated/);
    assert.match(
      page.text,
      new RegExp(
        `Case ${differing.audit.childId} September 2024 North Team 6, Good 4, Requires improvement 5, Requires improvement 2 lower than the audit Both of us can stand by it`,
      ),
    );
    assert.doesNotMatch(page.text, new RegExp(equal.audit.childId));
    assert.match((await visitor("quality").get("/disparities?quarter=2024-Q1")).text, /No differences here/);
    for (const key of ["manager", "service", "director", "reviewer"])
      assert.equal((await visitor(key).get("/disparities")).status, 404, key);
  });

  it("counts them by how far apart they were", () => {
    const counted = countByDifference([-1, 2, -1, -3].map((difference) => ({ difference })));
    assert.deepEqual(counted, [
      [-3, 1],
      [-1, 2],
      [2, 1],
    ]);
    assert.deepEqual([-1, 2].map(differenceWords), ["1 lower than the audit", "2 higher than the audit"]);
  });
});
