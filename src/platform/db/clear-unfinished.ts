// A demonstration whose making was interrupted is cleared away before the program serves: half of it would not be true.
import type { Pool } from "pg";
import { clearSchema } from "../backup/backup-tables.queries.js";
import { migrate } from "./migrate.js";
import { listUnready } from "./unready.queries.js";

/** Answers whether anything was cleared. Never where there is any other council in the database. */
export async function clearUnfinishedDemonstration(owner: Pool): Promise<boolean> {
  const { unready, others } = await listUnready(owner);
  if (unready === 0 || others > 0) return false;
  await clearSchema(owner);
  await migrate(owner);
  return true;
}
