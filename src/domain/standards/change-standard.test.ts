// Changes of a standard: what holds from a day, what is refused, and which months they count anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import { changeStandard, monthsCountedAnew, type StandardChange, versionAt } from "./change-standard.js";
import { clockWords, limitLines } from "./clock-words.js";
import { defaultLimits, standardCodes } from "./default-limits.js";
import { defaultStandards } from "./default-standards.js";
import type { Standard } from "./standard.js";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  assert.ok(date, text);
  return date;
};

const weeks = (amount: number): StandardChange => ({
  what: "limits",
  limits: { limit: { amount, unit: "weeks" } },
});

const changed = (all: readonly Standard[], from: string, change: StandardChange): Standard => {
  const made = changeStandard(all, "supervision", day(from), change);
  assert.ok(made.ok, made.ok ? "" : made.refusal);
  return made.value;
};

test("a change holds from its day and leaves everything else as it was then", () => {
  const version = changed(defaultStandards, "2026-04-01", weeks(6));
  assert.deepEqual(version.limits, { limit: { amount: 6, unit: "weeks" } });
  assert.equal(version.source, versionAt(defaultStandards, "supervision", day("2026-03-31"))?.source);
  const all = [...defaultStandards, version];
  assert.equal(versionAt(all, "supervision", day("2026-03-31"))?.limits.limit?.amount, 4);
  assert.equal(versionAt(all, "supervision", day("2026-04-01"))?.limits.limit?.amount, 6);
  const off = changed(all, "2026-06-01", { what: "use", inUse: false });
  assert.deepEqual([off.inUse, off.limits.limit?.amount], [false, 6]);
});

test("a second change from the same day stands instead of the first", () => {
  const first = changed(defaultStandards, "2026-04-01", weeks(6));
  const second = changed([...defaultStandards, first], "2026-04-01", weeks(5));
  const all = [...defaultStandards, first, second];
  assert.equal(versionAt(all, "supervision", day("2026-04-01"))?.limits.limit?.amount, 5);
});

test("what says nothing new, comes before the first version or names other limits is refused", () => {
  const refusalOf = (from: string, change: StandardChange) => {
    const made = changeStandard(defaultStandards, "supervision", day(from), change);
    return made.ok ? null : made.refusal;
  };
  assert.equal(refusalOf("2026-04-01", weeks(4)), "nothing-changed");
  assert.equal(refusalOf("2026-04-01", { what: "use", inUse: true }), "nothing-changed");
  assert.equal(refusalOf("2009-12-31", weeks(6)), "before-the-first");
  assert.equal(refusalOf("2026-04-01", { what: "limits", limits: {} }), "other-limits");
});

test("a change of a past day counts its months anew, up to the next version", () => {
  const today = day("2026-07-15");
  const at = (from: string) => changed(defaultStandards, from, weeks(6));
  const months = (version: Standard, ...others: readonly Standard[]) => {
    const found = monthsCountedAnew([...defaultStandards, version, ...others], version, today);
    return found && `${found.from} to ${found.to}`;
  };
  assert.equal(months(at("2026-07-16")), null);
  assert.equal(months(at("2026-07-15")), "2026-07 to 2026-07");
  assert.equal(months(at("2026-03-31")), "2026-03 to 2026-07");
  assert.equal(months(at("2026-03-31"), at("2026-06-01")), "2026-03 to 2026-05");
  assert.equal(months(at("2026-03-31"), at("2026-09-01")), "2026-03 to 2026-07");
});

test("every limit has its words", () => {
  for (const code of standardCodes)
    assert.deepEqual(Object.keys(clockWords[code].limits), Object.keys(defaultLimits[code]), code);
  const review = defaultStandards.find(({ code }) => code === "protection-review");
  assert.ok(review);
  assert.deepEqual(limitLines(review), [
    "First review, after the conference: 3 months",
    "Each later review, after the one before: 6 months",
  ]);
});
