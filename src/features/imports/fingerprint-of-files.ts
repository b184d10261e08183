// Knows files again by what is in them, whatever they are called and in whatever order they are sent.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { CaseFile } from "./read/intake.js";
import type { SavedMapping } from "./read/report/mapping.js";

/** SHA-256 over the files' own and how reports among them are read, 64 hex characters. */
export async function fingerprintOfFiles(
  files: readonly CaseFile[],
  mappings: readonly SavedMapping[],
): Promise<string> {
  const each = await Promise.all(
    files.map(async ({ path }) => {
      const hash = createHash("sha256");
      for await (const chunk of createReadStream(path)) hash.update(chunk);
      return hash.digest("hex");
    }),
  );
  const readings = mappings.map(({ mapping }) => JSON.stringify(mapping));
  return createHash("sha256")
    .update([...each.toSorted(), ...readings.toSorted()].join("\n"))
    .digest("hex");
}
