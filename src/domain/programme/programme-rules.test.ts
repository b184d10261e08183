// Which months can be drawn, by when the stages of an audit are due, and which months of the journey it looks at.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type LocalDate, parseLocalDate, parseMonth } from "../shared/calendar.js";
import { mayDrawMonth, monthsToDraw } from "./draw-month.js";
import { checkDueDates, usualDueDates } from "./due-dates.js";
import { journeyAuditedAt } from "./journey.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);

describe("a month's draw", () => {
  for (const [today, month, may] of [
    ["2025-03-31", "2025-03", true],
    ["2025-03-31", "2025-02", true],
    ["2025-03-31", "2025-01", false],
    ["2025-03-31", "2025-04", false],
    ["2025-01-01", "2024-12", true],
    ["2025-01-01", "2024-11", false],
    ["2025-01-01", "2024-01", false],
  ] as const)
    it(`${may ? "may" : "may not"} be made on ${today} for ${month}`, () => {
      assert.equal(mayDrawMonth(parseMonth(month) ?? assert.fail(), day(today)), may);
    });

  it("offers the present month first", () => {
    assert.deepEqual(monthsToDraw(day("2025-01-31")), ["2025-01", "2024-12"]);
  });
});

describe("the due dates of an audit", () => {
  it("are 5, 15 and 20 working days away unless someone chooses others", () => {
    assert.deepEqual(usualDueDates(day("2025-01-06")), {
      selfAssessmentDueOn: "2025-01-13",
      auditDueOn: "2025-01-27",
      feedbackDueOn: "2025-02-03",
    });
    assert.equal(usualDueDates(day("2024-12-20")).selfAssessmentDueOn, "2024-12-31");
  });

  for (const [what, dates, expected] of [
    ["in order", ["2025-01-07", "2025-01-08", "2025-01-09"], "accepted"],
    ["all on one day", ["2025-01-07", "2025-01-07", "2025-01-07"], "accepted"],
    ["six months away at most", ["2025-07-06", "2025-07-06", "2025-07-06"], "accepted"],
    ["starting today", ["2025-01-06", "2025-01-08", "2025-01-09"], "due-not-later-than-today"],
    ["starting in the past", ["2024-01-06", "2025-01-08", "2025-01-09"], "due-not-later-than-today"],
    [
      "with the audit before the self-assessment",
      ["2025-01-09", "2025-01-08", "2025-01-09"],
      "audit-due-first",
    ],
    ["with the feedback before the audit", ["2025-01-07", "2025-01-09", "2025-01-08"], "feedback-due-first"],
    ["more than six months away", ["2025-01-07", "2025-01-09", "2025-07-07"], "due-too-late"],
  ] as const)
    it(`${what}: ${expected}`, () => {
      const [selfAssessmentDueOn, auditDueOn, feedbackDueOn] = dates.map(day);
      assert.ok(selfAssessmentDueOn && auditDueOn && feedbackDueOn);
      const checked = checkDueDates({ selfAssessmentDueOn, auditDueOn, feedbackDueOn }, day("2025-01-06"));
      assert.equal(checked.ok ? "accepted" : checked.refusal, expected);
    });
});

describe("what an audit looks at", () => {
  it("is the six months up to the day of the draw", () => {
    assert.deepEqual(journeyAuditedAt(day("2025-08-31")), {
      periodFrom: "2025-02-28",
      periodTo: "2025-08-31",
    });
  });
});
