// How often two readers gave the same grade, or grades at most one apart, with Wilson's interval.
import { FEWEST_PAIRS, type Figure, unknown } from "./figure.js";
import type { GradePair } from "./pairs.js";
import { NORMAL_975 } from "./student.js";

/**
 * The share of `count` among `n` with its 95 % score interval, which stays between 0 and 1 and is right for few and for all
 * (Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22; Newcombe 1998, method 3).
 */
export function shareOf(count: number, n: number): { value: number; low: number; high: number } {
  const value = count / n;
  const z2 = NORMAL_975 ** 2;
  const middle = (2 * n * value + z2) / (2 * (n + z2));
  const half = (NORMAL_975 * Math.sqrt(z2 + 4 * n * value * (1 - value))) / (2 * (n + z2));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The share of pairs whose grades are at most `apart` apart: 0 for exact agreement. */
export function agreementWithin(pairs: readonly GradePair[], apart: number): Figure {
  const n = pairs.length;
  if (n < FEWEST_PAIRS) return unknown("too-few", n);
  const count = pairs.filter(({ first, second }) => Math.abs(first - second) <= apart).length;
  return { known: true, ...shareOf(count, n), n };
}
