// Throws away files that waited for an answer until their hour was over.
import type { Clock } from "../../../platform/clock.js";
import type { Database } from "../../../platform/db/connect.js";
import { inAuthority } from "../../../platform/db/in-authority.js";
import type { JobData } from "../../../platform/jobs/queues.js";
import { dropExpiredUploads } from "./held-uploads.queries.js";

export async function dropHeldUploads(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  { authorityId }: JobData<"drop-held-uploads">,
): Promise<void> {
  await inAuthority(db, authorityId, (work) => dropExpiredUploads(work, clock.now()));
}
