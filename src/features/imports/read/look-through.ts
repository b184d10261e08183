// Looks through a file of whole children before it is read: whose id stands in it more than once, so that only their parts
// need to be brought together and all other children can be passed on at once; and which names of personal values it has.
import { open } from "node:fs/promises";
import { foldText } from "../../../domain/case-data/texts.js";

export type LookedThrough = {
  /** The ids that stand in the file more than once; null where that can't be told, so that all must be gathered. */
  readonly repeated: ReadonlySet<string> | null;
  /** Of the names looked for, those that the file has. */
  readonly personal: readonly string[];
};

export type LookFor = {
  /** What stands before an id. */
  readonly mark: string;
  /** Finds the id in what begins with the mark; null where there is none that can be read plainly. */
  readonly idIn: (text: string) => string | null;
  /** The characters of which one stands right before the mark where it is before an id, as in an opening tag; null for any. */
  readonly after: string | null;
  readonly personal: readonly { readonly name: string; readonly mark: string }[];
};

const pieceBytes = 1024 * 1024;
/** More than an id with its mark ever takes. */
const longestId = 256;

export async function lookThrough(path: string, lookFor: LookFor): Promise<LookedThrough> {
  const file = await open(path, "r");
  try {
    const ids = new Set<string>();
    const repeated = new Set<string>();
    const personal = new Set<string>();
    const buffer = Buffer.alloc(pieceBytes + longestId);
    let plain = true;
    for (let at = 0; ; at += pieceBytes) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) break;
      const piece = buffer.subarray(0, bytesRead);
      for (const { name, mark } of lookFor.personal)
        if (!personal.has(name) && piece.includes(mark)) personal.add(name);
      plain &&= findIds(piece, lookFor, (id) => {
        if (ids.has(id)) repeated.add(id);
        else ids.add(id);
      });
      if (bytesRead < buffer.length) break;
    }
    const names = lookFor.personal.filter(({ name }) => personal.has(name)).map(({ name }) => name);
    return { repeated: plain && ids.size > 0 ? repeated : null, personal: names };
  } finally {
    await file.close();
  }
}

/** Gives each id whose mark begins in the piece; false where one can't be read. */
function findIds(piece: Buffer, { mark, idIn, after }: LookFor, give: (id: string) => void): boolean {
  for (let at = piece.indexOf(mark); at >= 0 && at < pieceBytes; at = piece.indexOf(mark, at + mark.length)) {
    if (at > 0 && after !== null && !after.includes(String.fromCharCode(piece[at - 1] ?? 0))) continue;
    const id = idIn(piece.toString("utf8", at, at + longestId));
    if (id === null) return false;
    give(foldText(id));
  }
  return true;
}
