// What a report that names no status shows by its dates: care and plans that are open on the day, and an assessment begun
// and not authorised, where the report has a column for that.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry } from "./case-entry.js";
import type { CaseEvent, EventKind } from "./case-event.js";
import { isOpen } from "./choose-entry.js";
import type { ChosenEntries, DeriveContext } from "./derive-status.js";

type Work = Omit<ChosenEntries, "episode">;

const kindOf = {
  care: "care-period",
  plan: "protection-plan",
  leaver: "care-leaver",
  inNeedPlan: "in-need-plan",
  assessment: "assessment",
} as const satisfies Readonly<Record<keyof Work, EventKind>>;

const nothing: Work = { care: null, plan: null, leaver: null, inNeedPlan: null, assessment: null };

/** Whether the dates are asked at all: only of a report's own row without a status. */
export const isToldByDates = (episode: CaseEntry | null): episode is CaseEntry =>
  episode !== null && episode.source === "report" && episode.status === null;

/** The rows that count for a child, with what the dates of its reports show where no row of its own says so. */
export const withWorkByDates = (
  chosen: ChosenEntries,
  entries: readonly CaseEntry[],
  context: DeriveContext,
): ChosenEntries => {
  const { episode, care, plan, leaver, inNeedPlan, assessment } = chosen;
  if (!isToldByDates(episode)) return chosen;
  const work = workByDates(episode, entries, context);
  return {
    episode: datedByWork(episode, entries, work, context.asAt),
    care: care ?? work.care,
    plan: plan ?? work.plan,
    leaver: leaver ?? work.leaver,
    inNeedPlan: inNeedPlan ?? work.inNeedPlan,
    assessment: assessment ?? work.assessment,
  };
};

/** What the dates of a child's rows in reports show to be going on; null for what they don't. */
const workByDates = (
  episode: CaseEntry,
  entries: readonly CaseEntry[],
  { asAt, ended }: Pick<DeriveContext, "asAt" | "ended">,
): Work => {
  const events = eventsOfReports(entries);
  if (events.length === 0) return nothing;
  const going = (of: keyof Work): CaseEntry | null => {
    if (of === "assessment" && !ended?.has("assessment")) return null;
    return latestOf(of, events, episode, (entry) => isOpen(entry, asAt));
  };
  return {
    care: going("care"),
    plan: going("plan"),
    leaver: going("leaver"),
    inNeedPlan: going("inNeedPlan"),
    assessment: going("assessment"),
  };
};

/** A row without the day that the case was opened has the days of its care or plan: open where one of them is. */
const datedByWork = (
  episode: CaseEntry,
  entries: readonly CaseEntry[],
  work: Work,
  asAt: LocalDate,
): CaseEntry => {
  if (episode.startedOn !== null || episode.endedOn !== null) return episode;
  const going = work.care ?? work.plan ?? work.inNeedPlan ?? work.leaver;
  if (going) return { ...episode, startedOn: going.startedOn };
  const events = eventsOfReports(entries);
  const over = (["care", "plan", "inNeedPlan"] as const)
    .flatMap((of) => latestOf(of, events, episode, (entry) => !isOpen(entry, asAt)) ?? [])
    .toSorted((a, b) => ((a.endedOn ?? "") < (b.endedOn ?? "") ? 1 : -1));
  const isListOfPlans = episode.localStatus === null && episode.teamName === null;
  const [last] = isListOfPlans ? over : [];
  return last ? { ...episode, startedOn: last.startedOn, endedOn: last.endedOn } : episode;
};

const eventsOfReports = (entries: readonly CaseEntry[]): readonly CaseEvent[] =>
  entries.flatMap(({ source, events }) => (source === "report" ? events : []));

const latestOf = (
  of: keyof Work,
  events: readonly CaseEvent[],
  episode: CaseEntry,
  test: (entry: CaseEntry) => boolean,
): CaseEntry | null => {
  let latest: CaseEntry | null = null;
  for (const { kind, startedOn, endedOn = null } of events) {
    if (kind !== kindOf[of] || startedOn === null) continue;
    const entry: CaseEntry = { ...episode, kind: kindOf[of], startedOn, endedOn };
    if (test(entry) && startedOn >= (latest?.startedOn ?? "")) latest = entry;
  }
  return latest;
};
