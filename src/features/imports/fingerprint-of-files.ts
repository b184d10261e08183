// Knows files again by what is in them, whatever they are called and in whatever order they are sent.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { CaseFile } from "./read/intake.js";

/** SHA-256 over the files' own, 64 hex characters. */
export async function fingerprintOfFiles(files: readonly CaseFile[]): Promise<string> {
  const each = await Promise.all(
    files.map(async ({ path }) => {
      const hash = createHash("sha256");
      for await (const chunk of createReadStream(path)) hash.update(chunk);
      return hash.digest("hex");
    }),
  );
  return createHash("sha256").update(each.toSorted().join("\n")).digest("hex");
}
