import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOfSerial, isDateFormat } from "./excel-dates.js";

test("day numbers are the days Excel shows, its mistakes about 1900 included", () => {
  assert.equal(dayOfSerial(46_112, false), "2026-03-31");
  assert.equal(dayOfSerial(46_112.999, false), "2026-03-31");
  assert.equal(dayOfSerial(46_111.99999999, false), "2026-03-31");
  assert.equal(dayOfSerial(61, false), "1900-03-01");
  assert.equal(dayOfSerial(60, false), "1900-02-29");
  assert.equal(dayOfSerial(59, false), "1900-02-28");
  assert.equal(dayOfSerial(1, false), "1900-01-01");
  assert.equal(dayOfSerial(0, false), "1899-12-31");
  assert.equal(dayOfSerial(2_958_465, false), "9999-12-31");
});

test("there is no day before the first or after the last", () => {
  for (const serial of [-1, 2_958_466, Number.NaN]) assert.equal(dayOfSerial(serial, false), null);
});

test("workbooks from old Macs count from 1904", () => {
  assert.equal(dayOfSerial(0, true), "1904-01-01");
  assert.equal(dayOfSerial(44_650, true), "2026-03-31");
});

test("a number format is a date's by its number or by its code without the quoted parts", () => {
  for (const id of [14, 22]) assert.ok(isDateFormat(id, undefined));
  for (const id of [0, 1, 2, 49]) assert.ok(!isDateFormat(id, undefined));
  for (const code of ["dd/mm/yyyy", "[$-809]d mmmm yyyy;@", "mmm-yy", "[h]:mm"])
    assert.ok(isDateFormat(164, code), code);
  for (const code of ["General", "0.00", '0 "days"', "[Red]0", "#,##0\\d", "@"])
    assert.ok(!isDateFormat(164, code), code);
});
