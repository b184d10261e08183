// Uploads that wait for an answer: their pieces as sealed, and their end.
import type { Insertable } from "kysely";
import type { Work } from "../../../platform/db/in-authority.js";
import type { HeldUpload } from "../../../platform/db/tables.js";

export const addHeldUpload = (work: Work, upload: Insertable<HeldUpload>) =>
  work.insertInto("heldUpload").values(upload).execute();

export const addPiece = (
  work: Work,
  piece: { authorityId: string; uploadId: string; number: number; sealed: Buffer },
) => work.insertInto("heldUploadPiece").values(piece).execute();

/** Somebody's own upload that has not expired. */
export const findHeldUpload = (work: Work, wanted: { id: string; personId: string; now: Date }) =>
  work
    .selectFrom("heldUpload")
    .select(["id", "bytes"])
    .where("id", "=", wanted.id)
    .where("personId", "=", wanted.personId)
    .where("expiresAt", ">", wanted.now)
    .executeTakeFirst();

export const findPiece = (work: Work, uploadId: string, number: number) =>
  work
    .selectFrom("heldUploadPiece")
    .select("sealed")
    .where("uploadId", "=", uploadId)
    .where("number", "=", number)
    .executeTakeFirst();

export const dropHeldUpload = (work: Work, id: string) =>
  work.deleteFrom("heldUpload").where("id", "=", id).execute();

/** How many had expired. */
export async function dropExpiredUploads(work: Work, now: Date): Promise<number> {
  const dropped = await work.deleteFrom("heldUpload").where("expiresAt", "<=", now).executeTakeFirst();
  return Number(dropped.numDeletedRows);
}
