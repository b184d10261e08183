// What a draw is asked for, and what it gives: orders, outcomes, and the certificate by which anyone can repeat it (C1 to C4).
import type { LocalDate, Month } from "../shared/calendar.js";
import type { TierSizes } from "./chances.js";
import type { DrawRules, Exclusion, Tier } from "./eligibility.js";
import type { FrozenList } from "./frozen-list.js";
import type { Seed, SeedUsed } from "./seed.js";

/**
 * The ways of drawing by name: the second has strata, or a sample of all. Any change to eligibility, tiers, keys or canonical
 * texts takes a new name.
 */
export type DrawAlgorithm = "full-circle-draw-1" | "full-circle-draw-2";

export interface DrawRequest {
  readonly list: FrozenList;
  /** The month the audits are for; the draw itself may be made before it begins. */
  readonly month: Month;
  readonly drawDate: LocalDate;
  readonly rules: DrawRules;
  readonly seed: SeedUsed;
}

/**
 * A manager's eligible cases in the order drawn: the first is to be audited, the others are the reserve. A sample of all has
 * one order, whose manager is empty, and as many to audit as its size says.
 */
export interface ManagerOrder {
  readonly managerId: string;
  readonly childIds: readonly string[];
}

export interface CaseOutcome {
  readonly childId: string;
  readonly managerId: string | null;
  readonly exclusion: Exclusion | null;
  /** Both null for an excluded case. Places count from 1 within the order. */
  readonly tier: Tier | null;
  readonly place: number | null;
  /** Of being drawn, from 0 to 1; null for an excluded case. */
  readonly chance: number | null;
}

/** What a manager drew; `childId` is null where no case was eligible. `tierSizes` give each case's chance (`chances`). */
export interface ManagerChoice {
  readonly managerId: string;
  readonly childId: string | null;
  readonly tierSizes: TierSizes;
}

export interface DrawCounts {
  readonly inList: number;
  readonly eligible: number;
  /** Every reason, also those at 0; with `eligible` they add up to `inList`. */
  readonly excluded: Readonly<Record<Exclusion, number>>;
}

/** All that is published of a draw, as plain values for JSON. With the frozen list it can be repeated and checked (C4). */
export interface DrawCertificate {
  readonly algorithm: string;
  readonly month: Month;
  readonly drawDate: LocalDate;
  readonly listAsAt: LocalDate;
  readonly rules: DrawRules;
  readonly fingerprint: string;
  readonly seed: Seed;
  readonly seedWords: string | null;
  readonly counts: DrawCounts;
  readonly chosen: readonly ManagerChoice[];
  /** SHA-256 over every manager's whole order, so that the reserve lists are fixed too. */
  readonly orderFingerprint: string;
}

export interface Draw {
  readonly certificate: DrawCertificate;
  /** By manager id; managers of the list with no eligible case have an empty order. */
  readonly orders: readonly ManagerOrder[];
  /** One for each case of the list, by case id. */
  readonly outcomes: readonly CaseOutcome[];
}
