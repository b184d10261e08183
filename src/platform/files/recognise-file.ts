// Tells what a file is by what it holds, never by its name.
import { open } from "node:fs/promises";
import { fileLimits, RefusedFile } from "./spreadsheet.js";
import { encodingOf } from "./text-encoding.js";

const headBytes = 64 * 1024;

const startsWith = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);

export type FoundFile = { readonly kind: "zip" | "text"; readonly head: Buffer; readonly size: number };

/** A zip may be a workbook; plain text may be CSV; all else is refused, with what it seems to be. */
export async function recogniseFile(path: string): Promise<FoundFile> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) throw new RefusedFile({ code: "empty-file" });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, headBytes)), 0, undefined, 0);
    const head = buffer.subarray(0, bytesRead);
    const kind = kindOf(head);
    if (size > fileLimits.fileBytes) throw new RefusedFile({ code: "too-large" });
    if (kind === "compound") throw await refuseCompoundFile(file, size);
    return { kind, head, size };
  } finally {
    await file.close();
  }
}

function kindOf(head: Buffer): "zip" | "text" | "compound" {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return "zip";
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return "compound";
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding === "utf-8" ? "latin1" : encoding)
    .decode(head)
    .replace(/^\xef\xbb\xbf/, "");
  if (/^\s*(<|%PDF-|\{\\rtf)/.test(text)) throw new RefusedFile({ code: "not-a-spreadsheet" });
  refuseControlCharacters(text);
  if (text.trim() === "") throw new RefusedFile({ code: "empty-file" });
  return "text";
}

const mostStray = 0.01;

/**
 * Tab, line feed, vertical tab, form feed and carriage return are text, and a DOS end mark may be; the other low
 * characters are not. A few among ordinary text are damage; many are another kind of file.
 */
const isStray = (code: number) => code < 9 || (code > 13 && code < 32 && code !== 26);

function refuseControlCharacters(text: string) {
  let stray = 0;
  for (let at = 0; at < text.length; at++) if (isStray(text.charCodeAt(at))) stray += 1;
  if (stray === 0) return;
  throw new RefusedFile({ code: stray > text.length * mostStray ? "not-a-spreadsheet" : "damaged" });
}

const scannedBytes = 1024 * 1024;
const longestName = 64;

/** Excel 97 files and password-protected workbooks share one container; the names inside tell them apart. */
async function refuseCompoundFile(
  file: Awaited<ReturnType<typeof open>>,
  size: number,
): Promise<RefusedFile> {
  const names = ["EncryptedPackage", "Workbook", "Book"];
  const found = new Set<string>();
  const buffer = Buffer.alloc(scannedBytes);
  for (let at = 0; at < size && !found.has("EncryptedPackage"); at += scannedBytes - longestName) {
    const { bytesRead } = await file.read(buffer, 0, scannedBytes, at);
    const piece = buffer.subarray(0, bytesRead);
    for (const name of names) if (piece.includes(Buffer.from(name, "utf16le"))) found.add(name);
  }
  if (found.has("EncryptedPackage")) return new RefusedFile({ code: "password-protected" });
  return new RefusedFile(
    found.size > 0 ? { code: "other-spreadsheet", found: "xls" } : { code: "not-a-spreadsheet" },
  );
}
