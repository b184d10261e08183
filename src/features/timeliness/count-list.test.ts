// A list is counted once it is confirmed, anew when what it was counted by has changed, and never twice.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import type { Standard } from "../../domain/standards/standard.js";
import { read } from "../../platform/change.js";
import { JobQueue } from "../../platform/jobs/job-queue.js";
import { decideCaseList } from "../imports/public.js";
import { listStandards } from "../standards/public.js";
import { listMonthlyLists } from "./count.queries.js";
import { countList, isStale } from "./count-list.js";
import { countTimeliness } from "./public.js";
import { confirmList } from "./testing/lists.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2025-04-03T09:00:00Z"));

const cases = [
  { childId: "1", supervisedOn: "2025-03-20" },
  { childId: "2", supervisedOn: "2025-03-10" },
  { childId: "3", supervisedOn: "2025-01-20", team: "south" },
] as const;

const supervisionIn = async (snapshotId: string) => {
  const found = await database.owner.query(
    `select verdict, sum(children)::int as children from timeliness_count
     where snapshot_id = $1 and standard_code = 'supervision' group by verdict order by verdict`,
    [snapshotId],
  );
  return Object.fromEntries(found.rows.map(({ verdict, children }) => [verdict, children]));
};

/** Counts what is stale by these standards, and answers how many lists that were. */
const countAnew = (changed: (all: readonly Standard[]) => readonly Standard[] = (all) => all) =>
  read(council.as("performance"), async (work) => {
    const standards = changed(await listStandards(work));
    const lists = await listMonthlyLists(work, day("2024-05-01"));
    const stale = lists.filter((list) => isStale(list, standards));
    const counting = { authorityId: council.authorityId, now: council.clock.now() };
    for (const list of stale) await countList(work, counting, list, standards);
    return stale.length;
  });

const inTwoWeeks = (standard: Standard): Standard =>
  standard.code === "supervision"
    ? {
        ...standard,
        limits: Object.fromEntries(
          Object.keys(standard.limits).map((name) => [name, { amount: 14, unit: "days" }]),
        ),
      }
    : standard;

