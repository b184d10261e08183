// A child's death ends whatever was left open then.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry, EntryKind } from "./case-entry.js";
import { isOpen } from "./choose-entry.js";
import { noCell, type Problem, problem } from "./problems.js";

const endsThen: ReadonlySet<EntryKind> = new Set([
  ...(["episode", "protection-plan", "in-need-plan", "care-period", "care-episode"] as const),
  ...(["care-leaver", "allocation"] as const),
]);

const diedOpen = ({ place }: CaseEntry): Problem => problem("open-after-death", place, noCell);

const diedBefore = ({ place }: CaseEntry, startedOn: LocalDate, diedOn: LocalDate): Problem =>
  problem("died-before-case", place, { column: null, value: diedOn }, { value: diedOn, other: startedOn });

/**
 * The entries, those still open at the day of death ended by it; an open case is told of. What began after it is over the
 * day it began: whichever date is wrong, a child who has died is never drawn as an open case.
 */
export const endAtDeath = (
  entries: readonly CaseEntry[],
  asAt: LocalDate,
): { readonly entries: readonly CaseEntry[]; readonly problems: readonly Problem[] } => {
  const diedOn = entries.find((entry) => entry.diedOn !== undefined && entry.diedOn <= asAt)?.diedOn;
  if (diedOn === undefined) return { entries, problems: [] };
  const problems: Problem[] = [];
  const ended = entries.map((entry) => {
    const { kind, startedOn } = entry;
    if (!endsThen.has(kind) || !isOpen(entry, asAt)) return entry;
    const beganLater = startedOn !== null && startedOn > diedOn;
    if (kind === "episode")
      problems.push(beganLater ? diedBefore(entry, startedOn, diedOn) : diedOpen(entry));
    return { ...entry, endedOn: beganLater ? startedOn : diedOn };
  });
  return { entries: ended, problems };
};
