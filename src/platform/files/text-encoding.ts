// Text of any encoding that spreadsheet programs save: UTF-8, UTF-16 or Windows-1252, of which only UTF-16 says what it
// is. Files joined together from several have both UTF-8 and Windows-1252, so each character is read as what it can be.
import { isAscii, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { RefusedFile } from "./spreadsheet.js";

const pieceBytes = 128 * 1024;

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** By its mark; without one, UTF-16 shows itself by a zero in every other byte of ordinary letters. */
export function encodingOf(head: Buffer): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const most = (head.length / 2) * 0.7;
  if (zeros(1) > most && zeros(0) === 0) return "utf-16le";
  return zeros(0) > most && zeros(1) === 0 ? "utf-16be" : "utf-8";
}

/** The file's text in pieces, mostly of whole lines, without a byte order mark. A zero character is no text: refused. */
export async function* readText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  let isFirst = true;
  const pieces = encoding === "utf-8" ? readMixed(path) : readUtf16(path, encoding);
  for await (const piece of pieces) {
    if (piece.includes("\0")) throw new RefusedFile({ code: "damaged" });
    yield isFirst && piece.startsWith("\ufeff") ? piece.slice(1) : piece;
    isFirst = false;
  }
}

async function* readUtf16(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes }))
    yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

const LINE_FEED = 10;

/** Cut after a line's end where there is one, which never stands inside a character; else before a character's first byte. */
async function* readMixed(path: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes })) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const lines = bytes.lastIndexOf(LINE_FEED) + 1;
    const cut = lines > 0 ? lines : lastWhole(bytes);
    yield decode(bytes.subarray(0, cut));
    rest = bytes.subarray(cut);
  }
  if (rest.length > 0) yield decode(rest);
}

/** Where the last character begins that may go on beyond these bytes, or their end. */
function lastWhole(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

const decode = (bytes: Buffer): string => {
  if (isAscii(bytes)) return bytes.toString("latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : decodeMixed(bytes.toString("latin1"));
};

/** Well-formed UTF-8 of two, three or four bytes, or one byte that is none. */
const highBytes = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\x9f]/g;

/** The characters of bytes 0x80 to 0x9F; five of them are unused and stay as they are. */
const highCharacters = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const fromWindows = (text: string) =>
  text.replace(/[\x80-\x9f]/g, (character) => highCharacters[character.charCodeAt(0) - 0x80] ?? character);

const decodeMixed = (latin1: string): string =>
  latin1.replace(highBytes, (found) => {
    const bytes = Buffer.from(found, "latin1");
    return found.length > 1 && isUtf8(bytes) ? bytes.toString("utf8") : fromWindows(found);
  });
