// Whether those drawn and those audited look like those who could have been drawn (C2, C4), group by group; and how many
// children the six-month rule can never reach.

import type { LocalDate } from "../shared/calendar.js";
import { type Stratum, strataLabels, timeOpenOf } from "./strata.js";

export type CoveredBy = Stratum | "team";

export const coverageLabels: Readonly<Record<CoveredBy, string>> = { ...strataLabels, team: "Team" };

/** In the order in which a page tells them. */
export const COVERED_BY: readonly CoveredBy[] = [
  "status",
  "age-band",
  "ethnic-group",
  "disability",
  "time-open",
  "team",
];

/** Counts of cases over a period's draws: a case that could be drawn in three months counts three times. */
export type Counts = {
  readonly able: number;
  /** How many of them would be drawn on average: the sum of their chances. */
  readonly expected: number;
  readonly drawn: number;
  readonly audited: number;
};

export type GroupCounts = Counts & { readonly group: string };

/** A group's counts with its share of all, in percent, and how far it is from those who could be drawn, in points. */
export type GroupCoverage = GroupCounts & {
  readonly ableShare: number;
  readonly expectedShare: number | null;
  readonly drawnShare: number | null;
  readonly drawnPoints: number | null;
  readonly auditedShare: number | null;
  readonly auditedPoints: number | null;
  /** Fewer than five drawn: a case more or less would look like a trend. */
  readonly isFew: boolean;
};

export const FEW = 5;

const nothing: Counts = { able: 0, expected: 0, drawn: 0, audited: 0 };

const plus = (one: Counts, other: Counts): Counts => ({
  able: one.able + other.able,
  expected: one.expected + other.expected,
  drawn: one.drawn + other.drawn,
  audited: one.audited + other.audited,
});

export const totalOf = (groups: readonly Counts[]): Counts => groups.reduce(plus, nothing);

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100);

/** Groups in the order given. Nothing is shared out where nothing was drawn, or audited. */
export const coverageOf = (groups: readonly GroupCounts[]): readonly GroupCoverage[] => {
  const all = totalOf(groups);
  return groups.map((counts): GroupCoverage => {
    const ableShare = shareOf(counts.able, all.able) ?? 0;
    const drawnShare = shareOf(counts.drawn, all.drawn);
    const auditedShare = shareOf(counts.audited, all.audited);
    return {
      ...counts,
      ableShare,
      expectedShare: shareOf(counts.expected, all.expected),
      drawnShare,
      drawnPoints: drawnShare === null ? null : drawnShare - ableShare,
      auditedShare,
      auditedPoints: auditedShare === null ? null : auditedShare - ableShare,
      isFew: counts.drawn < FEW,
    };
  });
};

/** Counts of the same group added up, groups by their code. */
export const addUp = (counts: readonly GroupCounts[]): readonly GroupCounts[] => {
  const groups = new Map<string, GroupCounts>();
  for (const { group, ...own } of counts)
    groups.set(group, { group, ...plus(groups.get(group) ?? nothing, own) });
  return [...groups.values()].sort((a, b) => (a.group < b.group ? -1 : 1));
};

/** Counts by the day a case was opened and the day it could be drawn, as counts by the time it had been open. */
export const byTimeOpen = (
  counts: readonly (Counts & { readonly openedOn: LocalDate | null; readonly drawnOn: LocalDate })[],
): readonly GroupCounts[] =>
  addUp(counts.map(({ openedOn, drawnOn, ...own }) => ({ ...own, group: timeOpenOf(openedOn, drawnOn) })));

/** Cases of one status, and how many of them the six-month rule leaves out. */
export type Reach = { readonly status: string; readonly cases: number; readonly short: number };

/** The share, in percent, that no monthly draw could reach; null where there are none. */
export const outOfReach = (rows: readonly Reach[]): number | null =>
  shareOf(
    rows.reduce((sum, { short }) => sum + short, 0),
    rows.reduce((sum, { cases }) => sum + cases, 0),
  );
