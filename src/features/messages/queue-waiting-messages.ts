// Gives every waiting message a job again: after a restore there are none, because a backup holds no jobs.
import { listAuthorities } from "../../platform/db/authorities.queries.js";
import type { Database } from "../../platform/db/connect.js";
import { inAuthority } from "../../platform/db/in-authority.js";
import type { JobQueue } from "../../platform/jobs/job-queue.js";
import { listWaitingMessages } from "./messages.queries.js";

/** Answers how many messages wait to be sent. */
export async function queueWaitingMessages(db: Database, jobs: JobQueue): Promise<number> {
  let queued = 0;
  for (const { authorityId } of await listAuthorities(db)) {
    queued += await inAuthority(db, authorityId, async (work) => {
      const waiting = await listWaitingMessages(work);
      for (const { id } of waiting) await jobs.enqueue(work, "send-message", { authorityId, messageId: id });
      return waiting.length;
    });
  }
  return queued;
}
