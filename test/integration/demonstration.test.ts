// The demonstration is made by the real commands, in the order of time, and everything in it holds (two months of it).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildDemonstration } from "../../src/features/demonstration/public.js";
import { checkRecordedDraw } from "../../src/features/sampling/public.js";
import { findFirstBrokenLine } from "../../src/platform/activity-log/activity-log.queries.js";
import { systemClock } from "../../src/platform/clock.js";
import { inAuthority } from "../../src/platform/db/in-authority.js";
import { makeTestDatabase } from "../harness/database.js";
import { openSite } from "../harness/site.js";

const PASSWORD = "seven calm lanterns 204";
const ENDS_AT = new Date("2026-11-20T16:30:00Z");
const database = await makeTestDatabase();
const { authorityId } = await buildDemonstration({
  db: database.db,
  endsAt: ENDS_AT,
  seed: "test",
  password: PASSWORD,
  progress: () => {},
  months: 2,
});

const count = async (what: string): Promise<number> =>
  (await database.owner.query<{ n: number }>(`select count(*) as n from ${what}`)).rows[0]?.n ?? 0;

describe("the demonstration council", () => {
  it("has five services, 24 teams, people in all twelve roles, and some 2,000 open cases", async () => {
    assert.deepEqual([await count("service"), await count("team")], [5, 24]);
    assert.equal(await count("(select distinct role from position) roles"), 12);
    const people = await count("person");
    assert.ok(people >= 150 && people <= 175, `${people} people`);
    const open = await count(
      "case_record where snapshot_id = (select id from snapshot order by as_at desc limit 1) and status not in ('closed', 'care-leaver')",
    );
    assert.ok(open >= 1_800 && open <= 2_200, `${open} open cases`);
  });

  it("tells a history of audits in every stage, with moderations and actions", async () => {
    assert.equal(await count("draw where state = 'released'"), 2);
    assert.ok((await count("audit where state = 'complete'")) > 10);
    assert.ok((await count("audit where state in ('in-progress', 'submitted')")) > 3);
    assert.ok((await count("moderation")) > 3);
    assert.ok((await count("action")) > 30);
    assert.ok((await count("message where state = 'held'")) > 100);
  });

  it("puts nothing after the present, and the log in the order of time", async () => {
    assert.equal(await count("activity_log where at > '2026-11-20T16:30:00Z'"), 0);
    const backwards = await count(
      "(select at < lag(at) over (order by seq) as back from activity_log) lines where back",
    );
    assert.equal(backwards, 0);
  });

  it("keeps the activity log whole, and every draw checks as the same", async () => {
    await inAuthority(database.db, authorityId, async (work) => {
      assert.equal(await findFirstBrokenLine(work), null);
      for (const { id } of await work.selectFrom("draw").select("id").execute())
        assert.deepEqual(await checkRecordedDraw(work, id), { same: true });
    });
  });

  it("lets its people sign in with the one password, which stands nowhere in the records", async () => {
    const found = await database.owner.query<{ email: string }>(
      "select email from person join position on position.person_id = person.id where role = 'team-manager' and status = 'active' limit 1",
    );
    const unused = () => {
      throw new Error("Nobody of the test council is here.");
    };
    const site = await openSite(database, { as: unused, id: unused, clock: systemClock });
    const visitor = site.stranger();
    assert.equal((await visitor.signIn(found.rows[0]?.email ?? "", PASSWORD)).status, 303);
    assert.match((await visitor.get("/")).text, /Your tasks/);
    assert.equal(await count(`message where body like '%${PASSWORD}%'`), 0);
  });
});
