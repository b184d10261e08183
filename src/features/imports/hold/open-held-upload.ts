// Opens files that were held, for whoever has the form they were held with: into a folder that is gone afterwards.
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { read } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import type { Work } from "../../../platform/db/in-authority.js";
import type { Sealer } from "../../../platform/http/secrets.js";
import type { CaseFile } from "../read/intake.js";
import { findHeldUpload, findPiece } from "./held-uploads.queries.js";
import { openPiece, type UploadKey } from "./seal-piece.js";

export type OpenedUpload = { readonly files: readonly CaseFile[]; end(): Promise<void> };

const ticketShape = z.object({ uploadId: z.string(), personId: z.string(), key: z.string() });
const namedShape = z.array(z.object({ name: z.string(), size: z.number() }));

/** Null where the text opens no upload of this person, or the hour is over: all look alike. */
export async function openHeldUpload(
  context: Context,
  sealer: Sealer,
  wanted: { readonly uploadId: string; readonly ticket: string },
): Promise<OpenedUpload | null> {
  const ticket = ticketShape.safeParse(sealer.open(wanted.ticket));
  const { personId } = context.actor;
  if (!ticket.success || personId === null) return null;
  const { uploadId, key } = ticket.data;
  if (uploadId !== wanted.uploadId || ticket.data.personId !== personId) return null;
  const upload = { uploadId, key: Buffer.from(key, "base64url") };
  const folder = await mkdtemp(join(tmpdir(), "full-circle-held-"));
  const end = () => rm(folder, { recursive: true, force: true });
  try {
    const files = await read(context, async (work) => {
      const held = await findHeldUpload(work, { id: uploadId, personId, now: context.clock.now() });
      return held ? await writeFiles(work, upload, folder) : null;
    });
    if (files) return { files, end };
  } catch (error) {
    await end();
    throw error;
  }
  await end();
  return null;
}

async function writeFiles(work: Work, upload: UploadKey, folder: string): Promise<CaseFile[] | null> {
  const list = await pieceOf(work, upload, 0);
  if (!list) return null;
  const files: CaseFile[] = [];
  let number = 0;
  for (const { name, size } of namedShape.parse(JSON.parse(list.toString("utf8")))) {
    const path = join(folder, String(files.length));
    async function* pieces() {
      for (let left = size; left > 0; ) {
        number += 1;
        const piece = await pieceOf(work, upload, number);
        if (!piece) throw new Error("A piece of a held upload is missing.");
        left -= piece.length;
        yield piece;
      }
    }
    await pipeline(Readable.from(pieces()), createWriteStream(path, { mode: 0o600 }));
    files.push({ name, path });
  }
  return files;
}

async function pieceOf(work: Work, upload: UploadKey, number: number): Promise<Buffer | null> {
  const piece = await findPiece(work, upload.uploadId, number);
  return piece ? openPiece(upload, number, piece.sealed) : null;
}
