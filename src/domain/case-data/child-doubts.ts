// Collects what is doubtful about one child of a census or of the national service's data.
import type { LocalDate } from "../shared/calendar.js";
import type { Place, Problem, ProblemSeverity } from "./problems.js";
import { type Teller, tellerOf } from "./read-value.js";
import type { ValueNames } from "./whole-child.js";

export type DaysOfSource = {
  readonly names: ValueNames;
  readonly asAt: LocalDate;
  /** The day that the file itself is for: what lies between `asAt` and it is right, and left out without a word. */
  readonly ownDay: LocalDate | null;
};

export class ChildDoubts {
  readonly problems: Problem[] = [];
  readonly tell: Teller;

  constructor(
    readonly source: DaysOfSource,
    place: Place,
  ) {
    const { bornOn, expectedOn } = source.names.child;
    this.tell = tellerOf(place, this.problems, ({ heading }) => heading === bornOn || heading === expectedOn);
  }

  isOwnFuture(day: LocalDate): boolean {
    return this.source.ownDay !== null && day <= this.source.ownDay;
  }

  /** Tells of a day after the one that the list is for, unless the file was made later. */
  tellFuture(
    code: "seen-in-future" | "opened-in-future" | "closed-in-future",
    name: string,
    day: LocalDate,
    severity?: ProblemSeverity,
  ): void {
    if (!this.isOwnFuture(day)) this.tellAt(code, name, day, this.source.asAt, severity);
  }

  /** Tells of a day beside another that it doesn't fit. */
  tellAt(
    code: Parameters<Teller>[0],
    name: string,
    day: LocalDate,
    other: LocalDate,
    severity?: ProblemSeverity,
  ): void {
    const value = { text: day, column: name, heading: name, form: "text" } as const;
    this.tell(code, value, { value: day, other }, severity);
  }
}
