// Confirms a previewed case list, which then is the council's list as at its day; or sets it aside, keeping nothing of it.
// What the standards find in it is counted by a job afterwards; without a queue, when someone first looks.
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import type { JobQueue } from "../../platform/jobs/job-queue.js";
import { decideSnapshot, dropCaseRecords, lockSnapshot } from "./imports.queries.js";

export type DecideRefusal = "no-such-list" | "already-decided";
export type Decision = "confirmed" | "set-aside";

export const decideCaseList = (
  context: Context,
  snapshotId: string,
  decision: Decision,
  jobs: JobQueue | null,
): Promise<Result<null, DecideRefusal>> =>
  change<null, DecideRefusal>(context, async ({ work, actor, now, record }) => {
    const snapshot = await lockSnapshot(work, snapshotId);
    if (!snapshot) return refuse("no-such-list");
    if (snapshot.state !== "previewed") return refuse("already-decided");
    await decideSnapshot(work, snapshotId, { state: decision, decidedBy: actor.personId, decidedAt: now });
    if (decision === "set-aside") await dropCaseRecords(work, snapshotId);
    else await jobs?.enqueue(work, "count-timeliness", { authorityId: actor.authorityId });
    record({
      action: decision === "confirmed" ? "confirm-case-list" : "set-aside-case-list",
      recordType: "snapshot",
      recordId: snapshotId,
      detail: { asAt: snapshot.asAt },
    });
    return accept(null);
  });
