// One app a data folder: a second one is refused at once, and a killed one is no obstacle.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DataFolderInUse } from "../../src/platform/embedded-postgres/start-embedded-postgres.js";
import { makeUsedFolder, rowsOf, start, startApp } from "./embedded-postgres/workbench.js";

test("a second app on the same folder is refused at once with one line, and the first goes on", async (t) => {
  const folder = await makeUsedFolder(t);
  const first = startApp(t, folder, { writers: 1 });
  const at = await first.ready;
  const second = startApp(t, folder);
  assert.equal(await second.exited, 1);
  assert.deepEqual(second.lines, [
    `refused DataFolderInUse The data folder ${folder} is in use by another Full Circle process: stop that one first.`,
  ]);
  const began = performance.now();
  await assert.rejects(start(t, folder), DataFolderInUse);
  t.diagnostic(`refused in ${(performance.now() - began).toFixed(0)} ms`);
  assert.deepEqual(await rowsOf(at, "select 1 as one"), [{ one: 1 }]);
});

test("the lock of a killed app is free at once", async (t) => {
  const folder = await makeUsedFolder(t);
  const first = startApp(t, folder);
  await first.ready;
  await first.kill();
  const server = await start(t, folder);
  assert.deepEqual(await rowsOf(server, "select 1 as one"), [{ one: 1 }]);
});

test("of six apps that start together exactly one gets the folder", async (t) => {
  const folder = await makeUsedFolder(t);
  const apps = Array.from({ length: 6 }, () => startApp(t, folder));
  const results = await Promise.allSettled(apps.map((app) => app.ready));
  assert.equal(results.filter((result) => result.status === "fulfilled").length, 1);
  for (const app of apps)
    if (app.child.exitCode !== null) assert.match(app.lines.at(-1) ?? "", /DataFolderInUse/);
});
