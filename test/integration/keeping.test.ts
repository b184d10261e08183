// backup, restore and verify-log as an operator runs them, beside the running program and without it.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { administrator, Browser } from "./program/browser.js";
import { makeDataFolder, makeFolder, rowsOf, run, serve, stop } from "./program/program.js";
import { signInWriters, type Written } from "./program/writers.js";

const oneLine = /^[^\n]+\n$/;

test("a backup made while people write is whole, and another folder serves it", async (t) => {
  const folder = await makeDataFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  const written: Written = { services: new Set(), people: new Set() };
  const writers = await signInWriters(program.address, 3, written);
  const end = new AbortController();
  const writing = writers.map((writer) => writer.write(program.address, end.signal));
  const file = join(await makeFolder(t), "council.backup");
  const before = written.services.size;
  const backedUp = await run(t, ["backup", file], { DATA_DIR: folder });
  end.abort();
  await Promise.all(writing);
  assert.equal(backedUp.code, 0, backedUp.errors);
  assert.equal(backedUp.output, `Backed up to ${file}.\n`);

  const other = { DATA_DIR: join(await makeFolder(t), "data") };
  const restored = await run(t, ["restore", file], other);
  assert.equal(restored.code, 0, restored.errors);
  assert.match(restored.output, /^Restored what was backed up at .*Z\.\n$/);
  const there = await serve(t, other);
  const services = await rowsOf<{ name: string }>({ dataFolder: other.DATA_DIR }, "select name from service");
  assert.ok(services.length >= before && services.length <= written.services.size + 1);
  assert.equal((await new Browser(there.address).signIn(administrator.email)).status, 303);
  assert.match((await run(t, ["verify-log"], other)).output, /lines of the activity log are whole\.\n$/);
  t.diagnostic(`${services.length} of ${written.services.size} services were there when the backup was made`);
});

test("restore refuses, on one line, what is no whole backup and a folder that holds a council", async (t) => {
  const folder = await makeDataFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  const file = join(await makeFolder(t), "council.backup");
  await run(t, ["backup", file], { DATA_DIR: folder });
  await writeFile(`${file}.cut`, (await readFile(file)).subarray(0, -100));
  await writeFile(`${file}.other`, "something else");
  for (const [name, words] of [
    [file, /^This database already holds a council: restore into an empty one\. Nothing was changed\.\n$/],
    [`${file}.cut`, /^This backup is damaged: it is not what was written\. Nothing was changed\.\n$/],
    [`${file}.other`, /^This file is not a backup of Full Circle\. Nothing was changed\.\n$/],
    [`${file}.gone`, /\.gone can't be read: ENOENT/],
  ] as const) {
    const ended = await run(t, ["restore", name], { DATA_DIR: folder });
    assert.equal(ended.code, 1);
    assert.equal(ended.output, "");
    assert.match(ended.errors, oneLine);
    assert.match(ended.errors, words);
  }
  assert.equal((await new Browser(program.address).signIn(administrator.email)).status, 303);
  const unwritable = await run(t, ["backup", join(folder, "no-such-folder/file")], { DATA_DIR: folder });
  assert.equal(unwritable.code, 1);
  assert.match(unwritable.errors, oneLine);
});

test("verify-log names the line that someone tampered with, running or not", async (t) => {
  const folder = await makeDataFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  const browser = new Browser(program.address);
  await browser.signIn(administrator.email);
  for (const serviceName of ["North", "South"])
    await browser.post("/services", { add: "service", serviceName });
  const [line] = await rowsOf<{ seq: string }>(
    { dataFolder: folder },
    "update activity_log set action = 'nothing' where seq = 2 returning seq",
  );
  assert.equal(Number(line?.seq), 2);
  const expected = "Testshire: line 2 of the activity log is broken: it was changed after it was written.\n";
  const beside = await run(t, ["verify-log"], { DATA_DIR: folder });
  assert.deepEqual([beside.code, beside.output, beside.errors], [1, "", expected]);
  await stop(program);
  const alone = await run(t, ["verify-log"], { DATA_DIR: folder });
  assert.deepEqual([alone.code, alone.output, alone.errors], [1, "", expected]);
});
