// Gathers what a snapshot's page shows.
import { addDays } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { SnapshotView } from "./imports.pages.js";
import {
  compareWithEarlier,
  countByStatus,
  countProblems,
  findConfirmedSnapshot,
  findSnapshot,
  listProblems,
} from "./imports.queries.js";

const PROBLEMS_SHOWN = 100;

/** In the order they are shown. */
/** Codes as the case list has them, in words. */
export const statusLabels: Readonly<Record<string, string>> = {
  "looked-after": "Looked after",
  "child-protection": "Child protection plan",
  "child-in-need": "Child in need plan",
  assessment: "Open assessment",
  "care-leaver": "Care leaver",
  other: "Open, with no plan named",
  closed: "Closed",
};

export async function viewSnapshot(work: Work, id: string): Promise<SnapshotView | null> {
  const snapshot = await findSnapshot(work, id);
  if (!snapshot || snapshot.state === "set-aside") return null;
  const counts = new Map((await countByStatus(work, id)).map(({ status, count }) => [status, count]));
  const earlier = await findConfirmedSnapshot(work, addDays(snapshot.asAt, -1));
  const problemCounts = await countProblems(work, id);
  const statuses = Object.entries(statusLabels).flatMap(([status, label]) => {
    const count = counts.get(status) ?? 0;
    return count > 0 ? [{ label, count }] : [];
  });
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...snapshot,
    statuses,
    openCount: all - (counts.get("closed") ?? 0) - (counts.get("care-leaver") ?? 0),
    earlier: earlier
      ? { asAt: earlier.asAt, difference: await compareWithEarlier(work, id, earlier.id) }
      : null,
    problemCounts,
    problems: await listProblems(work, id, PROBLEMS_SHOWN),
    problemTotal: problemCounts.reduce((sum, { count }) => sum + count, 0),
  };
}
