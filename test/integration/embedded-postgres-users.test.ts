// PostgreSQL refuses root. Started by root it runs in a user namespace or as another user; started by anyone else
// it just runs, even where the packages may not be written to.
import assert from "node:assert/strict";
import { chmod, chown, cp, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { findPackage } from "../../src/platform/embedded-postgres/binaries.js";
import { chooseRunAs } from "../../src/platform/embedded-postgres/run-as.js";
import {
  isRoot,
  makeScratch,
  makeUsedFolder,
  ordinaryUser,
  postmasterOf,
  rowsOf,
  start,
  startApp,
} from "./embedded-postgres/workbench.js";

const skip = isRoot ? false : "only root can act as several users";
const ownerOf = async (path: string) => (await stat(path)).uid;

test("root runs the server in a user namespace and keeps its files, under a closed parent folder too", {
  skip,
}, async (t) => {
  if ((await chooseRunAs("/nowhere")).kind !== "user-namespace")
    return t.skip("user namespaces are not allowed here");
  const folder = join(await makeScratch(t, 0o700), "data");
  const server = await start(t, folder);
  assert.equal(await ownerOf(join(folder, "postgres")), 0);
  assert.deepEqual(await rowsOf(server, "select 1 as one"), [{ one: 1 }]);
});

test("where namespaces are not allowed root runs it as an unprivileged user who owns the database", {
  skip,
}, async (t) => {
  const folder = await makeUsedFolder(t);
  const first = await start(t, folder);
  await rowsOf(first, "create table kept as select 'still here' as word");
  await first.stop();
  const second = await start(t, folder, { runAs: "user" });
  assert.ok((await ownerOf(join(folder, "postgres"))) > 0);
  assert.equal(
    await ownerOf(`/proc/${await postmasterOf(folder)}`),
    await ownerOf(join(folder, "postgres/base")),
  );
  assert.deepEqual(await rowsOf(second, "select word from kept"), [{ word: "still here" }]);
  await second.stop();
  const third = await start(t, folder);
  assert.deepEqual(await rowsOf(third, "select word from kept"), [{ word: "still here" }]);
});

test("that user makes a new database too, with a short socket folder and on loopback", {
  skip,
}, async (t) => {
  const scratch = await makeScratch(t);
  const deep = join(scratch, "a-folder-with-a-very-long-name-".repeat(4));
  for (const [folder, transport] of [
    [deep, "socket"],
    [join(scratch, "loopback"), "loopback"],
  ] as const) {
    const server = await start(t, folder, { runAs: "user", transport });
    assert.deepEqual(await rowsOf(server, "select 1 as one"), [{ one: 1 }]);
    await server.stop();
  }
});

test("that user who cannot reach the folder gets one clear line", { skip }, async (t) => {
  const folder = join(await makeScratch(t, 0o700), "data");
  await assert.rejects(start(t, folder, { runAs: "user" }), (error: Error) => {
    assert.match(error.message, /cannot reach .*data: allow passing through the folders above it/);
    return !error.message.includes("\n");
  });
});

test("an ordinary user runs it; root then runs the same folder as that user, and others are refused", {
  skip,
}, async (t) => {
  const folder = await makeScratch(t);
  await chown(folder, ordinaryUser.uid, ordinaryUser.gid);
  const app = startApp(t, folder, { user: ordinaryUser, writers: 1 });
  await app.ready;
  assert.equal(await ownerOf(join(folder, "postgres")), ordinaryUser.uid);
  assert.equal(await ownerOf(`/proc/${await postmasterOf(folder)}`), ordinaryUser.uid);
  await app.kill();
  const byRoot = await start(t, folder);
  assert.equal(await ownerOf(`/proc/${await postmasterOf(folder)}`), ordinaryUser.uid);
  await byRoot.stop();
  await rm(join(folder, "postgres.lock"));
  await chmod(folder, 0o777);
  const other = startApp(t, folder, { user: { uid: 12345, gid: 12345 } });
  assert.equal(await other.exited, 1);
  assert.match(other.lines.at(-1) ?? "", /belongs to user 65534 and this process is user 12345/);
});

test("packages that may not be written to get their library names in the data folder", {
  skip,
}, async (t) => {
  const scratch = await makeScratch(t);
  const packageFolder = join(scratch, "package");
  await cp(findPackage(), packageFolder, { recursive: true, verbatimSymlinks: true });
  const libraries = join(packageFolder, "native/lib");
  for (const entry of await readdir(libraries, { withFileTypes: true }))
    if (entry.isSymbolicLink()) await rm(join(libraries, entry.name));
  const folder = join(scratch, "data");
  await mkdir(folder);
  await chown(folder, ordinaryUser.uid, ordinaryUser.gid);
  const app = startApp(t, folder, { user: ordinaryUser, circumstances: { packageFolder } });
  const at = await app.ready;
  assert.deepEqual(await rowsOf(at, "select 1 as one"), [{ one: 1 }]);
  assert.ok((await readdir(join(folder, "postgres-libraries"))).includes("libpq.so.5"));
  assert.ok(!(await readdir(libraries)).includes("libpq.so.5"));
  app.child.kill("SIGTERM");
  assert.equal(await app.exited, 0);
  const byRoot = await start(t, join(scratch, "other"), { packageFolder });
  assert.ok((await readdir(libraries)).includes("libpq.so.5"));
  await byRoot.stop();
});
