// A column of dates shows what no single date can: that a spreadsheet turned some of them round.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ColumnDates } from "./column-dates.js";

const columnOf = (understood: readonly string[], left: readonly string[]) => {
  const column = new ColumnDates();
  for (const text of understood) column.add(text, 1);
  for (const text of left) column.add(text, 1);
  return column.doubts("Date of referral", { showsValues: true });
};

const early = ["2026-01-05", "2026-03-02", "2025-12-11", "2026-07-01", "2026-02-12"];
const late = ["13/01/2026", "25/11/2025", "31/12/2025", "17/02/2026", "28/02/2026"];

test("dates all early in the month beside texts all late were turned round", () => {
  const [doubt, ...more] = columnOf(early, late);
  assert.deepEqual(doubt, {
    code: "dates-half-turned",
    detail: { heading: "Date of referral", other: "5", known: "5", value: "13/01/2026" },
  });
  assert.deepEqual(more, []);
});

test("one that breaks the pattern, or too few, make no doubt", () => {
  assert.deepEqual(columnOf([...early, "2026-01-20"], late), []);
  assert.deepEqual(columnOf(early, [...late, "05/01/2026"]), []);
  assert.deepEqual(columnOf(early.slice(0, 3), late.slice(0, 2)), []);
  assert.deepEqual(columnOf(early, []), []);
  assert.deepEqual(columnOf([], late), []);
});

test("texts that make sense only month first are told with how many could be either", () => {
  const [doubt] = columnOf([], ["03/14/2026", "12/25/2025", "1/31/2026", "02/03/2026"]);
  assert.deepEqual(doubt, {
    code: "dates-month-first",
    detail: { heading: "Date of referral", other: "3", known: "1", value: "03/14/2026" },
  });
  assert.deepEqual(columnOf([], ["03/14/2026", "25/12/2025", "13/02/2026"]), []);
});
