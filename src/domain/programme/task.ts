// Something that waits for a person: what it is, where to do it, by when. Task lists are read from the records, never stored.
import type { LocalDate } from "../shared/calendar.js";

export type Task = {
  /** What there is to do, beginning with a verb, such as "Write your self-assessment". */
  readonly what: string;
  /** The case it is about, where it is about one. */
  readonly childId: string | null;
  readonly href: string;
  readonly dueOn: LocalDate | null;
};
