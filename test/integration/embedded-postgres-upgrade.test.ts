// A data folder that an older PostgreSQL wrote is upgraded once, whole, or left exactly as it was.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { EmbeddedPostgresRefused } from "../../src/platform/embedded-postgres/start-embedded-postgres.js";
import {
  fingerprint,
  makeOldCluster,
  requireOldServer,
  withOldServer,
} from "./embedded-postgres/old-server.js";
import { connect, rowsOf, start, startApp, until } from "./embedded-postgres/workbench.js";

const skip = requireOldServer();

const majorIn = async (folder: string) => (await readFile(join(folder, "PG_VERSION"), "utf8")).trim();
const foldersOf = async (dataFolder: string) =>
  (await readdir(dataFolder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== "postgres-socket")
    .map((entry) => entry.name)
    .sort();
const takeFingerprint = (dataFolder: string) =>
  withOldServer(dataFolder, "full_circle", async (client) => (await client.query(fingerprint)).rows[0]);

test("everything in a PostgreSQL 15 folder is there and works after the upgrade to 18", {
  skip,
}, async (t) => {
  const folder = await makeOldCluster(t);
  const before = await takeFingerprint(folder);
  const server = await start(t, folder);
  t.diagnostic(`upgrade with 20,000 rows ${server.milliseconds.toFixed(0)} ms`);
  assert.deepEqual((await rowsOf(server, fingerprint))[0], before);
  assert.deepEqual(await rowsOf(server, "select one from in_the_first_database", "postgres"), [{ one: 1 }]);
  assert.deepEqual(await rowsOf(server, "select 1 as one", "second"), [{ one: 1 }]);

  const alex = await connect({ ...server, user: "alex" });
  const seen = await alex.query("select distinct council_id from care.audit");
  assert.deepEqual(seen.rows, [{ council_id: 2 }]);
  const added = await alex.query("insert into care.audit (council_id) values (2) returning id, reference");
  assert.deepEqual(added.rows, [{ id: "20001", reference: "201000" }]);
  const changed = await alex.query("update care.audit set grade = 'good' where id = 20001 returning changes");
  assert.deepEqual(changed.rows, [{ changes: 1 }]);
  await assert.rejects(alex.query("insert into care.audit (council_id) values (1)"), /row-level security/);
  await alex.end();
  await server.stop();

  const kept = (await foldersOf(folder)).find((name) => name.startsWith("postgres-15-before-upgrade-"));
  assert.match(kept ?? "", /^postgres-15-before-upgrade-\d{4}-\d\d-\d\d$/);
  assert.equal(await majorIn(join(folder, kept ?? "")), "15");
  assert.equal(await majorIn(join(folder, "postgres")), "18");
  const again = await start(t, folder);
  assert.ok(again.milliseconds < 1000);
  assert.deepEqual(await rowsOf(again, "select count(*) from care.audit"), [{ count: "20001" }]);
});

test("without the old programs it is refused, says what to install, and changes nothing", {
  skip,
}, async (t) => {
  const folder = await makeOldCluster(t);
  const before = await takeFingerprint(folder);
  await assert.rejects(start(t, folder, { oldFolders: [] }), (error: Error) => {
    assert.ok(error instanceof EmbeddedPostgresRefused);
    assert.match(
      error.message,
      /written by PostgreSQL 15 .* install postgresql-15 .* Nothing was changed\.$/,
    );
    return !error.message.includes("\n");
  });
  assert.deepEqual(await foldersOf(folder), ["postgres"]);
  assert.deepEqual(await takeFingerprint(folder), before);
});

test("a copy that fails leaves the old database in its place, and a later start upgrades it", {
  skip,
}, async (t) => {
  const folder = await makeOldCluster(t);
  const before = await takeFingerprint(folder);
  // PostgreSQL 17 dropped this extension.
  await withOldServer(folder, "second", (client) => client.query("create extension adminpack"));
  await assert.rejects(start(t, folder), (error: Error) => {
    assert.match(
      error.message,
      /was not upgraded from PostgreSQL 15 to 18 and is unchanged: .* second: .*adminpack/,
    );
    return !error.message.includes("\n");
  });
  assert.deepEqual(await foldersOf(folder), ["postgres"]);
  assert.equal(await majorIn(join(folder, "postgres")), "15");
  assert.deepEqual(await takeFingerprint(folder), before);
  await withOldServer(folder, "second", (client) => client.query("drop extension adminpack"));
  const server = await start(t, folder);
  assert.deepEqual((await rowsOf(server, fingerprint))[0], before);
});

test("an app killed in the middle of the upgrade makes it again at the next start", { skip }, async (t) => {
  const folder = await makeOldCluster(t);
  const before = await takeFingerprint(folder);
  const app = startApp(t, folder);
  await until("both servers run", async () => {
    const [name = "none"] = (await foldersOf(folder)).filter((each) =>
      each.startsWith("postgres-unfinished"),
    );
    return (await readFile(join(folder, name, "postmaster.pid"), "utf8")).includes("ready");
  });
  await app.kill();
  assert.equal(await majorIn(join(folder, "postgres")), "15");
  const server = await start(t, folder);
  t.diagnostic(`the start after the kill ${server.milliseconds.toFixed(0)} ms`);
  assert.deepEqual((await rowsOf(server, fingerprint))[0], before);
  assert.deepEqual(
    (await foldersOf(folder)).filter((name) => name.includes("unfinished")),
    [],
  );
});
