// Repeats a recorded draw from its kept list, and says whether everything comes out as it was kept (C4).
import { checkDraw, type Difference } from "../../domain/sampling/check-draw.js";
import type { DrawCertificate, ManagerOrder } from "../../domain/sampling/draw.js";
import { rulesAreUsable, termsOf, whyExcluded } from "../../domain/sampling/eligibility.js";
import type { FrozenList } from "../../domain/sampling/frozen-list.js";
import type { Work } from "../../platform/db/in-authority.js";
import { readCertificate, sha256 } from "./certificate.js";
import { findDraw } from "./draws.queries.js";
import { keptList } from "./frozen-list.js";
import { type ListedCase, listDrawCases } from "./frozen-list.queries.js";
import { listSelectionsOfDraw, type SelectionOfDraw } from "./selections.queries.js";

/** Besides what the certificate holds: the certificate itself, a case's kept outcome, and the case selected for a manager. */
export type DrawDifference = Omit<Difference, "about"> & {
  readonly about: Difference["about"] | "certificate" | "outcome" | "selected";
};

export type DrawCheck =
  | { readonly same: true }
  | { readonly same: false; readonly differences: readonly DrawDifference[] };

/** Every manager's order as it was kept; empty for those of the list whose cases were all left out. */
function keptOrders(rows: readonly ListedCase[]): readonly ManagerOrder[] {
  const orders = new Map<string, { childId: string; place: number }[]>();
  for (const { managerId, childId, place } of rows) {
    if (managerId === null) continue;
    const order = orders.get(managerId) ?? [];
    orders.set(managerId, order);
    if (place !== null) order.push({ childId, place });
  }
  return [...orders].map(([managerId, order]) => ({
    managerId,
    childIds: order.sort((one, other) => one.place - other.place).map(({ childId }) => childId),
  }));
}

/** Each case whose kept outcome is not what the rules give. */
function differentOutcomes(
  rows: readonly ListedCase[],
  list: FrozenList,
  { rules, drawDate }: DrawCertificate,
): readonly DrawDifference[] {
  if (!rulesAreUsable(rules)) return [];
  const terms = termsOf(rules, drawDate);
  return list.cases.flatMap((row, at): DrawDifference[] => {
    const kept = rows[at]?.exclusion ?? "eligible";
    const repeated = whyExcluded(row, terms) ?? "eligible";
    if (kept === repeated) return [];
    const { childId, managerId } = row;
    return [
      { about: "outcome", managerId, recorded: `${childId} ${kept}`, repeated: `${childId} ${repeated}` },
    ];
  });
}

/** Selected cases that are not at the place of the manager's order that the selection says; the first must be selected. */
function differentSelections(
  selections: readonly SelectionOfDraw[],
  orders: readonly ManagerOrder[],
): readonly DrawDifference[] {
  const recorded = Map.groupBy(selections, ({ managerId }) => managerId);
  return orders.flatMap(({ managerId, childIds }): DrawDifference[] => {
    const selected = recorded.get(managerId) ?? [];
    const first = childIds[0];
    const wanted = selected.map(({ place }) => childIds[place - 1] ?? "none");
    if (selected.length === 0 && first !== undefined) wanted.push(first);
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
  const orders = keptOrders(rows);
  const check = checkDraw(list, rules, seed, { certificate, orders }, sha256);
  const differences = [
    ...(check.same ? [] : check.differences),
    ...differentOutcomes(rows, list, certificate),
    ...differentSelections(await listSelectionsOfDraw(work, drawId), orders),
  ];
  return differences.length === 0 ? { same: true } : { same: false, differences };
}
