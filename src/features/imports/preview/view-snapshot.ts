// Gathers what a snapshot's page shows.
import { z } from "zod";
import { addDays, daysBetween, type LocalDate } from "../../../domain/shared/calendar.js";
import type { Work } from "../../../platform/db/in-authority.js";
import {
  compareWithEarlier,
  countByStatus,
  findConfirmedSnapshot,
  findSnapshot,
} from "../imports.queries.js";
import { isFormat } from "./format-words.js";
import { listKinds } from "./problems.queries.js";
import type { SnapshotView } from "./snapshot.page.js";
import type { SourceRow } from "./sources.js";

/** Codes as the case list has them, in words, in the order they are shown. */
export const statusLabels: Readonly<Record<string, string>> = {
  "looked-after": "Looked after",
  "child-protection": "Child protection plan",
  "child-in-need": "Child in need plan",
  assessment: "Open assessment",
  "care-leaver": "Care leaver",
  other: "Open, with no plan named",
  closed: "Closed",
};

/** Older lists say less of their sources. */
const sourcesShape = z.array(
  z.object({
    name: z.string(),
    file: z.string(),
    sheet: z.string().nullable(),
    leftOut: z.array(z.string()).default([]),
    format: z.string().optional(),
    mapping: z.string().nullable().default(null),
  }),
);

const sourcesOf = (kept: unknown): readonly SourceRow[] =>
  sourcesShape
    .catch([])
    .parse(kept)
    .map(({ format = "", ...source }) => ({ ...source, format: isFormat(format) ? format : null }));

export async function viewSnapshot(work: Work, id: string, today: LocalDate): Promise<SnapshotView | null> {
  const snapshot = await findSnapshot(work, id);
  if (!snapshot || snapshot.state === "set-aside") return null;
  const counts = new Map((await countByStatus(work, id)).map(({ status, count }) => [status, count]));
  const earlier = await findConfirmedSnapshot(work, addDays(snapshot.asAt, -1));
  const statuses = Object.entries(statusLabels).flatMap(([status, label]) => {
    const count = counts.get(status) ?? 0;
    return count > 0 ? [{ label, count }] : [];
  });
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...snapshot,
    sources: sourcesOf(snapshot.sources),
    statuses,
    openCount: all - (counts.get("closed") ?? 0) - (counts.get("care-leaver") ?? 0),
    earlier: earlier
      ? { asAt: earlier.asAt, difference: await compareWithEarlier(work, id, earlier.id) }
      : null,
    kinds: await listKinds(work, id),
    daysOld: daysBetween(snapshot.asAt, today),
  };
}
