// What all standards share: which version is in force, what a finding says, and that many children are judged quickly.
import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { test } from "node:test";
import { judgeItems, standardCalled } from "../../../test/harness/boundaries.js";
import type { CaseEvent, Supplied } from "../case-data/case-event.js";
import { eventKinds } from "../case-data/case-event.js";
import { addDays, type LocalDate, parseLocalDate, parseMonth } from "../shared/calendar.js";
import { defaultLimits, standardCodes } from "./default-limits.js";
import { defaultStandards } from "./default-standards.js";
import { judgeStandard, standardsInForce } from "./judge-standard.js";
import { lastDayInTime, limitInWords } from "./limits.js";
import type { Standard, StandardCase } from "./standard.js";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  assert.ok(date, text);
  return date;
};

test("the reason names the dates, the limit and the way of counting", () => {
  const standard = standardCalled("protection-visit");
  const items = "protection-plan 2026-03-20, protection-visit 2026-03-23";
  assert.equal(
    judgeItems(standard, "2026-04-09", items)?.reason,
    "The latest visit was on 23 March 2026, and the next was due by 8 April 2026 (10 working days: Monday to Friday without England’s bank holidays; the start day is day 0). None is recorded by 9 April 2026.",
  );
  const found = judgeItems(standard, "2026-04-08", items);
  assert.equal(found?.doneOn, "2026-03-23");
  assert.deepEqual(found?.datesUsed, [
    { what: "start of the plan", on: "2026-03-20" },
    { what: "latest visit", on: "2026-03-23" },
  ]);
});

test("a council's own limit moves the last day in time", () => {
  const standard = standardCalled("protection-visit");
  const own: Standard = { ...standard, limits: { limit: { amount: 4, unit: "weeks" } } };
  const items = "protection-plan 2026-03-20, protection-visit 2026-03-23";
  assert.equal(judgeItems(own, "2026-04-20", items)?.verdict, "met");
  assert.equal(judgeItems(own, "2026-04-21", items)?.verdict, "not-met");
});

test("of each standard the latest version by the day is in force, and one not in use is left out", () => {
  const [first, ...others] = defaultStandards;
  assert.ok(first);
  const later: Standard = { ...first, effectiveFrom: day("2026-04-01"), name: "Later" };
  const corrected: Standard = { ...later, name: "Corrected" };
  const off: Standard = { ...first, effectiveFrom: day("2026-06-01"), inUse: false };
  const all = [...defaultStandards, off, later, corrected];
  const nameOn = (on: string) =>
    standardsInForce(all, day(on)).find(({ code }) => code === first.code)?.name ?? null;
  assert.equal(nameOn("2026-03-31"), first.name);
  assert.equal(nameOn("2026-04-01"), "Corrected");
  assert.equal(nameOn("2026-05-31"), "Corrected");
  assert.equal(nameOn("2026-06-01"), null);
  assert.equal(standardsInForce(all, day("2026-06-01")).length, others.length);
  assert.deepEqual(standardsInForce(all, day("2009-12-31")), []);
});

test("a council starts with every standard, each with a source and its limits", () => {
  assert.deepEqual(
    defaultStandards.map(({ code }) => code),
    standardCodes,
  );
  for (const { code, source, limits } of defaultStandards) {
    assert.ok(source);
    assert.equal(limits, defaultLimits[code]);
  }
});

test("limits in each unit", () => {
  const start = day("2026-01-31");
  const last = (amount: number, unit: "days" | "weeks" | "months" | "hours" | "terms" | "working-days") =>
    `${limitInWords({ amount, unit })}: ${lastDayInTime(start, { amount, unit })}`;
  assert.equal(last(1, "working-days"), "1 working day: 2026-02-02");
  assert.equal(last(10, "days"), "10 days: 2026-02-10");
  assert.equal(last(6, "weeks"), "6 weeks: 2026-03-14");
  assert.equal(last(1, "months"), "1 month: 2026-02-28");
  assert.equal(last(72, "hours"), "72 hours: 2026-02-03");
  assert.equal(last(73, "hours"), "73 hours: 2026-02-04");
  assert.equal(last(0, "terms"), "0 terms: 2026-04-30");
  assert.equal(last(1, "terms"), "1 term: 2026-08-31");
  assert.equal(last(2, "terms"), "2 terms: 2026-12-31");
});

const many = (count: number): readonly StandardCase[] => {
  const asAt = day("2026-03-31");
  return Array.from({ length: count }, (_, at): StandardCase => {
    const on = (back: number) => addDays(asAt, -((at * 7 + back) % 400));
    const kinds = Object.keys(eventKinds) as CaseEvent["kind"][];
    return {
      birthMonth: parseMonth(`20${10 + (at % 14)}-0${1 + (at % 9)}`),
      status:
        (["looked-after", "child-protection", "child-in-need", "assessment"] as const)[at % 4] ?? "other",
      openedOn: on(300),
      closedOn: null,
      events: kinds.map((kind, nth) => ({ kind, startedOn: on(nth * 13) })),
    };
  });
};

test("thousands of children are judged by every standard in a moment", () => {
  const supplied: Supplied = Object.fromEntries(
    Object.keys(eventKinds).map((kind) => [kind, { since: null, latestOnly: false }]),
  );
  const children = many(5_000);
  const judging = { asAt: day("2026-03-31"), supplied };
  const startedAt = performance.now();
  let found = 0;
  for (const child of children)
    for (const standard of defaultStandards) if (judgeStandard(child, standard, judging)) found += 1;
  const seconds = (performance.now() - startedAt) / 1000;
  assert.ok(found > 25_000, String(found));
  // A quarter of a second on a quiet machine; the bound leaves room for a busy one.
  assert.ok(seconds < 5, `${seconds.toFixed(1)} seconds`);
});
