// The width of 95 % intervals: of the normal distribution, and of Student's for few degrees of freedom.

/** The 97.5 % point of the standard normal distribution. */
export const NORMAL_975 = 1.959963984540054;

/**
 * The 97.5 % point of Student's t for some degrees of freedom of at least 3: the expansion of Fisher and Cornish (1960,
 * "The percentile points of distributions having known cumulants", Technometrics 2), as in Abramowitz and Stegun 26.7.5.
 */
export function student975(freedom: number): number {
  const z = NORMAL_975;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, at) => sum + term / freedom ** (at + 1), z);
}
