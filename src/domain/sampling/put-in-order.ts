// The order of eligible cases: by tier, then by keys that nobody can foresee without the seed (C2, C4). With strata, like
// cases lie side by side, and the managers start reading at points spread evenly over them.
import type { Tier } from "./eligibility.js";
import { compareText } from "./frozen-list.js";
import type { Seed, Sha256 } from "./seed.js";

/**
 * The number, as hex, that decides the place of each of a manager's cases: it depends on nothing but the seed, the manager
 * and the case.
 */
export const orderKeysOf = (seed: Seed, managerId: string, sha256: Sha256): ((childId: string) => string) => {
  const start = `${seed}|${managerId}|`;
  return (childId) => sha256(start + childId);
};

/** A case that is to be put in order. The stratum is empty where the draw has none. */
export type Keyed<One> = {
  readonly one: One;
  readonly childId: string;
  readonly tier: Tier;
  readonly stratum: string;
  readonly key: string;
};

const byKey = (a: Keyed<unknown>, b: Keyed<unknown>): number =>
  compareText(a.key, b.key) || compareText(a.childId, b.childId);

const byStratum = (a: Keyed<unknown>, b: Keyed<unknown>): number =>
  compareText(a.stratum, b.stratum) || byKey(a, b);

const TIERS: readonly Tier[] = [1, 2, 3];

/** Where on the way from 0 to 1 a manager starts, as a fraction in whole numbers, so that nothing is rounded. */
export type StartingPoint = { readonly part: bigint; readonly whole: bigint };

/** Hex digits of the seed's number that are used: 48 bits. */
const DIGITS = 12;
const UNIT = 2n ** 48n;

/**
 * Spreads the managers evenly from 0 to 1, in an order by chance, with one start by chance for all. Each manager's point
 * alone falls anywhere with the same chance; together they miss no stretch.
 */
export const startingPointsOf = (
  seed: Seed,
  managerIds: readonly string[],
  sha256: Sha256,
): ReadonlyMap<string, StartingPoint> => {
  const start = BigInt(`0x${sha256(`full-circle-draw-2|${seed}`).slice(0, DIGITS)}`);
  const whole = BigInt(managerIds.length) * UNIT;
  const ranked = managerIds
    .map((managerId) => ({ managerId, key: sha256(`${seed}|${managerId}`) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.managerId, b.managerId));
  return new Map(
    ranked.map(({ managerId }, rank) => {
      const part = (start * BigInt(managerIds.length) + BigInt(rank) * UNIT) % whole;
      return [managerId, { part, whole }];
    }),
  );
};

const placeAt = ({ part, whole }: StartingPoint, count: number): number =>
  Number((part * BigInt(count)) / whole);

/**
 * Tier by tier, by key. With a starting point, by stratum first, and each tier is read from that point on and round to
 * where it began.
 */
export const putInOrder = <One>(
  cases: readonly Keyed<One>[],
  from: StartingPoint | undefined,
): readonly One[] =>
  TIERS.flatMap((tier) => {
    const own = cases.filter((keyed) => keyed.tier === tier).sort(from ? byStratum : byKey);
    const at = from ? placeAt(from, own.length) : 0;
    const turned = at === 0 ? own : [...own.slice(at), ...own.slice(0, at)];
    return turned.map(({ one }) => one);
  });