describe("counting a list", () => {
  it("keeps the service that a team belonged to when it was counted", async () => {
    const id = await confirmList(council, "2025-03-30", cases);
    const found = await database.owner.query(
      "select team_id, service_id from timeliness_count where snapshot_id = $1 group by 1, 2",
      [id],
    );
    assert.deepEqual(
      new Map(found.rows.map((row) => [row.team_id, row.service_id])),
      new Map([
        [council.teams.north, council.services.families],
        [council.teams.south, council.services.care],
      ]),
    );
  });

  it("takes the service of the list's day where a team has moved since, and today's where the team is younger", async () => {
    const { teams, services } = council;
    const move = (from: string | null, to: string | null, teamId: string, serviceId: string) =>
      database.owner.query(
        `insert into team_service_period (authority_id, id, team_id, service_id, team_name, starts_on, ends_on)
         values ($1, gen_random_uuid(), $2, $3, 'A name', $4, $5)`,
        [council.authorityId, teamId, serviceId, from, to],
      );
    const { rows: kept } = await database.owner.query("select * from team_service_period");
    await database.owner.query("delete from team_service_period");
    await move(null, "2025-03-31", teams.north, services.care);
    await move("2025-04-01", null, teams.north, services.families);
    await move("2025-04-01", null, teams.south, services.care);
    const id = await confirmList(council, "2025-03-31", cases);
    const found = await database.owner.query(
      "select distinct team_id, service_id from timeliness_count where snapshot_id = $1",
      [id],
    );
    assert.deepEqual(
      new Map(found.rows.map((row) => [row.team_id, row.service_id])),
      new Map([
        [teams.north, services.care],
        [teams.south, services.care],
      ]),
    );
    await database.owner.query("delete from team_service_period");
    for (const { team_id, service_id } of kept) await move(null, null, team_id, service_id);
  });

  it("is done again where a team is said to have belonged to another service on its day", async () => {
    const { teams, services, authorityId } = council;
    const id = await confirmList(council, "2025-03-31", cases);
    assert.equal(await countAnew(), 0);
    await database.owner.query(
      "update team_service_period set service_id = $1 where authority_id = $2 and team_id = $3",
      [services.care, authorityId, teams.north],
    );
    assert.equal(await countAnew(), 1);
    const found = await database.owner.query(
      "select distinct service_id from timeliness_count where snapshot_id = $1 and team_id = $2",
      [id, teams.north],
    );
    assert.deepEqual(found.rows, [{ service_id: services.care }]);
    await database.owner.query(
      "update team_service_period set service_id = $1 where authority_id = $2 and team_id = $3",
      [services.families, authorityId, teams.north],
    );
  });

  it("is done by a job that confirming leaves", async () => {
    const id = await confirmList(council, "2025-03-31", cases, { counted: false });
    await database.owner.query("update snapshot set state = 'previewed', decided_at = null where id = $1", [
      id,
    ]);
    assert.deepEqual(await supervisionIn(id), {});
    const jobs = await JobQueue.open({ url: database.url }, () => {}, false);
    try {
      assert.ok((await decideCaseList(council.as("performance"), id, "confirmed", jobs)).ok);
      await new Promise<void>((resolve, reject) =>
        jobs.work("count-timeliness", (data) =>
          countTimeliness({ db: database.db, clock: council.clock }, data).then(resolve, reject),
        ),
      );
    } finally {
      await jobs.close(1_000);
    }
    assert.deepEqual(await supervisionIn(id), { met: 2, "not-met": 1 });
  });

  it("is done again where a standard that was in force at its day is changed, and only there", async () => {
    const id = await confirmList(council, "2025-03-31", cases);
    assert.equal(await countAnew(), 0);
    assert.equal(await countAnew((all) => all.map(inTwoWeeks)), 1);
    assert.deepEqual(await supervisionIn(id), { met: 1, "not-met": 2 });
    assert.equal(await countAnew((all) => all.map(inTwoWeeks)), 0);
    const later = (standard: Standard): Standard => ({
      ...inTwoWeeks(standard),
      effectiveFrom: day("2025-04-01"),
    });
    assert.equal(await countAnew((all) => [...all, ...all.map(later)]), 1);
    assert.deepEqual(await supervisionIn(id), { met: 2, "not-met": 1 });
    assert.equal(await countAnew((all) => [...all, ...all.map(later)]), 0);
  });

  it("comes out the same when several do it at once", async () => {
    const id = await confirmList(council, "2025-03-31", cases, { counted: false });
    await Promise.all([countAnew(), countAnew(), countAnew()]);
    assert.deepEqual(await supervisionIn(id), { met: 2, "not-met": 1 });
  });

  it("of other months is left to a job, which several may do at once", async () => {
    const inFebruary = [{ childId: "1", supervisedOn: "2025-02-20" }];
    const earlier = await confirmList(council, "2025-02-28", inFebruary, { counted: false });
    const site = await openSite(database, council);
    const visitor = await site.visitor("director");
    assert.match((await visitor.get("/timeliness")).text, /Some months are being counted anew/);
    assert.deepEqual(await supervisionIn(earlier), {});
    const { authorityId, clock } = council;
    await site.jobs.work("count-timeliness", (data) => countTimeliness({ db: database.db, clock }, data));
    for (let tries = 0; tries < 100 && !Object.keys(await supervisionIn(earlier)).length; tries += 1)
      await setTimeout(100);
    const counted = await supervisionIn(earlier);
    assert.deepEqual(counted, { met: 1 });
    await Promise.all([1, 2, 3].map(() => countTimeliness({ db: database.db, clock }, { authorityId })));
    assert.deepEqual(await supervisionIn(earlier), counted);
    assert.doesNotMatch((await visitor.get("/timeliness")).text, /being counted anew/);
  });

  it("is made up for when the page is opened, for lists from before there were counts and cases tied to other teams", async () => {
    const id = await confirmList(council, "2025-03-31", cases, { counted: false });
    const visitor = await (await openSite(database, council)).visitor("manager2");
    assert.equal((await visitor.get("/timeliness")).status, 200);
    assert.deepEqual(await supervisionIn(id), { met: 2, "not-met": 1 });
    await database.owner.query("update case_record set team_id = $1 where snapshot_id = $2", [
      council.teams.south,
      id,
    ]);
    assert.equal((await visitor.get("/timeliness")).status, 200);
    const found = await database.owner.query(
      "select distinct team_id from timeliness_count where snapshot_id = $1",
      [id],
    );
    assert.deepEqual(found.rows, [{ team_id: council.teams.south }]);
  });
});
