// The embedded server starts on an empty folder, on its own folder again, and after all kinds of interruption.
import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { DataFolderFromNewerVersion } from "../../src/platform/embedded-postgres/start-embedded-postgres.js";
import {
  connect,
  makeScratch,
  makeUsedFolder,
  postmasterOf,
  rowsOf,
  serverProcesses,
  start,
  startApp,
  until,
} from "./embedded-postgres/workbench.js";

const permissions = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

test("a first start makes a durable UTF-8 database that no network reaches", async (t) => {
  const folder = await makeScratch(t);
  const server = await start(t, folder);
  t.diagnostic(`first start ${server.milliseconds.toFixed(0)} ms`);
  const [found] = await rowsOf(
    server,
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('data_checksums') as checksums,
       current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('jit') as jit,
       current_setting('work_mem') as work, current_setting('listen_addresses') as addresses,
       pg_encoding_to_char(encoding) as encoding, datlocprovider::text as provider, datlocale as locale
       from pg_database where datname = current_database()`,
  );
  assert.deepEqual(found, {
    major: 18,
    checksums: "on",
    fsync: "on",
    commit: "on",
    jit: "off",
    work: "32MB",
    addresses: "",
    encoding: "UTF8",
    provider: "b",
    locale: "C.UTF-8",
  });
  assert.equal(server.database, "full_circle");
  assert.equal(server.socketFolder, join(folder, "postgres-socket"));
  assert.equal(await permissions(join(folder, "postgres-socket")), "700");
  assert.equal(await permissions(join(folder, "postgres")), "700");
  assert.equal(await permissions(join(folder, "postgres.log")), "600");
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.includes("unfinished")),
    [],
  );
});

test("a start on an existing folder takes well under a second and finds what was written", async (t) => {
  const folder = await makeScratch(t);
  const first = await start(t, folder);
  await rowsOf(first, "create table kept as select 'here' as word");
  await first.stop();
  assert.deepEqual(await serverProcesses(folder), []);
  const second = await start(t, folder);
  t.diagnostic(`start on an existing folder ${second.milliseconds.toFixed(0)} ms`);
  assert.ok(second.milliseconds < 1000);
  assert.deepEqual(await rowsOf(second, "select word from kept"), [{ word: "here" }]);
  const began = performance.now();
  const busy = await connect(second);
  const query = busy.query("select pg_sleep(60)").catch(() => "cut off");
  await second.stop();
  assert.equal(await query, "cut off");
  t.diagnostic(`stop with a busy client ${(performance.now() - began).toFixed(0)} ms`);
});

test("settings of the caller come before the usual ones", async (t) => {
  const server = await start(t, await makeUsedFolder(t), {}, { work_mem: "5MB" });
  assert.deepEqual(await rowsOf(server, "show work_mem"), [{ work_mem: "5MB" }]);
});

test("the server is small when idle, with ten connections open", async (t) => {
  const folder = await makeUsedFolder(t);
  const server = await start(t, folder);
  const clients = await Promise.all(Array.from({ length: 10 }, () => connect(server)));
  for (const client of clients) await client.query("select count(*) from pg_class");
  let kilobytes = 0;
  for (const pid of await serverProcesses(folder))
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]);
  t.diagnostic(`${(kilobytes / 1024).toFixed(0)} MB in all its processes`);
  assert.ok(kilobytes > 0 && kilobytes < 150 * 1024);
  for (const client of clients) await client.end();
});

test("a data folder with a path too long for a socket gets a short private one, kept until the stop", async (t) => {
  const scratch = await makeScratch(t);
  const folder = join(scratch, "a-folder-with-a-very-long-name-".repeat(4), "données");
  const server = await start(t, folder);
  const short = server.socketFolder ?? "";
  assert.ok(!short.startsWith(folder) && short.length < 90);
  assert.equal(await permissions(short), "700");
  assert.equal((await readFile(join(folder, "postgres-socket-folder"), "utf8")).trim(), short);
  assert.deepEqual(await rowsOf(server, "select 1 as one"), [{ one: 1 }]);
  await server.stop();
  await assert.rejects(stat(short), { code: "ENOENT" });
});

test("a path with a space, a comma and quotes is no obstacle", async (t) => {
  const server = await start(t, join(await makeScratch(t), `it's, a "test"`));
  assert.deepEqual(await rowsOf(server, "select 1 as one"), [{ one: 1 }]);
});

test("without sockets the server listens on loopback and asks for its password", async (t) => {
  const folder = await makeScratch(t);
  for (const attempt of ["made", "found again"]) {
    const server = await start(t, folder, { transport: "loopback" });
    assert.equal(server.host, "127.0.0.1", attempt);
    assert.equal(server.password?.length, 32);
    assert.deepEqual(await rowsOf(server, "select 1 as one"), [{ one: 1 }]);
    await assert.rejects(connect({ ...server, password: "wrong" }), { code: "28P01" });
    await server.stop();
  }
});

test("a kill while the database is being made leaves nothing half-made", async (t) => {
  const folder = await makeScratch(t);
  const inTheMaking = async () =>
    (await readdir(folder)).filter((name) => name.startsWith("postgres-unfinished"));
  for (const stage of ["global", "base/1", "PG_VERSION"]) {
    const app = startApp(t, folder);
    await until(`initdb has made ${stage}`, async () => {
      const [name = "none"] = await inTheMaking();
      return (await stat(join(folder, name, stage))) !== null;
    });
    await app.kill();
    assert.ok(!(await readdir(folder)).includes("postgres"), stage);
    assert.equal((await inTheMaking()).length, 1);
  }
  const server = await start(t, folder);
  assert.deepEqual(await inTheMaking(), []);
  assert.deepEqual(await rowsOf(server, "select 1 as one"), [{ one: 1 }]);
});

test("a process id that came round again is not taken for the server", async (t) => {
  const folder = await makeUsedFolder(t);
  const first = await start(t, folder);
  const file = join(folder, "postgres/postmaster.pid");
  const lines = (await readFile(file, "utf8")).split("\n");
  await first.stop();
  await writeFile(file, [process.pid, ...lines.slice(1)].join("\n"), { mode: 0o600 });
  await writeFile(join(folder, "postgres-socket/.s.PGSQL.5432.lock"), lines.join("\n"), { mode: 0o600 });
  const second = await start(t, folder);
  assert.notEqual(await postmasterOf(folder), process.pid);
  await second.stop();
});

test("a folder of a newer version and a folder of something else are refused and left alone", async (t) => {
  const newer = await makeUsedFolder(t);
  await writeFile(join(newer, "postgres/PG_VERSION"), "19\n");
  await assert.rejects(start(t, newer), (error: Error) => {
    assert.ok(error instanceof DataFolderFromNewerVersion);
    assert.match(error.message, /written by PostgreSQL 19, newer than the 18 installed here/);
    return !error.message.includes("\n");
  });
  const other = await makeScratch(t);
  await mkdir(join(other, "postgres"));
  await writeFile(join(other, "postgres/letter.txt"), "Dear all");
  await assert.rejects(start(t, other), /holds files but no PostgreSQL database: move it away/);
  assert.deepEqual(await readdir(join(other, "postgres")), ["letter.txt"]);
});

test("an upgrade that was cut off before its last rename is completed", async (t) => {
  const folder = await makeUsedFolder(t);
  const first = await start(t, folder);
  await rowsOf(first, "create table kept as select 'upgraded' as word");
  await first.stop();
  await rename(join(folder, "postgres"), join(folder, "postgres-upgraded"));
  const second = await start(t, folder);
  assert.deepEqual(await rowsOf(second, "select word from kept"), [{ word: "upgraded" }]);
});

test("the server's log is moved aside when it has grown large", async (t) => {
  const folder = await makeUsedFolder(t);
  await writeFile(join(folder, "postgres.log"), "x".repeat(6 * 1024 * 1024));
  await start(t, folder);
  assert.equal((await stat(join(folder, "postgres.log.1"))).size, 6 * 1024 * 1024);
  assert.ok((await stat(join(folder, "postgres.log"))).size < 10_000);
});

test("a wrong setting is refused with PostgreSQL's own reason", async (t) => {
  const folder = await makeUsedFolder(t);
  await assert.rejects(
    start(t, folder, {}, { work_mem: "much" }),
    /did not start .*invalid value for parameter "work_mem"/,
  );
  await start(t, folder);
});
