// Two readings of the same work, grade by grade, and how their shares spread over the scale.

/** The grades that two readers gave to the same work; the second is the one that the first is measured against. */
export type GradePair = { readonly first: number; readonly second: number };

/** How often each grade met each other one, as shares of all pairs: `shares[i][j]` is first at i, second at j. */
export type AgreementTable = {
  readonly n: number;
  readonly shares: readonly (readonly number[])[];
  readonly firstShares: readonly number[];
  readonly secondShares: readonly number[];
};

/** Grades are 0 to `highest`, whole numbers. */
export function tabulate(pairs: readonly GradePair[], highest: number): AgreementTable {
  const size = highest + 1;
  const shares = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { first, second } of pairs) {
    const row = shares[first];
    if (row?.[second] !== undefined) row[second] += 1 / pairs.length;
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    n: pairs.length,
    shares,
    firstShares: shares.map(sum),
    secondShares: shares.map((_, at) => sum(shares.map((row) => row[at] ?? 0))),
  };
}

/** Quadratic weights of a scale whose steps count alike: 1 for the same grade, 0 for its two ends (Cohen 1968). */
export const quadraticWeight = (i: number, j: number, highest: number): number =>
  1 - ((i - j) / highest) ** 2;

/** Sums something over every cell of a table of grades. */
export function sumOverCells(
  { shares }: AgreementTable,
  of: (share: number, i: number, j: number) => number,
): number {
  let total = 0;
  for (const [i, row] of shares.entries()) for (const [j, share] of row.entries()) total += of(share, i, j);
  return total;
}
