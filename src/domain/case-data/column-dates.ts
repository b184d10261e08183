// What only a whole column of dates shows: that a spreadsheet turned some of them round (day and month swapped), or that they
// were written month first. Told once a column; nothing is mended silently.

import type { ProblemCode, ProblemDetail } from "./problems.js";
import { foldText } from "./texts.js";

export type ColumnDoubt = { readonly code: ProblemCode; readonly detail: ProblemDetail };

type Counts = { early: number; late: number };

/** The day of every month up to which a date can be read either way round. */
const lastMonth = 12;
/** Of the days of a year, how many have a day of the month up to twelve; and how unlikely chance must be. */
const shareEarly = (lastMonth * 12) / 365;
const leastUnlikely = 0.001;
/** One or two may be slips of the hand, told in their rows. */
const leastMonthFirst = 3;

const written = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})(?!\d)/;
const yearFirst = /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;

type Parts = {
  readonly plain: string;
  /** The day of what a spreadsheet understood. */
  readonly day: number | null;
  /** The first two numbers of a date as it was written. */
  readonly first: number | null;
  readonly second: number | null;
};

const partsOf = (text: string): Parts => {
  const plain = foldText(text);
  const day = yearFirst.exec(plain)?.[2];
  const parts = day === undefined ? written.exec(plain) : null;
  return {
    plain,
    day: day === undefined ? null : Number(day),
    first: parts ? Number(parts[1]) : null,
    second: parts ? Number(parts[2]) : null,
  };
};

export class ColumnDates {
  /** What a spreadsheet understood, and what it left as it was. */
  readonly #understood: Counts = { early: 0, late: 0 };
  readonly #left: Counts = { early: 0, late: 0 };
  #monthFirst = 0;
  #lateExample: string | null = null;
  #monthFirstExample: string | null = null;

  /** `text` is the date as written, or as YYYY-MM-DD where it was understood; so many cells hold it. */
  add(text: string, times: number): void {
    const { plain, day, first, second } = partsOf(text);
    if (day !== null) count(this.#understood, day, times);
    if (first === null || second === null) return;
    if (second > lastMonth && first <= lastMonth) {
      this.#monthFirst += times;
      this.#monthFirstExample ??= plain;
      return;
    }
    count(this.#left, first, times);
    if (first > lastMonth) this.#lateExample ??= plain;
  }

  /** What to tell of the column; examples are left out where its values are not to be shown. */
  doubts(heading: string, { showsValues }: { readonly showsValues: boolean }): readonly ColumnDoubt[] {
    const example = (value: string | null) => (showsValues && value !== null ? { value } : {});
    const doubts: ColumnDoubt[] = [];
    if (this.#isHalfTurned())
      doubts.push({
        code: "dates-half-turned",
        detail: {
          heading,
          other: String(this.#understood.early),
          known: String(this.#left.late),
          ...example(this.#lateExample),
        },
      });
    if (this.#monthFirst >= leastMonthFirst && this.#monthFirst > this.#left.late)
      doubts.push({
        code: "dates-month-first",
        detail: {
          heading,
          other: String(this.#monthFirst),
          known: String(this.#left.early),
          ...example(this.#monthFirstExample),
        },
      });
    return doubts;
  }

  /** All understood ones early in the month, all left ones late: hardly by chance. */
  #isHalfTurned(): boolean {
    const [understood, left] = [this.#understood, this.#left];
    if (understood.late > 0 || left.early > 0 || understood.early === 0 || left.late === 0) return false;
    return shareEarly ** understood.early * (1 - shareEarly) ** left.late < leastUnlikely;
  }
}

const count = (counts: Counts, day: number, times: number): void => {
  if (day <= lastMonth) counts.early += times;
  else counts.late += times;
};
