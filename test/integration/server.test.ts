// The program as a process: what it says as it starts, when it is ready, how it stops, and what it says when it can't start.
import assert from "node:assert/strict";
import { rename, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { postmasterOf, serverProcesses } from "./embedded-postgres/workbench.js";
import { administrator, Browser, setUpCouncil } from "./program/browser.js";
import { memoryOf } from "./program/memory.js";
import { health, makeDataFolder, makeFolder, rowsOf, run, serve, stop, until } from "./program/program.js";

const oneLine = /^[^\n]+\n$/;

test("on an empty folder it says where it is, is ready, serves, and stops cleanly", async (t) => {
  const folder = await makeFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  assert.match(program.address, /^http:\/\/localhost:\d+$/);
  assert.equal(await health(program.address, "live"), 200);
  assert.equal(await health(program.address, "ready"), 200);
  const browser = await setUpCouncil(program.address);
  assert.equal((await browser.get("/people")).status, 200);
  const { code, milliseconds } = await stop(program);
  t.diagnostic(`stopped in ${milliseconds} ms`);
  assert.equal(code, 0);
  assert.deepEqual(await serverProcesses(folder), []);
  assert.deepEqual((await rowsAfter(t, folder)).length, 1);
});

async function rowsAfter(t: Parameters<typeof serve>[0], folder: string) {
  const again = await serve(t, { DATA_DIR: folder });
  const rows = await rowsOf({ dataFolder: folder }, "select from authority");
  await stop(again);
  return rows;
}

test("idle, app and database together hold less than 400 MB", async (t) => {
  const folder = await makeDataFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  const browser = new Browser(program.address);
  await browser.signIn(administrator.email);
  for (const path of ["/", "/people", "/services", "/people/new"]) await browser.get(path);
  await wait(1000);
  const pids = [program.pid, ...(await serverProcesses(folder))];
  const { megabytes, measure } = await memoryOf(pids);
  t.diagnostic(`${pids.length} processes, ${megabytes} MB (${measure})`);
  assert.ok(megabytes < 400);
});

test("ready says no while the database is away, and yes again by itself", async (t) => {
  const folder = await makeDataFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  const [there, away] = [join(folder, "postgres/global"), join(folder, "postgres/away")];
  await rename(there, away);
  process.kill(await postmasterOf(folder), "SIGKILL");
  await until("ready says no", async () => (await health(program.address, "ready")) === 503);
  assert.equal(await health(program.address, "live"), 200);
  const page = await new Browser(program.address).get("/sign-in");
  assert.equal(page.status, 500);
  assert.match(page.text, /Something went wrong on our side/);
  await rename(away, there);
  await until("ready says yes", async () => (await health(program.address, "ready")) === 200);
  assert.equal((await new Browser(program.address).get("/sign-in")).status, 200);
});

test("ready says no within 3 seconds when the database does not answer at all", async (t) => {
  const folder = await makeDataFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  const processes = await serverProcesses(folder);
  for (const pid of processes) process.kill(pid, "SIGSTOP");
  const began = performance.now();
  assert.equal(await health(program.address, "ready"), 503);
  assert.ok(performance.now() - began < 3000);
  for (const pid of processes) process.kill(pid, "SIGCONT");
  await until("ready says yes", async () => (await health(program.address, "ready")) === 200);
});

test("it ends with one line and exit code 1 when its database can't be started again", async (t) => {
  const folder = await makeDataFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  await rename(join(folder, "postgres/global"), join(folder, "postgres/away"));
  process.kill(await postmasterOf(folder), "SIGKILL");
  assert.equal(await program.exited, 1);
  assert.match(program.errors(), /its database ended and could not be started again\.\n$/);
});

/** Sends a sign-in whose last byte comes when it is told; answers the status line. */
function signInSlowly(address: string, token: string, cookie: string) {
  const { port } = new URL(address);
  const body = new URLSearchParams({ ...administrator, _csrf: token }).toString();
  const socket = connect(Number(port), "localhost");
  let heard = "";
  socket.on("data", (chunk) => (heard += String(chunk)));
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
  socket.write(
    `POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\nconnection: close\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
  );
  return {
    finish: () => void socket.write(body.slice(-1)),
    closed,
    statusLine: () => heard.split("\r\n")[0],
  };
}

test("asked to stop, it answers the request under way, then ends", async (t) => {
  const program = await serve(t, { DATA_DIR: await makeDataFolder(t) });
  const browser = new Browser(program.address);
  const token = await browser.readToken("/sign-in");
  const request = signInSlowly(program.address, token, browser.cookieHeader);
  await wait(300);
  const stopping = stop(program);
  await wait(1500);
  request.finish();
  await request.closed;
  assert.equal(request.statusLine(), "HTTP/1.1 303 See Other");
  assert.equal((await stopping).code, 0);
});

test("a request that never ends does not keep it from ending within 10 seconds", async (t) => {
  const folder = await makeDataFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  const browser = new Browser(program.address);
  const token = await browser.readToken("/sign-in");
  const request = signInSlowly(program.address, token, browser.cookieHeader);
  await wait(300);
  const { code, milliseconds } = await stop(program);
  t.diagnostic(`stopped in ${milliseconds} ms`);
  await request.closed;
  assert.equal(code, 0);
  assert.ok(milliseconds < 10_000);
  assert.deepEqual(await serverProcesses(folder), []);
});

test("a second program on the same folder ends with one clear line", async (t) => {
  const folder = await makeDataFolder(t);
  const first = await serve(t, { DATA_DIR: folder });
  const second = await run(t, ["serve"], { PORT: "0", DATA_DIR: folder });
  assert.equal(second.code, 1);
  assert.equal(second.output, "");
  assert.match(second.errors, oneLine);
  assert.match(second.errors, /^Full Circle can't start: .*in use/);
  assert.equal(await health(first.address, "ready"), 200);
});

test("a port in use is named on one line, and no database is left running", async (t) => {
  const folder = await makeFolder(t);
  const other = createServer().listen(0, "127.0.0.1");
  t.after(() => other.close());
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const ended = await run(t, ["serve"], { PORT: String(port), DATA_DIR: folder });
  assert.equal(ended.code, 1);
  assert.equal(ended.output, "");
  assert.match(
    ended.errors,
    new RegExp(`\nFull Circle can't start: PORT ${port} is already in use: [^\n]+\n$`),
  );
  assert.deepEqual(await serverProcesses(folder), []);
});

