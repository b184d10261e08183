// The history of the demonstration as events in the order of time: each runs with the clock at its instant, and may plan
// others. What would happen after the present is left undone, so that the present month stands in the middle of things.
import type { LocalDate } from "../../domain/shared/calendar.js";
import { addWorkingDays, isWorkingDay } from "../../domain/shared/working-days.js";
import type { MovedClock } from "../../platform/clock.js";

type Event = { readonly at: number; readonly order: number; readonly run: () => Promise<void> };

/** An office hour of a day in London, near enough to the hour for invented work: hours are given as in winter. */
const instantOf = (day: LocalDate, minuteOfDay: number): number =>
  Date.parse(`${day}T00:00:00Z`) + minuteOfDay * 60_000;

const NINE = 9 * 60;
const OFFICE_MINUTES = 7 * 60;

export class Timeline {
  readonly #clock: MovedClock;
  readonly #endsAt: number;
  readonly #events: Event[] = [];
  #planned = 0;

  constructor(clock: MovedClock, endsAt: Date) {
    this.#clock = clock;
    this.#endsAt = endsAt.getTime();
  }

  /** Plans something for a working day on or after `day`, at an office hour that depends on the order of planning. */
  plan(day: LocalDate, run: () => Promise<void>): void {
    const working = isWorkingDay(day) ? day : addWorkingDays(day, 1);
    const minute = NINE + ((this.#planned * 37) % OFFICE_MINUTES);
    this.#planned += 1;
    this.#events.push({ at: instantOf(working, minute), order: this.#planned, run });
  }

  /** Runs all that was planned up to the present, and all that this plans. */
  async run(progress: (at: Date) => void): Promise<void> {
    for (let next = this.#takeNext(); next; next = this.#takeNext()) {
      const at = new Date(Math.max(next.at, this.#clock.now().getTime()));
      this.#clock.moveTo(at);
      progress(at);
      await next.run();
    }
  }

  /** The earliest event, taken out; none where all that is left would be after the present. */
  #takeNext(): Event | null {
    let earliest = -1;
    for (const [index, event] of this.#events.entries()) {
      const than = this.#events[earliest];
      if (!than || event.at < than.at || (event.at === than.at && event.order < than.order)) earliest = index;
    }
    const [found] = earliest >= 0 ? this.#events.splice(earliest, 1) : [];
    return found && found.at <= this.#endsAt ? found : null;
  }
}
