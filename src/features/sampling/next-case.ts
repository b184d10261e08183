// The case that would take the place of a selected one: the first of its order that was never selected (C4).
import { nextInOrder } from "../../domain/sampling/replace-drawn-case.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listOrder } from "./orders.queries.js";
import type { FoundSelection } from "./selections.queries.js";

type OrderedCase = Awaited<ReturnType<typeof listOrder>>[number];

/** Null where the order is used up. */
export async function findNextCase(
  work: Work,
  selection: Pick<FoundSelection, "drawId" | "managerId" | "ofAll">,
): Promise<OrderedCase | null> {
  const order = await listOrder(work, selection);
  const used = new Set(order.filter(({ isUsed }) => isUsed).map(({ childId }) => childId));
  const childIds = order.map(({ childId }) => childId);
  const next = nextInOrder(childIds, used);
  return next.ok ? (order.find(({ childId }) => childId === next.value) ?? null) : null;
}
