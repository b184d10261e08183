// When a child was last seen, by the list of cases or by the visits that any source tells of.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry } from "./case-entry.js";
import type { CaseEvent } from "./case-event.js";

const visits: ReadonlySet<string> = new Set(["seen", "protection-visit", "in-need-visit", "care-visit"]);

/** What the list of cases itself says; else the latest that any row or visit shows. */
export const lastSeen = (
  entries: readonly CaseEntry[],
  episode: CaseEntry | null,
  events: readonly CaseEvent[],
  asAt: LocalDate,
): LocalDate | null => seenByList(entries, episode, asAt) ?? latestSeen(entries, events, asAt);

/** What the list of cases itself says; of a report with a row for each visit, the latest that has been. */
const seenByList = (
  entries: readonly CaseEntry[],
  episode: CaseEntry | null,
  asAt: LocalDate,
): LocalDate | null => {
  if (episode?.source !== "report") return episode?.seenOn ?? null;
  const days = entries.flatMap(({ source, seenOn }) => (source === "report" && seenOn ? [seenOn] : []));
  return (
    days
      .filter((day) => day <= asAt)
      .toSorted()
      .at(-1) ?? episode.seenOn
  );
};

const latestSeen = (
  entries: readonly CaseEntry[],
  events: readonly CaseEvent[],
  asAt: LocalDate,
): LocalDate | null => {
  let latest: LocalDate | null = null;
  const consider = (day: LocalDate | null) => {
    if (day !== null && day <= asAt && day > (latest ?? "")) latest = day;
  };
  for (const { seenOn } of entries) consider(seenOn);
  for (const { kind, startedOn, seen } of events)
    if (visits.has(kind) && seen !== "not-seen") consider(startedOn);
  return latest;
};
