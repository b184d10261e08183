// A child's death ends whatever was left open then.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry, EntryKind } from "./case-entry.js";
import { isOpen } from "./choose-entry.js";
import { noCell, type Problem, problem } from "./problems.js";

const endsThen: ReadonlySet<EntryKind> = new Set([
  ...(["episode", "protection-plan", "in-need-plan", "care-period", "care-episode"] as const),
  ...(["care-leaver", "allocation"] as const),
]);

/** The entries, those still open at the day of death ended by it; an open case is told of. */
export const endAtDeath = (
  entries: readonly CaseEntry[],
  asAt: LocalDate,
): { readonly entries: readonly CaseEntry[]; readonly problems: readonly Problem[] } => {
  const diedOn = entries.find((entry) => entry.diedOn !== undefined && entry.diedOn <= asAt)?.diedOn;
  if (diedOn === undefined) return { entries, problems: [] };
  const problems: Problem[] = [];
  const ended = entries.map((entry) => {
    const { kind, startedOn } = entry;
    if (!endsThen.has(kind) || !isOpen(entry, asAt) || (startedOn !== null && startedOn > diedOn))
      return entry;
    if (kind === "episode") problems.push(problem("open-after-death", entry.place, noCell));
    return { ...entry, endedOn: diedOn };
  });
  return { entries: ended, problems };
};
