// Dates counted as whole numbers, against an independent calendar.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  addDays,
  addMonths,
  dayOfNumber,
  daysBetween,
  type LocalDate,
  londonDateAt,
  numberOf,
  parseLocalDate,
} from "./calendar.js";

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  assert.ok(parsed, text);
  return parsed;
};

const anyDate = fc
  .integer({ min: 0, max: 80_000 })
  .map((days) => date(Temporal.PlainDate.from("1890-01-01").add({ days }).toString()));

test("days and months are added as the calendar has them, in centuries with and without their leap day", () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -4_000, max: 4_000 }), (from, amount) => {
      const plain = Temporal.PlainDate.from(from);
      assert.equal(addDays(from, amount), plain.add({ days: amount }).toString());
      assert.equal(addMonths(from, amount), plain.add({ months: amount }).toString());
      assert.equal(daysBetween(from, addDays(from, amount)), amount);
      assert.equal(dayOfNumber(numberOf(from)), from);
    }),
    { numRuns: 2_000 },
  );
});

test("the 31st becomes the last day of a shorter month", () => {
  assert.equal(addMonths(date("2026-08-31"), 6), "2027-02-28");
  assert.equal(addMonths(date("2027-08-31"), 6), "2028-02-29");
  assert.equal(addMonths(date("2026-03-31"), -1), "2026-02-28");
  assert.equal(addMonths(date("2026-01-15"), -1), "2025-12-15");
});

test("days pass one by one over the days on which the clocks change", () => {
  for (const [before, change, after] of [
    ["2026-03-28", "2026-03-29", "2026-03-30"],
    ["2026-10-24", "2026-10-25", "2026-10-26"],
  ] as const) {
    assert.equal(addDays(date(before), 1), change);
    assert.equal(addDays(date(change), 1), after);
    assert.equal(daysBetween(date(before), date(after)), 2);
  }
});

test("the day in London turns at its own midnight, in summer an hour before the world's", () => {
  assert.equal(londonDateAt(Date.UTC(2026, 2, 29, 23, 30)), "2026-03-30");
  assert.equal(londonDateAt(Date.UTC(2026, 2, 28, 23, 30)), "2026-03-28");
  assert.equal(londonDateAt(Date.UTC(2026, 9, 24, 23, 30)), "2026-10-25");
  assert.equal(londonDateAt(Date.UTC(2026, 9, 25, 23, 30)), "2026-10-25");
});
