import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type LocalDate, localDateOf } from "../shared/calendar.js";
import { readDate } from "./dates.js";

const day = (year: number, month: number, dayOfMonth: number): LocalDate => {
  const date = localDateOf(year, month, dayOfMonth);
  assert.ok(date);
  return date;
};
const asAt = day(2026, 3, 31);
const read = (text: string) => {
  const reading = readDate(text, asAt);
  return reading.kind === "date" ? reading.date : reading.kind;
};

test("one day is read in every dress that systems give it", () => {
  const dresses = [
    "2026-03-12",
    "2026-03-12 00:00:00",
    "2026-03-12 09:15:00.000",
    "2026-03-12T00:00:00Z",
    "2026-03-12T00:00:00.0000000+01:00",
    "12/03/2026",
    "12/3/2026 9:15",
    " 12/03/2026\u00a0",
    "12-Mar-2026",
    "12 March 2026",
    "12th March 2026",
    "Thursday, 12 March 2026",
    "March 12, 2026",
    "12.03.26",
    "12-03-2026",
    "2026/03/12",
    "20260312",
    "12mar2026",
  ];
  for (const text of dresses) assert.equal(read(text), "2026-03-12", text);
});

test("the day comes before the month, never the American way", () => {
  assert.equal(read("03/04/2026"), "2026-04-03");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (first, second) => {
      assert.equal(read(`${first}/${second}/2025`), day(2025, second, first));
    }),
  );
});

test("a date that could only be American is refused with that hint, not guessed", () => {
  assert.deepEqual(readDate("12/25/2025", asAt), { kind: "impossible", monthFirst: true });
  assert.deepEqual(readDate("31/02/2026", asAt), { kind: "impossible", monthFirst: false });
  assert.deepEqual(readDate("2025-02-29", asAt), { kind: "impossible", monthFirst: false });
});

test("years of two digits lie at most a year ahead", () => {
  assert.equal(read("05.11.14"), "2014-11-05");
  assert.equal(read("05/11/27"), "2027-11-05");
  assert.equal(read("05/11/98"), "1998-11-05");
});

test("the many words and days for no date are blank", () => {
  const nothings = ["", " ", "-", "N/A", "#N/A", "NULL", "Not recorded", "nan", "01/01/1900", "31/12/9999"];
  for (const text of [...nothings, "00/01/1900", "1899-12-30", "31/12/1899"])
    assert.equal(read(text), "blank", text);
});

test("what is not a date is not made one", () => {
  for (const text of ["May be 8 Jan 2000", "soon", "2026", "12/2026", "Marchember 12, 2026", "1/2/3/2026"]) {
    assert.equal(read(text), "unreadable", text);
  }
});

test("a time in another zone, which may mean another day, is not read", () => {
  assert.equal(read("2025-06-01T23:00:00Z"), "unreadable");
});
