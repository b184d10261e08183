// Every formula against worked examples that were published, and what can't be said.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { biasOf } from "./bias.js";
import type { Figure } from "./figure.js";
import { gwetCoefficient, quadraticAc2, quadraticKappa, sameOnly, weightedKappa } from "./kappa.js";
import { type GradePair, quadraticWeight, tabulate } from "./pairs.js";
import { betweenGroups, severityOf } from "./severity.js";
import { agreementWithin, shareOf } from "./shares.js";
import { student975 } from "./student.js";

const pairsOf = (counts: readonly (readonly number[])[]): GradePair[] =>
  counts.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => ({ first, second }))),
  );

const isNear = (found: number | null, published: number, digits: number) => {
  assert.ok(found !== null);
  assert.ok(Math.abs(found - published) <= 0.5 * 10 ** -digits, `${found} is not ${published}`);
};

const valueIn = (figure: Figure): number => {
  assert.ok(figure.known);
  return figure.value;
};

/** 100 pregnant women seen by two abstractors: Gwet 2014, table 5.1; the dataset "cont3x3abstractors" of irrCAC. */
const abstractors = pairsOf([
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]);

describe("kappa and AC2", () => {
  it("equal the figures published for the abstractors (reference pages of irrCAC 1.0, CRAN)", () => {
    const table = tabulate(abstractors, 2);
    const kappa = weightedKappa(table, sameOnly);
    isNear(kappa?.value ?? null, 0.7964094, 7);
    isNear(kappa?.standardError ?? null, 0.05891072, 8);
    const weighted = weightedKappa(table, (i, j) => quadraticWeight(i, j, 2));
    isNear(weighted?.value ?? null, 0.8921569, 7);
    const ac1 = gwetCoefficient(table, sameOnly);
    isNear(ac1.value, 0.84933, 5);
    const half = student975(99) * ac1.standardError;
    isNear(ac1.value - half, 0.76358, 5);
    isNear(ac1.value + half, 0.93508, 5);
  });
});

