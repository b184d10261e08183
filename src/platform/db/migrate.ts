// Brings a database to the present schema: the forward-only SQL files of db/migrations, then the job queue's own tables.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { type Migration, type MigrationResultSet, Migrator } from "kysely/migration";
import type { Pool } from "pg";
import { installJobTables } from "../jobs/install-job-tables.js";
import { projectFolder } from "../project-folder.js";
import { databaseOn, SERVING_ROLE } from "./connect.js";

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

const migratorOn = (owner: Pool) =>
  new Migrator({ db: databaseOn(owner), provider: { getMigrations: readMigrations } });

const failureOf = ({ error, results = [] }: MigrationResultSet): Error | null => {
  if (!error) return null;
  const failed = results.find((result) => result.status === "Error")?.migrationName;
  return new Error(`The database could not be brought up to date${failed ? ` (${failed})` : ""}`, {
    cause: error,
  });
};

/** The names of the migrations that the database has had; null where it has had none at all. */
async function readExecuted(owner: Pool): Promise<readonly string[] | null> {
  const there = await owner.query("select to_regclass('public.kysely_migration') is not null as there");
  if (!there.rows[0]?.there) return null;
  const found = await owner.query<{ name: string }>("select name from kysely_migration");
  return found.rows.map(({ name }) => name);
}

/** Throws where the database is of a newer version than this program; answers the names that it still lacks. */
async function findMissing(owner: Pool): Promise<readonly string[]> {
  const known = Object.keys(await readMigrations());
  const executed = (await readExecuted(owner)) ?? [];
  if (executed.some((name) => !known.includes(name)))
    throw new Error(
      "This database was brought up to date by a newer version of Full Circle: use that version.",
    );
  return known.filter((name) => !executed.includes(name));
}

/** Throws where the database is not of this program's version, for processes that may not bring it there. */
export async function requireMigrated(owner: Pool): Promise<void> {
  const missing = await findMissing(owner);
  if (missing.length > 0)
    throw new Error("The database is not of this version: run full-circle migrate first.");
}

/** Applies what is missing, all or nothing, under a lock; answers the names applied. Throws with the failing file's name. */
export async function migrate(owner: Pool): Promise<readonly string[]> {
  await findMissing(owner);
  const outcome = await migratorOn(owner).migrateToLatest();
  const failure = failureOf(outcome);
  if (failure) throw failure;
  await installJobTables(owner);
  await owner.query(`grant select on kysely_migration to ${SERVING_ROLE}`);
  return (outcome.results ?? []).map((result) => result.migrationName);
}

/** Brings an empty database to the schema of one migration; false where this program does not know it. */
export async function migrateTo(owner: Pool, name: string): Promise<boolean> {
  if (!Object.hasOwn(await readMigrations(), name)) return false;
  const failure = failureOf(await migratorOn(owner).migrateTo(name));
  if (failure) throw failure;
  return true;
}
