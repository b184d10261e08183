// What saving a whole form and saving one field share: the part read, the edits merged into it, and what is kept written down.
import { asksForHistory } from "../../domain/audit/merge-fields.js";
import { keptFieldOf, type MergedPart, mergePart, type PartEdit } from "../../domain/audit/merge-part.js";
import type { Reading } from "../../domain/audit/section-words.js";
import type { Change } from "../../platform/change.js";
import { sendSignal } from "../../platform/signals/signals.queries.js";
import { findPart, listEarlierEdits, type PartKey, putBy, savePart } from "./fields.queries.js";

export type Merging = MergedPart & {
  readonly before: MergedPart["part"];
  /** Whether the words differ from those that were there. */
  readonly changed: boolean;
};

/** Reads and merges; nothing is written yet. The audit's row must be locked. */
export async function mergeInto(change: Change, key: PartKey, edits: readonly PartEdit[]): Promise<Merging> {
  const before = await findPart(change.work, key);
  const asks = edits.some((edit) => asksForHistory(keptFieldOf(before, edit.field), edit));
  const earlier = asks ? await listEarlierEdits(change.work, key) : [];
  const merged = mergePart(before, edits, earlier, change.now.toISOString());
  return { ...merged, before, changed: merged.part !== before };
}

/** Tells whoever has a page of a reading open that it can't be written in any more. */
export const tellMovedOn = ({ work, actor }: Change, auditId: string, reading: Reading) =>
  sendSignal(work, {
    topic: "audit-moved-on",
    authorityId: actor.authorityId,
    data: { auditId, reading },
  });

/** Writes what was merged, puts by what it took the place of, and tells whoever has the page open. */
export async function writeMerged(
  change: Change,
  key: PartKey,
  { part, overwritten }: Merging,
  savedBy: string,
): Promise<void> {
  for (const gone of overwritten) await putBy(change.work, key, gone, change.now);
  await savePart(change.work, key, part, { savedBy, savedAt: change.now });
  await sendSignal(change.work, {
    topic: "fields-saved",
    authorityId: key.authorityId,
    data: { auditId: key.auditId, reading: key.reading, part: key.part },
  });
}
