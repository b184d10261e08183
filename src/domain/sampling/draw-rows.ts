// Takes the rows of a frozen list through a draw: each row's outcome, and the orders that the eligible ones stand in.
import { chancesOf, tierSizesOf } from "./chances.js";
import type { CaseOutcome, DrawCounts, DrawRequest } from "./draw.js";
import { type Exclusion, termsOf, tierOf, whyExcluded } from "./eligibility.js";
import { compareText, type FrozenCase } from "./frozen-list.js";
import { type Keyed, orderKeysOf, putInOrder, type StartingPoint, startingPointsOf } from "./put-in-order.js";
import type { Seed, Sha256 } from "./seed.js";
import { stratumOf } from "./strata.js";

/** An outcome on its way through the draw: place and chance are filled in once the cases are in order. */
type Drawn = { -readonly [Field in keyof CaseOutcome]: CaseOutcome[Field] };

/** The manager is empty for the one order of a sample of all. */
export type DrawnOrder = { readonly managerId: string; readonly cases: readonly CaseOutcome[] };

/** A manager's eligible cases, with their strata where the draw has any. */
type Managed = { readonly managerId: string; readonly cases: Drawn[]; readonly strata: string[] };

/** Made for one manager at a time and soon let go, because the keys of a long list would fill the memory. */
const keyedOf = (
  { managerId, cases, strata }: Managed,
  seed: Seed,
  sha256: Sha256,
): readonly Keyed<Drawn>[] => {
  const keyOf = orderKeysOf(seed, managerId, sha256);
  return cases.map((one, at) => ({
    one,
    childId: one.childId,
    tier: one.tier ?? 1,
    stratum: strata[at] ?? "",
    key: keyOf(one.childId),
  }));
};

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
  managed: readonly Managed[],
  { rules, seed: { seed } }: DrawRequest,
  sha256: Sha256,
): readonly DrawnOrder[] => {
  const { strata, sampleSize } = rules;
  if (sampleSize !== null) {
    const all = managed.flatMap((one) => keyedOf(one, seed, sha256));
    return [settle("", putInOrder(all, undefined), sampleSize)];
  }
  const withCases = managed.filter(({ cases }) => cases.length > 0).map(({ managerId }) => managerId);
  const points: ReadonlyMap<string, StartingPoint> =
    strata.length === 0 ? new Map() : startingPointsOf(seed, withCases, sha256);
  return managed.map((one) =>
    settle(one.managerId, putInOrder(keyedOf(one, seed, sha256), points.get(one.managerId)), 1),
  );
};

/** Each row's outcome, in the order of the rows; and the orders, managers by id. */
export const drawRows = (
  rows: readonly FrozenCase[],
  request: DrawRequest,
  sha256: Sha256,
): { readonly outcomes: readonly CaseOutcome[]; readonly orders: readonly DrawnOrder[] } => {
  const { rules, drawDate } = request;
  const terms = termsOf(rules, drawDate);
  const byManager = new Map<string, Managed>();
  const managedBy = (managerId: string): Managed => {
    const managed = byManager.get(managerId) ?? { managerId, cases: [], strata: [] };
    if (managed.cases.length === 0) byManager.set(managerId, managed);
    return managed;
  };
  const outcomes = rows.map((row): Drawn => {
    const { childId, managerId } = row;
    const exclusion = whyExcluded(row, terms);
    const tier = exclusion === null ? tierOf(row, terms) : null;
    const outcome: Drawn = { childId, managerId, exclusion, tier, place: null, chance: null };
    if (managerId === null) return outcome;
    const { cases, strata } = managedBy(managerId);
    if (exclusion !== null) return outcome;
    cases.push(outcome);
    if (rules.strata.length > 0) strata.push(stratumOf(row, rules.strata, drawDate));
    return outcome;
  });
  const managed = [...byManager.values()].sort((a, b) => compareText(a.managerId, b.managerId));
  return { outcomes, orders: ordersOf(managed, request, sha256) };
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
