// The pages of draws as people see them: drawing, releasing, taking away what proves the draw, asking and deciding.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite, type SeenPage } from "../../../test/harness/site.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { addCaseList } from "./testing/case-lists.js";
import { drawSteps } from "./testing/draws.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const { draw, release, selections, selection } = drawSteps(council);
const visitors = new Map(
  await Promise.all(everyone.map(async (key) => [key, await site.visitor(key)] as const)),
);
const visitor = (key: string) => visitors.get(key) ?? assert.fail(key);

const dates = (name: string, date: string) => {
  const [year = "", month = "", day = ""] = date.split("-");
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
const due = {
  ...dates("selfAssessment", "2025-01-13"),
  ...dates("audit", "2025-01-27"),
  ...dates("feedback", "2025-02-03"),
};
const opensFor = async (path: string): Promise<readonly string[]> => {
  const opens: string[] = [];
  for (const key of everyone) {
    const { status } = await visitor(key).get(path);
    if (status === 200) opens.push(key);
    else assert.equal(status, 404, `${key} ${path}`);
  }
  return opens;
};
const errorsOn = (page: SeenPage) =>
  page.html.querySelectorAll(".govuk-error-summary a").map((link) => link.getAttribute("href"));

const north = ["N1", "N2", "-1+1"].map((childId) => ({ childId }));
const none = "11111111-1111-4111-8111-111111111111";
const seers = ["performance", "quality", "quality2", "head"];
const officers = ["quality", "quality2", "head"];

describe("drawing a month's sample", () => {
  it("says what is missing, then what it would be drawn from", async () => {
    const empty = await visitor("performance").get("/draws/new");
    assert.match(empty.text, /There is no case list to draw from yet/);
    await addCaseList(council, "2025-01-06", [...north, { childId: "SHUT", closedOn: "2025-01-01" }]);
    const page = await visitor("performance").get("/draws/new");
    assert.match(page.text, /As at 6 January 2025/);
    assert.match(page.text, /Open cases 3 Could be drawn 3 Closed by the day of the draw 1/);
    assert.match(page.text, /Teams with no case to draw South Team/);
    assert.deepEqual(await opensFor("/draws/new"), ["performance"]);
    assert.deepEqual(await opensFor("/draws"), seers);
  });

  it("draws with the seed as typed, and refuses to draw the month again", async () => {
    const officer = visitor("performance");
    const wrong = await officer.post("/draws/new", { month: "2025-02", seed: " my seed " });
    assert.deepEqual([wrong.status, errorsOn(wrong)], [422, ["#month"]]);
    assert.equal(wrong.html.querySelector("#seed")?.getAttribute("value"), " my seed ");
    const drawn = await officer.post("/draws/new", { month: "2025-01", seed: " 7 & 9 " });
    assert.match(drawn.location ?? "", /^\/draws\/[\da-f-]{36}\?notice=drawn$/);
    const page = await officer.get(drawn.location ?? "");
    assert.match(page.text, /The sample is drawn/);
    assert.match(page.text, /Given, as the text “ 7 & 9 ”/);
    assert.match(page.text, /Closed by the day of the draw 1 All left out 1/);
    const again = await officer.post("/draws/new", { month: "2025-01" });
    assert.deepEqual([again.status, errorsOn(again)], [409, ["#month"]]);
    assert.match(again.text, /a month is never drawn again/);
    assert.match((await officer.get("/draws")).text, /January 2025 Drawn 6 January 2025 4 3 1 0/);
  });
});

describe("a draw's page", () => {
  const drawId = () =>
    read(council.as("head"), async (work) => {
      const found = await work
        .selectFrom("draw")
        .select("id")
        .where("month", "=", "2025-01")
        .executeTakeFirstOrThrow();
      return found.id;
    });

  it("opens, with all that proves it, for those who may see draws, and is noted", async () => {
    const id = await drawId();
    for (const path of ["", "/certificate", "/certificate.json", "/list.csv", "/list.txt", "/check"]) {
      assert.deepEqual(await opensFor(`/draws/${id}${path}`), seers, path);
      assert.equal((await visitor("head").get(`/draws/${none}${path}`)).status, 404, path);
    }
    const log = await read(council.as("head"), (work) => listActivityOf(work, "draw", id));
    for (const action of [
      "read-draw",
      "read-certificate",
      "download-certificate",
      "download-frozen-list",
      "check-draw",
    ])
      assert.ok(
        log.some((line) => line.action === action),
        action,
      );
  });

  it("gives the list away as it was fingerprinted, and as a table that no spreadsheet runs", async () => {
    const id = await drawId();
    const certificate = (await visitor("head").get(`/draws/${id}/certificate.json`)).response.json();
    const text = (await visitor("head").get(`/draws/${id}/list.txt`)).response.body;
    assert.equal(createHash("sha256").update(text, "utf8").digest("hex"), certificate.fingerprint);
    assert.equal(certificate.seedWords, " 7 & 9 ");
    const csv = (await visitor("head").get(`/draws/${id}/list.csv`)).response;
    assert.match(csv.headers["content-disposition"]?.toString() ?? "", /frozen-list-2025-01\.csv/);
    const rows: Record<string, string>[] = parse(csv.body, { columns: true, bom: true });
    assert.deepEqual(
      rows.map(({ childId, exclusion }) => `${childId} ${exclusion}`),
      ["'-1+1 ", "N1 ", "N2 ", "SHUT closed"],
    );
    assert.deepEqual(Object.keys(rows[0] ?? {}), [
      ...["childId", "teamId", "managerId", "status", "openedOn", "closedOn", "lastAuditedOn"],
      ...["siblingLastAuditedOn", "auditInProgress", "exclusion", "place"],
    ]);
  });

  it("checks the draw, and says what differs", async () => {
    const id = await drawId();
    assert.match(
      (await visitor("quality").get(`/draws/${id}/check`)).text,
      /Everything comes out as it was recorded/,
    );
    const tamper = (to: string) =>
      database.owner.query("update draw_case set exclusion = $1 where child_id = 'SHUT'", [to]);
    await tamper("status-outside");
    const page = await visitor("quality").get(`/draws/${id}/check`);
    assert.match(page.text, /Not the same/);
    assert.match(page.text, /SHUT: Status that this draw leaves out SHUT: Closed by the day of the draw/);
    await tamper("closed");
  });

  it("releases with dates in order, once", async () => {
    const id = await drawId();
    const path = `/draws/${id}/release`;
    assert.deepEqual(await opensFor(path), officers);
    const officer = visitor("quality");
    const shown = await officer.get(path);
    assert.equal(shown.html.querySelector("#audit-day")?.getAttribute("value"), "27");
    const wrong = await officer.post(path, { version: "1", ...due, ...dates("audit", "2025-01-08") });
    assert.deepEqual([wrong.status, errorsOn(wrong)], [422, ["#audit-day"]]);
    assert.equal(wrong.html.querySelector("#audit-day")?.getAttribute("value"), "08");
    const unreal = await officer.post(path, { version: "1", ...due, ...dates("feedback", "2025-02-30") });
    assert.deepEqual([unreal.status, errorsOn(unreal)], [422, ["#feedback-day"]]);
    const stale = await officer.post(path, { version: "9", ...due });
    assert.equal(stale.status, 409);
    const released = await officer.post(path, { version: "1", ...due });
    assert.equal(released.location, `/draws/${id}?notice=released`);
    const page = await officer.get(`/draws/${id}?notice=released`);
    assert.match(page.text, /audit by 27 January 2025/);
    assert.ok(page.html.querySelector("table a[href^='/audits/']"));
    assert.equal((await officer.get(path)).location, `/draws/${id}`);
    const { html } = await visitor("performance").get(`/draws/${id}`);
    assert.equal(html.querySelector("table a"), null);
  });
});

describe("the page of a drawn case", () => {
  let months = 0;
  const newSelection = async () => {
    months += 1;
    const at = new Date(Date.UTC(2025, months, 15, 12));
    council.clock.moveTo(at);
    for (const key of ["manager", "quality", "head", "manager2", "worker"])
      visitors.set(key, await site.visitor(key));
    const date = at.toISOString().slice(0, 10);
    await addCaseList(
      council,
      date,
      ["a", "b"].map((letter) => ({ childId: `${months}${letter}` })),
    );
    const id = await draw(date.slice(0, 7));
    await release(id);
    const [first] = await selections(id);
    return first ?? assert.fail();
  };
  const send = async (key: string, id: string, fields: Record<string, string>) =>
    visitor(key).post(`/draws/replacements/${id}`, {
      version: String((await selection(id)).version),
      ...fields,
    });

  it("opens for the team's manager and the quality assurance team", async () => {
    const { id } = await newSelection();
    for (const key of everyone) visitors.set(key, await site.visitor(key));
    assert.deepEqual(await opensFor(`/draws/replacements/${id}`), [...officers, "manager"]);
    assert.equal((await visitor("manager").get(`/draws/replacements/${none}`)).status, 404);
  });

  it("takes a manager's asking, and lets someone else approve", async () => {
    const { id, childId, auditId } = await newSelection();
    const path = `/draws/replacements/${id}`;
    const unchosen = await send("manager", id, { step: "ask", words: "My words" });
    assert.deepEqual([unchosen.status, errorsOn(unchosen)], [422, ["#reason"]]);
    assert.equal(unchosen.html.querySelector("#words")?.textContent, "My words");
    const silent = await send("manager", id, { step: "ask", reason: "other", words: "" });
    assert.deepEqual([silent.status, errorsOn(silent)], [422, ["#words"]]);
    const asked = await send("manager", id, { step: "ask", reason: "other", words: "They moved." });
    assert.equal(asked.location, `${path}?notice=asked`);
    const waiting = await visitor("manager").get(`${path}?notice=asked`);
    assert.match(waiting.text, /Replacement asked for/);
    assert.equal(waiting.html.querySelector("textarea"), null);
    const deciding = await visitor("quality").get(path);
    assert.match(deciding.text, /They moved\./);
    assert.match(deciding.text, new RegExp(`Case ${months}[ab] is next in the order`));
    const approval = { step: "approve", ...due };
    const past = await send("quality", id, approval);
    assert.deepEqual([past.status, errorsOn(past)], [422, ["#selfAssessment-day"]]);
    const until = new Date(council.clock.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
    const fresh = {
      ...dates("selfAssessment", until),
      ...dates("audit", until),
      ...dates("feedback", until),
    };
    const approved = await send("quality", id, { step: "approve", ...fresh });
    assert.equal(approved.location, `${path}?notice=approved`);
    const [, next] = await selections((await selection(id)).drawId);
    assert.notEqual(next?.childId, childId);
    assert.match((await visitor("manager").get(`/audits/${auditId}`)).text, /Replaced by another case/);
    await send("manager", next?.id ?? "", { step: "ask", reason: "closed-since", words: "" });
    const last = await visitor("head").get(`/draws/replacements/${next?.id}`);
    assert.match(last.text, /There is no other case in this manager’s order/);
    const used = await send("head", next?.id ?? "", { step: "approve-last" });
    assert.equal(used.status, 303);
  });

  it("keeps words for a form that is closed by now, and shows what was declined before", async () => {
    const { id } = await newSelection();
    const version = String((await selection(id)).version);
    await send("quality", id, { step: "ask", reason: "sibling-audit", words: "" });
    const late = await visitor("manager").post(`/draws/replacements/${id}`, {
      ...{ step: "ask", reason: "other", words: "Long words", version },
    });
    assert.equal(late.status, 409);
    assert.match(late.text, /Your words, not saved Long words/);
    const own = await send("quality", id, { step: "decline", words: "No." });
    assert.equal(own.status, 409);
    assert.match(own.text, /whoever asked may not decide/);
    assert.equal((await send("head", id, { step: "decline", words: " " })).status, 422);
    assert.equal((await send("head", id, { step: "decline", words: "Both can be done." })).status, 303);
    const page = await visitor("manager").get(`/draws/replacements/${id}`);
    assert.match(page.text, /Asked before, and declined/);
    assert.match(page.text, /Both can be done\./);
    assert.equal((await send("manager", id, { step: "sing" })).status, 404);
  });
});
