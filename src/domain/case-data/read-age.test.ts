// An age is read however people write it, and nothing else is taken for one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readAge } from "./read-age.js";

const ages: readonly (readonly [string, ReturnType<typeof readAge>])[] = [
  ["7", 7],
  ["0", 0],
  ["16.0", 16],
  ["15.92", 15],
  ["16 yrs", 16],
  ["16y 3m", 16],
  ["8 months", 0],
  ["3 weeks", 0],
  ["-1", -1],
  ["Unborn", -1],
  ["", null],
  ["Not known", null],
  ["140", "unreadable"],
  ["-5", "unreadable"],
  ["05/05/2015", "unreadable"],
  ["teenager", "unreadable"],
];

for (const [text, expected] of ages) test(`“${text}”`, () => assert.equal(readAge(text), expected));
