// Weighted grades: what a case stands for, who is left out, and that dip samples are counted by themselves (C4).
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Grade } from "../framework/bands.js";
import { parseLocalDate, parseMonth, parseQuarter } from "../shared/calendar.js";
import { figureList } from "./figure-list.js";
import type { AuditFacts, QuarterFacts } from "./quarter-facts.js";
import { countOf, takeFigures } from "./take-figures.js";

const month = parseMonth("2026-04") ?? assert.fail();
const quarter = parseQuarter("2026-Q1") ?? assert.fail();
const takenOn = parseLocalDate("2026-07-10") ?? assert.fail();

let made = 0;
const audit = (overallGrade: Grade | null, weight: number | null): AuditFacts => {
  made += 1;
  return {
    id: `audit-${made}`,
    childId: `8000${made}`,
    month,
    teamName: "North",
    serviceId: "families",
    overallGrade,
    weight,
    themes: [],
    sections: [],
    feedback: null,
    moderation: null,
  };
};
const take = (facts: Partial<QuarterFacts>) =>
  takeFigures({
    quarter,
    takenOn,
    services: [],
    selections: [],
    audits: [],
    dipSelections: [],
    dipAudits: [],
    actions: [],
    notes: [],
    ...facts,
  });
const shareOf = (figures: ReturnType<typeof take>, code: string): number | null =>
  figures.values[`weighted-share-${code}`]?.share ?? null;

test("an audit counts for as many cases as had its chance", () => {
  // A good audit of one in 8 cases, and two that need improvement, of one in 60 and one in 12.
  const figures = take({ audits: [audit(7, 8), audit(4, 60), audit(5, 12)] });
  assert.equal(countOf(figures, "good-or-better"), 1);
  assert.equal(shareOf(figures, "good"), 10);
  assert.equal(shareOf(figures, "good-or-better"), 10);
  assert.equal(shareOf(figures, "requires-improvement"), 90);
  assert.equal(shareOf(figures, "inadequate"), 0);
  assert.deepEqual(
    figures.values["weighted-share-requires-improvement"]?.entries.map(({ weight }) => weight),
    [60, 12],
  );
});

test("the bands' shares add up to all, and equal weights give the plain shares", () => {
  const figures = take({ audits: ([1, 4, 6, 8, 10] as const).map((grade) => audit(grade, 20)) });
  const bands = ["inadequate", "requires-improvement", "good", "outstanding"];
  assert.deepEqual(
    bands.map((band) => shareOf(figures, band)),
    [20, 20, 40, 20],
  );
  assert.equal(shareOf(figures, "good-or-better"), 60);
});

test("audits without a weight are left out, and counted", () => {
  const figures = take({ audits: [audit(7, 10), audit(2, null), audit(null, null), audit(null, 5)] });
  assert.equal(shareOf(figures, "good"), 100);
  assert.equal(countOf(figures, "weighted-without"), 1);
  assert.equal(shareOf(take({ audits: [audit(2, null)] }), "inadequate"), null);
});

test("dip samples are in no figure but their own", () => {
  const figures = take({ audits: [audit(7, 10)], dipAudits: [audit(2, 3), audit(1, 3)] });
  assert.deepEqual(
    ["audited", "overall-inadequate", "dip-audited", "dip-inadequate"].map((key) => countOf(figures, key)),
    [1, 0, 2, 2],
  );
  assert.equal(figures.values["dip-median"]?.median, 1.5);
  assert.equal(shareOf(figures, "inadequate"), 0);
});

test("only shares have one, and every share says what it is of", () => {
  const figures = take({ audits: [audit(7, 10)] });
  for (const { key, kind, weighAll } of figureList([])) {
    assert.equal(kind === "share", weighAll !== undefined, key);
    if (kind !== "share") assert.equal(figures.values[key]?.share, null, key);
  }
});
