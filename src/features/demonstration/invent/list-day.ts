// What every list of a day is made from, and the cells that all of them begin with.
import type { AllocationBook } from "./allocation.js";
import { sexes } from "./annex-a-codes.js";
import type { Row } from "./annex-a-lists.js";
import type { Child } from "./children.js";
import type { Upturn } from "./contacts.js";
import { writtenDay, yearsBetween } from "./history.js";

/** What the rows of one day's lists are made from. Days are day numbers. */
export interface ListDay {
  readonly at: number;
  /** The earliest day on which a case may have closed and still be listed. */
  readonly since: number;
  readonly book: AllocationBook;
  readonly upturn: Upturn;
}

/** A day as the list writes it; blank where there is none. */
export const written = (day: number | null): string => (day === null ? "" : writtenDay(day));

/** The five columns with which every list begins. The sex of a child yet unborn is not known. */
export const commonCells = (child: Child, at: number): Row => [
  String(child.id),
  child.born > at ? sexes.unknown : sexes[child.sex],
  child.ethnicity,
  writtenDay(child.born),
  String(yearsBetween(child.born, at)),
];
