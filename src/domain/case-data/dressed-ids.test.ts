// One child's id in different dress: joined across tables, never within one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLocalDate } from "../shared/calendar.js";
import type { CaseEntry } from "./case-entry.js";
import { partByDress, undressedId } from "./dressed-ids.js";

const entry = (childId: string, file: string, born: string | null = null): CaseEntry => ({
  source: "report",
  kind: "episode",
  place: { file, sheet: null, row: 2 },
  childId,
  bornOn: born === null ? null : parseLocalDate(born),
  sex: "unknown",
  ethnicity: "unknown",
  disability: "unknown",
  startedOn: null,
  endedOn: null,
  seenOn: null,
  status: null,
  localStatus: null,
  shortBreak: false,
  teamName: null,
  workerName: null,
  workerRef: null,
  familyRef: null,
  events: [],
});

const idsOf = (...entries: CaseEntry[]) =>
  partByDress(entries).children.map((child) => [...new Set(child.map(({ childId }) => childId))]);

test("letters of a system, zeros before and .0 behind are an id’s dress, and nothing else is", () => {
  for (const id of [
    "3000004",
    "M003000004",
    "0003000004",
    "m3000004",
    "LCS-3000004",
    "3000004.0",
    "M 3000004",
  ])
    assert.equal(undressedId(id), "3000004", id);
  for (const id of ["P-1234/1", "3000004A", "MOSAIC3000004", "000", "A1B2", "", "12.5"])
    assert.equal(undressedId(id), id);
});

test("ids that differ only in dress become one child, under the fullest, in any number of tables", () => {
  assert.deepEqual(idsOf(entry("3000004", "a"), entry("M003000004", "b"), entry("0003000004", "c")), [
    ["M003000004"],
  ]);
  const { joined } = partByDress([entry("3000004", "a"), entry("M003000004", "b")]);
  assert.deepEqual([joined?.entry.childId, joined?.kept], ["3000004", "M003000004"]);
  assert.deepEqual(idsOf(entry("12.0", "a"), entry("12", "b")), [["12"]]);
});

test("two ids of one table are two children, and a third way to write them is told", () => {
  assert.deepEqual(idsOf(entry("12", "a"), entry("0012", "a"), entry("12", "b")), [["12"], ["0012"]]);
  assert.equal(partByDress([entry("12", "a"), entry("0012", "a"), entry("12", "b")]).apart, null);
  const third = partByDress([entry("12", "a"), entry("0012", "a"), entry("012", "b")]);
  assert.equal(third.children.length, 3);
  assert.equal(third.apart?.length, 2);
});

test("letters of two systems, or births years apart, are two children", () => {
  assert.equal(idsOf(entry("P12", "a"), entry("E12", "b")).length, 2);
  const years = [entry("12", "a", "2010-05-01"), entry("M12", "b", "2017-05-01")];
  assert.equal(idsOf(...years).length, 2);
  assert.ok(partByDress(years).apart);
  assert.equal(idsOf(entry("12", "a", "2010-05-01"), entry("M12", "b", "2010-01-05")).length, 1);
});
