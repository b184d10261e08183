// Which councils there are: known before any is chosen.
import { sql } from "kysely";
import type { Database } from "./connect.js";

export type Council = {
  readonly authorityId: string;
  readonly name: string;
  readonly demonstration: boolean;
  /** Null while a demonstration is being made. */
  readonly readyAt: Date | null;
};

export const listAuthorities = async (db: Database): Promise<readonly Council[]> =>
  (await sql<Council>`select * from list_authorities()`.execute(db)).rows;
