// Keeps files that someone sent until they have answered what is asked about them, so that nobody chooses a file twice.
// The key goes only into their form, sealed for them: without the form nobody can read the files, nor can the database.
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { type Change, change, read } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import type { Sealer } from "../../../platform/http/secrets.js";
import type { JobQueue } from "../../../platform/jobs/job-queue.js";
import type { CaseFile } from "../read/intake.js";
import { addHeldUpload, addPiece, dropHeldUpload } from "./held-uploads.queries.js";
import { makeKey, sealPiece, type UploadKey } from "./seal-piece.js";

export type HoldRefusal = "too-large-to-hold";

/** Which upload, and the text in its form that opens it. */
export type Ticket = { readonly uploadId: string; readonly text: string };

export const mostHeldBytes = 64 * 1024 * 1024;
const heldFor = 60 * 60 * 1_000;
const pieceBytes = 1024 * 1024;

export async function holdUpload(
  context: Context,
  sealer: Sealer,
  files: readonly CaseFile[],
  jobs: JobQueue,
): Promise<Result<Ticket, HoldRefusal>> {
  const { personId } = context.actor;
  if (personId === null) throw new Error("Only someone at a page is asked about files.");
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > mostHeldBytes) return refuse("too-large-to-hold");
  const upload: UploadKey = { uploadId: randomUUID(), key: makeKey() };
  return change<Ticket, HoldRefusal>(context, async (into) => {
    const { work, actor, now } = into;
    const expiresAt = new Date(now.getTime() + heldFor);
    await jobs.enqueue(work, "drop-held-uploads", { authorityId: actor.authorityId }, expiresAt);
    await addHeldUpload(work, {
      authorityId: actor.authorityId,
      id: upload.uploadId,
      personId,
      bytes,
      expiresAt,
    });
    const named = files.map(({ name }, at) => ({ name, size: sizes[at] ?? 0 }));
    await keep(into, upload, 0, Buffer.from(JSON.stringify(named)));
    await keepFiles(into, upload, files);
    into.record({
      action: "hold-case-list",
      recordType: "held-upload",
      recordId: upload.uploadId,
      detail: { files: files.length, bytes },
    });
    const text = sealer.seal({ uploadId: upload.uploadId, personId, key: upload.key.toString("base64url") });
    return accept({ uploadId: upload.uploadId, text });
  });
}

async function keepFiles(into: Change, upload: UploadKey, files: readonly CaseFile[]): Promise<void> {
  let number = 0;
  for (const { path } of files)
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
      number += 1;
      await keep(into, upload, number, piece);
    }
}

const keep = ({ work, actor }: Change, upload: UploadKey, number: number, bytes: Buffer) =>
  addPiece(work, {
    authorityId: actor.authorityId,
    uploadId: upload.uploadId,
    number,
    sealed: sealPiece(upload, number, bytes),
  });

/** When its files have been read, or are not wanted any more. */
export const letGo = async (context: Context, uploadId: string): Promise<void> => {
  await read(context, (work) => dropHeldUpload(work, uploadId));
};
