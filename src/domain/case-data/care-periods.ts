// Puts the pieces of care that returns hold (a new row at each change of legal status or placement) together to periods
// of being looked after, as SSDA903 means them: a period goes on where the next piece starts on the day the last one ends.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry } from "./case-entry.js";

const later = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || other === null ? null : one > other ? one : other;

/** Care periods with the pieces' events, each at the place of its first piece; short breaks where the last piece is one. */
export const assembleCarePeriods = (pieces: readonly CaseEntry[]): readonly CaseEntry[] => {
  const periods: CaseEntry[] = [];
  const dated = pieces.filter(({ startedOn }) => startedOn !== null);
  for (const piece of dated.toSorted((a, b) => ((a.startedOn ?? "") < (b.startedOn ?? "") ? -1 : 1))) {
    const last = periods.at(-1);
    const goesOn =
      last?.source === piece.source && (last.endedOn === null || last.endedOn >= (piece.startedOn ?? ""));
    if (!last || !goesOn) {
      periods.push({ ...piece, kind: "care-period" });
      continue;
    }
    periods[periods.length - 1] = {
      ...last,
      endedOn: later(last.endedOn, piece.endedOn),
      shortBreak: piece.shortBreak,
    };
  }
  return periods.map((period) => ({ ...period, events: [...period.events, periodEvent(period)] }));
};

const periodEvent = ({ startedOn, endedOn }: CaseEntry) => ({
  kind: "care-period" as const,
  startedOn,
  ...(endedOn === null ? {} : { endedOn }),
});
