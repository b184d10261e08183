// Bank holidays against the lists published for England and Wales, and the counting of working days by its properties.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, daysBetween, type LocalDate, parseLocalDate } from "./calendar.js";
import { addWorkingDays, bankHolidaysIn, isWorkingDay, workingDaysBetween } from "./working-days.js";

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  assert.ok(parsed, text);
  return parsed;
};

const published: Readonly<Record<number, string>> = {
  2010: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  2011: "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
  2012: "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
  2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
  2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
  2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
  2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
};

for (const [year, days] of Object.entries(published))
  test(`bank holidays of ${year} are the published ones`, () => {
    assert.deepEqual(
      bankHolidaysIn(Number(year)).map((holiday) => holiday.date),
      days.split(" ").map((day) => `${year}-${day}`),
    );
  });

test("Easter is right at its earliest and latest", () => {
  const goodFriday = (year: number) => bankHolidaysIn(year).find((h) => h.name === "Good Friday")?.date;
  assert.equal(goodFriday(2008), "2008-03-21");
  assert.equal(goodFriday(2038), "2038-04-23");
  assert.equal(goodFriday(2049), "2049-04-16");
});

test("every year to 2050 has at least eight holidays, all different and all on weekdays", () => {
  for (let year = 2010; year <= 2050; year += 1) {
    const days = bankHolidaysIn(year).map((holiday) => holiday.date);
    assert.ok(days.length >= 8, String(year));
    assert.equal(new Set(days).size, days.length, String(year));
    // 5 January 1970 was a Monday.
    for (const day of days) assert.ok(daysBetween(date("1970-01-05"), day) % 7 < 5, day);
  }
});

test("the substitute day says so", () => {
  const names = bankHolidaysIn(2027).map((holiday) => `${holiday.date} ${holiday.name}`);
  assert.ok(names.includes("2027-12-27 Christmas Day (substitute day)"));
  assert.ok(names.includes("2027-12-28 Boxing Day (substitute day)"));
});

test("weekends and bank holidays are not working days; a weekend feast replaced by a substitute is a weekend still", () => {
  assert.equal(isWorkingDay(date("2026-04-02")), true);
  assert.equal(isWorkingDay(date("2026-04-03")), false);
  assert.equal(isWorkingDay(date("2026-04-04")), false);
  assert.equal(isWorkingDay(date("2021-12-25")), false);
  assert.equal(isWorkingDay(date("2020-05-04")), true);
});

test("the start day is day 0", () => {
  assert.equal(addWorkingDays(date("2026-06-01"), 0), "2026-06-01");
  assert.equal(addWorkingDays(date("2026-06-01"), 1), "2026-06-02");
  assert.equal(addWorkingDays(date("2026-06-05"), 1), "2026-06-08");
  assert.equal(addWorkingDays(date("2026-06-06"), 1), "2026-06-08");
  assert.equal(addWorkingDays(date("2026-06-01"), 10), "2026-06-15");
  assert.equal(addWorkingDays(date("2026-06-08"), -1), "2026-06-05");
});

test("counting passes over Easter, Christmas and the end of the year", () => {
  assert.equal(addWorkingDays(date("2026-04-02"), 1), "2026-04-07");
  assert.equal(addWorkingDays(date("2026-12-24"), 5), "2027-01-05");
  assert.equal(addWorkingDays(date("2027-01-05"), -5), "2026-12-24");
  assert.equal(workingDaysBetween(date("2026-12-24"), date("2027-01-05")), 5);
});

test("an assessment's 45 working days from 2 March 2026 end on 7 May", () => {
  assert.equal(addWorkingDays(date("2026-03-02"), 45), "2026-05-07");
});

const anyDate = fc.integer({ min: 0, max: 14_900 }).map((days) => addDays(date("2010-01-01"), days));

test("the number of working days between two dates is what counting day by day gives", () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 500 }), (from, days) => {
      let counted = 0;
      for (let day = 1; day <= days; day += 1) if (isWorkingDay(addDays(from, day))) counted += 1;
      assert.equal(workingDaysBetween(from, addDays(from, days)), counted);
      assert.equal(workingDaysBetween(addDays(from, days), from), 0 - counted);
    }),
    { numRuns: 200 },
  );
});

test("adding n working days lands on a working day that is n working days away", () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 400 }), (from, days) => {
      const to = addWorkingDays(from, days);
      assert.equal(isWorkingDay(to), true);
      assert.equal(workingDaysBetween(from, to), days);
      assert.equal(isWorkingDay(addWorkingDays(from, -days)), true);
    }),
    { numRuns: 300 },
  );
});
