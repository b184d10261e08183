// The two clocks that all standards run on: what has to be done once, and what has to come again and again.
import type { Supply } from "../case-data/case-event.js";
import { addDays, type LocalDate } from "../shared/calendar.js";
import { formatDate } from "../shared/date-words.js";
import { countingInWords, lastDayInTime, limitInWords } from "./limits.js";
import type { DateUsed, Finding, Limit } from "./standard.js";

/** What a rule finds; null where the standard does not apply to the child at the date. */
export type Found = Omit<Finding, "standard">;

export const notKnown = (reason: string, datesUsed: readonly DateUsed[] = []): Found => ({
  verdict: "not-known",
  dueOn: null,
  datesUsed,
  reason,
});

const counted = (limit: Limit): string => `(${limitInWords(limit)}: ${countingInWords(limit.unit)})`;

export type Once = {
  readonly asAt: LocalDate;
  /** What starts the clock, such as "referral". */
  readonly start: DateUsed;
  /** What has to be done, such as "decision". */
  readonly task: string;
  readonly doneOn: LocalDate | null;
  readonly limit: Limit;
};

/** Done once within a limit from a start: what is done on the last day is in time. */
export const judgeOnce = ({ asAt, start, task, doneOn, limit }: Once): Found => {
  const dueOn = lastDayInTime(start.on, limit);
  const from = `from the ${start.what} on ${formatDate(start.on)}: by ${formatDate(dueOn)} ${counted(limit)}.`;
  if (doneOn !== null) {
    const inTime = doneOn <= dueOn;
    return {
      verdict: inTime ? "met" : "not-met",
      dueOn,
      doneOn,
      datesUsed: [start, { what: task, on: doneOn }],
      reason: `The ${task} on ${formatDate(doneOn)} was ${inTime ? "in time" : "late"}, counted ${from}`,
    };
  }
  const late = asAt > dueOn;
  return {
    verdict: late ? "not-met" : "due",
    dueOn,
    datesUsed: [start],
    reason: `No ${task} is recorded by ${formatDate(asAt)}, and it ${late ? "was" : "is"} due, counted ${from}`,
  };
};

/** One step of a clock that runs again and again: the day from which it counts, and the limit. */
export type Step = { readonly from: LocalDate; readonly limit: Limit };

export type Again = {
  readonly asAt: LocalDate;
  /** What comes again and again, such as "visit". */
  readonly task: string;
  /** What the first is counted from, such as "start of the plan"; null where its day is not known. */
  readonly start: DateUsed | { readonly what: string; readonly on: null };
  /** The days on which it was done, from the start to the date, in order. */
  readonly days: readonly LocalDate[];
  readonly supply: Supply;
  readonly first: (start: LocalDate) => Step;
  /** What follows the day; `nth` is 1 for the first since the start, null where its place is not known. */
  readonly next: (day: LocalDate, nth: number | null) => Step;
};

const dueOnOf = ({ from, limit }: Step): LocalDate => lastDayInTime(from, limit);

/**
 * What comes again and again: not met where the next is late, or where the latest was late and the sources tell what it
 * should have followed; met where the latest was in time; due until the first.
 */
export const judgeAgain = (clock: Again): Found => {
  const { asAt, days, start, task } = clock;
  const latest = days.at(-1);
  if (latest === undefined) return judgeNone(clock);
  const used: readonly DateUsed[] = [
    ...(start.on === null ? [] : [start]),
    { what: `latest ${task}`, on: latest },
  ];
  const step = clock.next(latest, isComplete(clock) ? days.length : null);
  const dueOn = dueOnOf(step);
  const followed = `The latest ${task} was on ${formatDate(latest)}`;
  if (asAt > dueOn)
    return {
      verdict: "not-met",
      dueOn,
      datesUsed: used,
      reason: `${followed}, and the next was due by ${formatDate(dueOn)} ${counted(step.limit)}. None is recorded by ${formatDate(asAt)}.`,
    };
  const before = stepBeforeLatest(clock);
  const wasDueOn = before && dueOnOf(before);
  const next = `The next is due by ${formatDate(dueOn)} ${counted(step.limit)}.`;
  if (before && wasDueOn !== null && latest > wasDueOn)
    return {
      verdict: "not-met",
      dueOn,
      doneOn: latest,
      datesUsed: used,
      reason: `${followed}, after its last day in time, ${formatDate(wasDueOn)} (${limitInWords(before.limit)} from ${formatDate(before.from)}). ${next}`,
    };
  return { verdict: "met", dueOn, doneOn: latest, datesUsed: used, reason: `${followed}. ${next}` };
};

/** Whether the sources tell of every time since the start. */
const isComplete = ({ start, supply }: Again): boolean =>
  start.on !== null && !supply.latestOnly && (supply.since === null || supply.since <= start.on);

/** The step that the latest ended, where the sources tell it. */
const stepBeforeLatest = (clock: Again): Step | null => {
  const { days, start, supply } = clock;
  const previous = days.at(-2);
  if (supply.latestOnly) return null;
  if (previous !== undefined) return clock.next(previous, isComplete(clock) ? days.length - 1 : null);
  return start.on !== null && isComplete(clock) ? clock.first(start.on) : null;
};

const judgeNone = (clock: Again): Found => {
  const { asAt, start, supply, task } = clock;
  if (start.on === null) return notKnown(`No ${task} is recorded, and the ${start.what} is not known.`);
  if (supply.since !== null && start.on < supply.since) return judgeBeforeSource(clock, supply.since);
  const step = clock.first(start.on);
  const dueOn = dueOnOf(step);
  const late = asAt > dueOn;
  return {
    verdict: late ? "not-met" : "due",
    dueOn,
    datesUsed: [start],
    reason: `No ${task} is recorded since the ${start.what} on ${formatDate(start.on)}; the first ${late ? "was" : "is"} due by ${formatDate(dueOn)} ${counted(step.limit)}.`,
  };
};

/** Nothing since the source begins: late all the same where even one on the day before could not have lasted. */
const judgeBeforeSource = (clock: Again, since: LocalDate): Found => {
  const step = clock.next(addDays(since, -1), null);
  const latestDue = dueOnOf(step);
  const used = clock.start.on === null ? [] : [clock.start];
  const none = `No ${clock.task} is recorded since ${formatDate(since)}, the first day that the source tells of`;
  if (clock.asAt <= latestDue) return notKnown(`${none}; an earlier one may still hold.`, used);
  return {
    verdict: "not-met",
    dueOn: null,
    datesUsed: used,
    reason: `${none}; even one on the day before would have had to be followed by ${formatDate(latestDue)} ${counted(step.limit)}.`,
  };
};
