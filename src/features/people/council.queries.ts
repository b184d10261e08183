// The council itself: added once, by whoever sets it up.
import { sql } from "kysely";
import type { Work } from "../../platform/db/in-authority.js";

export const addCouncil = (
  work: Work,
  council: {
    authorityId: string;
    name: string;
    demonstration: boolean;
    createdAt: Date;
    readyAt: Date | null;
  },
) => work.insertInto("authority").values(council).execute();

/** Held for the rest of the transaction, so that two browsers never both set up the first council. */
export const lockFirstCouncil = (work: Work) =>
  sql`select pg_advisory_xact_lock(hashtext('first council'))`.execute(work);
