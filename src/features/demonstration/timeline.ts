// The history of the demonstration in the order of time. Work is planned for a day and done in steps of ten minutes, with
// the clock at each step's instant; it may plan other work. What would happen after the present is left undone, so that the
// present month stands in the middle of things.
import { addDays, type LocalDate } from "../../domain/shared/calendar.js";
import { addWorkingDays, isWorkingDay } from "../../domain/shared/working-days.js";
import { type MovedClock, today } from "../../platform/clock.js";

/** Work of one person at one sitting, in one step or in several; each `yield` is a pause until the next. */
export type SeveralSteps = AsyncGenerator<void, void, void>;
export type Steps = () => SeveralSteps | Promise<void>;

/** Takes the next step, and answers whether there are more. */
type Sitting = () => Promise<boolean>;

function sittingOf(steps: Steps): Sitting {
  let begun: SeveralSteps | null = null;
  return async () => {
    const work = begun ?? steps();
    if (work instanceof Promise) {
      await work;
      return false;
    }
    begun = work;
    return !(await work.next()).done;
  };
}

const MINUTE = 60_000;
const STEP = 10 * MINUTE;
/** From half past eight in winter, an hour later by the clock in summer: office hours both. */
const OPENS = 8.5 * 60 * MINUTE;
const STARTS_A_DAY = 36;

const midnight = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (instant: number): number => Math.floor(instant / (24 * 60 * MINUTE));

export class Timeline {
  readonly #clock: MovedClock;
  readonly #endsAt: number;
  readonly #sittings = new Map<number, Sitting[]>();
  #planned = 0;

  constructor(clock: MovedClock, endsAt: Date) {
    this.#clock = clock;
    this.#endsAt = endsAt.getTime();
  }

  /** Plans work for the working day on or after `day`, at a time of day that depends on the order of planning. */
  plan(day: LocalDate, steps: Steps): void {
    const working = isWorkingDay(day) ? day : addWorkingDays(day, 1);
    this.#planned += 1;
    const start = OPENS + ((this.#planned * 23) % STARTS_A_DAY) * STEP;
    this.#add(Math.max(midnight(working) + start, this.#clock.now().getTime() + STEP), sittingOf(steps));
  }

  /** Plans work so many days from the day that it is now. */
  planAfter(days: number, steps: Steps): void {
    this.plan(addDays(today(this.#clock), days), steps);
  }

  /** Does all that was planned up to the present, and all that this plans, each day's work within `keepDay`. */
  async run(
    keepDay: (work: () => Promise<void>) => Promise<void>,
    progress: (at: Date) => void,
  ): Promise<void> {
    for (let first = this.#earliest(); first !== null; first = this.#earliest()) {
      const day = dayOf(first);
      await keepDay(async () => {
        for (let at = this.#earliest(); at !== null && dayOf(at) === day; at = this.#earliest())
          await this.#takeSteps(at);
      });
      progress(this.#clock.now());
    }
  }

  async #takeSteps(at: number): Promise<void> {
    const sittings = this.#sittings.get(at) ?? [];
    this.#sittings.delete(at);
    this.#clock.moveTo(new Date(at));
    await Promise.all(
      sittings.map(async (sitting) => {
        if (await sitting()) this.#add(at + STEP, sitting);
      }),
    );
  }

  #add(at: number, sitting: Sitting): void {
    this.#sittings.set(at, [...(this.#sittings.get(at) ?? []), sitting]);
  }

  /** Null where all that is left lies after the present. */
  #earliest(): number | null {
    let earliest = Number.POSITIVE_INFINITY;
    for (const at of this.#sittings.keys()) if (at < earliest) earliest = at;
    return earliest <= this.#endsAt ? earliest : null;
  }
}
