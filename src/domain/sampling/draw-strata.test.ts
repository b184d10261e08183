// What strata promise: every case keeps its chance, and the month's sample as a whole comes nearer to those it is drawn from (C4).
import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { type LocalDate, parseLocalDate, parseMonth } from "../shared/calendar.js";
import { makeUpOf } from "./chances.js";
import type { Draw, DrawRequest } from "./draw.js";
import { drawCases } from "./draw-cases.js";
import { type DrawRules, dipSampleRules, rulesAreUsable, standardRules } from "./eligibility.js";
import type { FrozenCase } from "./frozen-list.js";
import { parseSeed } from "./seed.js";
import { ageBandOf, ethnicGroupOf, STRATA, stratumOf, timeOpenOf } from "./strata.js";

const sha256 = (text: string): string => hash("sha256", text, "hex");
const date = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);
const month = (text: string) => parseMonth(text) ?? assert.fail(text);
const drawDate = date("2026-03-31");

const STATUSES = ["looked-after", "child-protection", "child-in-need", "assessment"];
const AGES = ["00", "05-09", "10-15", "16-17"];

/** Managers whose cases differ in number and in kind, as teams do: the first has many looked-after children, the last few. */
const council: readonly FrozenCase[] = Array.from({ length: 30 }, (_, manager) =>
  Array.from(
    { length: 3 + ((manager * 7) % 22) },
    (_, at): FrozenCase => ({
      childId: `c${manager}-${at}`,
      teamId: `t${manager}`,
      managerId: `m${manager}`,
      status: STATUSES[(at * (1 + (manager % 3)) + Math.floor(manager / 10)) % 4] ?? "",
      openedOn: date(at % 2 === 0 ? "2024-05-05" : "2025-06-06"),
      closedOn: null,
      lastAuditedOn: at % 9 === 0 ? date("2025-12-01") : null,
      siblingLastAuditedOn: at % 8 === 0 ? date("2025-12-01") : null,
      auditInProgress: false,
      ageBand: AGES[(at * 3 + manager) % 4] ?? null,
      ethnicGroup: at % 5 === 0 ? "black" : "white",
      disability: at % 6 === 0 ? "yes" : "no",
    }),
  ),
).flat();

const requestOf = (cases: readonly FrozenCase[], rules: DrawRules, seed: string): DrawRequest => ({
  list: { asAt: drawDate, cases },
  month: month("2026-04"),
  drawDate,
  rules,
  seed: { seed: parseSeed(sha256(seed)) ?? assert.fail(), words: seed },
});
const drawOf = (rules: DrawRules, seed: string, cases = council): Draw => {
  const drawn = drawCases(requestOf(cases, rules, seed), sha256);
  return drawn.ok ? drawn.value : assert.fail(drawn.refusal);
};
const stratified: DrawRules = { ...standardRules, strata: ["status", "age-band"] };
const pooled: DrawRules = { ...standardRules, sampleSize: 25 };
const chosenOf = ({ certificate }: Draw): readonly string[] =>
  certificate.chosen.flatMap(({ childId }) => childId ?? []);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

test("the chances of a manager's cases add up to one, those of a sample of all to its size", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...council), { minLength: 1 }), fc.string(), (cases, seed) => {
      for (const rules of [standardRules, stratified]) {
        const byManager = Map.groupBy(drawOf(rules, seed, cases).outcomes, ({ managerId }) => managerId);
        for (const outcomes of byManager.values())
          assert.ok(Math.abs(sum(outcomes.map(({ chance }) => chance ?? 0)) - 1) < 1e-9);
      }
      const all = drawOf(pooled, seed, cases).outcomes;
      assert.ok(Math.abs(sum(all.map(({ chance }) => chance ?? 0)) - Math.min(25, cases.length)) < 1e-9);
    }),
  );
});

test("strata change nobody's chance, and no manager's cases", () => {
  const [plain, even] = [drawOf(standardRules, "one"), drawOf(stratified, "one")];
  const of = (draw: Draw) => draw.outcomes.map(({ childId, chance, tier }) => [childId, chance, tier]);
  assert.deepEqual(of(even), of(plain));
  for (const [at, order] of even.orders.entries()) {
    assert.deepEqual(order.childIds.toSorted(), plain.orders[at]?.childIds.toSorted());
    const tiers = order.childIds.map((id) => even.outcomes.find(({ childId }) => childId === id)?.tier);
    assert.deepEqual(tiers, tiers.toSorted());
  }
});

const ROUNDS = 1_200;

