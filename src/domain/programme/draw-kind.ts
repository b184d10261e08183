// The kinds of draws there are: the month's cases (C1, C2), and a dip sample of those that it can't reach.
import { type DrawRules, dipSampleRules, standardRules } from "../sampling/eligibility.js";
import type { Stratum } from "../sampling/strata.js";

export const drawKindLabels = {
  monthly: "Monthly sample",
  "dip-sample": "Dip sample of newer cases",
} as const;

export type DrawKind = keyof typeof drawKindLabels;

/** How a draw is to be made. `sampleSize` is null for one case of each team manager; only a dip sample may draw of all. */
export type WayOfDrawing =
  | { readonly kind: "monthly"; readonly strata: readonly Stratum[] }
  | { readonly kind: "dip-sample"; readonly sampleSize: number | null };

export const plainMonthly: WayOfDrawing = { kind: "monthly", strata: [] };

export const rulesOf = (way: WayOfDrawing): DrawRules =>
  way.kind === "monthly"
    ? { ...standardRules, strata: way.strata }
    : { ...dipSampleRules, sampleSize: way.sampleSize };