describe("the share of pairs that agree", () => {
  it("has the intervals that Newcombe published (1998, table I, method 3)", () => {
    for (const [count, n, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const found = shareOf(count, n);
      isNear(found.low, low, 4);
      isNear(found.high, high, 4);
    }
  });

  it("counts equal grades, and grades at most one apart", () => {
    const table = pairsOf([
      [4, 2, 0],
      [1, 3, 1],
      [1, 0, 0],
    ]);
    assert.equal(valueIn(agreementWithin(table, 0)), 7 / 12);
    assert.equal(valueIn(agreementWithin(table, 1)), 11 / 12);
  });
});

describe("bias", () => {
  /** Peak flow of 17 people by two meters, litres a minute: Bland and Altman 1986, table 1. */
  const [large, mini] = [
    [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427],
    [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451],
  ];

  it("equals the mean difference and interval of Bland and Altman", () => {
    const found = biasOf(large.map((first, at) => ({ first, second: mini[at] ?? 0 })));
    assert.ok(found.known);
    isNear(found.value, -2.1, 1);
    isNear(found.low, -22.0, 1);
    isNear(found.high, 17.8, 1);
  });
});

describe("Student's t", () => {
  it("has the 97.5 % points of the printed tables", () => {
    for (const [freedom, point] of [
      [9, 2.262157],
      [16, 2.119905],
      [30, 2.042272],
      [120, 1.97993],
    ] as const)
      isNear(student975(freedom), point, freedom < 16 ? 4 : 5);
  });
});

describe("severity by auditor", () => {
  /** Thirteen trials of a vaccine, ill and well with it and without: Colditz and others 1994. */
  const trials = [
    [4, 119, 11, 128],
    [6, 300, 29, 274],
    [3, 228, 11, 209],
    [62, 13_536, 248, 12_619],
    [33, 5_036, 47, 5_761],
    [180, 1_361, 372, 1_079],
    [8, 2_537, 10, 619],
    [505, 87_886, 499, 87_892],
    [29, 7_470, 45, 7_232],
    [17, 1_699, 65, 1_600],
    [186, 50_448, 141, 27_197],
    [5, 2_493, 3, 2_338],
    [27, 16_886, 29, 17_825],
  ].map(([ill = 0, well = 0, illWithout = 0, wellWithout = 0]) => ({
    value: Math.log(ill / (ill + well) / (illWithout / (illWithout + wellWithout))),
    variance: 1 / ill - 1 / (ill + well) + 1 / illWithout - 1 / (illWithout + wellWithout),
  }));

  it("finds the spread and the mean that metafor publishes for the trials (Viechtbauer 2010, method DL)", () => {
    const { mean, variance } = betweenGroups(trials);
    isNear(variance, 0.3088, 4);
    isNear(mean, -0.7141, 4);
  });

  it("pulls few pairs further to the mean than many", () => {
    const strict = (n: number) => Array.from({ length: n }, (_, at) => (at % 2 === 0 ? -3 : -1));
    const kind = (n: number) => Array.from({ length: n }, (_, at) => (at % 2 === 0 ? 3 : 1));
    const found = severityOf([
      { auditorId: "few", differences: strict(2) },
      { auditorId: "many", differences: strict(40) },
      { auditorId: "kind", differences: kind(40) },
      { auditorId: "none", differences: [] },
    ]);
    const of = (id: string) => found.find(({ auditorId }) => auditorId === id);
    assert.equal(found.length, 3);
    assert.deepEqual([of("few")?.own, of("many")?.own], [-2, -2]);
    assert.ok((of("few")?.shrunk ?? 0) > (of("many")?.shrunk ?? 0));
    assert.ok((of("many")?.shrunk ?? 0) < -1.9);
  });

  it("is everyone's own mean where nothing varies within them, and the mean of all where they differ by chance alone", () => {
    const steady = severityOf([
      { auditorId: "one", differences: [1, 1] },
      { auditorId: "two", differences: [-1, -1] },
    ]);
    assert.deepEqual(
      steady.map(({ shrunk }) => shrunk),
      [1, -1],
    );
    const alike = severityOf([
      { auditorId: "one", differences: [2, -2, 1, -1] },
      { auditorId: "two", differences: [2, -2, 0, 0] },
    ]);
    assert.deepEqual(
      alike.map(({ shrunk }) => shrunk),
      [0, 0],
    );
  });
});

describe("what can't be said", () => {
  const nine = Array.from({ length: 9 }, (_, at) => ({ first: at, second: at }));
  const figures = (pairs: readonly GradePair[]) => [
    agreementWithin(pairs, 0),
    biasOf(pairs),
    quadraticKappa(pairs, 10),
    quadraticAc2(pairs, 10),
  ];

  it("is everything, of fewer than ten pairs and of one reader alone", () => {
    for (const pairs of [nine, []])
      assert.deepEqual(
        figures(pairs),
        Array.from({ length: 4 }, () => ({ known: false, why: "too-few", n: pairs.length })),
      );
  });

  it("is the doubt of kappa, AC2 and bias where no pair disagrees; the share of agreement still has its interval", () => {
    const [exact, ...others] = figures([...nine, { first: 9, second: 9 }]);
    assert.ok(exact?.known && exact.value === 1 && exact.low !== null && exact.low < 0.75);
    for (const [at, value] of [0, 1, 1].entries()) {
      const found = others[at];
      assert.ok(found?.known);
      isNear(found.value, value, 9);
      assert.deepEqual([found.low, found.high], [null, null]);
    }
  });

  it("is kappa where every grade is the same", () => {
    const same = Array.from({ length: 12 }, () => ({ first: 7, second: 7 }));
    assert.deepEqual(quadraticKappa(same, 10), { known: false, why: "one-grade-only", n: 12 });
    assert.equal(valueIn(quadraticAc2(same, 10)), 1);
  });
});
