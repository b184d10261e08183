// The embedded server and the app are killed without warning, under writes: every acknowledged row is still there,
// and nobody has to repair anything.
import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import {
  type App,
  connect,
  makeUsedFolder,
  postmasterOf,
  rowsOf,
  serverProcesses,
  start,
  startApp,
  until,
  watchdogOf,
} from "./embedded-postgres/workbench.js";

const missingOf = (acknowledged: Iterable<string>, rows: readonly { name: string }[]): string[] => {
  const there = new Set(rows.map((row) => row.name));
  return [...acknowledged].filter((name) => !there.has(name));
};

async function waitForRows(app: App, more: number): Promise<void> {
  const from = app.kept.size;
  await until(`${more} more rows are written`, async () => app.kept.size >= from + more);
}

test("an app killed 20 times and started again at once loses no acknowledged row", async (t) => {
  const folder = await makeUsedFolder(t);
  const acknowledged = new Set<string>();
  let slowest = 0;
  for (let run = 0; run < 20; run += 1) {
    const app = startApp(t, folder, { run, writers: 6 });
    const { milliseconds } = await app.ready;
    if (run > 0) slowest = Math.max(slowest, milliseconds);
    await waitForRows(app, 1);
    await wait(run * 13);
    await app.kill();
    for (const name of app.kept) acknowledged.add(name);
  }
  const server = await start(t, folder);
  const missing = missingOf(acknowledged, await rowsOf<{ name: string }>(server, "select name from kept"));
  t.diagnostic(
    `${acknowledged.size} rows acknowledged, ${missing.length} lost, slowest restart ${slowest} ms`,
  );
  assert.deepEqual(missing, []);
});

test("the server stops by itself when its app was killed", async (t) => {
  const folder = await makeUsedFolder(t);
  const app = startApp(t, folder, { writers: 4 });
  await app.ready;
  await waitForRows(app, 20);
  assert.ok((await serverProcesses(folder)).length > 4);
  await app.kill();
  const began = performance.now();
  await until("no process of the server is left", async () => (await serverProcesses(folder)).length === 0);
  t.diagnostic(`gone ${(performance.now() - began).toFixed(0)} ms after the kill`);
});

test("a server left running, because its watchdog was killed too, is stopped by the next start", async (t) => {
  const folder = await makeUsedFolder(t);
  const app = startApp(t, folder, { writers: 2 });
  const at = await app.ready;
  await waitForRows(app, 5);
  const orphan = await postmasterOf(folder);
  process.kill(await watchdogOf(folder), "SIGKILL");
  await app.kill();
  await wait(200);
  assert.deepEqual(await rowsOf(at, "select 'still running' as it"), [{ it: "still running" }]);
  const server = await start(t, folder);
  assert.notEqual(await postmasterOf(folder), orphan);
  assert.ok(server.lines.some((line) => line.includes("an earlier start left running")));
  assert.deepEqual(missingOf(app.kept, await rowsOf<{ name: string }>(server, "select name from kept")), []);
});

test("a busy backend that outlived app, watchdog and postmaster is ended by the next start", async (t) => {
  const folder = await makeUsedFolder(t);
  const app = startApp(t, folder);
  const at = await app.ready;
  const client = await connect(at);
  const busy = client.query("select count(*) from generate_series(1, 10000000000)").catch(() => "cut off");
  await until(
    "the query runs",
    async () => (await rowsOf(at, "select from pg_stat_activity where state = 'active'")).length > 1,
  );
  const postmaster = await postmasterOf(folder);
  process.kill(await watchdogOf(folder), "SIGKILL");
  await app.kill();
  process.kill(postmaster, "SIGKILL");
  await wait(200);
  assert.ok((await serverProcesses(folder)).length > 0);
  const server = await start(t, folder);
  assert.equal(await busy, "cut off");
  assert.deepEqual(await rowsOf(server, "select 1 as one"), [{ one: 1 }]);
});

test("a killed postmaster is started again, the app's pool comes back, and nothing is lost", async (t) => {
  const folder = await makeUsedFolder(t);
  const app = startApp(t, folder, { writers: 6 });
  const at = await app.ready;
  let slowest = 0;
  for (let kill = 0; kill < 5; kill += 1) {
    await waitForRows(app, 30);
    const before = await postmasterOf(folder);
    process.kill(before, "SIGKILL");
    const began = performance.now();
    await until("another postmaster runs", async () => (await postmasterOf(folder)) !== before);
    await waitForRows(app, 30);
    slowest = Math.max(slowest, performance.now() - began);
  }
  const acknowledged = [...app.kept];
  const missing = missingOf(acknowledged, await rowsOf<{ name: string }>(at, "select name from kept"));
  t.diagnostic(
    `${acknowledged.length} rows acknowledged, ${missing.length} lost, writing again after at most ${slowest.toFixed(0)} ms`,
  );
  assert.deepEqual(missing, []);
  assert.ok(!app.lines.includes("ended"));
});

test("killed backends cost their connections and no row", async (t) => {
  const folder = await makeUsedFolder(t);
  const app = startApp(t, folder, { writers: 6 });
  const at = await app.ready;
  for (let kill = 0; kill < 5; kill += 1) {
    await waitForRows(app, 30);
    const postmaster = await postmasterOf(folder);
    const [victim] = (
      await rowsOf<{ pid: number }>(at, "select pid from pg_stat_activity where query like 'insert%' limit 1")
    ).map((row) => row.pid);
    assert.ok(victim);
    process.kill(victim, "SIGKILL");
    await wait(50);
    await until("it takes connections", async () => (await rowsOf(at, "select 1")).length === 1);
    assert.equal(await postmasterOf(folder), postmaster);
  }
  await waitForRows(app, 30);
  const acknowledged = [...app.kept];
  const missing = missingOf(acknowledged, await rowsOf<{ name: string }>(at, "select name from kept"));
  t.diagnostic(`${acknowledged.length} rows acknowledged, ${missing.length} lost`);
  assert.deepEqual(missing, []);
});

test("a stop asked for while the server is being started again leaves nothing running", async (t) => {
  const folder = await makeUsedFolder(t);
  for (const pause of [0, 40, 80]) {
    const server = await start(t, folder);
    process.kill(await postmasterOf(folder), "SIGKILL");
    await wait(pause);
    await server.stop();
    assert.deepEqual(await serverProcesses(folder), [], `stopped after ${pause} ms`);
  }
});

test("the app is told when the server cannot be started again", async (t) => {
  const folder = await makeUsedFolder(t);
  const server = await start(t, folder);
  await rename(join(folder, "postgres/global"), join(folder, "postgres/lost"));
  process.kill(await postmasterOf(folder), "SIGKILL");
  await server.ended;
  assert.match(server.lines.at(-1) ?? "", /PostgreSQL did not start on .*global\/pg_control/);
});
