// The month's draw (C1–C4): one case for each team manager and an ordered reserve list behind it, by a shuffle that
// anyone can repeat from the published seed. How and why is in docs/sampling.md.
import type { LocalDate, Month } from "../shared/calendar.js";
import { accept, type Result, refuse } from "../shared/result.js";
import {
  type DrawRules,
  type Exclusion,
  rulesAreUsable,
  type Tier,
  termsOf,
  tierOf,
  whyExcluded,
} from "./eligibility.js";
import {
  compareText,
  type FrozenCase,
  type FrozenList,
  faultsOf,
  fingerprintOf,
  inCaseOrder,
  type OrderedList,
} from "./frozen-list.js";
import { inKeyOrder, orderKeysOf } from "./order-key.js";
import type { Seed, SeedUsed, Sha256 } from "./seed.js";

/** Names this way of drawing. Any change to eligibility, tiers, keys or canonical texts takes a new name. */
export const drawAlgorithm = "full-circle-draw-1";

export interface DrawRequest {
  readonly list: FrozenList;
  /** The month the audits are for; the draw itself may be made before it begins. */
  readonly month: Month;
  readonly drawDate: LocalDate;
  readonly rules: DrawRules;
  readonly seed: SeedUsed;
}

/** A manager's eligible cases in the order drawn: the first is to be audited, the others are the reserve. */
export interface ManagerOrder {
  readonly managerId: string;
  readonly childIds: readonly string[];
}

export interface CaseOutcome {
  readonly childId: string;
  readonly managerId: string | null;
  readonly exclusion: Exclusion | null;
  /** Both null for an excluded case. Places count from 1 within the manager's order. */
  readonly tier: Tier | null;
  readonly place: number | null;
}

/** What a manager drew; `childId` is null where no case was eligible. `tierSizes` give each case's chance (`chances`). */
export interface ManagerChoice {
  readonly managerId: string;
  readonly childId: string | null;
  readonly tierSizes: Readonly<Record<Tier, number>>;
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

export type DrawRefusal =
  | "empty-list"
  | "duplicate-case"
  | "unusable-text"
  | "list-after-draw"
  | "unusable-rules";

const whyRefused = (list: OrderedList, { drawDate, rules }: DrawRequest): DrawRefusal | null => {
  if (!rulesAreUsable(rules)) return "unusable-rules";
  if (list.rowsByChild.length === 0) return "empty-list";
  if (list.asAt > drawDate) return "list-after-draw";
  return faultsOf(list)[0]?.fault ?? null;
};

const noExclusions = (): Record<Exclusion, number> => ({
  closed: 0,
  "unknown-open-date": 0,
  "not-yet-open": 0,
  "not-open-long-enough": 0,
  "open-too-long": 0,
  "status-outside": 0,
  "no-team-manager": 0,
  "audit-in-progress": 0,
});

/** An outcome on its way through the draw: its place is filled in once the manager's cases are in order. */
type Drawn = { -readonly [Field in keyof CaseOutcome]: CaseOutcome[Field] };

/** Puts a manager's eligible cases in the order drawn, and tells each its place. */
const putInOrder = (
  managerId: string,
  cases: readonly Drawn[],
  seed: Seed,
  sha256: Sha256,
): readonly Drawn[] => {
  const keyOf = orderKeysOf(seed, managerId, sha256);
  const ordered = inKeyOrder(cases.map((one) => ({ one, tier: one.tier ?? 1, key: keyOf(one.childId) })));
  ordered.forEach((one, index) => {
    one.place = index + 1;
  });
  return ordered;
};

/** Each row's outcome, in the order of the rows, and each manager's eligible cases in the order drawn, managers by id. */
const drawRows = (rows: readonly FrozenCase[], { rules, drawDate, seed }: DrawRequest, sha256: Sha256) => {
  const terms = termsOf(rules, drawDate);
  const byManager = new Map<string, Drawn[]>();
  const outcomes = rows.map((row): Drawn => {
    const { childId, managerId } = row;
    const exclusion = whyExcluded(row, terms);
    const tier = exclusion === null ? tierOf(row, terms) : null;
    const outcome: Drawn = { childId, managerId, exclusion, tier, place: null };
    if (managerId === null) return outcome;
    const cases = byManager.get(managerId) ?? [];
    if (cases.length === 0) byManager.set(managerId, cases);
    if (exclusion === null) cases.push(outcome);
    return outcome;
  });
  const ordered = [...byManager]
    .sort(([a], [b]) => compareText(a, b))
    .map(([managerId, cases]) => [managerId, putInOrder(managerId, cases, seed.seed, sha256)] as const);
  return { outcomes, ordered };
};

const choiceOf = (managerId: string, cases: readonly CaseOutcome[]): ManagerChoice => {
  const tierSizes: Record<Tier, number> = { 1: 0, 2: 0, 3: 0 };
  for (const { tier } of cases) if (tier !== null) tierSizes[tier] += 1;
  return { managerId, childId: cases[0]?.childId ?? null, tierSizes };
};

const countsOf = (outcomes: readonly CaseOutcome[]): DrawCounts => {
  const excluded = noExclusions();
  let eligible = 0;
  for (const { exclusion } of outcomes) {
    if (exclusion === null) eligible += 1;
    else excluded[exclusion] += 1;
  }
  return { inList: outcomes.length, eligible, excluded };
};

/** SHA-256 over the orders' canonical text: a heading line, then `manager<TAB>case` lines in order. */
export const orderFingerprintOf = (orders: readonly ManagerOrder[], sha256: Sha256): string => {
  const lines = orders.map(({ managerId, childIds }) =>
    childIds.length === 0 ? "" : `${managerId}\t${childIds.join(`\n${managerId}\t`)}\n`,
  );
  return sha256(`full-circle-order-1\n${lines.join("")}`);
};

/**
 * Draws a case for each team manager of the list (C1, C2), with the reserve list and the certificate (C4).
 * Within a manager, cases neither audited of late themselves nor through a sibling come first; within a tier the order is
 * that of `orderKey`, so it is random to whoever does not know the seed and fixed for whoever does, and no other manager's
 * cases can change it. Refuses a list that is empty, names a child twice, holds text that cannot be written plainly, or
 * is of a later day than the draw; and rules that contradict themselves.
 */
export const drawCases = (request: DrawRequest, sha256: Sha256): Result<Draw, DrawRefusal> => {
  const list = inCaseOrder(request.list);
  const refusal = whyRefused(list, request);
  if (refusal) return refuse(refusal);
  const { rules, drawDate, month, seed } = request;
  const { outcomes, ordered } = drawRows(list.rowsByChild, request, sha256);
  const orders = ordered.map(([managerId, cases]) => ({
    managerId,
    childIds: cases.map((one) => one.childId),
  }));
  const certificate: DrawCertificate = {
    algorithm: drawAlgorithm,
    month,
    drawDate,
    listAsAt: list.asAt,
    rules,
    fingerprint: fingerprintOf(list, sha256),
    seed: seed.seed,
    seedWords: seed.words,
    counts: countsOf(outcomes),
    chosen: ordered.map(([managerId, cases]) => choiceOf(managerId, cases)),
    orderFingerprint: orderFingerprintOf(orders, sha256),
  };
  return accept({ certificate, orders, outcomes });
};
