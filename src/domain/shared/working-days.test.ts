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
  2013: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
  2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
  2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
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

/** Later years are not published far ahead: these are worked out by hand from the calendar, by the standing rules. */
const byRule: Readonly<Record<number, string>> = {
  2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
  2029: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
  2030: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
};

const inYear = (year: string, days: string) => days.split(" ").map((day) => `${year}-${day}`);

for (const [table, said] of [
  [published, "the published ones"],
  [byRule, "those of the standing rules"],
] as const)
  for (const [year, days] of Object.entries(table))
    test(`bank holidays of ${year} are ${said}`, () => {
      assert.deepEqual(
        bankHolidaysIn(Number(year)).map((holiday) => holiday.date),
        inYear(year, days),
      );
    });

const listed = new Set(
  Object.entries({ ...published, ...byRule }).flatMap(([year, days]) => inYear(year, days)),
);
/** Counts day by day with the lists above, and weekdays as the world's calendar has them. */
const countByHand = (from: LocalDate, days: number): LocalDate => {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !listed.has(day)) left -= 1;
  }
  return day;
};

test("every limit in working days, from every day of 2015 to 2030, ends where counting by hand ends", () => {
  for (let day = date("2015-01-01"); day <= "2030-09-30"; day = addDays(day, 1))
    for (const limit of [1, 10, 15, 20, 45])
      assert.equal(addWorkingDays(day, limit), countByHand(day, limit));
});

test("year ends: what starts before Christmas ends in the new year", () => {
  const ends: readonly (readonly [string, number, string])[] = [
    ["2015-12-23", 10, "2016-01-11"],
    ["2016-12-23", 1, "2016-12-28"],
    ["2020-12-31", 1, "2021-01-04"],
    ["2021-12-24", 1, "2021-12-29"],
    ["2022-12-30", 1, "2023-01-03"],
    ["2025-12-24", 45, "2026-03-02"],
    ["2027-12-31", 1, "2028-01-04"],
  ];
  for (const [from, days, to] of ends) assert.equal(addWorkingDays(date(from), days), to, from);
});

test("the days on which the clocks change are Sundays like any other", () => {
  for (const [friday, monday] of [
    ["2015-03-27", "2015-03-30"],
    ["2026-03-27", "2026-03-30"],
    ["2026-10-23", "2026-10-26"],
    ["2029-10-26", "2029-10-29"],
  ] as const) {
    assert.equal(addWorkingDays(date(friday), 1), monday);
    assert.equal(workingDaysBetween(date(friday), date(monday)), 1);
    assert.equal(addWorkingDays(date(monday), -1), friday);
  }
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
