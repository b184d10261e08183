// Whether the database answers.
import { sql } from "kysely";
import type { Database } from "./connect.js";

export const isAnswering = (db: Database): Promise<boolean> =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
