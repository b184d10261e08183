// Where things lie in a data folder.
import { randomBytes } from "node:crypto";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

export type Places = {
  readonly dataFolder: string;
  /** The database itself (PGDATA). */
  readonly cluster: string;
  /** A complete upgraded database that has still to take the place of the old one. */
  readonly upgraded: string;
  readonly log: string;
};

const unfinishedPrefix = "postgres-unfinished-";

export const placesIn = (dataFolder: string): Places => ({
  dataFolder,
  cluster: join(dataFolder, "postgres"),
  upgraded: join(dataFolder, "postgres-upgraded"),
  log: join(dataFolder, "postgres.log"),
});

/** A new name for a folder in the making: an orphan of an earlier attempt may still be writing to its own. */
export const nameUnfinished = (dataFolder: string): string =>
  join(dataFolder, unfinishedPrefix + randomBytes(4).toString("hex"));

export const listUnfinished = async (dataFolder: string): Promise<string[]> =>
  (await readdir(dataFolder))
    .filter((name) => name.startsWith(unfinishedPrefix))
    .map((name) => join(dataFolder, name));

/** Makes renames inside a folder survive a power cut. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}
