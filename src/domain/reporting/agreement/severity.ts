// How much more strictly or more kindly each auditor grades than the moderators, with small numbers pulled to the mean: few
// pairs say little of a person, so their own mean counts as much as its doubt allows.
import { spreadOf } from "./bias.js";

/** `differences` are audit − moderator, in grades. */
export type AuditorDifferences = { readonly auditorId: string; readonly differences: readonly number[] };

export type Severity = {
  readonly auditorId: string;
  readonly n: number;
  /** The mean of their own differences. */
  readonly own: number;
  /** That mean, pulled to the mean of all. */
  readonly shrunk: number;
};

export type Estimate = { readonly value: number; readonly variance: number };

/**
 * The variance between groups, by moments, and the mean of all with it (DerSimonian and Laird 1986, "Meta-analysis in clinical
 * trials", Controlled Clinical Trials 7). No less than 0.
 */
export function betweenGroups(groups: readonly Estimate[]): {
  readonly mean: number;
  readonly variance: number;
} {
  const sum = (of: (group: Estimate) => number) => groups.reduce((all, group) => all + of(group), 0);
  const weights = sum(({ variance }) => 1 / variance);
  const fixed = sum(({ value, variance }) => value / variance) / weights;
  const q = sum(({ value, variance }) => (value - fixed) ** 2 / variance);
  const scale = weights - sum(({ variance }) => 1 / variance ** 2) / weights;
  const variance = scale > 0 ? Math.max(0, (q - (groups.length - 1)) / scale) : 0;
  const total = sum((group) => 1 / (group.variance + variance));
  return { mean: sum((group) => group.value / (group.variance + variance)) / total, variance };
}

/**
 * Each auditor's mean difference and the same shrunk by B = τ² / (τ² + σ²/n), the empirical Bayes estimate of a normal mean
 * (Efron and Morris 1975, "Data analysis using Stein's estimator and its generalizations", JASA 70). σ² is pooled within
 * auditors, τ² as betweenGroups gives it. Where nothing varies within auditors, everyone's own mean stands.
 */
export function severityOf(auditors: readonly AuditorDifferences[]): readonly Severity[] {
  const found = auditors
    .filter(({ differences }) => differences.length > 0)
    .map(({ auditorId, differences }) => ({ auditorId, n: differences.length, ...spreadOf(differences) }));
  const freedom = found.reduce((sum, { n }) => sum + n - 1, 0);
  const within = freedom > 0 ? found.reduce((sum, { squares }) => sum + squares, 0) / freedom : 0;
  if (within === 0) return found.map(({ auditorId, n, mean }) => ({ auditorId, n, own: mean, shrunk: mean }));
  const all = betweenGroups(found.map(({ mean, n }) => ({ value: mean, variance: within / n })));
  return found.map(({ auditorId, n, mean }) => {
    const share = all.variance / (all.variance + within / n);
    return { auditorId, n, own: mean, shrunk: all.mean + share * (mean - all.mean) };
  });
}
