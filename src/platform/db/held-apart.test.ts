// Councils are held apart by the database itself, even where a query forgets to ask for its own.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "kysely";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { inAuthority } from "./in-authority.js";

const database = await makeTestDatabase();
const ONE = "11111111-1111-4111-8111-111111111111";
const OTHER = "22222222-2222-4222-8222-222222222222";

for (const [id, name] of [
  [ONE, "One"],
  [OTHER, "Other"],
]) {
  await database.owner.query("insert into authority values ($1, $2, false, now())", [id, name]);
  await database.owner.query("insert into service values ($1, gen_random_uuid(), $2)", [
    id,
    `Service of ${name}`,
  ]);
}

describe("row-level security", () => {
  it("shows a query without a filter its own council only", async () => {
    const seen = await inAuthority(database.db, ONE, (work) =>
      work.selectFrom("service").select("name").execute(),
    );
    assert.deepEqual(seen, [{ name: "Service of One" }]);
  });

  it("shows nothing where no council is set", async () => {
    assert.deepEqual(await database.db.selectFrom("service").selectAll().execute(), []);
    assert.deepEqual(await database.db.selectFrom("authority").selectAll().execute(), []);
  });

  it("refuses a row of another council", async () => {
    await assert.rejects(
      inAuthority(database.db, ONE, (work) =>
        work.insertInto("service").values({ authorityId: OTHER, id: ONE, name: "Smuggled" }).execute(),
      ),
      /row-level security/,
    );
  });

  it("changes nothing of another council", async () => {
    await inAuthority(database.db, ONE, (work) =>
      work.updateTable("service").set({ name: "Mine" }).execute(),
    );
    const names = await database.owner.query("select name from service order by name");
    assert.deepEqual(names.rows, [{ name: "Mine" }, { name: "Service of Other" }]);
  });

  it("guards every table but those that hold no council's records", async () => {
    const unguarded = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity order by 1`.execute(
      database.db,
    );
    assert.deepEqual(
      unguarded.rows.map((row) => row.name),
      ["kysely_migration", "kysely_migration_lock", "sign_in_guess"],
    );
  });

  it("puts authority_id first in every guarded table's key", async () => {
    const wrong = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_index i on i.indrelid = c.oid and i.indisprimary
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where n.nspname = 'public' and c.relrowsecurity and a.attname <> 'authority_id'`.execute(database.db);
    assert.deepEqual(wrong.rows, []);
  });
});
