// The clock, injected everywhere: tests and the demonstration move it.
import { type LocalDate, londonDateAt } from "../domain/shared/calendar.js";

export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at an instant until it is moved. */
export class MovedClock implements Clock {
  #at: Date;
  constructor(at: Date) {
    this.#at = at;
  }
  readonly now = (): Date => new Date(this.#at);
  moveTo(at: Date): void {
    this.#at = at;
  }
}

/** The day it is in Europe/London. */
export const today = (clock: Clock): LocalDate => londonDateAt(clock.now().getTime());
