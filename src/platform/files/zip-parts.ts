// Opens a workbook's zip and checks how much it would unpack to before any of it is unpacked.
import { pipeline, type Readable, Transform } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { watchWork } from "./file-room.js";
import { fileLimits, RefusedFile } from "./spreadsheet.js";

export type ZipParts = {
  readonly has: (name: string) => boolean;
  /** The part's bytes; the stream fails where it holds more than the zip's directory said. */
  readonly open: (name: string) => Promise<Readable>;
  readonly close: () => void;
};

export async function openZip(path: string): Promise<ZipParts> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new RefusedFile({ code: "damaged" });
  });
  try {
    const entries = await readDirectory(zip);
    const overworked = watchWork(zip.fileSize);
    const find = (name: string) => entries.get(name.toLowerCase());
    return {
      has: (name) => find(name) !== undefined,
      open: async (name) => {
        const entry = find(name);
        if (!entry) throw new RefusedFile({ code: "damaged" });
        return unpack(await zip.openReadStreamPromise(entry, { decodeFileData: false }), entry, overworked);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof RefusedFile ? error : new RefusedFile({ code: "damaged" });
  }
}

const stored = 0;
const deflated = 8;
/** Larger pieces than usual: each costs a turn of the event loop. */
const pieceBytes = 128 * 1024;

function unpack(
  packed: Readable,
  { compressionMethod, uncompressedSize }: Entry,
  overworked: () => RefusedFile | null,
): Readable {
  if (compressionMethod !== stored && compressionMethod !== deflated)
    throw new RefusedFile({ code: "damaged" });
  let left = uncompressedSize;
  const counted = new Transform({
    highWaterMark: pieceBytes,
    transform: (piece: Buffer, _, done) => {
      left -= piece.length;
      done(left < 0 ? new RefusedFile({ code: "damaged" }) : overworked(), piece);
    },
    flush: (done) => done(left === 0 ? null : new RefusedFile({ code: "damaged" })),
  });
  const ended = () => undefined;
  return compressionMethod === stored
    ? pipeline(packed, counted, ended)
    : pipeline(packed, createInflateRaw({ chunkSize: pieceBytes }), counted, ended);
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > fileLimits.zipEntries) throw new RefusedFile({ code: "too-large" });
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (unpacksTooLarge(entry) || total > fileLimits.totalBytes) throw new RefusedFile({ code: "too-large" });
    if (entry.isEncrypted()) throw new RefusedFile({ code: "password-protected" });
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  return entries;
}

const unpacksTooLarge = ({ uncompressedSize, compressedSize }: Entry) =>
  uncompressedSize > fileLimits.entryBytes ||
  (uncompressedSize > fileLimits.compressionRatioFrom &&
    uncompressedSize > compressedSize * fileLimits.compressionRatio);
