// The history of the demonstration as events in the order of time: each runs with the clock at its instant, and may plan
// others. What would happen after the present is left undone, so that the present month stands in the middle of things.
import type { LocalDate } from "../../domain/shared/calendar.js";
import { addWorkingDays, isWorkingDay } from "../../domain/shared/working-days.js";
import type { MovedClock } from "../../platform/clock.js";

type Event = { readonly at: number; readonly run: () => Promise<void> };

/** An office hour of a day in London, near enough to the hour for invented work: hours are given as in winter. */
const instantOf = (day: LocalDate, minuteOfDay: number): number =>
  Date.parse(`${day}T00:00:00Z`) + minuteOfDay * 60_000;

/** Half past nine, half past eleven, two and four o'clock. */
const OFFICE_MINUTES = [570, 690, 840, 960] as const;
const AT_ONCE = 6;

export class Timeline {
  readonly #clock: MovedClock;
  readonly #endsAt: number;
  #events: Event[] = [];
  #planned = 0;

  constructor(clock: MovedClock, endsAt: Date) {
    this.#clock = clock;
    this.#endsAt = endsAt.getTime();
  }

  /** Plans something for a working day on or after `day`, at one of the office's four sittings. */
  plan(day: LocalDate, run: () => Promise<void>): void {
    const working = isWorkingDay(day) ? day : addWorkingDays(day, 1);
    const minute = OFFICE_MINUTES[this.#planned % OFFICE_MINUTES.length] ?? OFFICE_MINUTES[0];
    this.#planned += 1;
    this.#events.push({ at: instantOf(working, minute), run });
  }

  /** Runs all that was planned up to the present, and all that this plans. People of one sitting work side by side. */
  async run(progress: (at: Date) => void): Promise<void> {
    for (let sitting = this.#takeNext(); sitting; sitting = this.#takeNext()) {
      const at = new Date(Math.max(sitting.at, this.#clock.now().getTime()));
      this.#clock.moveTo(at);
      progress(at);
      const waiting = sitting.events.values();
      const work = async () => {
        for (const event of waiting) await event.run();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    }
  }

  /** The earliest events, taken out; none where all that is left would be after the present. */
  #takeNext(): { readonly at: number; readonly events: readonly Event[] } | null {
    const at = this.#events.reduce(
      (earliest, event) => Math.min(earliest, event.at),
      Number.POSITIVE_INFINITY,
    );
    if (at > this.#endsAt) return null;
    const events = this.#events.filter((event) => event.at === at);
    this.#events = this.#events.filter((event) => event.at !== at);
    return { at, events };
  }
}
