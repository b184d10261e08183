// When an action is overdue, due for review, and reviewed enough to be closed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import {
  checkDueOn,
  checkReviewDates,
  closingStep,
  isOverdue,
  isReviewedSinceItOpened,
  isUnfinished,
  type NoteKind,
  nextReviewDue,
} from "./action-rules.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);
const today = day("2025-02-03");

describe("an action's day", () => {
  it("is not past when it is set, and today is in time", () => {
    assert.deepEqual(checkDueOn(day("2025-02-02"), today), { ok: false, refusal: "due-in-the-past" });
    assert.ok(checkDueOn(today, today).ok);
  });

  it("is overdue when it has passed and the action is still open", () => {
    const states = ["proposed", "open", "awaiting-service-manager", "closed", "withdrawn"] as const;
    const overdue = (dueOn: string) =>
      states.filter((state) => isOverdue({ state, dueOn: day(dueOn) }, today));
    assert.deepEqual(overdue("2025-02-02"), ["open"]);
    assert.deepEqual(overdue("2025-02-03"), []);
    assert.deepEqual(states.filter(isUnfinished), ["open", "awaiting-service-manager"]);
  });
});

describe("a supervision review", () => {
  const check = (reviewedOn: string, nextReviewOn: string | null) =>
    checkReviewDates({
      reviewedOn: day(reviewedOn),
      nextReviewOn: nextReviewOn === null ? null : day(nextReviewOn),
      openedOn: day("2025-01-06"),
      today,
    });

  it("lies between the day the action opened and today", () => {
    assert.deepEqual(check("2025-01-05", null), { ok: false, refusal: "review-before-it-opened" });
    assert.ok(check("2025-01-06", null).ok);
    assert.ok(check("2025-02-03", null).ok);
    assert.deepEqual(check("2025-02-04", null), { ok: false, refusal: "review-in-the-future" });
  });

  it("names a later day for the next one, or none", () => {
    assert.deepEqual(check("2025-02-03", "2025-02-03"), { ok: false, refusal: "next-review-not-later" });
    assert.ok(check("2025-02-03", "2025-02-04").ok);
  });

  it("is due on the day named, or four weeks on (H6)", () => {
    const openedOn = day("2025-01-06");
    const due = (lastReviewedOn: string | null, nextReviewOn: string | null) =>
      nextReviewDue({
        openedOn,
        lastReviewedOn: lastReviewedOn === null ? null : day(lastReviewedOn),
        nextReviewOn: nextReviewOn === null ? null : day(nextReviewOn),
      });
    assert.equal(due(null, null), "2025-02-03");
    assert.equal(due("2025-01-20", null), "2025-02-17");
    assert.equal(due("2025-01-20", "2025-03-01"), "2025-03-01");
  });
});

describe("closing", () => {
  const cases: readonly (readonly [string, readonly NoteKind[], boolean])[] = [
    ["nothing noted", [], false],
    ["only a change", ["change"], false],
    ["a review", ["change", "supervision"], true],
    ["sent back after the review", ["supervision", "closing", "sent-back"], false],
    [
      "reviewed again after it came back",
      ["supervision", "closing", "sent-back", "change", "supervision"],
      true,
    ],
  ];
  for (const [what, kinds, reviewed] of cases)
    it(`${reviewed ? "may follow" : "waits for a review"}: ${what}`, () => {
      assert.equal(isReviewedSinceItOpened(kinds.map((kind) => ({ kind }))), reviewed);
    });

  it("goes through the service manager after an inadequate audit (F3)", () => {
    assert.equal(closingStep(true), "close-after-inadequate");
    assert.equal(closingStep(false), "close");
  });
});
