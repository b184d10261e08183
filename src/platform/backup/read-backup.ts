// Reads a backup back: first all of it, to see that it is whole; then into an empty database, in one transaction.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Pool, PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { z } from "zod";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { migrate, migrateTo } from "../db/migrate.js";
import {
  chainActivityLinesAgain,
  clearSchema,
  copyInSql,
  holdWaitingMessages,
  isEmpty,
  keepActivityLinesAsTheyAre,
} from "./backup-tables.queries.js";
import { BACKUP_FORMAT, type Progress } from "./write-backup.js";

export type RestoreRefusal = "not-a-backup" | "damaged" | "from-a-newer-version" | "database-not-empty";

const headerShape = z.object({
  fullCircleBackup: z.number(),
  madeAt: z.string(),
  migrations: z.array(z.string()).min(1),
  tables: z.number(),
});
const tableShape = z.object({ table: z.string(), columns: z.array(z.string()) });
const endShape = z.object({ sha256: z.string() });

const NEWLINE = 10;

/** The unzipped lines of a backup, each with its line end. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const unzipped = new PassThrough();
  const reading = pipeline(createReadStream(file), createGunzip(), unzipped);
  reading.catch(() => {});
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unzipped) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    let start = 0;
    for (let end = data.indexOf(NEWLINE); end !== -1; end = data.indexOf(NEWLINE, start)) {
      yield data.subarray(start, end + 1);
      start = end + 1;
    }
    rest = data.subarray(start);
  }
  await reading;
  if (rest.length > 0) yield rest;
}

const parseLine = (line: Buffer): unknown => {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    return null;
  }
};

type Checked = { readonly header: z.infer<typeof headerShape> };

/** Reads the whole file once and compares its hash: nothing is touched for a damaged one. */
async function checkBackup(file: string): Promise<Result<Checked, "not-a-backup" | "damaged">> {
  const hash = createHash("sha256");
  let header: z.infer<typeof headerShape> | null = null;
  let last: Buffer | null = null;
  try {
    for await (const line of linesOf(file)) {
      if (!header) {
        const read = headerShape.safeParse(parseLine(line));
        if (!read.success) return refuse("not-a-backup");
        header = read.data;
      }
      if (last) hash.update(last);
      last = Buffer.from(line);
    }
  } catch {
    return refuse(header ? "damaged" : "not-a-backup");
  }
  const end = endShape.safeParse(last && parseLine(last));
  if (!header || !end.success || end.data.sha256 !== hash.digest("hex")) return refuse("damaged");
  return accept({ header });
}

const END_OF_ROWS = "\\.\n";

async function copyTable(
  client: PoolClient,
  table: z.infer<typeof tableShape>,
  lines: AsyncIterator<Buffer>,
): Promise<void> {
  const into = client.query(copyFrom(copyInSql({ name: table.table, columns: table.columns })));
  async function* rows(): AsyncGenerator<Buffer> {
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      if (next.value.length === END_OF_ROWS.length && next.value.toString("latin1") === END_OF_ROWS) return;
      yield next.value;
    }
  }
  Readable.from(rows(), { objectMode: false, highWaterMark: 1 << 16 }).pipe(into);
  await finished(into);
}

async function copyAll(client: PoolClient, file: string, tables: number, progress: Progress): Promise<void> {
  const lines = linesOf(file);
  await lines.next();
  let done = 0;
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const table = tableShape.safeParse(parseLine(next.value));
    if (!table.success) return;
    await copyTable(client, table.data, lines);
    done += 1;
    progress(done, tables);
  }
}

/**
 * Restores into a database that holds no council yet: brought to the backup's own schema, filled in one transaction, then
 * brought up to date.
 */
export async function restoreBackup(
  owner: Pool,
  file: string,
  progress: Progress,
): Promise<Result<{ madeAt: string }, RestoreRefusal>> {
  const checked = await checkBackup(file);
  if (!checked.ok) return checked;
  const { header } = checked.value;
  const newest = header.migrations.at(-1) ?? "";
  if (header.fullCircleBackup > BACKUP_FORMAT) return refuse("from-a-newer-version");
  if (!(await isEmpty(owner))) return refuse("database-not-empty");
  await clearSchema(owner);
  if (!(await migrateTo(owner, newest))) return refuse("from-a-newer-version");
  const client = await owner.connect();
  try {
    await client.query("begin");
    await keepActivityLinesAsTheyAre(client);
    await copyAll(client, file, header.tables, progress);
    await chainActivityLinesAgain(client);
    await holdWaitingMessages(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
  await migrate(owner);
  return accept({ madeAt: header.madeAt });
}
