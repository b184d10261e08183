// The month's draw (C1–C4): one case for each team manager and an ordered reserve list behind it, by a shuffle that
// anyone can repeat from the published seed. How and why is in docs/sampling.md.
import { accept, type Result, refuse } from "../shared/result.js";
import { tierSizesOf } from "./chances.js";
import type {
  Draw,
  DrawAlgorithm,
  DrawCertificate,
  DrawRequest,
  ManagerChoice,
  ManagerOrder,
} from "./draw.js";
import { countsOf, type DrawnOrder, drawRows } from "./draw-rows.js";
import { type DrawRules, rulesAreUsable } from "./eligibility.js";
import { faultsOf, fingerprintOf, inCaseOrder, type ListForm, type OrderedList } from "./frozen-list.js";
import type { Sha256 } from "./seed.js";

export const algorithmOf = ({ strata, sampleSize }: DrawRules): DrawAlgorithm =>
  strata.length === 0 && sampleSize === null ? "full-circle-draw-1" : "full-circle-draw-2";

/** The text that the list's fingerprint is taken of. */
export const listFormOf = (algorithm: string): ListForm => (algorithm === "full-circle-draw-1" ? 1 : 2);

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
  return faultsOf(list, listFormOf(algorithmOf(rules)))[0]?.fault ?? null;
};

/** What each manager drew; of a sample of all, what each drawn case's manager did. */
const choicesOf = (orders: readonly DrawnOrder[], { sampleSize }: DrawRules): readonly ManagerChoice[] =>
  orders.flatMap(({ managerId, cases }): readonly ManagerChoice[] => {
    const tierSizes = tierSizesOf(cases);
    if (sampleSize === null) return [{ managerId, childId: cases[0]?.childId ?? null, tierSizes }];
    return cases
      .slice(0, sampleSize)
      .map((one) => ({ managerId: one.managerId ?? "", childId: one.childId, tierSizes }));
  });

/** SHA-256 over the orders' canonical text: a heading line, then `manager<TAB>case` lines in order. */
export const orderFingerprintOf = (orders: readonly ManagerOrder[], sha256: Sha256): string => {
  const lines = orders.map(({ managerId, childIds }) =>
    childIds.length === 0 ? "" : `${managerId}\t${childIds.join(`\n${managerId}\t`)}\n`,
  );
  return sha256(`full-circle-order-1\n${lines.join("")}`);
};

/**
 * Draws a case for each team manager of the list (C1, C2), with the reserve list and the certificate (C4); or as many of
 * all as the rules' sample size says. Cases neither audited of late themselves nor through a sibling come first; within a
 * tier the order is random to whoever does not know the seed and fixed for whoever does (`put-in-order.ts`). Without
 * strata no other manager's cases can change a manager's order. Refuses a list that is empty, names a child twice, holds
 * text that cannot be written plainly, or is of a later day than the draw; and rules that contradict themselves.
 */
export const drawCases = (request: DrawRequest, sha256: Sha256): Result<Draw, DrawRefusal> => {
  const list = inCaseOrder(request.list);
  const refusal = whyRefused(list, request);
  if (refusal) return refuse(refusal);
  const { rules, drawDate, month, seed } = request;
  const { outcomes, orders: drawn } = drawRows(list.rowsByChild, request, sha256);
  const orders = drawn.map(({ managerId, cases }) => ({
    managerId,
    childIds: cases.map((one) => one.childId),
  }));
  const algorithm = algorithmOf(rules);
  const certificate: DrawCertificate = {
    algorithm,
    month,
    drawDate,
    listAsAt: list.asAt,
    rules,
    fingerprint: fingerprintOf(list, listFormOf(algorithm), sha256),
    seed: seed.seed,
    seedWords: seed.words,
    counts: countsOf(outcomes),
    chosen: choicesOf(drawn, rules),
    orderFingerprint: orderFingerprintOf(orders, sha256),
  };
  return accept({ certificate, orders, outcomes });
};
