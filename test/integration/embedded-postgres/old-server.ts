// A database as an older Full Circle on PostgreSQL 15 would have left it, with some of everything that must survive.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, type TestContext } from "node:test";
import type { Client } from "pg";
import { runProgram } from "../../../src/platform/embedded-postgres/binaries.js";
import { makeEndpoints, superuser, withClient } from "../../../src/platform/embedded-postgres/endpoint.js";
import { launchServer } from "../../../src/platform/embedded-postgres/launch.js";
import { chooseRunAs, giveTo } from "../../../src/platform/embedded-postgres/run-as.js";
import { isRoot, makeScratch } from "./workbench.js";

const folder = "/usr/lib/postgresql/15/bin";
const programs = { folder, libraries: null, major: 15 };

/** Debian's PostgreSQL 15, installed when it is missing and this is root; otherwise the reason to skip. */
export function requireOldServer(): false | string {
  if (!existsSync(join(folder, "postgres")) && isRoot)
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "postgresql-15"], { stdio: "ignore" });
  return existsSync(join(folder, "postgres")) ? false : "PostgreSQL 15 is not here and cannot be installed";
}

/** Starts PostgreSQL 15 on the database of a data folder, does something in it and stops it. */
export async function withOldServer<T>(
  dataFolder: string,
  database: string,
  use: (client: Client) => Promise<T>,
) {
  const cluster = join(dataFolder, "postgres");
  const runAs = await chooseRunAs(cluster);
  const at = await (await makeEndpoints(dataFolder, "socket", runAs))(0);
  const logFile = join(dataFolder, "postgres.log");
  const server = await launchServer({ programs, runAs, cluster, logFile, settings: at.settings });
  try {
    return await withClient({ host: at.host, port: at.port, database, password: null }, use);
  } finally {
    await server.stop();
  }
}

const content = `
  create role reviewers nologin;
  create role alex login password 'a password' connection limit 7 in role reviewers;
  alter role alex set statement_timeout = '5s';
  create extension pgcrypto;
  create schema care;
  create type care.grade as enum ('good', 'not yet good');
  create sequence care.reference start 1000 increment 10;
  create table care.council (id int primary key, name text not null unique);
  create table care.audit (
    council_id int not null references care.council,
    id bigint generated always as identity,
    reference bigint not null default nextval('care.reference'),
    grade care.grade,
    answers jsonb not null default '{}',
    picture bytea,
    length int generated always as (octet_length(picture)) stored,
    at timestamptz not null default '2026-01-02 03:04:05+00',
    changes int not null default 0,
    primary key (council_id, id),
    check (reference > 0)
  ) partition by list (council_id);
  create table care.audit_1 partition of care.audit for values in (1);
  create table care.audit_rest partition of care.audit default;
  create index audit_grade on care.audit (grade) where grade is not null;
  create function care.current_council() returns int language sql stable
    as $$ select nullif(current_setting('app.council', true), '')::int $$;
  create function care.count_change() returns trigger language plpgsql
    as $$ begin new.changes := old.changes + 1; return new; end $$;
  create trigger counted before update on care.audit for each row execute function care.count_change();
  alter table care.audit enable row level security;
  alter table care.audit force row level security;
  create policy own_council on care.audit for all to reviewers
    using (council_id = care.current_council()) with check (council_id = care.current_council());
  create view care.good as select * from care.audit where grade = 'good';
  create materialized view care.totals as select council_id, count(*) from care.audit group by 1;
  grant usage on schema care to reviewers;
  grant select, insert, update on care.audit to reviewers;
  grant usage on sequence care.reference to reviewers;
  alter default privileges in schema care grant select on tables to reviewers;
  comment on table care.audit is 'Ein Prüfbericht — “émotion” 🙂';
  insert into care.council values (1, 'One'), (2, 'Two'), (3, E'tab\\t, "quote", \\\\ and \\n line');
  insert into care.audit (council_id, grade, answers, picture)
    select 1 + n % 3, (array['good', 'not yet good', null])[1 + n % 3]::care.grade,
      jsonb_build_object('n', n, 'word', 'é' || n), sha256(n::text::bytea)
    from generate_series(1, 20000) n;
  update care.audit set grade = 'good' where id % 100 = 0;
  refresh materialized view care.totals;`;

