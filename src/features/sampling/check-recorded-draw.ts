// Repeats a recorded draw from its kept list, and says whether everything comes out as it was kept (C4).
import { chancesOf } from "../../domain/sampling/chances.js";
import { checkDraw, type Difference } from "../../domain/sampling/check-draw.js";
import type { DrawCertificate, ManagerOrder } from "../../domain/sampling/draw.js";
import {
  type DrawRules,
  rulesAreUsable,
  termsOf,
  tierOf,
  whyExcluded,
} from "../../domain/sampling/eligibility.js";
import type { FrozenList } from "../../domain/sampling/frozen-list.js";
import type { Work } from "../../platform/db/in-authority.js";
import { readCertificate, sha256 } from "./certificate.js";
import { findDraw } from "./draws.queries.js";
import { keptList } from "./frozen-list.js";
import { type ListedCase, listDrawCases } from "./frozen-list.queries.js";
import { listSelectionsOfDraw, type SelectionOfDraw } from "./selections.queries.js";

/** Besides what the certificate holds: the certificate itself, a case's kept outcome and chance, and the case selected. */
export type DrawDifference = Omit<Difference, "about"> & {
  readonly about: Difference["about"] | "certificate" | "outcome" | "chance" | "selected";
};

export type DrawCheck =
  | { readonly same: true }
  | { readonly same: false; readonly differences: readonly DrawDifference[] };

/**
 * Every manager's order as it was kept; empty for those of the list whose cases were all left out. A sample of all has one,
 * whose manager is empty.
 */
function keptOrders(rows: readonly ListedCase[], { sampleSize }: DrawRules): readonly ManagerOrder[] {
  const orders = new Map<string, { childId: string; place: number }[]>();
  if (sampleSize !== null) orders.set("", []);
  for (const { managerId: ownManagerId, childId, place } of rows) {
    if (ownManagerId === null) continue;
    const managerId = sampleSize === null ? ownManagerId : "";
    const order = orders.get(managerId) ?? [];
    orders.set(managerId, order);
    if (place !== null) order.push({ childId, place });
  }
  return [...orders].map(([managerId, order]) => ({
    managerId,
    childIds: order.sort((one, other) => one.place - other.place).map(({ childId }) => childId),
  }));
}

/** Of a case of each manager, or of all, by tier, as the certificate has the sizes. */
function recordedChances({ chosen, rules }: DrawCertificate) {
  const chances = new Map(
    chosen.map(({ managerId, tierSizes }) => [managerId, chancesOf(tierSizes, rules.sampleSize ?? 1)]),
  );
  const [ofAll] = chances.values();
  return (managerId: string | null) => (rules.sampleSize === null ? chances.get(managerId ?? "") : ofAll);
}

/** Each case whose kept outcome, or chance, is not what the rules give. */
function differentOutcomes(
  rows: readonly ListedCase[],
  list: FrozenList,
  certificate: DrawCertificate,
): readonly DrawDifference[] {
  const { rules, drawDate } = certificate;
  if (!rulesAreUsable(rules)) return [];
  const terms = termsOf(rules, drawDate);
  const chancesFor = recordedChances(certificate);
  return list.cases.flatMap((row, at): DrawDifference[] => {
    const { childId, managerId } = row;
    const exclusion = whyExcluded(row, terms);
    const chance = exclusion === null ? (chancesFor(managerId)?.[tierOf(row, terms)] ?? null) : null;
    const differs = (about: "outcome" | "chance", was: string, is: string): DrawDifference[] =>
      was === is ? [] : [{ about, managerId, recorded: `${childId} ${was}`, repeated: `${childId} ${is}` }];
    const outcome = differs("outcome", rows[at]?.exclusion ?? "eligible", exclusion ?? "eligible");
    return outcome.length > 0
      ? outcome
      : differs("chance", chanceText(rows[at]?.chance ?? null), chanceText(chance));
  });
}

/** To nine digits, so that the last bit of a division made in the database does not matter. */
const chanceText = (chance: number | null): string => (chance === null ? "none" : chance.toPrecision(9));

/** Selected cases that are not at the place of their order that the selection says; those drawn must be selected. */
function differentSelections(
  selections: readonly SelectionOfDraw[],
  orders: readonly ManagerOrder[],
  { sampleSize }: DrawRules,
): readonly DrawDifference[] {
  const recorded = Map.groupBy(selections, ({ managerId }) => (sampleSize === null ? managerId : ""));
  return orders.flatMap(({ managerId, childIds }): DrawDifference[] => {
    const selected = recorded.get(managerId) ?? [];
    const drawn = childIds.slice(0, sampleSize ?? 1);
    const missing = drawn.filter((_, index) => selected.every(({ place }) => place !== index + 1));
    const wanted = [...selected.map(({ place }) => childIds[place - 1] ?? "none"), ...missing];
    const [was, is] = [
      selected.map(({ childId }) => childId).join(", ") || "none",
      wanted.join(", ") || "none",
    ];
    return was === is ? [] : [{ about: "selected", managerId, recorded: was, repeated: is }];
  });
}

/** Null where there is no such draw. */
export async function checkRecordedDraw(work: Work, drawId: string): Promise<DrawCheck | null> {
  const draw = await findDraw(work, drawId);
  if (!draw) return null;
  const certificate = readCertificate(draw.certificate);
  const broken = (recorded: string): DrawCheck => ({
    same: false,
    differences: [
      { about: "certificate", managerId: null, recorded, repeated: `${draw.month} ${draw.drawnOn}` },
    ],
  });
  if (!certificate) return broken("can’t be read");
  const { month, drawDate, listAsAt, rules, seed } = certificate;
  if (month !== draw.month || drawDate !== draw.drawnOn) return broken(`${month} ${drawDate}`);
  const rows = await listDrawCases(work, drawId);
  const list = keptList(listAsAt, rows);
  const orders = keptOrders(rows, rules);
  const check = checkDraw(list, rules, seed, { certificate, orders }, sha256);
  const differences = [
    ...(check.same ? [] : check.differences),
    ...differentOutcomes(rows, list, certificate),
    ...differentSelections(await listSelectionsOfDraw(work, drawId), orders, rules),
  ];
  return differences.length === 0 ? { same: true } : { same: false, differences };
}
