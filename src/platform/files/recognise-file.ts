// Tells what a file is by what it holds, never by its name.
import { open } from "node:fs/promises";
import { fileLimits, RefusedFile } from "./spreadsheet.js";

const headBytes = 64 * 1024;

const startsWith = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);

/** A zip may be a workbook; plain text may be CSV; all else is refused, with what it seems to be. */
export async function recogniseFile(path: string): Promise<"zip" | "text"> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) throw new RefusedFile({ code: "empty-file" });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, headBytes)), 0, undefined, 0);
    const kind = kindOf(buffer.subarray(0, bytesRead));
    if (size > fileLimits.fileBytes) throw new RefusedFile({ code: "too-large" });
    if (kind === "compound") throw await refuseCompoundFile(file, size);
    return kind;
  } finally {
    await file.close();
  }
}

function kindOf(head: Buffer): "zip" | "text" | "compound" {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return "zip";
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return "compound";
  const text = head.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  if (/^\s*(<|%PDF-|\{\\rtf)/.test(text) || hasControlCharacters(head)) {
    throw new RefusedFile({ code: "not-a-spreadsheet" });
  }
  if (text.trim() === "") throw new RefusedFile({ code: "empty-file" });
  return "text";
}

/** Tab, line feed, vertical tab, form feed and carriage return are text; the other low bytes are not. */
const hasControlCharacters = (head: Buffer) =>
  head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26));

/** Excel 97 files and password-protected workbooks share one container; the names inside tell them apart. */
async function refuseCompoundFile(
  file: Awaited<ReturnType<typeof open>>,
  size: number,
): Promise<RefusedFile> {
  const { buffer } = await file.read(Buffer.alloc(size), 0, size, 0);
  const holds = (name: string) => buffer.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return new RefusedFile({ code: "password-protected" });
  if (holds("Workbook") || holds("Book")) return new RefusedFile({ code: "other-spreadsheet", found: "xls" });
  return new RefusedFile({ code: "not-a-spreadsheet" });
}
