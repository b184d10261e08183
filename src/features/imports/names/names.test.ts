// A list's names that are not set up: matched or added on one page, remembered for later lists.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { day, makeCouncil } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { openSite } from "../../../../test/harness/site.js";
import { changeTeam } from "../../people/change-team.command.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2026-04-02T09:00:00Z"));
const site = await openSite(database, council);
const officer = await site.visitor("performance");

const HEADINGS =
  "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case status,Allocated Team,Allocated Worker";
const row = (id: number, team: string, worker: string) =>
  `${id},b) Female,a) WBRI,01/05/2016,9,b) No,03/02/2025,N1 - Abuse or neglect,01/03/2026,,,c) Child in need plan,${team},${worker}`;
const preview = async (date: string, ...rows: readonly string[]): Promise<string> => {
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  const sent = await officer.upload(
    "/case-list/new",
    { "asAt-day": dayOfMonth, "asAt-month": month, "asAt-year": year },
    [{ field: "files", name: "List_6.csv", content: [HEADINGS, ...rows].join("\r\n") }],
  );
  assert.equal(sent.status, 303, sent.text);
  return sent.location ?? "";
};
const tiesOf = async (path: string) => {
  const found = await database.owner.query(
    `select c.child_id, t.name as team, p.name as worker from case_record c left join team t on t.id = c.team_id
     left join person p on p.id = c.worker_id where c.snapshot_id = $1 order by c.child_id`,
    [path.split("/").at(-1)],
  );
  return found.rows.map(({ team, worker }) => `${team ?? "?"}, ${worker ?? "?"}`);
};
const rows = [
  row(1, "NTH", "W. Worke"),
  row(2, "nth ", "W. Worke"),
  row(3, "East Team", "W. Worke"),
  row(4, "South Team", "Nobody Known"),
];
const versionOn = async (path: string) =>
  (await officer.get(path)).html.querySelector("[name=version]")?.getAttribute("value") ?? "";

const first = await preview("2026-03-31", ...rows);
const names = `${first}/names`;

describe("the names of a list that are not set up", () => {
  it("are each shown once with how many cases bear them, and the nearest known names first", async () => {
    assert.deepEqual(await tiesOf(first), ["?, ?", "?, ?", "?, ?", "South Team, ?"]);
    assert.match((await officer.get(first)).text, /Say what names that are not set up mean/);
    const page = await officer.get(names);
    for (const words of [/“NTH” is 2 open cases/, /“East Team” is 1 open case/, /“W. Worke” is 3 open cases/])
      assert.match(page.text, words);
    const options = page.html.querySelectorAll("#worker-0 option").map(({ text }) => text);
    assert.equal(options[0], "Leave it for now");
    assert.equal(options[1], "Wanda Worke (North Team) – nearest");
  });

  it("ask for at least one choice, and for one that is there", async () => {
    const version = await versionOn(names);
    assert.match(
      (await officer.post(names, { version, "team-0": "" })).text,
      /Choose what at least one name means/,
    );
    const wrong = { version, "worker-0": `is:${council.authorityId}`, "workerName-0": "W. Worke" };
    const refused = await officer.post(names, wrong);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Choose someone from the list/);
  });

  it("are matched and added in one form, and the cases and remarks say so at once", async () => {
    const fields = {
      ...{ version: await versionOn(names), "teamName-0": "NTH", "team-0": `is:${council.teams.north}` },
      ...{ "teamName-1": "East Team", "team-1": `add:${council.services.care}` },
      ...{
        "workerName-0": "W. Worke",
        "worker-0": `is:${council.id("worker")}`,
        "workerName-1": "Nobody Known",
      },
    };
    const saved = await officer.post(names, { ...fields, "worker-1": "" });
    assert.equal(saved.location, `${names}?notice=matched`, saved.text);
    assert.deepEqual(await tiesOf(first), [
      "North Team, Wanda Worke",
      "North Team, Wanda Worke",
      "East Team, Wanda Worke",
      "South Team, ?",
    ]);
    const problems = await database.owner.query(
      "select value, severity from snapshot_problem where code like '%-not-set-up' order by value",
    );
    assert.deepEqual(problems.rows.map(({ value, severity }) => `${value} ${severity}`).sort(), [
      "East Team note",
      "Nobody Known warning",
      "W. Worke note",
      "nth note",
    ]);
    const stale = await officer.post(names, fields);
    assert.equal(stale.status, 409);
    assert.match(stale.text, /Someone else matched names/);
    const lines = await database.owner.query(
      "select action, detail::text from activity_log where action like 'match-%' order by seq",
    );
    assert.deepEqual(
      lines.rows.map(({ action }) => action),
      ["match-team-name", "match-team-name", "match-worker-name", "match-names"],
    );
    for (const { detail } of lines.rows) assert.doesNotMatch(detail, /NTH|Worke/);
  });

  it("are remembered for the next list", async () => {
    assert.deepEqual(await tiesOf(await preview("2026-04-01", ...rows)), [
      "North Team, Wanda Worke",
      "North Team, Wanda Worke",
      "East Team, Wanda Worke",
      "South Team, ?",
    ]);
  });

  it("are no more where a team's former name stands", async () => {
    const renamed = await changeTeam(council.as("admin"), {
      ...{ teamId: council.teams.south, version: 1, name: "Southern Team", serviceId: council.services.care },
      from: day("2026-04-01"),
    });
    assert.equal(renamed.ok, true);
    const path = await preview(
      "2026-04-02",
      row(1, "South Team", "Wilfred Arbeit"),
      row(2, "Southern Team", "Unallocated"),
    );
    assert.deepEqual(await tiesOf(path), ["Southern Team, Wilfred Arbeit", "Southern Team, ?"]);
  });

  it("are found by a worker's number", async () => {
    await database.owner.query("update person set worker_ref = 'SW200' where id = $1", [
      council.id("worker2"),
    ]);
    const admin = await site.visitor("admin");
    const page = await admin.get(`/people/${council.id("worker2")}`);
    assert.match(page.text, /Worker number SW200/);
    const correct = `/people/${council.id("worker")}/correct`;
    const taken = { version: "1", name: "Wanda Worke", email: "worker@council.example", workerRef: "sw200" };
    assert.match((await admin.post(correct, taken)).text, /Someone else has this worker number already/);
  });

  it("stay as they are in a list that is not the newest any more", async () => {
    const later = await preview("2026-04-02", row(9, "North Team", "Wanda Worke"));
    for (const path of [first, later]) await officer.post(path, { decision: "confirmed" });
    assert.equal((await officer.get(names)).status, 404);
    assert.match((await officer.get(`${later}/names`)).text, /Every team and worker of this list is known/);
  });
});

describe("who may say what names mean", () => {
  it("the performance officer; quality assurance looks, and nobody else sees", async () => {
    const path = `${await preview("2026-04-02", row(1, "West Team", "A B"))}/names`;
    const quality = await site.visitor("quality");
    const page = await quality.get(path);
    assert.match(page.text, /West Team: 1 open case/);
    assert.equal(page.html.querySelectorAll("main form[method=post]").length, 0);
    assert.equal((await quality.post(path, { version: "1" })).status, 404);
    for (const key of ["admin", "manager", "outside"])
      assert.equal((await (await site.visitor(key)).get(path)).status, 404, key);
  });
});
