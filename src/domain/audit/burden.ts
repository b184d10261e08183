// What the form costs the people who fill it in: the minutes that a section takes, and what is asked and never answered in
// two ways. It is about the form and nobody's pace: medians over many audits, told to the quality assurance team alone.

/** A gap longer than this between two saves is a break, and counts for nothing. */
export const LONGEST_GAP_MINUTES = 15;

/** Fewer than this tell of people rather than of the form, and are not shown. */
export const FEWEST_AUDITS = 5;

/** From how many audits on an answer that never varied is worth a thought. */
export const FEWEST_TO_RETIRE = 10;

/** Something saved in a section: who by, and when, in milliseconds. */
export type Save = {
  readonly auditId: string;
  readonly reading: string;
  readonly section: string;
  readonly by: string;
  readonly at: number;
};

export type SectionTime = {
  readonly section: string;
  readonly audits: number;
  /** Null where too few audits tell. */
  readonly medianMinutes: number | null;
};

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 0 ? (below + above) / 2 : above;
};

/**
 * One reading's milliseconds by section: the time between two saves of one person counts for the section of the later one,
 * unless it is longer than the longest gap. What comes before the first save of a sitting is not known, and not guessed.
 */
export function timeBySection(saves: readonly Save[]): ReadonlyMap<string, number> {
  const lastBy = new Map<string, number>();
  const spent = new Map<string, number>();
  for (const { section, by, at } of saves.toSorted((one, other) => one.at - other.at)) {
    const gap = at - (lastBy.get(by) ?? Number.NEGATIVE_INFINITY);
    lastBy.set(by, at);
    if (gap > 0 && gap <= LONGEST_GAP_MINUTES * 60_000) spent.set(section, (spent.get(section) ?? 0) + gap);
  }
  return spent;
}

/** Of the audits in whose saves a section's time can be told, the median in whole minutes, by section as given. */
export function sectionTimes(sections: readonly string[], saves: readonly Save[]): readonly SectionTime[] {
  const readings = Map.groupBy(saves, ({ auditId, reading }) => `${auditId} ${reading}`);
  const each = [...readings.values()].map(timeBySection);
  return sections.map((section) => {
    const times = each.flatMap((spent) => spent.get(section) ?? []);
    const isTold = times.length >= FEWEST_AUDITS;
    return {
      section,
      audits: times.length,
      medianMinutes: isTold ? Math.round(median(times) / 60_000) : null,
    };
  });
}

/** How often a sign was ticked each way in finished audits, among how many of them any sign of its section was ticked. */
export type SignCount = {
  readonly id: string;
  readonly ticking: number;
  readonly seen: number;
  readonly missing: number;
};

export type NeverVaries = { readonly id: string; readonly always: "seen" | "missing" | "not-ticked" };

/** Signs that every audit answered alike: they tell nothing apart, and may be retired. */
export const signsThatNeverVary = (counts: readonly SignCount[]): readonly NeverVaries[] =>
  counts.flatMap(({ id, ticking, seen, missing }): NeverVaries[] => {
    if (ticking < FEWEST_TO_RETIRE) return [];
    if (seen === ticking) return [{ id, always: "seen" }];
    if (missing === ticking) return [{ id, always: "missing" }];
    return seen + missing === 0 ? [{ id, always: "not-ticked" }] : [];
  });

/** Of a section: how many audits graded it, and the weakest and the strongest grade. */
export type GradeSpread = {
  readonly section: string;
  readonly graded: number;
  /** In how many of them any sign was ticked. */
  readonly ticking: number;
  readonly weakest: number;
  readonly strongest: number;
};

/** Sections that every audit gave the same grade. */
export const gradesThatNeverVary = (spreads: readonly GradeSpread[]): readonly GradeSpread[] =>
  spreads.filter(({ graded, weakest, strongest }) => graded >= FEWEST_TO_RETIRE && weakest === strongest);
