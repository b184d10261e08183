// The coverage page, counted from real draws, audits and lists: what is compared, and whom the six-month rule leaves out (C2, C4).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { everyone, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { parseLocalDate } from "../../domain/shared/calendar.js";
import { read } from "../../platform/change.js";
import { drawSample } from "./public.js";
import { periodUpTo, readCoverage } from "./read-coverage.js";
import { addCaseList, type ListedCase } from "./testing/case-lists.js";
import { drawSteps, month } from "./testing/draws.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const { draw, release, selections } = drawSteps(council);
const today = parseLocalDate("2025-02-10") ?? assert.fail();

const cases: readonly ListedCase[] = [
  { childId: "N1", birthMonth: "2014-01", ethnicity: "WBRI", disability: "yes" },
  { childId: "N2", birthMonth: "2014-01", ethnicity: "WBRI", disability: "no" },
  { childId: "N3", ageYears: 0, ethnicity: "MWBC", status: "looked-after" },
  { childId: "S1", team: "south", openedOn: "2024-06-01" },
  { childId: "NEW", openedOn: "2024-12-30" },
  { childId: "BRIEF", openedOn: "2024-10-31", closedOn: "2025-01-31", status: "closed" },
  { childId: "LONG", openedOn: "2024-02-29", closedOn: "2024-08-29", status: "closed" },
  { childId: "LONG-AGO", openedOn: "2020-02-29", closedOn: "2020-03-29", status: "closed" },
];
await addCaseList(council, "2025-01-05", [
  { childId: "BRIEF", openedOn: "2024-10-31" },
  ...cases.slice(0, 5),
]);
const january = await draw("2025-01");
council.clock.moveTo(new Date("2025-02-10T09:00:00Z"));
await release(january);
await database.owner.query(
  "update audit set state = 'submitted', submitted_on = '2025-02-09' where team_id = $1",
  [council.teams.south],
);
await addCaseList(council, "2025-02-09", cases);
const dip = await drawSample(council.as("performance"), {
  month: month("2025-02"),
  way: { kind: "dip-sample", sampleSize: 1 },
});
assert.ok(dip.ok);

const coverage = await read(council.as("head"), (work) => readCoverage(work, periodUpTo(today, 12), today));
const groupsOf = (by: string) =>
  coverage.groupings
    .find((grouping) => grouping.by === by)
    ?.groups.map(({ label, able, expected, drawn, audited }) => [label, able, expected, drawn, audited]);

describe("coverage", () => {
  it("sets who was drawn and audited beside who could have been, by every grouping", async () => {
    const { able, expected, drawn, audited } = coverage.total ?? assert.fail();
    assert.deepEqual([able, expected, drawn, audited], [4, 2, 2, 1]);
    const north = (await selections(january)).find(({ childId }) => childId !== "S1")?.childId;
    const is = (...ids: readonly string[]) => (ids.includes(north ?? "") ? 1 : 0);
    const third = 1 / 3;
    assert.deepEqual(groupsOf("disability"), [
      ["Not disabled", 1, third, is("N2"), 0],
      ["Not known", 2, 1 + third, 1 + is("N3"), 1],
      ["Disabled", 1, third, is("N1"), 0],
    ]);
    assert.deepEqual(groupsOf("time-open"), [
      ["6 to 11 months", 1, 1, 1, 1],
      ["1 year, less than 2", 3, 1, 1, 0],
    ]);
    assert.deepEqual(
      groupsOf("age-band")?.map(([label, able]) => [label, able]),
      [
        ["Under 1", 1],
        ["10 to 15", 2],
        ["Not known", 1],
      ],
    );
    assert.deepEqual(
      groupsOf("team")
        ?.map(([label, able]) => [label, able])
        .toSorted(),
      [
        ["North Team", 3],
        ["South Team", 1],
      ],
    );
  });

  it("says whom the six-month rule leaves out, closed cases by the last status that a list told", () => {
    const { open, closed } = coverage.reach ?? assert.fail();
    assert.deepEqual(
      open.map(({ cases: count, short }) => [count, short]),
      [
        [4, 1],
        [1, 0],
      ],
    );
    assert.deepEqual(closed.map(({ status, cases: count, short }) => [status, count, short]).toSorted(), [
      ["Child in need plan", 1, 1],
      ["On no earlier list", 1, 0],
    ]);
    assert.deepEqual([coverage.draws.monthly, coverage.draws.dipSamples, coverage.draws.dipDrawn], [1, 1, 1]);
  });

  it("counts only the months asked for", async () => {
    const none = await read(council.as("head"), (work) =>
      readCoverage(work, { from: month("2024-01"), to: month("2024-12") }, today),
    );
    assert.equal(none.total?.able ?? 0, 0);
  });

  it("opens for those who answer for the programme, and leads to the dip sample", async () => {
    const opens: string[] = [];
    for (const key of everyone) {
      const visitor = await site.visitor(key);
      const { status, text, html } = await visitor.get("/coverage?months=3");
      if (status !== 200) {
        assert.equal(status, 404, key);
        continue;
      }
      opens.push(key);
      assert.match(text, /December 2024 to February 2025/);
      assert.match(text, /Of the 2 cases closed in the year to 9 February 2025, 1 was open for less/);
      assert.match(text, /Fewer than 5 drawn/);
      assert.equal(html.querySelector("a[href='/draws/new/dip-sample']") !== null, key === "performance");
    }
    assert.deepEqual(opens, ["performance", "quality", "quality2", "head", "senior", "director"]);
  });
});
