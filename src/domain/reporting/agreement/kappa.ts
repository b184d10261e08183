// Agreement beyond chance: Cohen's kappa with quadratic weights, and Gwet's AC2, which does not fall when most grades are alike.
import { FEWEST_PAIRS, type Figure, unknown } from "./figure.js";
import { type AgreementTable, type GradePair, quadraticWeight, sumOverCells, tabulate } from "./pairs.js";
import { student975 } from "./student.js";

type Weight = (i: number, j: number) => number;

export type Coefficient = { readonly value: number; readonly standardError: number };

/** Weighs only equal grades: kappa and AC1 without weights. */
export const sameOnly: Weight = (i, j) => (i === j ? 1 : 0);

/**
 * Weighted kappa (Cohen 1968, "Weighted kappa", Psychological Bulletin 70), with the standard error of Fleiss, Cohen and
 * Everitt (1969, "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin 72). Null where chance
 * alone would agree completely.
 */
export function weightedKappa(table: AgreementTable, weight: Weight): Coefficient | null {
  const { n, firstShares, secondShares } = table;
  const observed = sumOverCells(table, (share, i, j) => share * weight(i, j));
  const byChance = sumOverCells(
    table,
    (_, i, j) => (firstShares[i] ?? 0) * (secondShares[j] ?? 0) * weight(i, j),
  );
  if (1 - byChance < Number.EPSILON) return null;
  const value = (observed - byChance) / (1 - byChance);
  const rowMeans = firstShares.map((_, i) =>
    secondShares.reduce((sum, share, j) => sum + share * weight(i, j), 0),
  );
  const columnMeans = secondShares.map((_, j) =>
    firstShares.reduce((sum, share, i) => sum + share * weight(i, j), 0),
  );
  const spread = sumOverCells(
    table,
    (share, i, j) => share * (weight(i, j) - ((rowMeans[i] ?? 0) + (columnMeans[j] ?? 0)) * (1 - value)) ** 2,
  );
  const variance = (spread - (value - byChance * (1 - value)) ** 2) / (n * (1 - byChance) ** 2);
  return { value, standardError: Math.sqrt(Math.max(0, variance)) };
}

/**
 * Gwet's AC1, and AC2 with weights, for two readers (Gwet 2008, "Computing inter-rater reliability and its variance in the
 * presence of high agreement", British Journal of Mathematical and Statistical Psychology 61; Gwet 2014, Handbook of
 * Inter-Rater Reliability, 4th edition, chapters 3 and 5). Every grade of the scale counts, given or not.
 */
export function gwetCoefficient(table: AgreementTable, weight: Weight): Coefficient {
  const { n, firstShares, secondShares } = table;
  const size = firstShares.length;
  const shares = firstShares.map((share, at) => (share + (secondShares[at] ?? 0)) / 2);
  const allWeights = sumOverCells(table, (_, i, j) => weight(i, j));
  const observed = sumOverCells(table, (share, i, j) => share * weight(i, j));
  const scale = allWeights / (size * (size - 1));
  const byChance = scale * shares.reduce((sum, share) => sum + share * (1 - share), 0);
  const value = (observed - byChance) / (1 - byChance);
  const spread = sumOverCells(table, (share, i, j) => {
    const middle = ((shares[i] ?? 0) + (shares[j] ?? 0)) / 2;
    return share * (weight(i, j) - 2 * (1 - value) * scale * (1 - middle)) ** 2;
  });
  const variance = (spread - (observed - 2 * (1 - value) * byChance) ** 2) / (n * (1 - byChance) ** 2);
  return { value, standardError: Math.sqrt(Math.max(0, variance)) };
}

/** With Student's interval, as Gwet gives it; no interval where every pair agrees, since then nothing tells of the doubt. */
function figureOf(pairs: readonly GradePair[], highest: number, coefficient: typeof weightedKappa): Figure {
  const n = pairs.length;
  if (n < FEWEST_PAIRS) return unknown("too-few", n);
  const found = coefficient(tabulate(pairs, highest), (i, j) => quadraticWeight(i, j, highest));
  if (!found) return unknown("one-grade-only", n);
  const { value, standardError } = found;
  if (pairs.every(({ first, second }) => first === second))
    return { known: true, value, low: null, high: null, n };
  const half = student975(n - 1) * standardError;
  return { known: true, value, low: Math.max(-1, value - half), high: Math.min(1, value + half), n };
}

/** Kappa of grades 0 to `highest` with quadratic weights. */
export const quadraticKappa = (pairs: readonly GradePair[], highest: number): Figure =>
  figureOf(pairs, highest, weightedKappa);

/** AC2 of grades 0 to `highest` with quadratic weights. */
export const quadraticAc2 = (pairs: readonly GradePair[], highest: number): Figure =>
  figureOf(pairs, highest, gwetCoefficient);
