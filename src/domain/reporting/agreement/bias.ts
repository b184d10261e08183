// How much higher or lower one reader grades than the other, on average.
import { FEWEST_PAIRS, type Figure, unknown } from "./figure.js";
import type { GradePair } from "./pairs.js";
import { student975 } from "./student.js";

/** The mean of some numbers and the sum of their squared distances from it; both 0 for none. */
export function spreadOf(numbers: readonly number[]): { readonly mean: number; readonly squares: number } {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
  return { mean, squares: numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) };
}

/**
 * The mean of first − second in grades, with Student's interval (Bland and Altman 1986, "Statistical methods for assessing
 * agreement between two methods of clinical measurement", Lancet 327). Below 0 the first grades lower.
 */
export function biasOf(pairs: readonly GradePair[]): Figure {
  const n = pairs.length;
  if (n < FEWEST_PAIRS) return unknown("too-few", n);
  const { mean, squares } = spreadOf(pairs.map(({ first, second }) => first - second));
  if (squares === 0) return { known: true, value: mean, low: null, high: null, n };
  const half = student975(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { known: true, value: mean, low: mean - half, high: mean + half, n };
}
