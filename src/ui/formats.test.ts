import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type LocalDate,
  type Month,
  parseLocalDate,
  parseMonth,
  parseQuarter,
} from "../domain/shared/calendar.js";
import {
  formatDate,
  formatInstant,
  formatMonth,
  formatMonthShort,
  formatQuarter,
  joinWords,
  plural,
} from "./formats.js";

function sure<Value>(value: Value | null): Value {
  assert.ok(value !== null);
  return value;
}

const date = (text: string): LocalDate => sure(parseLocalDate(text));
const month = (text: string): Month => sure(parseMonth(text));
const quarter = (text: string) => sure(parseQuarter(text));

describe("dates", () => {
  it("are written day, month, year", () => {
    assert.equal(formatDate(date("2026-03-03")), "3 March 2026");
    assert.equal(formatDate(date("2025-12-31")), "31 December 2025");
  });
  it("of a month leave out the day", () => {
    assert.equal(formatMonth(month("2026-03")), "March 2026");
    assert.equal(formatMonthShort(month("2026-09")), "Sep 2026");
  });
  it("of a quarter name its months, the fourth in the next calendar year", () => {
    assert.equal(formatQuarter(quarter("2026-Q1")), "April to June 2026");
    assert.equal(formatQuarter(quarter("2026-Q4")), "January to March 2027");
  });
});

describe("instants", () => {
  it("are told in London's time, in winter and in summer", () => {
    assert.equal(formatInstant(new Date("2026-03-03T16:05:00Z")), "3 March 2026 at 4:05pm");
    assert.equal(formatInstant(new Date("2026-07-01T23:30:00Z")), "2 July 2026 at 12:30am");
  });
  it("at noon are pm, at midnight am", () => {
    assert.equal(formatInstant(new Date("2026-01-10T12:00:00Z")), "10 January 2026 at 12:00pm");
    assert.equal(formatInstant(new Date("2026-01-10T00:00:00Z")), "10 January 2026 at 12:00am");
  });
});

describe("counts and lists", () => {
  it("agree with their noun", () => {
    assert.equal(plural(1, "audit"), "1 audit");
    assert.equal(plural(0, "audit"), "0 audits");
    assert.equal(plural(1200, "child", "children"), "1,200 children");
  });
  it("have an and before the last", () => {
    assert.equal(joinWords([]), "");
    assert.equal(joinWords(["Kent"]), "Kent");
    assert.equal(joinWords(["a", "b"]), "a and b");
    assert.equal(joinWords(["a", "b", "c"]), "a, b and c");
  });
});
