// How likely each case was to be drawn, and whether those drawn look like those who could have been: one case a manager
// gives a child of a small team a better chance than one of a large team, so reports must be able to weigh by it.
import type { Draw } from "./draw.js";
import type { Tier } from "./eligibility.js";

export type TierSizes = Readonly<Record<Tier, number>>;

export const tierSizesOf = (cases: readonly { readonly tier: Tier | null }[]): TierSizes => {
  const sizes: Record<Tier, number> = { 1: 0, 2: 0, 3: 0 };
  for (const { tier } of cases) if (tier !== null) sizes[tier] += 1;
  return sizes;
};

/**
 * The chance, from 0 to 1, that a case of each tier had of being among so many drawn of one order: all the same within a
 * tier, whatever the strata, and none in a tier before which enough cases stand. An empty tier has 0.
 */
export const chancesOf = (sizes: TierSizes, drawn: number): Readonly<Record<Tier, number>> => {
  const before: TierSizes = { 1: 0, 2: sizes[1], 3: sizes[1] + sizes[2] };
  const of = (tier: Tier): number => {
    const taken = Math.min(Math.max(drawn - before[tier], 0), sizes[tier]);
    return taken === 0 ? 0 : taken / sizes[tier];
  };
  return { 1: of(1), 2: of(2), 3: of(3) };
};

export interface GroupMakeUp {
  readonly group: string;
  readonly eligible: number;
  /** How many of the group a draw by these rules would choose on average. */
  readonly expected: number;
  readonly chosen: number;
}

/**
 * Sets the chosen cases beside the eligible ones by any grouping (status, age band, team, ethnicity …), groups by name:
 * whether they balance, over one draw or added up over many (C4).
 */
export const makeUpOf = (draw: Draw, groupOf: (childId: string) => string): readonly GroupMakeUp[] => {
  const drawn = draw.certificate.rules.sampleSize ?? 1;
  const groups = new Map<string, GroupMakeUp>();
  for (const { childId, place, chance } of draw.outcomes) {
    if (place === null) continue;
    const group = groupOf(childId);
    const sum = groups.get(group) ?? { group, eligible: 0, expected: 0, chosen: 0 };
    groups.set(group, {
      group,
      eligible: sum.eligible + 1,
      expected: sum.expected + (chance ?? 0),
      chosen: sum.chosen + (place <= drawn ? 1 : 0),
    });
  }
  return [...groups.values()].sort((a, b) => (a.group < b.group ? -1 : 1));
};
