// Coverage: shares, differences in points, and where there are too few to read anything into them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import { addUp, byTimeOpen, coverageOf, outOfReach, totalOf } from "./coverage.js";

const date = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);
const counts = (able: number, expected: number, drawn: number, audited: number) => ({
  able,
  expected,
  drawn,
  audited,
});

test("a group's shares are told in percent, and how far they are from those who could be drawn in points", () => {
  const [cin, cp] = coverageOf([
    { group: "child-in-need", ...counts(300, 12, 9, 2) },
    { group: "child-protection", ...counts(100, 4, 3, 2) },
  ]);
  assert.ok(cin && cp);
  assert.deepEqual([cin.ableShare, cin.expectedShare, cin.drawnShare, cin.drawnPoints], [75, 75, 75, 0]);
  assert.deepEqual([cp.ableShare, cp.auditedShare, cp.auditedPoints], [25, 50, 25]);
  assert.deepEqual([cin.isFew, cp.isFew], [false, true]);
});

test("nothing is shared out where nothing was drawn", () => {
  const [only] = coverageOf([{ group: "x", ...counts(5, 0, 0, 0) }]);
  assert.deepEqual([only?.drawnShare, only?.drawnPoints, only?.auditedPoints], [null, null, null]);
  assert.deepEqual(coverageOf([]), []);
});

test("counts of one group are added up, whatever draws they come from", () => {
  const sum = addUp([
    { group: "b", ...counts(1, 0.5, 1, 0) },
    { group: "a", ...counts(2, 1, 0, 0) },
    { group: "b", ...counts(3, 0.5, 0, 1) },
  ]);
  assert.deepEqual(sum, [
    { group: "a", ...counts(2, 1, 0, 0) },
    { group: "b", ...counts(4, 1, 1, 1) },
  ]);
  assert.deepEqual(totalOf(sum), counts(6, 2, 1, 1));
});

test("time open is that of the day of each draw", () => {
  const open = (drawnOn: string) => ({
    openedOn: date("2025-01-31"),
    drawnOn: date(drawnOn),
    ...counts(1, 1, 1, 1),
  });
  assert.deepEqual(
    byTimeOpen([open("2025-07-31"), open("2025-08-31"), open("2026-01-31")]).map(({ group, able }) => [
      group,
      able,
    ]),
    [
      ["06-11", 2],
      ["12-23", 1],
    ],
  );
});

test("who is out of reach is told as a share of all", () => {
  assert.equal(outOfReach([]), null);
  assert.equal(
    outOfReach([
      { status: "x", cases: 30, short: 10 },
      { status: "y", cases: 10, short: 0 },
    ]),
    25,
  );
});
