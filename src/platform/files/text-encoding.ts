// Spreadsheet programs save text as UTF-8 or, on older settings, as Windows-1252; nothing in the file says which.
import { createReadStream } from "node:fs";

export type TextEncoding = "utf-8" | "windows-1252";

/** UTF-8 where the whole file is valid UTF-8, else Windows-1252. */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The characters of bytes 0x80 to 0x9F; five of them are unused and stay as they are. */
const highCharacters = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const fromLatin1 = (text: string) =>
  text.replace(/[\x80-\x9f]/g, (character) => highCharacters[character.charCodeAt(0) - 0x80] ?? character);

/** The file's text in chunks, without a byte order mark. */
export async function* readText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  if (encoding === "utf-8") {
    const decoder = new TextDecoder("utf-8");
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } else {
    for await (const chunk of createReadStream(path, "latin1")) yield fromLatin1(String(chunk));
  }
}
