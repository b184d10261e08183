// Brings a database to the present schema: the forward-only SQL files of db/migrations, then the job queue's own tables.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Pool } from "pg";
import { installJobTables } from "../jobs/install-job-tables.js";
import { projectFolder } from "../project-folder.js";
import { databaseOn } from "./connect.js";

async function readMigrations(): Promise<Record<string, Migration>> {
  const folder = join(projectFolder, "db/migrations");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Object.fromEntries(
    names.map((name) => [
      name.replace(/\.sql$/, ""),
      { up: async (db) => void (await sql.raw(await readFile(join(folder, name), "utf8")).execute(db)) },
    ]),
  );
}

/** Applies what is missing, all or nothing, under a lock; answers the names applied. Throws with the failing file's name. */
export async function migrate(owner: Pool): Promise<readonly string[]> {
  const migrator = new Migrator({ db: databaseOn(owner), provider: { getMigrations: readMigrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find((result) => result.status === "Error")?.migrationName;
    throw new Error(`The database could not be brought up to date${failed ? ` (${failed})` : ""}`, {
      cause: error,
    });
  }
  await installJobTables(owner);
  return results.map((result) => result.migrationName);
}

/** How many of the migrations a database still lacks; used to refuse serving an old schema. */
export async function countMissingMigrations(owner: Pool): Promise<number> {
  const wanted = Object.keys(await readMigrations());
  const done = await owner.query<{ name: string }>("select name from kysely_migration");
  const names = new Set(done.rows.map((row) => row.name));
  return wanted.filter((name) => !names.has(name)).length;
}
