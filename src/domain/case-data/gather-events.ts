// Brings together what all rows say happened to a child, each event once, and tells of events that cannot be right.
import { addMonths, type LocalDate } from "../shared/calendar.js";
import type { CaseEntry } from "./case-entry.js";
import type { CaseEvent, EventKind } from "./case-event.js";
import { ifSwapped } from "./dates.js";
import { type Place, type Problem, problem } from "./problems.js";

/** The events by start; two tellings of one event become one, which has all that either says. */
export const gatherEvents = (entries: readonly CaseEntry[]): readonly CaseEvent[] => {
  const all: CaseEvent[] = [];
  for (const { events } of entries) for (const event of events) all.push(event);
  if (all.length < 2) return all;
  all.sort(inOrder);
  const found: CaseEvent[] = [];
  for (const event of all) {
    const last = found.at(-1);
    if (last && inOrder(last, event) === 0) found[found.length - 1] = { ...event, ...last };
    else found.push(event);
  }
  return found;
};

/** By start, then by kind; 0 where two tell of one event. One without a start is known by its end. */
const inOrder = (a: CaseEvent, b: CaseEvent): number => {
  if (a.startedOn !== b.startedOn) return (a.startedOn ?? "") < (b.startedOn ?? "") ? -1 : 1;
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.startedOn !== null || a.endedOn === b.endedOn) return 0;
  return (a.endedOn ?? "") < (b.endedOn ?? "") ? -1 : 1;
};

/** What can happen before a child is born, and how many months before: the months of a pregnancy and some to be safe. */
const monthsBeforeBirth = 10;
const mayPrecedeBirth: ReadonlySet<EventKind> = new Set([
  ...(["contact", "referral", "early-help", "assessment", "section-47", "initial-conference"] as const),
  ...(["core-group", "protection-plan", "protection-review", "in-need-plan", "in-need-review"] as const),
  ...(["protection-visit", "in-need-visit", "seen", "supervision", "allocation"] as const),
  ...(["family-group-meeting", "pre-proceedings"] as const),
]);

/** Work with the child that ends with the case; contacts, referrals and what care leavers have can come after. */
const endsWithTheCase: ReadonlySet<EventKind> = new Set([
  ...(["protection-visit", "in-need-visit", "seen", "care-visit"] as const),
  ...(["protection-review", "in-need-review", "care-review", "core-group", "supervision"] as const),
]);

export type LifeOfCase = {
  readonly bornOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly asAt: LocalDate;
};

const turned = (place: Place, startedOn: LocalDate, endedOn: LocalDate, asAt: LocalDate): Problem => {
  const swapped = ifSwapped(endedOn, { from: startedOn, to: asAt });
  const detail = { value: endedOn, other: startedOn, ...swapped };
  return problem("closed-before-opened", place, cellOf(endedOn), detail, "warning");
};

const cellOf = (day: LocalDate) => ({ column: null, value: day });

/** The end of an event before its start; that of a period of care is told with its pieces. */
const isTurned = ({ kind, startedOn, endedOn }: CaseEvent): boolean =>
  kind !== "care-period" && startedOn !== null && endedOn !== undefined && endedOn < startedOn;

/**
 * A warning for each event that ends before it starts, lies before birth or after the case was closed; a day of a row is
 * told once.
 */
export const misplacedEvents = (
  entries: readonly CaseEntry[],
  { bornOn, closedOn, asAt }: LifeOfCase,
): readonly Problem[] => {
  const earliestUnborn = bornOn === null ? null : addMonths(bornOn, -monthsBeforeBirth);
  const isBeforeBirth = (kind: EventKind, on: LocalDate) =>
    bornOn !== null &&
    earliestUnborn !== null &&
    on < bornOn &&
    (!mayPrecedeBirth.has(kind) || on < earliestUnborn);
  const problems = new Map<string, Problem>();
  for (const { place, events } of entries)
    for (const event of events) {
      const { kind, startedOn, endedOn } = event;
      if (startedOn === null) continue;
      const found = isBeforeBirth(kind, startedOn)
        ? problem("before-birth", place, cellOf(startedOn), {
            value: startedOn,
            ...ifSwapped(startedOn, { from: bornOn, to: asAt }),
          })
        : closedOn !== null && startedOn > closedOn && endsWithTheCase.has(kind)
          ? problem("after-closure", place, cellOf(startedOn), { value: startedOn, other: closedOn })
          : isTurned(event)
            ? turned(place, startedOn, endedOn ?? startedOn, asAt)
            : null;
      if (found) problems.set(`${found.code} ${startedOn} ${place.row} ${place.sheet} ${place.file}`, found);
    }
  return [...problems.values()];
};
