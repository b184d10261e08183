// The whole program, or its database, is killed without warning while people write: what was acknowledged is there,
// the activity log is whole, and nobody has to repair anything.
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { postmasterOf, serverProcesses } from "./embedded-postgres/workbench.js";
import { makeDataFolder, rowsOf, run, serve, stop, until } from "./program/program.js";
import { signInWriters, type Writer, type Written } from "./program/writers.js";

const WRITERS = 4;
const KILLS = 20;

const total = (writers: readonly Writer[]) =>
  writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);

/** Nothing acknowledged is missing, each record has its one activity line, and the log is whole. */
async function checkNothingLost(t: TestContext, dataFolder: string, written: Written): Promise<void> {
  const rows = await rowsOf<{ kind: string; name: string; lines: number }>(
    { dataFolder },
    `select 'services' as kind, name,
       (select count(*)::int from activity_log where record_id = service.id::text and action = 'add-service') as lines
     from service
     union all select 'people', name,
       (select count(*)::int from activity_log where record_id = person.id::text and action = 'invite-person')
     from person where email like 'writer%'`,
  );
  const there = new Set(rows.map(({ kind, name }) => `${kind} ${name}`));
  const acknowledged = Object.entries(written).flatMap(([kind, names]: [string, Set<string>]) =>
    [...names].map((name) => `${kind} ${name}`),
  );
  const lost = acknowledged.filter((name) => !there.has(name));
  t.diagnostic(
    `${acknowledged.length} writes acknowledged, ${lost.length} lost, ${rows.length} records there`,
  );
  assert.deepEqual(lost, []);
  assert.deepEqual(
    rows.filter(({ lines }) => lines !== 1),
    [],
  );
  const verified = await run(t, ["verify-log"], { DATA_DIR: dataFolder });
  assert.match(verified.output, /^Testshire: all \d+ lines of the activity log are whole\.\n$/);
}

test(`killed ${KILLS} times under writes and started again at once, the program loses nothing acknowledged`, async (t) => {
  const folder = await makeDataFolder(t);
  const written: Written = { services: new Set(), people: new Set() };
  let writers: readonly Writer[] = [];
  let slowest = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const began = performance.now();
    const program = await serve(t, { DATA_DIR: folder });
    slowest = Math.max(slowest, performance.now() - began);
    if (kill === 0) writers = await signInWriters(program.address, WRITERS, written);
    const before = total(writers);
    const writing = writers.map((writer) => writer.write(program.address, AbortSignal.timeout(30_000)));
    await until("something is acknowledged", async () => total(writers) > before);
    await wait((kill * 37) % 200);
    // Every second time the database's processes go at the same moment, as when the machine does.
    const others = kill % 2 === 0 ? [] : await serverProcesses(folder);
    program.child.kill("SIGKILL");
    for (const pid of others) process.kill(pid, "SIGKILL");
    await program.exited;
    await Promise.all(writing);
  }
  const program = await serve(t, { DATA_DIR: folder });
  t.diagnostic(`slowest start ${slowest.toFixed(0)} ms`);
  await checkNothingLost(t, folder, written);
  assert.equal((await stop(program)).code, 0);
});

test("with its database killed again and again, the program comes back by itself and loses nothing", async (t) => {
  const folder = await makeDataFolder(t);
  const program = await serve(t, { DATA_DIR: folder });
  const written: Written = { services: new Set(), people: new Set() };
  const writers = await signInWriters(program.address, WRITERS, written);
  const end = new AbortController();
  const writing = writers.map((writer) => writer.write(program.address, end.signal));
  let slowest = 0;
  for (let kill = 0; kill < 9; kill += 1) {
    await wait(100 + ((kill * 37) % 200));
    const [before, postmaster] = [
      writers.map(({ acknowledged }) => acknowledged),
      await postmasterOf(folder),
    ];
    const all = await serverProcesses(folder);
    const victims = [[postmaster], all.filter((pid) => pid !== postmaster).slice(-1), all][kill % 3] ?? [];
    const began = performance.now();
    for (const pid of victims) process.kill(pid, "SIGKILL");
    await until("everyone is acknowledged again", async () =>
      writers.every(({ acknowledged }, place) => acknowledged > (before[place] ?? 0) + 1),
    );
    slowest = Math.max(slowest, performance.now() - began);
  }
  end.abort();
  await Promise.all(writing);
  t.diagnostic(`everyone writes again after at most ${slowest.toFixed(0)} ms`);
  for (const { refusals } of writers)
    for (const status of refusals) assert.ok(status === 500 || status === 503, String(status));
  await checkNothingLost(t, folder, written);
  assert.equal((await stop(program)).code, 0);
});
