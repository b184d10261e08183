// The scale of 0 to 10 and its four bands (D3), and what a grade asks for (D6, D8).
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  BANDS,
  bandLabel,
  bandLabelInFull,
  bandOf,
  compareBands,
  GRADES,
  gradesOf,
  isBand,
  isBelowGood,
  isGrade,
  isInadequate,
  parseGrade,
} from "./bands.js";

test("each band holds the grades that the framework gives it (D3)", () => {
  assert.deepEqual(gradesOf("inadequate"), [0, 1, 2]);
  assert.deepEqual(gradesOf("requires-improvement"), [3, 4, 5]);
  assert.deepEqual(gradesOf("good"), [6, 7, 8]);
  assert.deepEqual(gradesOf("outstanding"), [9, 10]);
});

test("every grade falls in one band, and a higher grade never in a weaker band", () => {
  assert.deepEqual(BANDS.flatMap(gradesOf), GRADES);
  for (const grade of GRADES.slice(1)) {
    const below = parseGrade(String(grade - 1));
    assert.ok(below !== null);
    assert.ok(compareBands(bandOf(below), bandOf(grade)) <= 0);
  }
});

test("bands sort from the weakest to the strongest", () => {
  assert.deepEqual([...BANDS].reverse().sort(compareBands), BANDS);
  assert.ok(compareBands("good", "inadequate") > 0);
  assert.equal(compareBands("good", "good"), 0);
});

test("bands have short labels, and Ofsted's name in full", () => {
  assert.deepEqual(BANDS.map(bandLabel), ["Inadequate", "Requires improvement", "Good", "Outstanding"]);
  assert.deepEqual(BANDS.map(bandLabelInFull), [
    "Inadequate",
    "Requires improvement to be good",
    "Good",
    "Outstanding",
  ]);
});

test("0 to 5 must say what would get the work to good (D6)", () => {
  assert.deepEqual(GRADES.filter(isBelowGood), [0, 1, 2, 3, 4, 5]);
});

test("0 to 2 is reported at once (D8)", () => {
  assert.deepEqual(GRADES.filter(isInadequate), [0, 1, 2]);
});

test("a grade is read from a form field only where it is a whole number from 0 to 10", () => {
  for (const grade of GRADES) assert.equal(parseGrade(String(grade)), grade);
  assert.equal(parseGrade(" 7 "), 7);
  for (const text of ["", " ", "-1", "-0", "11", "5.5", "6.0", "07", "1e1", "0x5", "five", "NaN"]) {
    assert.equal(parseGrade(text), null, text);
  }
});

test("stored values are recognised as grades and bands, or not", () => {
  assert.ok(GRADES.every(isGrade));
  for (const value of [-1, 11, 2.5, Number.NaN, "3", null, undefined, true])
    assert.equal(isGrade(value), false);
  assert.ok(BANDS.every(isBand));
  for (const value of ["Good", "", 3, null]) assert.equal(isBand(value), false);
});
