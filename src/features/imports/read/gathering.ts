// Brings all rows about one child together, from however many lists and files, without holding more than a batch in
// memory: beyond that rows wait on the disk, parted by child, and are taken up again one part at a time.
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Rows held in memory at once; some 500 bytes each. */
const mostRowsHeld = 30_000;
const parts = 64;
/** No child has so many; a column of something else read as ids does, and would fill the memory. */
export const mostRowsOfChild = 5_000;

/** What is said of one child, or of one whose number is to be found by what else is said of it. */
type OfOne = { readonly childId: string };

export type Gathering<Entry extends OfOne> = {
  hold(entries: readonly Entry[]): void;
  readonly isFull: () => boolean;
  /** Puts what is held on the disk, to make room. */
  putAway(): Promise<void>;
  /** The children gathered so far, each once with all rows; what is given is held no longer. */
  children(): AsyncGenerator<readonly Entry[]>;
  /** How many rows of a child were beyond the most that one can have, and so let go. */
  readonly letGoOf: ReadonlyMap<string, { readonly first: Entry; count: number }>;
  /** Removes what waits on the disk. */
  end(): Promise<void>;
};

/** The part that a child's rows wait in: any spread will do that is even. */
const partOf = (key: string): number => {
  let sum = 0;
  for (let at = 0; at < key.length; at++) sum = (Math.imul(sum, 31) + key.charCodeAt(at)) | 0;
  return Math.imul(sum, 0x9e3779b1) >>> 26;
};

/** Rows are of one child where `keyOf` makes the same of their ids. */
export function makeGathering<Entry extends OfOne>(
  keyOf: (childId: string) => string = (childId) => childId,
): Gathering<Entry> {
  let byChild = new Map<string, Entry[]>();
  let held = 0;
  let folder: string | null = null;

  const tooMany = new Map<string, { readonly first: Entry; count: number }>();
  const letGoOfRow = (key: string, entry: Entry) => {
    const before = tooMany.get(key);
    if (before) before.count += 1;
    else tooMany.set(key, { first: entry, count: 1 });
  };

  const hold = (entries: readonly Entry[]) => {
    for (const entry of entries) {
      const key = keyOf(entry.childId);
      const ofChild = byChild.get(key);
      if (ofChild && ofChild.length >= mostRowsOfChild) letGoOfRow(key, entry);
      else if (ofChild) ofChild.push(entry);
      else byChild.set(key, [entry]);
    }
    held += entries.length;
  };
  const letGo = () => {
    const children = byChild;
    byChild = new Map();
    held = 0;
    return children;
  };
  const partPath = (part: number) => join(folder ?? "", String(part));
  const putAway = async () => {
    folder ??= await mkdtemp(join(tmpdir(), `full-circle-${randomUUID()}-`));
    const lines = Array.from({ length: parts }, (): string[] => []);
    for (const [key, entries] of letGo())
      for (const entry of entries) lines[partOf(key)]?.push(`${JSON.stringify(entry)}\n`);
    for (const [part, those] of lines.entries())
      if (those.length > 0) await appendFile(partPath(part), those.join(""), { mode: 0o600 });
  };
  async function* children(): AsyncGenerator<readonly Entry[]> {
    if (folder === null) {
      yield* letGo().values();
      return;
    }
    await putAway();
    for (let part = 0; part < parts; part += 1) {
      for await (const entry of readPart<Entry>(partPath(part))) hold([entry]);
      yield* letGo().values();
    }
  }
  return {
    hold,
    letGoOf: tooMany,
    isFull: () => held > mostRowsHeld,
    putAway,
    children,
    end: async () => {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}

async function* readPart<Entry>(path: string): AsyncGenerator<Entry> {
  try {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const entry: Entry = JSON.parse(line);
      yield entry;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
