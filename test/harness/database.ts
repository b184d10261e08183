// A fresh, migrated database for a test file, on the PostgreSQL server of the test run (FULL_CIRCLE_TEST_SERVER).
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { Pool } from "pg";
import { type Database, databaseOn, openPool } from "../../src/platform/db/connect.js";
import { migrate } from "../../src/platform/db/migrate.js";
import { queueNames } from "../../src/platform/jobs/queues.js";
import { projectFolder } from "../../src/platform/project-folder.js";

export type TestDatabase = {
  /** As the serving role. */
  readonly db: Database;
  /** As the owner: only to look behind row-level security, or to do what the program can't. */
  readonly owner: Pool;
  readonly url: string;
  /** Closes what uses the database, before it is dropped. */
  closeFirst(close: () => Promise<void>): void;
  /** For a bench; a test's database closes with its file. */
  close(): Promise<void>;
};

/** One template for each state of migrations and queues, so that a server kept between runs never lends an old one. */
const migrations = join(projectFolder, "db/migrations");
const TEMPLATE = `full_circle_template_${readdirSync(migrations)
  .toSorted()
  .reduce(
    (hash, name) => hash.update(name).update(readFileSync(join(migrations, name))),
    createHash("sha256"),
  )
  .update(queueNames.join())
  .digest("hex")
  .slice(0, 12)}`;

const serverUrl = (): string => {
  const url = process.env.FULL_CIRCLE_TEST_SERVER;
  if (!url) throw new Error("FULL_CIRCLE_TEST_SERVER must name a PostgreSQL server; npm test starts one.");
  return url;
};

const urlOf = (database: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
};

/** The template is migrated by whichever test file comes first; the others wait for it. */
async function makeTemplate(admin: Pool): Promise<void> {
  const client = await admin.connect();
  try {
    await client.query("select pg_advisory_lock(471100)");
    const found = await client.query("select from pg_database where datname = $1 and datistemplate", [
      TEMPLATE,
    ]);
    if (found.rowCount !== 0) return;
    await client.query(`drop database if exists ${TEMPLATE}`);
    await client.query(`create database ${TEMPLATE}`);
    const pool = new Pool({ connectionString: urlOf(TEMPLATE) });
    await migrate(pool);
    await pool.end();
    await client.query(`alter database ${TEMPLATE} is_template true`);
  } finally {
    await client.query("select pg_advisory_unlock(471100)");
    client.release();
  }
}

/** Makes the database now and drops it when the test file is done. Call it at the top of the file, outside every hook. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const admin = new Pool({ connectionString: serverUrl(), max: 1 });
  await makeTemplate(admin);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await admin.query(`create database ${name} template ${TEMPLATE}`);
  const url = urlOf(name);
  const log = (): void => {};
  const owner = openPool({ url }, "owner", log, 2);
  const db = databaseOn(openPool({ url }, "serving", log, 8));
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of closing) await closeOne();
    await db.destroy();
    await owner.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  after(close);
  return { db, owner, url, closeFirst: (first) => void closing.push(first), close };
}
