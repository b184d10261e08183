// A file that lasts as long as one test.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";

/** Writes the content to a file of its own and gives its path. */
export async function temporaryFile(
  test: TestContext,
  name: string,
  content: string | Buffer,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "full-circle-"));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
