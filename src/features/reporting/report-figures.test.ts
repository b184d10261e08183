// A quarter's figures over a small history made through the real commands: live, frozen, and each open to its records.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { makeAudit } from "../../../test/harness/audits.js";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { quarterSteps, testQuarter } from "../../../test/harness/quarter.js";
import { openSite, type Visitor } from "../../../test/harness/site.js";
import { figureList } from "../../domain/reporting/figure-list.js";
import { countOf, type Figures } from "../../domain/reporting/take-figures.js";
import { renderReportHtml, reportAsJson } from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const steps = quarterSteps(council);

const countsOf = (figures: Figures): Readonly<Record<string, number>> =>
  Object.fromEntries(
    figureList(figures.services).flatMap(({ key, kind }) => {
      const count = countOf(figures, key) ?? 0;
      return kind === "count" && count > 0 && !key.startsWith("se") ? [[key, count]] : [];
    }),
  );

const expected = {
  drawn: 5,
  submitted: 4,
  complete: 3,
  "not-done": 1,
  audited: 4,
  "overall-inadequate": 1,
  "overall-requires-improvement": 1,
  "overall-good": 1,
  "overall-outstanding": 1,
  "good-or-better": 2,
  "theme-drift-and-delay": 1,
  "theme-supervision": 2,
  "family-heard": 1,
  "family-not-heard": 1,
  "family-not-heard-declined": 1,
  "family-awaited": 2,
  moderated: 2,
  "moderation-agreed": 1,
  "moderation-within-one": 1,
  "moderation-differed": 1,
  "actions-opened": 1,
  "actions-closed": 1,
  "action-reviews": 1,
  "inadequate-confirmed": 1,
};

async function checkEveryFigure(visitor: Visitor, figures: Figures): Promise<void> {
  for (const { key } of figureList(figures.services)) {
    const page = await visitor.get(`/reports/${testQuarter}/figures/${key}`);
    assert.equal(page.status, 200, key);
    assert.equal(page.html.querySelectorAll("tbody tr").length, countOf(figures, key), key);
  }
}

describe("the report of a quarter", () => {
  before(async () => {
    await steps.makeAudits();
    await steps.open();
  });

  it("counts what happened, each in the quarter where it belongs", async () => {
    const { figures, before: earlier } = await steps.read();
    assert.deepEqual(countsOf(figures), { ...expected, ...(figures.takenOn > "2025-01-06" && { late: 1 }) });
    assert.equal(figures.values["overall-median"]?.median, 6);
    assert.equal(figures.values["family-scale-median"]?.median, 8);
    assert.equal(countOf(earlier, "audited"), 1);
    assert.equal(countOf(earlier, "drawn"), 1);
  });

  it("counts sections as audited, beside what workers said of them", async () => {
    const { figures } = await steps.read();
    const counts = (...keys: readonly string[]) => keys.map((key) => countOf(figures, key));
    assert.deepEqual(counts("section-planning-good", "section-referral-not-applicable"), [3, 3]);
    assert.deepEqual(counts("self-planning-higher", "self-planning-same", "self-referral-higher"), [3, 0, 0]);
    const { families, care } = council.services;
    assert.deepEqual(counts(`service-${families}-good`, `service-${care}-outstanding`), [1, 1]);
  });

  it("opens every figure to exactly as many records while it is a draft", async () => {
    await checkEveryFigure(await site.visitor("quality"), (await steps.read()).figures);
  });

  it("links to each record that the reader may open, and keeps the others' cases to itself", async () => {
    council.clock.moveTo(new Date("2025-04-02T09:00:00Z"));
    await steps.write();
    await steps.publish();
    const rowsFor = async (key: string, figure: string) => {
      const page = await (await site.visitor(key)).get(`/reports/${testQuarter}/figures/${figure}`);
      return page.html
        .querySelectorAll("tbody tr")
        .map((row) => [
          row.querySelector("a")?.getAttribute("href")?.split("/")[1] ?? null,
          /\d, /.test(row.text),
        ]);
    };
    assert.deepEqual(await rowsFor("director", "overall-good"), [["audits", true]]);
    assert.deepEqual(await rowsFor("manager", "overall-good"), [["audits", true]]);
    assert.deepEqual(await rowsFor("manager2", "overall-good"), [[null, false]]);
    assert.deepEqual(await rowsFor("workforce", "overall-good"), [[null, false]]);
    assert.deepEqual(await rowsFor("service", "moderation-differed"), [["moderations", true]]);
    assert.deepEqual(await rowsFor("manager", "actions-closed"), [["actions", false]]);
    assert.deepEqual(await rowsFor("reviewer", "drawn"), [
      ["audits", false],
      ["audits", false],
      [null, false],
      [null, false],
      [null, false],
    ]);
  });

  it("stays as it was published, whatever happens to the records afterwards", async () => {
    const published = await steps.read();
    assert.equal(published.state, "published");
    assert.deepEqual(countsOf(published.figures), { ...expected, late: 1 });
    await makeAudit(council, { grade: 1, submittedOn: day("2025-03-20") });
    assert.deepEqual((await steps.read()).figures, published.figures);
    await checkEveryFigure(await site.visitor("head"), published.figures);
  });

  it("stands by itself as a file, without a case id", async () => {
    const report = await steps.read();
    const html = renderReportHtml(report, "Testshire");
    const json = reportAsJson(report, "Testshire");
    assert.match(html, /Published on 2 April 2025/);
    assert.match(html, /Train managers in supervision\./);
    assert.doesNotMatch(html, /href=|src=/);
    assert.match(html, /Share of cases \(weighted\)/);
    assert.equal(json.figures.find(({ key }) => key === "weighted-share-good-or-better")?.share, 50);
    const good = json.figures.find(({ key }) => key === "overall-good");
    assert.deepEqual([good?.count, good?.records.length, good?.before.count], [1, 1, 1]);
    const childIds = Object.values(report.figures.records).map(({ childId }) => childId);
    assert.ok(childIds.length > 0);
    for (const childId of childIds) {
      assert.ok(!html.replace(/<style>.*<\/style>/s, "").includes(`>${childId}`), childId);
      assert.ok(!JSON.stringify(json).includes(`"${childId}"`), childId);
    }
  });
});
