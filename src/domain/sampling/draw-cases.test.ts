// The draw's promises (C1–C4): everyone counted once, a fair shuffle, the same again from the same seed, teams apart.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type LocalDate, type Month, parseLocalDate, parseMonth } from "../shared/calendar.js";
import { chancesOf, makeUpOf } from "./chances.js";
import type { Draw, DrawRequest } from "./draw.js";
import { drawCases } from "./draw-cases.js";
import { type DrawRules, standardRules, termsOf, tierOf, whyExcluded } from "./eligibility.js";
import type { FrozenCase } from "./frozen-list.js";
import { parseSeed, type Seed } from "./seed.js";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  assert.ok(parsed, text);
  return parsed;
};
const month = (text: string): Month => {
  const parsed = parseMonth(text);
  assert.ok(parsed, text);
  return parsed;
};
const seedOf = (text: string): Seed => {
  const seed = parseSeed(sha256(text));
  assert.ok(seed);
  return seed;
};

const drawDate = date("2026-03-31");
const terms = termsOf(standardRules, drawDate);
const row = (childId: string, more: Partial<FrozenCase> = {}): FrozenCase => ({
  childId,
  teamId: "team",
  managerId: "manager",
  status: "CIN",
  openedOn: date("2024-01-01"),
  closedOn: null,
  lastAuditedOn: null,
  siblingLastAuditedOn: null,
  auditInProgress: false,
  ageBand: null,
  ethnicGroup: null,
  disability: null,
  ...more,
});
const requestOf = (cases: readonly FrozenCase[], seed = "seed", rules = standardRules): DrawRequest => ({
  list: { asAt: date("2026-03-30"), cases },
  month: month("2026-04"),
  drawDate,
  rules,
  seed: { seed: seedOf(seed), words: seed },
});
const drawOf = (cases: readonly FrozenCase[], seed = "seed", rules: DrawRules = standardRules): Draw => {
  const result = drawCases(requestOf(cases, seed, rules), sha256);
  assert.ok(result.ok);
  return result.value;
};
const orderOf = (draw: Draw, managerId = "manager"): readonly string[] =>
  draw.orders.find((order) => order.managerId === managerId)?.childIds ?? [];

const someDate = fc.option(
  fc.integer({ min: -900, max: 10 }).map((days) => addDays(drawDate, days)),
  { nil: null },
);
const someCase = fc.record({
  childId: fc.stringMatching(/^[a-zé0-9]{1,6}$/),
  teamId: fc.constantFrom("north", "south", null),
  managerId: fc.constantFrom("ash", "birch", "cedar", null),
  status: fc.constantFrom("CIN", "CP", "LAC"),
  openedOn: someDate,
  closedOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: someDate }),
  lastAuditedOn: someDate,
  siblingLastAuditedOn: someDate,
  auditInProgress: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  ageBand: fc.constantFrom("00", "05-09", "10-15", null),
  ethnicGroup: fc.constantFrom("asian", "white", "unknown", null),
  disability: fc.constantFrom("yes", "no", null),
});
const someList = fc.uniqueArray(someCase, { minLength: 1, maxLength: 60, selector: (one) => one.childId });
const someSeed = fc.string();

test("every case has exactly one outcome, and the counts add up to the list", () => {
  fc.assert(
    fc.property(someList, someSeed, (cases, seed) => {
      const { certificate, outcomes } = drawOf(cases, seed);
      assert.deepEqual(outcomes.map((one) => one.childId).sort(), cases.map((one) => one.childId).sort());
      for (const one of outcomes) assert.equal(one.exclusion === null, one.place !== null);
      const { inList, eligible, excluded } = certificate.counts;
      assert.equal(inList, cases.length);
      assert.equal(eligible + Object.values(excluded).reduce((sum, n) => sum + n, 0), inList);
    }),
  );
});

test("a manager's order holds each of their eligible cases once, tier by tier, and the first is chosen", () => {
  fc.assert(
    fc.property(someList, someSeed, (cases, seed) => {
      const draw = drawOf(cases, seed);
      for (const { managerId, childIds } of draw.orders) {
        const own = cases.filter((one) => one.managerId === managerId && !whyExcluded(one, terms));
        assert.deepEqual([...childIds].sort(), own.map((one) => one.childId).sort());
        const tiers = childIds.flatMap((id) => own.filter((one) => one.childId === id));
        const numbers = tiers.map((one) => tierOf(one, terms));
        assert.deepEqual(numbers, [...numbers].sort());
        const chosen = draw.certificate.chosen.find((choice) => choice.managerId === managerId);
        assert.equal(chosen?.childId, childIds[0] ?? null);
      }
    }),
  );
});

test("the same list, rules and seed give the same draw, whatever order the rows come in", () => {
  fc.assert(
    fc.property(someList, someSeed, (cases, seed) => {
      assert.deepEqual(drawOf([...cases].reverse(), seed), drawOf(cases, seed));
    }),
  );
});

