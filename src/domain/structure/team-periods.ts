// A team through time: what it was called and which service it belonged to, from a day to a day. Old reports see it as it
// was, so a change begins a new period rather than rewriting the one before.
import { addDays, type LocalDate } from "../shared/calendar.js";
import { accept, type Result, refuse } from "../shared/result.js";

export type TeamPeriod = {
  readonly name: string;
  readonly serviceId: string;
  /** Null: since ever, as far as the council has told. */
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
};

export type TeamChange = { readonly name: string; readonly serviceId: string };

export type TeamChangeRefusal = "nothing-changed" | "team-closed" | "in-future" | "before-last-change";

/** The present period as it ends, and the one that begins; or the present one corrected, where the change has no day. */
export type ChangedPeriods =
  | { readonly kind: "corrected" }
  | { readonly kind: "begun"; readonly lastEndsOn: LocalDate; readonly startsOn: LocalDate };

/** A change from a day, today or earlier; without a day it corrects what was wrong from the beginning of the period. */
export function changeTeamFrom(
  present: TeamPeriod,
  { name, serviceId }: TeamChange,
  from: LocalDate | null,
  today: LocalDate,
): Result<ChangedPeriods, TeamChangeRefusal> {
  if (present.endsOn !== null) return refuse("team-closed");
  if (name === present.name && serviceId === present.serviceId) return refuse("nothing-changed");
  if (from === null) return accept({ kind: "corrected" });
  if (from > today) return refuse("in-future");
  if (present.startsOn !== null && from <= present.startsOn) return refuse("before-last-change");
  return accept({ kind: "begun", lastEndsOn: addDays(from, -1), startsOn: from });
}

/** The last day of a team that closes. */
export function closeTeamOn(
  present: TeamPeriod,
  lastDay: LocalDate,
): Result<LocalDate, "team-closed" | "before-last-change"> {
  if (present.endsOn !== null) return refuse("team-closed");
  return present.startsOn !== null && lastDay < present.startsOn
    ? refuse("before-last-change")
    : accept(lastDay);
}
