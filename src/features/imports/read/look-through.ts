// Looks through a file of whole children before it is read: whose id stands in it more than once, so that only their parts
// need to be brought together and all other children can be passed on at once; and which names of personal values it has.
import { open } from "node:fs/promises";
import { foldText } from "../../../domain/case-data/texts.js";
import type { TextEncoding } from "../../../platform/files/text-encoding.js";
import { SeenNumbers } from "./seen-numbers.js";

export type LookedThrough = {
  /** The ids that stand in the file more than once, and perhaps a few more; null where that can't be told. */
  readonly repeated: ReadonlySet<string> | null;
  /** Of the names looked for, those that the file has. */
  readonly personal: readonly string[];
};

export type LookFor = {
  /** What stands before an id. */
  readonly mark: string;
  /** The characters of which one stands right before the mark where it is before an id, as in an opening tag; null for any. */
  readonly after: string | null;
  /** Where in what begins with the mark the id stands, or null where it can't be read plainly. */
  readonly idIn: (piece: Buffer, at: number) => { readonly from: number; readonly to: number } | null;
  /** Each is there where one of its marks is. */
  readonly personal: readonly { readonly name: string; readonly marks: readonly string[] }[];
};

const pieceBytes = 1024 * 1024;
/** More than an id with its mark ever takes. */
const longestId = 256;

export async function lookThrough(
  path: string,
  lookFor: LookFor,
  encoding: TextEncoding = "utf-8",
): Promise<LookedThrough> {
  const file = await open(path, "r");
  try {
    const ids = new Ids(lookFor);
    const personal = new Set<string>();
    const personalMarks = lookFor.personal.map(({ name, marks }) => ({
      name,
      marks: marks.map((mark) => bytesOf(mark, encoding)),
    }));
    const buffer = Buffer.alloc(pieceBytes + longestId);
    for (let at = 0; ; at += pieceBytes) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      const piece = buffer.subarray(0, bytesRead);
      for (const { name, marks } of personalMarks)
        if (!personal.has(name) && marks.some((mark) => piece.includes(mark))) personal.add(name);
      ids.find(piece);
      if (bytesRead < buffer.length) break;
    }
    const names = lookFor.personal.filter(({ name }) => personal.has(name)).map(({ name }) => name);
    return { repeated: ids.repeated, personal: names };
  } finally {
    await file.close();
  }
}

const bytesOf = (mark: string, encoding: TextEncoding): Buffer => {
  if (encoding === "utf-8") return Buffer.from(mark);
  const bytes = Buffer.from(mark, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
};

const SPACE = 32;
const TILDE = 126;

/** Ids are kept as numbers made of their letters: two ids that make the same one are taken for repeated, which does no harm. */
class Ids {
  readonly #seen = new SeenNumbers();
  readonly #repeated = new Set<string>();
  #isPlain = true;

  constructor(readonly lookFor: LookFor) {}

  get repeated(): ReadonlySet<string> | null {
    return this.#isPlain && this.#seen.size > 0 ? this.#repeated : null;
  }

  /** Takes up each id whose mark begins within the first `pieceBytes`. */
  find(piece: Buffer): void {
    const { mark, after, idIn } = this.lookFor;
    for (
      let at = piece.indexOf(mark);
      this.#isPlain && at >= 0 && at < pieceBytes;
      at = piece.indexOf(mark, at + mark.length)
    ) {
      if (at > 0 && after !== null && !after.includes(String.fromCharCode(piece[at - 1] ?? 0))) continue;
      const place = idIn(piece, at + mark.length);
      if (place === null) this.#isPlain = false;
      else this.#add(piece, place.from, place.to);
    }
  }

  #add(piece: Buffer, from: number, to: number): void {
    let [first, last] = [from, to];
    while (first < last && (piece[first] ?? 0) <= SPACE) first += 1;
    while (last > first && (piece[last - 1] ?? 0) <= SPACE) last -= 1;
    let number = 0;
    for (let at = first; at < last; at++) {
      const byte = piece[at] ?? 0;
      if (byte <= SPACE || byte > TILDE) this.#isPlain = false;
      number = Math.imul(number ^ byte, 0x01000193) + (number >>> 15);
    }
    if (!this.#seen.add(number)) this.#repeated.add(foldText(piece.toString("latin1", first, last)));
  }
}
