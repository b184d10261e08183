// Files that someone sent: just now, or before, so that they waited.
import type { Visit } from "../../../platform/http/pages.js";
import type { Sealer } from "../../../platform/http/secrets.js";
import type { JobQueue } from "../../../platform/jobs/job-queue.js";
import { holdUpload, type Ticket } from "../hold/hold-upload.command.js";
import type { CaseFile } from "../read/intake.js";

export type Sent = {
  readonly visit: Visit;
  readonly sealer: Sealer;
  readonly jobs: JobQueue;
  readonly files: readonly CaseFile[];
  /** Null as long as they do not wait. */
  readonly ticket: Ticket | null;
};

/** Has the files wait; null where they are too large for that. */
export async function ticketFor({ visit, sealer, jobs, files, ticket }: Sent): Promise<Ticket | null> {
  if (ticket) return ticket;
  const held = await holdUpload(visit.context, sealer, files, jobs);
  return held.ok ? held.value : null;
}
