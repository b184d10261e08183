// On a PostgreSQL server: schema, web and worker as processes of their own. What the web process enqueues a worker sends,
// once, also where there are several workers and where one is killed.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "pg";
import { type Browser, setUpCouncil } from "./program/browser.js";
import { type MailServer, startMailServer } from "./program/mail-server.js";
import {
  makeFolder,
  type Process,
  rowsOf,
  run,
  serve,
  startProcess,
  stop,
  until,
} from "./program/program.js";

const serverUrl = process.env.FULL_CIRCLE_TEST_SERVER ?? "";
const admin = new Pool({ connectionString: serverUrl, max: 1 });
const made: string[] = [];
after(async () => {
  for (const name of made) await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

/** An empty database. */
async function makeDatabase(): Promise<string> {
  const name = `processes_${randomUUID().replaceAll("-", "")}`;
  await admin.query(`create database ${name}`);
  made.push(name);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

type Site = {
  readonly settings: Readonly<Record<string, string>>;
  readonly url: string;
  readonly mail: MailServer;
  readonly browser: Browser;
  readonly web: Process;
};

async function startWorker(t: TestContext, { settings }: Pick<Site, "settings">): Promise<Process> {
  const worker = startProcess(t, ["worker"], settings);
  await until("the worker is ready", async () => worker.output().includes("worker is ready"), 60_000);
  return worker;
}

/** A migrated database, a mail server, and a web process that works on no job. */
async function openSite(t: TestContext): Promise<Site> {
  const [url, mail] = [await makeDatabase(), await startMailServer(t)];
  const settings = {
    DATABASE_URL: url,
    DATA_DIR: await makeFolder(t),
    SMTP_URL: mail.url,
    BASE_URL: "https://audits.council.example",
    LOG_LEVEL: "error",
  };
  const migrated = await run(t, ["migrate"], settings);
  assert.equal(migrated.output, "The database is up to date.\n", migrated.errors);
  const { BASE_URL: _, ...web } = settings;
  const program = await serve(t, web, ["--no-worker", "--no-migrate"]);
  return { settings, url, mail, browser: await setUpCouncil(program.address), web: program };
}

async function invite(browser: Browser, from: number, count: number): Promise<void> {
  for (let number = from; number < from + count; number += 1) {
    const answer = await browser.post("/people/new", {
      name: `Person ${number}`,
      email: `person${number}@council.example`,
      role: "quality-assurance-officer",
      "startsOn-day": "1",
      "startsOn-month": "2",
      "startsOn-year": "2025",
    });
    assert.equal(answer.status, 303);
  }
}

/** Every message there is was accepted exactly once. */
async function checkOnceEach({ url, mail }: Site, count: number): Promise<void> {
  await until(`${count} are sent`, async () => (await stateOf({ url })).sent === count);
  await wait(1000);
  const ids = (await rowsOf<{ id: string }>({ url }, "select id from message")).map(({ id }) => id);
  assert.deepEqual(mail.accepted.toSorted(), ids.map((id) => `<${id}@full-circle>`).toSorted());
}

const stateOf = async ({ url }: Pick<Site, "url">): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    (
      await rowsOf<{ state: string; count: number }>(
        { url },
        "select state, count(*)::int as count from message group by state",
      )
    ).map(({ state, count }) => [state, count]),
  );

test("migrate prepares a server's database, and a program that may not do so says what is missing", async (t) => {
  const settings = { DATABASE_URL: await makeDatabase(), DATA_DIR: await makeFolder(t), PORT: "0" };
  const worker = { ...settings, BASE_URL: "https://audits.council.example" };
  for (const early of [await run(t, ["serve", "--no-migrate"], settings), await run(t, ["worker"], worker)]) {
    assert.equal(early.code, 1);
    assert.match(
      early.errors,
      /can't start: The database is not of this version: run full-circle migrate[^\n]*\n$/,
    );
  }
  for (const _ of ["empty", "done"]) {
    const migrated = await run(t, ["migrate"], settings);
    assert.deepEqual([migrated.code, migrated.output], [0, "The database is up to date.\n"]);
  }
  await rowsOf(
    { url: settings.DATABASE_URL },
    "insert into kysely_migration values ('9999_later', '2030-01-01')",
  );
  for (const command of [["migrate"], ["serve"], ["serve", "--no-migrate"]]) {
    const late = await run(t, command, settings);
    assert.equal(late.code, 1);
    assert.match(
      late.errors,
      /^[^\n]+brought up to date by a newer version of Full Circle: use that version\.\n$/,
    );
  }
});

test("a worker needs a server's database and the address for links", async (t) => {
  const folder = await makeFolder(t);
  const alone = await run(t, ["worker"], { DATA_DIR: folder });
  assert.deepEqual([alone.code, alone.output], [1, ""]);
  assert.match(alone.errors, /^A worker of its own needs DATABASE_URL[^\n]*\n$/);
  const nowhere = await run(t, ["worker"], { DATA_DIR: folder, DATABASE_URL: "postgres://localhost:1/x" });
  assert.match(nowhere.errors, /^A worker of its own needs BASE_URL[^\n]*\n$/);
});

test("what the web process enqueues is sent once each, by one worker and by two", async (t) => {
  const site = await openSite(t);
  await invite(site.browser, 0, 3);
  await wait(500);
  assert.deepEqual(site.mail.accepted, []);
  const first = await startWorker(t, site);
  await checkOnceEach(site, 3);
  const second = await startWorker(t, site);
  await invite(site.browser, 3, 8);
  await checkOnceEach(site, 11);
  for (const process of [first, second, site.web]) assert.equal((await stop(process)).code, 0);
});

test("a worker killed while the mail server is slow leaves its message to the next worker", async (t) => {
  const site = await openSite(t);
  const letGo = site.mail.hold();
  const killed = await startWorker(t, site);
  await invite(site.browser, 0, 1);
  await until("the message arrived", async () => site.mail.arrived.length === 1);
  await killed.kill();
  letGo();
  // Half a minute passes without a sign of life.
  await rowsOf({ url: site.url }, "update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute'");
  await startWorker(t, site);
  await until("it is to be tried again", async () => {
    // The time until the next try passes too.
    const query = "update pgboss.job set start_after = now() where state = 'retry' returning id";
    return (await rowsOf({ url: site.url }, query)).length === 1;
  });
  await checkOnceEach(site, 1);
  // The mail server can't be asked whether it kept the first one; both bear the same Message-ID.
  assert.equal(new Set(site.mail.arrived).size, 1);
  t.diagnostic(`arrived ${site.mail.arrived.length} times, accepted ${site.mail.accepted.length} times`);
});

test("a worker that is asked to stop while the mail server is slow ends within 10 seconds", async (t) => {
  const site = await openSite(t);
  const letGo = site.mail.hold();
  const worker = await startWorker(t, site);
  await invite(site.browser, 0, 1);
  await until("the message arrived", async () => site.mail.arrived.length === 1);
  const { milliseconds } = await stop(worker);
  letGo();
  t.diagnostic(`stopped in ${milliseconds} ms`);
  assert.ok(milliseconds < 10_500);
  assert.deepEqual(await stateOf(site), { queued: 1 });
});
