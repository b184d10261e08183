// The order of a manager's cases: by tier, then by a key that nobody can foresee without the seed (C2, C4).
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

export type Keyed<One> = { readonly one: One; readonly tier: Tier; readonly key: string };

/** By tier, key and case id. */
export const inKeyOrder = <One extends { readonly childId: string }>(cases: Keyed<One>[]): readonly One[] =>
  cases
    .sort((a, b) => a.tier - b.tier || compareText(a.key, b.key) || compareText(a.one.childId, b.one.childId))
    .map(({ one }) => one);
