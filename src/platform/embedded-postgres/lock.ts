// One app per data folder. The lock is the operating system's own file lock, taken through SQLite, so it vanishes
// with the process however that ends and can never be stale.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DataFolderInUse, EmbeddedPostgresRefused } from "./errors.js";

export type Lock = { readonly release: () => void };

const sqliteBusy = 5;

/** Takes the lock of a data folder at once, or throws DataFolderInUse. Nothing is ever written to its file. */
export function takeLock(dataFolder: string): Lock {
  const file = join(dataFolder, "postgres.lock");
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec("pragma journal_mode = memory; begin exclusive");
    const held = database;
    return { release: () => held.close() };
  } catch (error) {
    database?.close();
    if (error instanceof Error && "errcode" in error && error.errcode === sqliteBusy)
      throw new DataFolderInUse(dataFolder);
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedPostgresRefused(
      `The lock file ${file} cannot be used (${reason}): check who owns the folder.`,
    );
  }
}
