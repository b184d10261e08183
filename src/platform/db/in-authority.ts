// A transaction that sees one council only. Row-level security reads the council's id from it.
import { sql, type Transaction } from "kysely";
import type { Database } from "./connect.js";
import { beginIn } from "./council-driver.js";
import { NAME_ERRORS } from "./named-statements.js";
import type { DB } from "./tables.js";

export type Work = Transaction<DB>;

const MAY_TRY_AGAIN = new Set(["40001", "40P01", ...NAME_ERRORS]);
const mayTryAgain = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error && MAY_TRY_AGAIN.has(String(error.code));

/**
 * Runs the work in one transaction of the council; tries again (three times) where the database found a deadlock, or does
 * not know a statement's plan any more.
 */
export async function inAuthority<Answer>(
  db: Database,
  authorityId: string,
  work: (transaction: Work) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await beginIn(authorityId, (within) =>
        db.transaction().execute((transaction) =>
          within(async (isSet) => {
            if (!isSet)
              await sql`select set_config('app.authority_id', ${authorityId}, true)`.execute(transaction);
            return await work(transaction);
          }),
        ),
      );
    } catch (error) {
      if (attempt === 3 || !mayTryAgain(error)) throw error;
    }
  }
}
