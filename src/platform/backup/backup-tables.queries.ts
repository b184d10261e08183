// What a backup holds: every table of the public schema, parents before children, and which migrations made them.
import type { ClientBase, Pool } from "pg";

export type BackupTable = { readonly name: string; readonly columns: readonly string[] };

/** Tables that the migrations themselves keep are left to the migrations; what is only passing is left out. */
const NOT_BACKED_UP = [
  ...["kysely_migration", "kysely_migration_lock"],
  // Waits for an answer for an hour at most, and can't be read without the form it was held with.
  ...["held_upload", "held_upload_piece"],
];

export async function listTables(client: ClientBase): Promise<readonly BackupTable[]> {
  const tables = await client.query<{ name: string; columns: string[]; parents: string[] }>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
       array(select distinct p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
             where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all($1) order by c.relname`,
    [NOT_BACKED_UP],
  );
  const placed: BackupTable[] = [];
  let waiting = tables.rows;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parents }) =>
      parents.every((parent) => placed.some(({ name }) => name === parent)),
    );
    if (ready.length === 0) throw new Error("The tables refer to each other in a circle.");
    placed.push(...ready.map(({ name, columns }) => ({ name, columns })));
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return placed;
}

export async function listMigrations(client: ClientBase): Promise<readonly string[]> {
  const done = await client.query<{ name: string }>("select name from kysely_migration order by name");
  return done.rows.map(({ name }) => name);
}

/** Whether the database holds no council: nothing that a restore could write over. */
export async function isEmpty(owner: Pool): Promise<boolean> {
  const made = await owner.query<{ made: boolean }>(
    "select to_regclass('public.authority') is not null as made",
  );
  if (!made.rows[0]?.made) return true;
  const found = await owner.query<{ filled: boolean }>("select exists (select from authority) as filled");
  return found.rows[0]?.filled === false;
}

/** Takes away the tables of a database that holds no council, so that a backup can bring its own schema. */
export const clearSchema = (owner: Pool) =>
  owner.query("drop schema if exists pgboss cascade; drop schema public cascade; create schema public");

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const columnList = (table: BackupTable) => table.columns.map(quoted).join(", ");

export const copyOutSql = (table: BackupTable): string =>
  `copy ${quoted(table.name)} (${columnList(table)}) to stdout`;
export const copyInSql = (table: BackupTable): string =>
  `copy ${quoted(table.name)} (${columnList(table)}) from stdin`;

/** The activity log comes back as it was: its lines already carry their numbers and hashes. */
export const keepActivityLinesAsTheyAre = (client: ClientBase) =>
  client.query("alter table activity_log disable trigger chain_activity_line");

export const chainActivityLinesAgain = (client: ClientBase) =>
  client.query("alter table activity_log enable trigger chain_activity_line");

/** Their jobs are not in a backup, and they may have been sent since: the administrator sends them again from the outbox. */
export const holdWaitingMessages = (client: ClientBase) =>
  client.query("update message set state = 'held' where state = 'queued'");
