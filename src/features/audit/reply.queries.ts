// The worker's reply to the finished audit: written once, never changed.
import type { Insertable } from "kysely";
import type { Work } from "../../platform/db/in-authority.js";
import type { AuditReply } from "../../platform/db/tables.js";

export const hasReply = async (work: Work, auditId: string): Promise<boolean> =>
  (await work
    .selectFrom("auditReply")
    .select("auditId")
    .where("auditId", "=", auditId)
    .executeTakeFirst()) !== undefined;

export const insertReply = (work: Work, reply: Insertable<AuditReply>) =>
  work.insertInto("auditReply").values(reply).execute();
