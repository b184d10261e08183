// A figure with its interval, or why it can't be said: with little to go by, saying nothing is the honest answer (E6).

/** The fewest pairs of grades that a figure is worked out from. */
export const FEWEST_PAIRS = 10;

export type WhyUnknown =
  /** Fewer than FEWEST_PAIRS pairs. */
  | "too-few"
  /** Every grade is the same, so agreement by chance alone would be complete. */
  | "one-grade-only";

/** `low` and `high` bound the 95 % interval; both null where all pairs agree, which leaves nothing to judge the doubt by. */
export type Figure =
  | {
      readonly known: true;
      readonly value: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly n: number;
    }
  | { readonly known: false; readonly why: WhyUnknown; readonly n: number };

export const unknown = (why: WhyUnknown, n: number): Figure => ({ known: false, why, n });
