// How many children a standard is met for: counted by team, with the share met of those where it is decided.
import type { StandardCode, Verdict } from "./standard.js";

export const VERDICTS = ["met", "not-met", "due", "not-known"] as const satisfies readonly Verdict[];

export const isVerdict = (text: string | undefined): text is Verdict =>
  VERDICTS.some((verdict) => verdict === text);

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export const noCounts: VerdictCounts = { met: 0, "not-met": 0, due: 0, "not-known": 0 };

/** Sums counts by verdict. */
export const sumCounts = (
  counted: Iterable<{ readonly verdict: Verdict; readonly children: number }>,
): VerdictCounts => {
  const sums: Record<Verdict, number> = { ...noCounts };
  for (const { verdict, children } of counted) sums[verdict] += children;
  return sums;
};

/** Those for whom it is known by now whether it was done in time. */
export const decided = (counts: VerdictCounts): number => counts.met + counts["not-met"];

/** The share met of those decided, 0 to 1; null where none is decided. What is due or not known says nothing yet. */
export const shareMet = (counts: VerdictCounts): number | null =>
  decided(counts) === 0 ? null : counts.met / decided(counts);

export type TeamVerdicts = {
  readonly standard: StandardCode;
  /** Null for cases that are tied to no team. */
  readonly teamId: string | null;
  readonly verdict: Verdict;
  readonly children: number;
};

/** Counts findings as they come, in memory that grows with teams and standards and not with children. */
export class VerdictTally {
  readonly #counted = new Map<StandardCode, Map<string | null, Record<Verdict, number>>>();

  add(standard: StandardCode, teamId: string | null, verdict: Verdict): void {
    const teams = this.#counted.get(standard) ?? new Map<string | null, Record<Verdict, number>>();
    const counts = teams.get(teamId) ?? { ...noCounts };
    if (teams.size === 0) this.#counted.set(standard, teams);
    teams.set(teamId, counts);
    counts[verdict] += 1;
  }

  counts(): readonly TeamVerdicts[] {
    return [...this.#counted].flatMap(([standard, teams]) =>
      [...teams].flatMap(([teamId, counts]) =>
        VERDICTS.flatMap((verdict) =>
          counts[verdict] === 0 ? [] : { standard, teamId, verdict, children: counts[verdict] },
        ),
      ),
    );
  }
}