for (const [name, rules] of [
  ["one by one", standardRules],
  ["evened out", stratified],
  ["of all", pooled],
] as const)
  test(`drawn ${name}, each case comes up as often as its chance says`, () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const childId of chosenOf(drawOf(rules, `${name} ${round}`)))
        counts.set(childId, (counts.get(childId) ?? 0) + 1);
    const { outcomes } = drawOf(rules, "any");
    const drawable = outcomes.filter(({ chance }) => chance !== null && chance > 0 && chance < 1);
    assert.ok(drawable.length > 200);
    for (const { childId, chance } of outcomes)
      if (chance === 0 || chance === 1) assert.equal(counts.get(childId) ?? 0, chance * ROUNDS, childId);
    // Each case's count, in standard deviations from what its chance says. The seeds are fixed, so this never flickers.
    const apart = drawable.map(({ childId, chance }) => {
      const p = chance ?? 0;
      return ((counts.get(childId) ?? 0) - ROUNDS * p) / Math.sqrt(ROUNDS * p * (1 - p));
    });
    assert.ok(Math.max(...apart.map(Math.abs)) < 4.5, String(Math.max(...apart.map(Math.abs))));
    const spread = sum(apart.map((z) => z * z)) / apart.length;
    assert.ok(spread > 0.75 && spread < 1.25, String(spread));
  });

/** How far the chosen are from what chance gives on average, over all groups and many draws, squared. */
const imbalanceOf = (rules: DrawRules, groupOf: (one: FrozenCase) => string): number => {
  const groups = new Map(council.map((one) => [one.childId, groupOf(one)]));
  const draws = Array.from({ length: 150 }, (_, round) => drawOf(rules, `balance ${round}`));
  return sum(
    draws.map((draw) =>
      sum(
        makeUpOf(draw, (childId) => groups.get(childId) ?? "").map(
          ({ expected, chosen }) => (chosen - expected) ** 2,
        ),
      ),
    ),
  );
};

test("the sample comes much nearer to those it is drawn from in what it is evened out by", () => {
  const byStatus: DrawRules = { ...standardRules, strata: ["status"] };
  const ofStatus = (one: FrozenCase) => one.status;
  assert.ok(imbalanceOf(byStatus, ofStatus) < imbalanceOf(standardRules, ofStatus) / 2);
  assert.ok(imbalanceOf(stratified, ofStatus) < imbalanceOf(standardRules, ofStatus) / 2);
});

test("another manager's cases move nothing in an order, as long as the same managers have cases", () => {
  const fewer = council.filter(({ managerId }, at) => managerId === "m3" || at % 2 === 0);
  const orderOf = (cases: readonly FrozenCase[]) =>
    drawOf(stratified, "apart", cases).orders.find(({ managerId }) => managerId === "m3");
  assert.deepEqual(orderOf(fewer), orderOf(council));
});

test("a sample of all takes the first of one order, whosever they are", () => {
  const draw = drawOf(pooled, "pool");
  assert.deepEqual(
    draw.orders.map(({ managerId }) => managerId),
    [""],
  );
  assert.deepEqual(chosenOf(draw), draw.orders[0]?.childIds.slice(0, 25));
  for (const { childId, managerId } of draw.certificate.chosen)
    assert.equal(draw.outcomes.find((one) => one.childId === childId)?.managerId, managerId);
  assert.equal(draw.certificate.algorithm, "full-circle-draw-2");
});

test("rules name each stratum once, and a sample of all has none", () => {
  const usable = (more: Partial<DrawRules>) => rulesAreUsable({ ...standardRules, ...more });
  assert.ok(usable({ strata: STRATA }));
  assert.ok(rulesAreUsable(dipSampleRules));
  assert.ok(!usable({ strata: ["status", "status"] }));
  assert.ok(!usable({ sampleSize: 3, strata: ["status"] }));
  for (const sampleSize of [0, -1, 1.5, 10_001]) assert.ok(!usable({ sampleSize }), String(sampleSize));
});

test("ages go by the month of birth, and groups by the council's codes", () => {
  const ages = [
    "2026-04",
    "2026-03",
    "2025-04",
    "2025-03",
    "2021-04",
    "2016-03",
    "2010-04",
    "2009-01",
    "2008-03",
  ];
  assert.deepEqual(
    ages.map((born) => ageBandOf(month(born), drawDate)),
    ["unborn", "00", "00", "01-04", "01-04", "10-15", "10-15", "16-17", "18-up"],
  );
  assert.equal(ageBandOf(null, drawDate), "unknown");
  assert.deepEqual(
    (["WROM", "CHNE", "MOTH", "BOTH", "OOTH", "AIND", "REFU", "unknown"] as const).map(ethnicGroupOf),
    ["white", "asian", "mixed", "black", "other", "asian", "unknown", "unknown"],
  );
  const opened = ["2026-03-31", "2025-10-01", "2025-09-30", "2025-03-31", "2024-03-31", "2021-03-31"];
  assert.deepEqual(
    opened.map((text) => timeOpenOf(date(text), drawDate)),
    ["00-05", "00-05", "06-11", "12-23", "24-59", "60-up"],
  );
  const [first] = council;
  assert.ok(first);
  assert.equal(
    stratumOf({ ...first, ageBand: null }, ["status", "age-band"], drawDate),
    "looked-after|unknown",
  );
});
