// When a child was last visited, reviewed or assessed, as a list of a given day would show it. Events come from the child's
// own mark, so that a visit on one month's list is the same visit on the next.
import { mix, shareOf } from "./chance.js";
import { type Child, type Episode, markOf, type Stage, type StageKind } from "./children.js";
import { workday, yearsBetween } from "./history.js";

interface Rhythm {
  /** Days from one to the next. */
  readonly every: number;
  /** Days early or late. */
  readonly slack: number;
  /** Tells one kind of event from another. */
  readonly salt: number;
  /** How many of a hundred do not take place. */
  readonly missed: (day: number) => number;
}

const lastInRhythm = (mark: number, from: number, at: number, rhythm: Rhythm): number | null => {
  const { every, slack, salt, missed } = rhythm;
  for (let count = Math.floor((at - from) / every) + 1; count >= 1; count--) {
    const day = workday(from + count * every + (mix(mark, salt, count) % (2 * slack + 1)) - slack);
    if (day <= at && day >= from && shareOf(mark, salt + 1, count) * 100 >= missed(day)) return day;
  }
  return null;
};

const visitRhythms: Readonly<Record<StageKind, { readonly every: number; readonly slack: number }>> = {
  assessment: { every: 11, slack: 4 },
  cin: { every: 25, slack: 5 },
  cp: { every: 12, slack: 3 },
  lac: { every: 37, slack: 6 },
};

/** Visits are kept better from the day on which managers began to follow them up. */
export interface Upturn {
  readonly day: number;
}

export const lastVisitInStage = (child: Child, stage: Stage, at: number, upturn: Upturn): number | null =>
  lastInRhythm(markOf(child), stage.from - 4, Math.min(at, stage.to), {
    ...visitRhythms[stage.kind],
    salt: 11 + stage.kind.length,
    missed: (day) => (day < upturn.day ? 15 : 6),
  });

/** The last visit of an episode up to a day: of the present stage, or else of those before it. */
export const lastSeen = (child: Child, episode: Episode, at: number, upturn: Upturn): number | null => {
  for (const stage of episode.stages.toReversed()) {
    if (stage.from > at) continue;
    const visit = lastVisitInStage(child, stage, at, upturn);
    if (visit !== null) return Math.max(visit, episode.referred);
  }
  return null;
};

/** Reviews: the first after some days, the second after some more, the rest half-yearly; now and then some weeks late. */
const lastReview = (child: Child, from: number, at: number, firstGaps: readonly number[]): number | null => {
  let last: number | null = null;
  let day = from;
  for (let count = 0; ; count++) {
    const late = shareOf(markOf(child), 31, count) < 0.07 ? 24 : 0;
    day += (firstGaps[count] ?? 176) - (mix(markOf(child), 32, count) % 8) + late;
    day = workday(day);
    if (day > at) return last;
    last = day;
  }
};

export const lastConference = (child: Child, plan: Stage, at: number): number | null =>
  lastReview(child, plan.from, Math.min(at, plan.to), [89]);

export const lastCareReview = (child: Child, care: Stage, at: number): number | null =>
  lastReview(child, care.from, Math.min(at, care.to), [27, 89]);

const upkeep = (
  child: Child,
  from: number,
  at: number,
  every: number,
  slack: number,
  salt: number,
): number | null =>
  lastInRhythm(markOf(child), from - every + 20, at, { every, slack, salt, missed: () => 8 });

export const lastReviewerContact = (child: Child, care: Stage, at: number): number | null =>
  upkeep(child, care.from, Math.min(at, care.to), 88, 12, 41);

export const lastHealthAssessment = (child: Child, care: Stage, at: number): number | null =>
  upkeep(child, care.from, Math.min(at, care.to), yearsBetween(child.born, at) < 5 ? 178 : 358, 14, 51);

export const lastDentalCheck = (child: Child, care: Stage, at: number): number | null =>
  yearsBetween(child.born, at) < 2 ? null : upkeep(child, care.from, Math.min(at, care.to), 182, 20, 61);

export const lastPathwayReview = (child: Child, from: number, at: number): number | null =>
  upkeep(child, from, at, 170, 14, 65);

export const lastKeepingInTouch = (child: Child, from: number, at: number): number | null =>
  upkeep(child, from, at, 50, 10, 67);

export interface AssessmentDone {
  readonly stage: Stage;
  readonly started: number;
  readonly authorised: number;
  readonly needsSupport: boolean;
}

/** The assessment that opens an episode, and the fresh look about each year that it stays open. */
export const assessmentsOf = (child: Child, episode: Episode): readonly AssessmentDone[] => {
  const mark = markOf(child);
  const [first] = episode.stages;
  if (first === undefined) return [];
  const started = Math.min(first.to - 1, workday(episode.referred + (mix(mark, 71) % 3)));
  const done: AssessmentDone[] = [
    { stage: first, started, authorised: first.to, needsSupport: episode.stages.length > 1 },
  ];
  for (let year = 1; ; year++) {
    const again = workday(episode.referred + year * 365 + (mix(mark, 72, year) % 60) - 30);
    if (again >= episode.closed - 70) return done;
    const stage = episode.stages.find((each) => each.from <= again && again < each.to);
    if (stage === undefined || stage.kind === "assessment") continue;
    const authorised = workday(again + 20 + (mix(mark, 73, year) % 45));
    done.push({ stage, started: again, authorised, needsSupport: true });
  }
};
