// Writes a backup: one consistent copy of every table at one moment, as gzipped lines that any server can take back.
// A header line (JSON), then for each table a JSON line, its rows as COPY text and a line "\.", then a line with the
// SHA-256 of all before it.
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { ClientBase, Pool } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type BackupTable, copyOutSql, listMigrations, listTables } from "./backup-tables.queries.js";

export const BACKUP_FORMAT = 1;

export type Progress = (done: number, of: number) => void;

export type Header = {
  readonly fullCircleBackup: number;
  readonly madeAt: string;
  readonly migrations: readonly string[];
  readonly tables: number;
};

async function* tableLines(client: ClientBase, table: BackupTable): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify({ table: table.name, columns: table.columns })}\n`);
  for await (const chunk of client.query(copyTo(copyOutSql(table)))) yield chunk as Buffer;
  yield Buffer.from("\\.\n");
}

async function* backupLines(client: ClientBase, madeAt: Date, progress: Progress): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const hashed = (chunk: Buffer) => {
    hash.update(chunk);
    return chunk;
  };
  const tables = await listTables(client);
  const migrations = await listMigrations(client);
  const header: Header = {
    fullCircleBackup: BACKUP_FORMAT,
    madeAt: madeAt.toISOString(),
    migrations,
    tables: tables.length,
  };
  yield hashed(Buffer.from(`${JSON.stringify(header)}\n`));
  for (const [index, table] of tables.entries()) {
    for await (const chunk of tableLines(client, table)) yield hashed(chunk);
    progress(index + 1, tables.length);
  }
  yield Buffer.from(`${JSON.stringify({ sha256: hash.digest("hex") })}\n`);
}

/** Writes the file whole or not at all: under another name first, synced, then renamed. Only its owner may read it. */
export async function writeBackup(
  owner: Pool,
  file: string,
  madeAt: Date,
  progress: Progress,
): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const client = await owner.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await pipeline(
      backupLines(client, madeAt, progress),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
    await client.query("commit");
    await rename(unfinished, file);
    const folder = await open(dirname(file));
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    client.release();
  }
}
