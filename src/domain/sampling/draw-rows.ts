// Takes the rows of a frozen list through a draw: each row's outcome, and the orders that the eligible ones stand in.
import { chancesOf, tierSizesOf } from "./chances.js";
import type { CaseOutcome, DrawCounts, DrawRequest } from "./draw.js";
import { type Exclusion, termsOf, tierOf, whyExcluded } from "./eligibility.js";
import { compareText, type FrozenCase } from "./frozen-list.js";
import { type Keyed, orderKeysOf, putInOrder, type StartingPoint, startingPointsOf } from "./put-in-order.js";
import type { Sha256 } from "./seed.js";
import { stratumOf } from "./strata.js";

/** An outcome on its way through the draw: place and chance are filled in once the cases are in order. */
type Drawn = { -readonly [Field in keyof CaseOutcome]: CaseOutcome[Field] };

/** The manager is empty for the one order of a sample of all. */
export type DrawnOrder = { readonly managerId: string; readonly cases: readonly CaseOutcome[] };

/** A manager's eligible cases, and how their keys are made. */
type Managed = { readonly cases: Keyed<Drawn>[]; keyOf(childId: string): string };

/** Tells each case of an order its place, and the chance it had of being drawn. */
const settle = (managerId: string, cases: readonly Drawn[], drawn: number): DrawnOrder => {
  const chanceOf = chancesOf(tierSizesOf(cases), drawn);
  cases.forEach((one, index) => {
    one.place = index + 1;
    one.chance = chanceOf[one.tier ?? 1];
  });
  return { managerId, cases };
};

const ordersOf = (
  byManager: readonly (readonly [string, Managed])[],
  { rules, seed }: DrawRequest,
  sha256: Sha256,
): readonly DrawnOrder[] => {
  const { strata, sampleSize } = rules;
  if (sampleSize !== null) {
    const all = putInOrder(
      byManager.flatMap(([, { cases }]) => cases),
      undefined,
    );
    return [settle("", all, sampleSize)];
  }
  const withCases = byManager.filter(([, { cases }]) => cases.length > 0).map(([managerId]) => managerId);
  const points: ReadonlyMap<string, StartingPoint> =
    strata.length === 0 ? new Map() : startingPointsOf(seed.seed, withCases, sha256);
  return byManager.map(([managerId, { cases }]) =>
    settle(managerId, putInOrder(cases, points.get(managerId)), 1),
  );
};

/** Each row's outcome, in the order of the rows; and the orders, managers by id. */
export const drawRows = (
  rows: readonly FrozenCase[],
  request: DrawRequest,
  sha256: Sha256,
): { readonly outcomes: readonly CaseOutcome[]; readonly orders: readonly DrawnOrder[] } => {
  const { rules, drawDate, seed } = request;
  const terms = termsOf(rules, drawDate);
  const byManager = new Map<string, Managed>();
  const managedBy = (managerId: string): Managed => {
    const known = byManager.get(managerId);
    if (known) return known;
    const managed = { cases: [], keyOf: orderKeysOf(seed.seed, managerId, sha256) };
    byManager.set(managerId, managed);
    return managed;
  };
  const outcomes = rows.map((row): Drawn => {
    const { childId, managerId } = row;
    const exclusion = whyExcluded(row, terms);
    const tier = exclusion === null ? tierOf(row, terms) : null;
    const outcome: Drawn = { childId, managerId, exclusion, tier, place: null, chance: null };
    if (managerId === null) return outcome;
    const { cases, keyOf } = managedBy(managerId);
    if (tier !== null) {
      const stratum = stratumOf(row, rules.strata, drawDate);
      cases.push({ one: outcome, childId, tier, stratum, key: keyOf(childId) });
    }
    return outcome;
  });
  const managers = [...byManager].sort(([a], [b]) => compareText(a, b));
  return { outcomes, orders: ordersOf(managers, request, sha256) };
};

const noExclusions = (): Record<Exclusion, number> => ({
  closed: 0,
  "unknown-open-date": 0,
  "not-yet-open": 0,
  "not-open-long-enough": 0,
  "open-too-long": 0,
  "status-outside": 0,
  "no-team-manager": 0,
  "audit-in-progress": 0,
});

export const countsOf = (outcomes: readonly CaseOutcome[]): DrawCounts => {
  const excluded = noExclusions();
  let eligible = 0;
  for (const { exclusion } of outcomes) {
    if (exclusion === null) eligible += 1;
    else excluded[exclusion] += 1;
  }
  return { inList: outcomes.length, eligible, excluded };
};
