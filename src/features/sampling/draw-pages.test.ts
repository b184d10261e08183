// The pages of draws as people see them: drawing, releasing, taking away what proves the draw.
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

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
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
    assert.deepEqual([again.status, errorsOn(again)], [409, ["#main-content"]]);
    assert.match(again.text, /A month is never drawn again/);
    assert.match(
      (await officer.get("/draws")).text,
      /January 2025 Monthly sample Drawn 6 January 2025 4 3 1 0/,
    );
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
      ...["siblingLastAuditedOn", "auditInProgress", "ageBand", "ethnicGroup", "disability"],
      ...["exclusion", "place", "chance"],
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
