// A one-time link as the family comes with it: found by its hash before any council is known, and used up by one answer.
import { type Insertable, sql } from "kysely";
import type { HeardFrom } from "../../../domain/feedback/family-feedback.js";
import type { AskingHelp, FamilyLanguage } from "../../../domain/feedback/family-plan.js";
import type { Database } from "../../../platform/db/connect.js";
import type { Work } from "../../../platform/db/in-authority.js";
import type { FamilyAnswer } from "../../../platform/db/tables.js";

export type FoundLink = {
  readonly authorityId: string;
  readonly linkId: string;
  readonly auditId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly heardFrom: HeardFrom;
  readonly language: FamilyLanguage;
  readonly help: readonly AskingHelp[];
  readonly demonstration: boolean;
};

/** The link of a token's or a code's hash, in whatever state it is: each takes the same time. */
export async function findLink(db: Database, hash: Buffer): Promise<FoundLink | null> {
  const found = await sql<FoundLink>`
    select authority_id as "authorityId", link_id as "linkId", audit_id as "auditId", expires_at as "expiresAt",
      used_at as "usedAt", withdrawn_at as "withdrawnAt", heard_from as "heardFrom", language, help, demonstration
    from family_link_lookup(${hash})`.execute(db);
  return found.rows[0] ?? null;
}

/** False where someone else was first, or the link was withdrawn or has expired by now. */
export async function takeLink(work: Work, id: string, usedAt: Date): Promise<boolean> {
  const used = await work
    .updateTable("familyLink")
    .set({ usedAt })
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .where("withdrawnAt", "is", null)
    .where("expiresAt", ">", usedAt)
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
}

export const addAnswer = (work: Work, answer: Insertable<FamilyAnswer>) =>
  work.insertInto("familyAnswer").values(answer).execute();