test("wrong settings stop the start with one clear line that does not repeat their values", async (t) => {
  const wrong = { PORT: "http", DATABASE_URL: "mysql://someone:hidden@db", COOKIE_SECRET: "hidden" };
  for (const command of ["serve", "worker", "migrate", "verify-log"]) {
    const ended = await run(t, [command], { DATA_DIR: await makeFolder(t), ...wrong });
    assert.equal(ended.code, 1);
    assert.equal(ended.output, "");
    assert.match(
      ended.errors,
      /^Full Circle can't start: PORT must be [^\n]+; DATABASE_URL must be [^\n]+; COOKIE_SECRET must be [^\n]+\.\n$/,
    );
    assert.ok(!ended.errors.includes("hidden"));
  }
});

test("a folder, an address or a server that can't be used is named on the last line", async (t) => {
  const folder = await makeDataFolder(t);
  const file = join(folder, "file");
  await writeFile(file, "");
  const unusable: readonly (readonly [environment: Record<string, string>, words: RegExp])[] = [
    [{ DATA_DIR: file }, /Full Circle can't start: DATA_DIR .*file can't be used: /],
    [{ DATA_DIR: folder, HOST: "192.0.2.1" }, /Full Circle can't start: HOST 192\.0\.2\.1 is not an address/],
    [
      { DATA_DIR: folder, DATABASE_URL: "postgres://someone:hidden@localhost:1/db" },
      /Full Circle can't start: .*ECONNREFUSED/,
    ],
  ];
  for (const [environment, words] of unusable) {
    const ended = await run(t, ["serve"], { PORT: "0", ...environment });
    assert.equal(ended.code, 1);
    assert.match(ended.errors.trimEnd().split("\n").at(-1) ?? "", words);
    assert.ok(!/^\s+at /m.test(ended.errors) && !ended.errors.includes("hidden"), ended.errors);
  }
});
