// Teams that move, are renamed and close: a report about March sees March's teams.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { read } from "../../platform/change.js";
import { changeTeam } from "./change-team.command.js";
import { closeTeam } from "./close-team.command.js";
import { servicesOfTeamsOn } from "./teams.queries.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2026-04-10T09:00:00Z"));
const site = await openSite(database, council);
const admin = await site.visitor("admin");
const as = council.as("admin");
const { north, south } = council.teams;
const { families, care } = council.services;
const path = `/services/teams/${north}`;

const on = async (date: string) =>
  (await read(as, (work) => servicesOfTeamsOn(work, day(date)))).map(
    ({ teamName, serviceName }) => `${teamName}: ${serviceName}`,
  );
const refusalOf = (result: Awaited<ReturnType<typeof changeTeam>>) => (result.ok ? null : result.refusal);

describe("a team through time", () => {
  it("moves on a day, and the days before keep its service", async () => {
    const saved = await admin.post(path, {
      ...{ change: "change", version: "1", teamName: "North Team", teamService: care },
      ...{ "from-day": "1", "from-month": "4", "from-year": "2026" },
    });
    assert.equal(saved.location, `${path}?notice=team-changed`);
    assert.deepEqual(await on("2026-03-31"), ["South Team: Care Service", "North Team: Families Service"]);
    assert.deepEqual(await on("2026-04-01"), ["North Team: Care Service", "South Team: Care Service"]);
    const today = await database.owner.query("select service_id from team where id = $1", [north]);
    assert.equal(today.rows[0].service_id, care);
    assert.match((await admin.get(path)).text, /North Team Care Service since 1 April 2026/);
    assert.match((await admin.get(path)).text, /Families Service until 31 March 2026/);
  });

  it("refuses a stale page with what is saved now, and keeps what was typed", async () => {
    const stale = await admin.post(path, {
      ...{ change: "change", version: "1", teamName: "Nord Team", teamService: families },
    });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /Someone else changed this team/);
    assert.equal(stale.html.querySelector("#teamName")?.getAttribute("value"), "Nord Team");
  });

  it("is renamed, corrected without a day, and never called like another", async () => {
    const version = 2;
    const named = { teamId: north, version, name: "Northern Team", serviceId: care };
    assert.equal(refusalOf(await changeTeam(as, { ...named, from: day("2026-04-05") })), null);
    assert.deepEqual(await on("2026-04-04"), ["North Team: Care Service", "South Team: Care Service"]);
    assert.deepEqual(await on("2026-04-05"), ["Northern Team: Care Service", "South Team: Care Service"]);
    const again = { ...named, version: 3 };
    assert.equal(refusalOf(await changeTeam(as, { ...again, name: "Nor Team", from: null })), null);
    assert.deepEqual(await on("2026-04-05"), ["Nor Team: Care Service", "South Team: Care Service"]);
    const taken = { ...again, version: 4, name: "South Team" };
    assert.equal(refusalOf(await changeTeam(as, { ...taken, from: null })), "team-name-taken");
    assert.equal(
      refusalOf(await changeTeam(as, { ...taken, name: "X", from: day("2026-04-05") })),
      "before-last-change",
    );
    assert.equal(
      refusalOf(await changeTeam(as, { ...taken, name: "X", from: day("2026-04-11") })),
      "in-future",
    );
  });

  it("closes with the positions in it, stays in old reports, and can be opened again", async () => {
    const closed = await closeTeam(as, { teamId: south, version: 1, lastDay: day("2026-04-09") });
    assert.equal(closed.ok, true);
    assert.deepEqual(await on("2026-04-09"), ["Nor Team: Care Service", "South Team: Care Service"]);
    assert.deepEqual(await on("2026-04-10"), ["Nor Team: Care Service"]);
    const held = await database.owner.query("select ends_on::text from position where team_id = $1", [south]);
    assert.deepEqual(
      held.rows.map(({ ends_on }) => ends_on),
      ["2026-04-09", "2026-04-09"],
    );
    const invite = await admin.get("/people/new");
    assert.doesNotMatch(invite.html.querySelector("#teamId")?.text ?? "", /South Team/);
    assert.match((await admin.get("/services")).text, /South Team \(last day 9 April 2026\)/);
    const opened = await admin.post(`/services/teams/${south}`, { change: "open", version: "2" });
    assert.equal(opened.status, 303);
    assert.deepEqual(await on("2026-04-10"), ["Nor Team: Care Service", "South Team: Care Service"]);
  });

  it("is seen by the head of quality assurance, changed by administrators, and nobody else's", async () => {
    const head = await site.visitor("head");
    assert.equal((await head.get(path)).html.querySelectorAll("main form[method=post]").length, 0);
    assert.equal((await head.post(path, { change: "open", version: "1" })).status, 404);
    for (const key of ["manager", "performance", "outside"])
      assert.equal((await (await site.visitor(key)).get(path)).status, 404);
  });
});