test("another manager's cases change nothing in a manager's order", () => {
  fc.assert(
    fc.property(someList, someSeed, (cases, seed) => {
      const own = cases.filter((one) => one.managerId === "ash");
      fc.pre(own.length > 0);
      assert.deepEqual(orderOf(drawOf(own, seed), "ash"), orderOf(drawOf(cases, seed), "ash"));
    }),
  );
});

test("taking a manager's own case away closes the gap and moves nothing else", () => {
  fc.assert(
    fc.property(someList, someSeed, (cases, seed) => {
      const before = orderOf(drawOf(cases, seed), "ash");
      fc.pre(before.length > 1);
      const gone = before[0];
      const after = drawOf(
        cases.filter((one) => one.childId !== gone),
        seed,
      );
      assert.deepEqual(orderOf(after, "ash"), before.slice(1));
    }),
  );
});

/** Pearson's chi-squared of counts against equal chances. */
const chiSquared = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
};

test("all 24 orders of four cases come up equally often", () => {
  const cases = ["3000001", "3000002", "3000003", "3000004"].map((id) => row(id));
  const counts = new Map<string, number>();
  for (let n = 0; n < 12_000; n += 1) {
    const order = orderOf(drawOf(cases, `order ${n}`)).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 24);
  // 23 degrees of freedom: chance alone passes 49.7 once in a thousand. The seeds are fixed, so this never flickers.
  assert.ok(chiSquared([...counts.values()]) < 49.7, String(chiSquared([...counts.values()])));
});

test("each of forty cases is chosen equally often", () => {
  const cases = Array.from({ length: 40 }, (_, n) => row(String(3_000_000 + n)));
  const counts = new Map<string, number>(cases.map((one) => [one.childId, 0]));
  for (let n = 0; n < 4_000; n += 1) {
    const chosen = orderOf(drawOf(cases, `choice ${n}`))[0] ?? "";
    counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
  }
  assert.equal(counts.size, 40);
  // 39 degrees of freedom: 72.1 once in a thousand.
  assert.ok(chiSquared([...counts.values()]) < 72.1, String(chiSquared([...counts.values()])));
});

test("nobody audited in the last twelve months is drawn while another case remains", () => {
  const cases = [
    row("a", { lastAuditedOn: date("2025-04-01") }),
    row("b", { siblingLastAuditedOn: date("2026-01-10") }),
    row("c", { lastAuditedOn: date("2025-03-31") }),
  ];
  for (let n = 0; n < 50; n += 1) assert.deepEqual(orderOf(drawOf(cases, String(n))), ["c", "b", "a"]);
});

test("a manager none of whose cases is eligible is shown with none chosen", () => {
  const draw = drawOf([row("a", { openedOn: date("2026-01-01") }), row("b", { managerId: "birch" })]);
  assert.deepEqual(
    draw.certificate.chosen.map(({ managerId, childId }) => [managerId, childId]),
    [
      ["birch", "b"],
      ["manager", null],
    ],
  );
});

test("a case's chance is one in the first tier that is not empty", () => {
  const of = (one: number, two: number, three: number) => chancesOf({ 1: one, 2: two, 3: three }, 1);
  assert.deepEqual(of(8, 1, 3), { 1: 1 / 8, 2: 0, 3: 0 });
  assert.deepEqual(of(0, 0, 4), { 1: 0, 2: 0, 3: 1 / 4 });
  assert.deepEqual(of(0, 0, 0), { 1: 0, 2: 0, 3: 0 });
});

test("the make-up sets who was chosen beside what chance would give", () => {
  const cases = [
    row("a", { status: "CP" }),
    row("b"),
    row("c"),
    row("d", { managerId: "birch", status: "CP" }),
  ];
  const statuses = new Map(cases.map((one) => [one.childId, one.status]));
  const makeUp = makeUpOf(drawOf(cases), (childId) => statuses.get(childId) ?? "");
  assert.deepEqual(
    makeUp.map(({ group, eligible, expected }) => [group, eligible, expected.toFixed(3)]),
    [
      ["CIN", 2, "0.667"],
      ["CP", 2, "1.333"],
    ],
  );
  assert.equal(
    makeUp.reduce((sum, group) => sum + group.chosen, 0),
    2,
  );
});

test("unusable lists and rules are refused", () => {
  const refusal = (cases: readonly FrozenCase[], more: Partial<DrawRequest> = {}) => {
    const result = drawCases({ ...requestOf(cases), ...more }, sha256);
    return result.ok ? null : result.refusal;
  };
  assert.equal(refusal([]), "empty-list");
  assert.equal(refusal([row("b"), row("a"), row("b")]), "duplicate-case");
  for (const bad of ["", "a\tb", "a\n", "\ud83d\ude00", "\ud800"])
    assert.equal(refusal([row(bad)]), "unusable-text");
  assert.equal(refusal([row("a", { managerId: "" })]), "unusable-text");
  assert.equal(refusal([row("a")], { drawDate: date("2026-03-29") }), "list-after-draw");
  assert.equal(refusal([row("a")], { rules: { ...standardRules, minimumMonthsOpen: -1 } }), "unusable-rules");
  assert.equal(refusal([row("a")], { rules: { ...standardRules, maximumMonthsOpen: 6 } }), "unusable-rules");
});
