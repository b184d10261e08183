// When a report may be opened and published, and what may leave the council with it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type LocalDate, parseLocalDate, type Quarter } from "../shared/calendar.js";
import { outsideFigures } from "./outside-figures.js";
import { type MissingPart, missingForPublication, type ReportDraft } from "./publication.js";
import { hasBegun, isOver, parseReportQuarter, previousQuarter, quartersUpTo } from "./quarters.js";
import { isKindOfChange } from "./recommendation.js";
import type { Figures } from "./take-figures.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);
const quarter = (text: string): Quarter => parseReportQuarter(text) ?? assert.fail(text);

describe("a quarter", () => {
  it("has begun on its first day and is over on the day after its last", () => {
    const days = ["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"].map(day);
    assert.deepEqual(
      days.map((today) => [hasBegun(quarter("2026-Q1"), today), isOver(quarter("2026-Q1"), today)]),
      [
        [false, false],
        [true, false],
        [true, false],
        [true, true],
      ],
    );
  });

  it("follows the one before it across the financial year", () => {
    assert.equal(previousQuarter(quarter("2026-Q1")), "2025-Q4");
    assert.deepEqual(quartersUpTo(day("2026-05-20"), 3), ["2026-Q1", "2025-Q4", "2025-Q3"]);
  });

  it("is written as 2026-Q1, and not before the year 2000", () => {
    for (const text of ["2026-Q5", "2026-Q0", "26-Q1", "1999-Q4", "2026-q1", ""])
      assert.equal(parseReportQuarter(text), null, text);
  });
});

describe("a report", () => {
  const draft: ReportDraft = {
    quarter: quarter("2026-Q1"),
    commentary: "What we saw.",
    summary: "In short.",
    recommendationCount: 1,
  };
  const table: readonly (readonly [Partial<ReportDraft>, string, readonly MissingPart[]])[] = [
    [{}, "2026-07-01", []],
    [{}, "2026-06-30", ["quarter-not-over"]],
    [{ commentary: " \n" }, "2026-07-01", ["commentary-missing"]],
    [{ summary: "" }, "2026-07-01", ["summary-missing"]],
    [{ recommendationCount: 0 }, "2026-07-01", ["no-recommendation"]],
    [
      { commentary: "", summary: "", recommendationCount: 0 },
      "2026-05-01",
      ["quarter-not-over", "commentary-missing", "summary-missing", "no-recommendation"],
    ],
  ];
  for (const [given, today, missing] of table)
    it(`lacks ${missing.join(", ") || "nothing"} on ${today}`, () => {
      assert.deepEqual(missingForPublication({ ...draft, ...given }, day(today)), missing);
    });

  it("recommends one of seven kinds of change (G3)", () => {
    assert.ok(isKindOfChange("learning-and-development"));
    assert.ok(!isKindOfChange("toString"));
  });
});

describe("figures for readers outside", () => {
  const figuresOf = (counts: Readonly<Record<string, number>>): Figures => ({
    quarter: quarter("2026-Q1"),
    takenOn: day("2026-07-01"),
    services: [],
    records: {},
    values: Object.fromEntries(
      Object.entries(counts).map(([key, count]) => [
        key,
        {
          median: null,
          share: null,
          entries: Array.from({ length: count }, (_, at) => ({ id: `${at}`, grades: [], weight: null })),
        },
      ]),
    ),
  });

  it("hide small counts, and what would give them away", () => {
    const outside = outsideFigures(
      figuresOf({
        audited: 40,
        "overall-inadequate": 2,
        "overall-requires-improvement": 12,
        "overall-good": 20,
        "overall-outstanding": 6,
        "family-heard": 37,
        moderated: 10,
        drawn: 45,
        submitted: 40,
        replaced: 5,
        "actions-opened": 30,
        "actions-closed": 4,
      }),
    );
    assert.deepEqual(outside, {
      audited: { kind: "number", value: 40 },
      bands: [
        { band: "inadequate", shown: { kind: "fewer-than-5" } },
        { band: "requires-improvement", shown: { kind: "number", value: 12 } },
        { band: "good", shown: { kind: "number", value: 20 } },
        { band: "outstanding", shown: { kind: "not-shown" } },
      ],
      familiesHeard: { kind: "not-shown" },
      moderated: { kind: "number", value: 10 },
      drawn: { kind: "number", value: 45 },
      drawnAndSubmitted: { kind: "not-shown" },
      actionsOpened: { kind: "number", value: 30 },
      actionsClosed: { kind: "fewer-than-5" },
    });
  });
});
