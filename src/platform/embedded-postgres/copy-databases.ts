// Copies everything from one running server into another, newer one: roles, then each database by pg_dump into psql.
import { spawn } from "node:child_process";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { type Programs, programPath, runProgram } from "./binaries.js";
import { type Endpoint, superuser, withClient } from "./endpoint.js";
import { EmbeddedPostgresRefused } from "./errors.js";
import { cleanEnvironment, commandAs, firstComplaint, type Outcome, type RunAs } from "./run-as.js";

export type Copy = {
  /** The old programs: their pg_dump, pg_dumpall and psql. */
  readonly programs: Programs;
  readonly runAs: RunAs;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly password: string | null;
};

const connectionTo = (at: Endpoint): string[] => [
  `--host=${at.host}`,
  `--port=${at.port}`,
  `--username=${superuser}`,
];

const restoring = (to: Endpoint, database: string): string[] => [
  ...connectionTo(to),
  "--no-psqlrc",
  "--quiet",
  "--set=ON_ERROR_STOP=1",
  "--output=/dev/null",
  `--dbname=${database}`,
];

const passwordIn = (password: string | null): Record<string, string> =>
  password === null ? {} : { PGPASSWORD: password };

function refuseUnlessDone(what: string, outcome: Outcome): void {
  if (outcome.code !== 0)
    throw new EmbeddedPostgresRefused(`The upgrade could not copy ${what}: ${firstComplaint(outcome)}`);
}

/** Roles and what they may do. The superuser exists on both sides. */
async function copyRoles({ programs, runAs, from, to, password }: Copy): Promise<void> {
  const env = passwordIn(password);
  const dump = await runProgram(programs, runAs, "pg_dumpall", [...connectionTo(from), "--globals-only"], {
    env,
  });
  refuseUnlessDone("the roles", dump);
  const input = dump.output.replace(new RegExp(`^CREATE ROLE ${superuser};$`, "m"), "");
  refuseUnlessDone(
    "the roles",
    await runProgram(programs, runAs, "psql", restoring(to, superuser), { env, input }),
  );
}

function start({ programs, runAs, password }: Copy, name: string, args: readonly string[]) {
  const command = commandAs(runAs, programPath(programs.folder, name), args);
  const child = spawn(command.file, command.args, {
    ...command.identity,
    cwd: process.platform === "win32" ? undefined : "/",
    env: cleanEnvironment(passwordIn(password)),
    windowsHide: true,
  });
  let errors = "";
  child.stderr.on("data", (part) => (errors += part));
  const ended = new Promise<Outcome>((resolve) => {
    child.on("error", (error) => resolve({ code: 127, output: "", errors: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: "", errors }));
  });
  return { child, ended };
}

async function copyDatabase(copy: Copy, database: string): Promise<void> {
  // The database of the superuser's name exists on both sides; every other is created by its own dump.
  const create = database === superuser ? [] : ["--create"];
  const dump = start(copy, "pg_dump", [...connectionTo(copy.from), ...create, `--dbname=${database}`]);
  const restore = start(copy, "psql", restoring(copy.to, superuser));
  dump.child.stdin.end();
  restore.child.stdout.resume();
  await pipeline(dump.child.stdout, restore.child.stdin).catch(() => undefined);
  refuseUnlessDone(`the database ${database}`, await restore.ended);
  refuseUnlessDone(`the database ${database}`, await dump.ended);
}

const listDatabases = async (client: Client): Promise<string[]> => {
  const found = await client.query<{ datname: string }>(
    "select datname from pg_database where datallowconn and datname not in ('template0', 'template1') order by 1",
  );
  return found.rows.map((row) => row.datname);
};

/** Rows of every table, as one comparable text. */
async function countRows(client: Client): Promise<string> {
  const tables = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%' order by 1`,
  );
  const counts: string[] = [];
  for (const { name } of tables.rows) {
    const counted = await client.query<{ rows: string }>(`select count(*) as rows from ${name}`);
    counts.push(`${name}: ${counted.rows[0]?.rows}`);
  }
  return counts.join("\n");
}

/** Copies all databases and refuses when any table has not the same number of rows on both sides. */
export async function copyDatabases(copy: Copy): Promise<void> {
  const { password } = copy;
  await copyRoles(copy);
  for (const database of await withClient({ ...copy.from, database: superuser, password }, listDatabases)) {
    await copyDatabase(copy, database);
    const before = await withClient({ ...copy.from, database, password }, countRows);
    const after = await withClient({ ...copy.to, database, password }, async (client) => {
      await client.query("analyze");
      return countRows(client);
    });
    if (before !== after)
      throw new EmbeddedPostgresRefused(`The upgrade did not copy every row of the database ${database}.`);
  }
}
