// Practice areas (B1) and the themes that findings are counted under.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isPracticeAreaCode, PRACTICE_AREA_CODES, PRACTICE_AREAS, practiceAreaOf } from "./practice-areas.js";
import { isThemeCode, THEMES, themeOf, themesOf } from "./themes.js";

test("there are seven core practice areas (B1), each with a label and a line on what belongs there", () => {
  assert.equal(PRACTICE_AREAS.length, 7);
  assert.equal(new Set(PRACTICE_AREAS.map((area) => area.label)).size, 7);
  for (const code of PRACTICE_AREA_CODES) {
    assert.equal(practiceAreaOf(code).code, code);
    assert.match(practiceAreaOf(code).covers, /\.$/);
  }
});

test("every practice area has a general theme of its own code", () => {
  for (const code of PRACTICE_AREA_CODES) {
    assert.equal(themeOf(code)?.practiceArea, code);
    assert.ok(themesOf(code).some((theme) => theme.code === code));
  }
});

test("every theme belongs to one practice area, and themes are listed area by area", () => {
  assert.deepEqual(PRACTICE_AREA_CODES.flatMap(themesOf), THEMES);
});

test("no theme's code or label stands twice", () => {
  assert.equal(new Set(THEMES.map((theme) => theme.code)).size, THEMES.length);
  assert.equal(new Set(THEMES.map((theme) => theme.label)).size, THEMES.length);
});

test("the list is short enough to choose from", () => {
  assert.ok(THEMES.length >= 12 && THEMES.length <= 20, `${THEMES.length} themes`);
});

test("a code that is none of ours is no theme and no practice area", () => {
  for (const value of ["", "Supervision", "constructor", null, 1]) {
    assert.equal(isThemeCode(value), false);
    assert.equal(isPracticeAreaCode(value), false);
  }
  assert.equal(themeOf("something-else"), null);
});
