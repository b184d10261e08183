// How likely each case was to be drawn, and whether those drawn look like those who could have been: one case a manager
// gives a child of a small team a better chance than one of a large team, so reports must be able to weigh by it.
import type { Draw, ManagerChoice } from "./draw-cases.js";
import type { Tier } from "./eligibility.js";

/**
 * The chance, from 0 to 1, that a case of each tier had of being its manager's case: one in as many as the first tier
 * that is not empty holds, none in the tiers behind it. An empty tier has 0.
 */
export const chances = ({ tierSizes }: ManagerChoice): Readonly<Record<Tier, number>> => {
  const first: Tier = tierSizes[1] > 0 ? 1 : tierSizes[2] > 0 ? 2 : 3;
  const of = (tier: Tier): number => (tier === first && tierSizes[tier] > 0 ? 1 / tierSizes[tier] : 0);
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
 * Sets the chosen cases beside the eligible ones by any grouping (status, age band, team, ethnicity …), groups by name.
 * The draw does not force the groups to balance; this shows whether they do, over one draw or added up over many (C4).
 */
export const makeUpOf = (draw: Draw, groupOf: (childId: string) => string): readonly GroupMakeUp[] => {
  const chanceOf = new Map(draw.certificate.chosen.map((choice) => [choice.managerId, chances(choice)]));
  const groups = new Map<string, GroupMakeUp>();
  for (const { childId, managerId, tier, place } of draw.outcomes) {
    if (managerId === null || tier === null) continue;
    const group = groupOf(childId);
    const sum = groups.get(group) ?? { group, eligible: 0, expected: 0, chosen: 0 };
    groups.set(group, {
      group,
      eligible: sum.eligible + 1,
      expected: sum.expected + (chanceOf.get(managerId)?.[tier] ?? 0),
      chosen: sum.chosen + (place === 1 ? 1 : 0),
    });
  }
  return [...groups.values()].sort((a, b) => (a.group < b.group ? -1 : 1));
};