/** A data folder with the database `full_circle` (and a second one) of PostgreSQL 15. */
async function makeOldFolder(): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), "embedded-old-"));
  const cluster = join(dataFolder, "postgres");
  await mkdir(cluster, { mode: 0o700 });
  const runAs = await chooseRunAs(join(dataFolder, "nothing-yet"));
  await giveTo(runAs, cluster);
  const args = [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  ];
  const made = await runProgram(programs, runAs, "initdb", [...args, "--no-sync"]);
  if (made.code !== 0) throw new Error(made.errors);
  await withOldServer(dataFolder, superuser, async (client) => {
    await client.query("create database full_circle");
    await client.query("create database second");
    await client.query("create table in_the_first_database as select 1 as one");
  });
  await withOldServer(dataFolder, "full_circle", (client) => client.query(content));
  await withOldServer(dataFolder, superuser, async (client) => {
    await client.query("alter database full_circle set app.council = '2'");
    await client.query("grant connect on database full_circle to reviewers");
  });
  return dataFolder;
}

let template: Promise<string> | null = null;

after(async () => {
  if (template !== null) await rm(await template, { recursive: true, force: true });
});

/** A copy of it for one test. */
export async function makeOldCluster(t: TestContext): Promise<string> {
  template ??= makeOldFolder();
  const folder = await makeScratch(t);
  await cp(join(await template, "postgres"), join(folder, "postgres"), { recursive: true });
  return folder;
}

/** What must be the same before and after, as one comparable row. (The right 'm', to maintain, is newer than 15.) */
export const fingerprint = `
  select
    (select md5(string_agg(a::text, '|' order by a.council_id, a.id)) from care.audit a) as audits,
    (select string_agg(c::text, '|' order by c.id) from care.council c) as councils,
    (select string_agg(t::text, '|' order by t.council_id) from care.totals t) as totals,
    (select last_value from care.reference) as reference,
    (select string_agg(concat(sequencename, ' ', last_value), '|' order by sequencename) from pg_sequences) as sequences,
    (select string_agg(p::text, '|' order by policyname) from pg_policies p) as policies,
    (select string_agg(concat_ws(' ', c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
       replace(c.relacl::text, 'Dxtm/', 'Dxt/')),
       '|' order by c.relname) from pg_class c where relnamespace = 'care'::regnamespace) as relations,
    (select string_agg(pg_get_functiondef(p.oid), '|' order by proname) from pg_proc p
      where pronamespace = 'care'::regnamespace) as functions,
    (select string_agg(pg_get_triggerdef(t.oid), '|' order by t.tgrelid::regclass::text) from pg_trigger t
      where not tgisinternal) as triggers,
    (select string_agg(concat(conrelid::regclass, ' ', pg_get_constraintdef(c.oid)), '|' order by conrelid::regclass::text, conname)
      from pg_constraint c where connamespace = 'care'::regnamespace and contype <> 'n') as constraints,
    (select string_agg(indexdef, '|' order by indexname) from pg_indexes where schemaname = 'care') as indexes,
    (select string_agg(concat_ws(' ', a.rolname, a.rolcanlogin, a.rolconnlimit, a.rolpassword, s.setconfig), '|' order by a.rolname)
      from pg_authid a left join pg_db_role_setting s on s.setrole = a.oid where rolname in ('alex', 'reviewers')) as roles,
    (select string_agg(concat(roleid::regrole, ' ', member::regrole), '|' order by roleid) from pg_auth_members
      where member = 'alex'::regrole) as members,
    (select datacl::text from pg_database where datname = 'full_circle') as database_rights,
    (select obj_description('care.audit'::regclass)) as comment,
    current_setting('app.council') as setting`;
