// Tells by its beginning whether a file is XML or JSON; any other is for the readers of tables.
import { open } from "node:fs/promises";
import { encodingOf, type TextEncoding } from "../../../platform/files/text-encoding.js";

export type FileForm = {
  readonly form: "xml" | "json" | "other";
  readonly encoding: TextEncoding;
  /** The name of the outermost element of XML, where the beginning has it. */
  readonly root?: string;
};

const headBytes = 4_096;

export async function formOf(path: string): Promise<FileForm> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    const encoding = encodingOf(head);
    const text = new TextDecoder(encoding).decode(head).trimStart();
    if (/^<(\?xml\b|!--|!DOCTYPE (?!html)|(?!html|!DOCTYPE)[A-Za-z_])/i.test(text))
      return { form: "xml", encoding, root: /<([A-Za-z_][\w.-]*)[\s/>]/.exec(text)?.[1] ?? "" };
    const isJson = /^(\[\s*([[{\]]|$)|\{\s*(["}]|$))/.test(text);
    return { form: isJson ? "json" : "other", encoding };
  } finally {
    await file.close();
  }
}
