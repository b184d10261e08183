// A database as an earlier version of the program left it, for tests of migrations that change what is stored.
import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import { openPool } from "../../src/platform/db/connect.js";
import { migrateTo } from "../../src/platform/db/migrate.js";

/** Brought to the migration of that name, used, and dropped. */
export async function withEarlierDatabase(
  migration: string,
  use: (owner: Pool) => Promise<void>,
): Promise<void> {
  const url = new URL(process.env.FULL_CIRCLE_TEST_SERVER ?? "");
  const admin = new Pool({ connectionString: url.href, max: 1 });
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await admin.query(`create database ${name}`);
  url.pathname = `/${name}`;
  const owner = openPool({ url: url.href }, "owner", () => {}, 2);
  try {
    if (!(await migrateTo(owner, migration))) throw new Error(`There is no migration ${migration}.`);
    await use(owner);
  } finally {
    await owner.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}
