// A case list is sent, looked at, then confirmed or set aside; a refused one says why and changes nothing (C2).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { readSpreadsheet } from "../../platform/files/read-spreadsheet.js";
import { temporaryFile } from "../../platform/files/testing/temporary-file.js";
import { projectFolder } from "../../platform/project-folder.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2026-04-02T09:00:00Z"));
const site = await openSite(database, council);
const officer = await site.visitor("performance");
const population = join(projectFolder, "../shared/data/synthetic/la_60");
const workbook = await readFile(join(population, "annexA_synthetic.xlsx"));
const asAt = (year: string, month: string, day: string) => ({
  "asAt-day": day,
  "asAt-month": month,
  "asAt-year": year,
});
const END_OF_MARCH = asAt("2026", "3", "31");

const HEADINGS =
  "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case status,Allocated Team,Allocated Worker";
const row = (id: string, status: string, team: string, worker: string) =>
  `${id},b) Female,a) WBRI,01/05/2016,9,b) No,03/02/2025,N1 - Abuse or neglect,01/03/2026,,,${status},${team},${worker}`;
const csv = (...rows: readonly string[]) => [
  { field: "files", name: "List_6.csv", content: [HEADINGS, ...rows].join("\r\n") },
];

const counts = async () => {
  const found = await database.owner.query(
    "select (select count(*) from snapshot) as snapshots, (select count(*) from case_record) as records, (select count(*) from activity_log where record_type = 'snapshot') as lines",
  );
  return found.rows[0];
};

const preview = async (files: Parameters<typeof officer.upload>[2], day = END_OF_MARCH) => {
  const sent = await officer.upload("/case-list/new", day, files);
  assert.equal(sent.status, 303, sent.text);
  return sent.location ?? "";
};

const decide = (path: string, decision: string) => officer.post(path, { decision });

describe("sending a case list", () => {
  it("previews a workbook, and nothing is confirmed yet", async () => {
    const path = await preview([{ field: "files", name: "annexA.xlsx", content: workbook }]);
    const page = await officer.get(path);
    assert.match(page.text, /Nothing has changed yet/);
    assert.match(page.text, /Children with an open case 60/);
    assert.match(page.text, /Annex A: list 6 \(children in need\)/);
    assert.match(page.text, /list 8 \(children in care\) Placement postcode, URN of Placement/);
    const teams = await officer.get(`${path}/problems?kind=warning.team-not-set-up`);
    assert.match(teams.text, /The team “Children in Care Team” is not set up/);
    const states = await database.owner.query("select state from snapshot");
    assert.deepEqual(states.rows, [{ state: "previewed" }]);
    assert.equal((await decide(path, "set-aside")).location, "/case-list?notice=set-aside");
    assert.equal((await counts()).records, 0);
    assert.equal((await officer.get(path)).status, 404);
  });

  it("confirms a list, ties it to teams and workers, and compares the next one with it", async () => {
    const first = await preview(
      csv(
        row("1", "c) Child in need plan", "North Team", '"WORKE, Wanda"'),
        row("2", "c) Child in need plan", "South Team", "Wilfred Arbeit"),
        row("3", "b) Child Protection plan", "North Team", "Wanda Worke"),
      ),
      asAt("2026", "2", "28"),
    );
    assert.match((await officer.get(first)).text, /This is the first list/);
    await decide(first, "confirmed");
    const tied = await database.owner.query(
      "select child_id, team_id, worker_id from case_record order by child_id",
    );
    assert.deepEqual(
      tied.rows.map((found) => [found.team_id, found.worker_id]),
      [
        [council.teams.north, council.id("worker")],
        [council.teams.south, council.id("worker2")],
        [council.teams.north, council.id("worker")],
      ],
    );
    const next = await preview(
      csv(
        row("1", "b) Child Protection plan", "North Team", "Wanda Worke"),
        row("3", "b) Child Protection plan", "North Team", "Wanda Worke"),
        row("4", "d) Open assessment", "North Team", "Unallocated"),
      ),
    );
    const page = await officer.get(next);
    assert.match(page.text, /Since the list as at 28 February 2026/);
    assert.match(page.text, /New since then 1 case/);
    assert.match(page.text, /Changed status, team, worker or date 1 case/);
    assert.match(page.text, /No longer open, or not in the list 1 case/);
    assert.match(page.text, /As they were 1 case/);
    assert.match(page.text, /case was open in the list as at 2026-02-28 and is not in this one at all/);
    await decide(next, "confirmed");
    const kept = await database.owner.query(
      "select as_at::text from snapshot where state = 'confirmed' order by 1",
    );
    assert.deepEqual(kept.rows, [{ as_at: "2026-02-28" }, { as_at: "2026-03-31" }]);
  });

  it("keeps what happened, and says of the same files sent again that nothing was changed", async () => {
    const files = csv(row("1", "c) Child in need plan", "North Team", "Wanda Worke"));
    const first = await preview(files, asAt("2026", "3", "30"));
    const kept = await database.owner.query(
      "select events, supplied from case_record join snapshot on snapshot.id = snapshot_id where as_at = '2026-03-30'",
    );
    assert.deepEqual(kept.rows, [
      {
        events: [
          { kind: "referral", startedOn: "2025-02-03" },
          { kind: "seen", startedOn: "2026-03-01" },
        ],
        supplied: {
          referral: { since: null, latestOnly: true },
          seen: { since: null, latestOnly: true },
        },
      },
    ]);
    const before = await counts();
    assert.equal(await preview(files, asAt("2026", "3", "30")), `${first}?notice=sent-before`);
    assert.match((await officer.get(`${first}?notice=sent-before`)).text, /nothing was changed/);
    assert.deepEqual(await counts(), before);
    await decide(first, "set-aside");
    assert.notEqual(await preview(files, asAt("2026", "3", "30")), first);
  });

  it("is decided once, however many decide at the same time", async () => {
    const path = await preview(csv(row("1", "c) Child in need plan", "North Team", "Wanda Worke")));
    const answers = await Promise.all([decide(path, "confirmed"), decide(path, "confirmed")]);
    assert.deepEqual(answers.map(({ location }) => location?.split("=")[1]).sort(), [
      "already-decided",
      "confirmed",
    ]);
  });

  it("says row, column, value and how to mend it, and lets all be downloaded", async (t) => {
    const path = await preview(
      csv(
        row("1", "c) Child in need plan", "North Team", "Wanda Worke"),
        row("2", "x) Nothing known", "North Team", "Wanda Worke").replace("03/02/2025", "31/02/2026"),
      ),
    );
    const page = await officer.get(path);
    assert.match(page.text, /Row left out .*1 like this/);
    assert.match(page.text, /Correct the date, day first/);
    const kind = page.html.querySelector("a[href*='kind=refused']")?.getAttribute("href") ?? "";
    const list = await officer.get(kind);
    assert.match(list.text, /1 to 1 of 1/);
    assert.match(list.text, /row 3, column G/);
    assert.match(list.text, /31\/02\/2026/);
    assert.equal((await officer.get(`${kind}&page=2`)).status, 404);
    assert.equal((await officer.get(`${path}/problems?kind=refused.nothing`)).status, 404);
    const download = await officer.get(`${path}/problems.csv`);
    assert.match(download.response.body, /refused,impossible-date,List_6.csv,,3,G,31\/02\/2026/);
    const workbook = await officer.get(`${path}/problems.xlsx`);
    assert.match(workbook.response.headers["content-disposition"]?.toString() ?? "", /problems\.xlsx/);
    const file = await temporaryFile(t, "problems.xlsx", workbook.response.rawPayload);
    const rows: string[] = [];
    await readSpreadsheet(file, {
      wants: () => true,
      take: (batch) => {
        for (const { cells } of batch) rows.push(cells.map(({ text }) => text).join("|"));
      },
    });
    assert.equal(rows[0], "severity|code|file|sheet|row|column|value|message|fix");
    assert.match(rows.join("\n"), /refused\|impossible-date\|List_6.csv\|3\|G\|31\/02\/2026\|/);
    await decide(path, "set-aside");
  });
});

describe("a refused case list", () => {
  const formula = row("=1+1", "c) Child in need plan", "North Team", "Wanda Worke");
  const refusals: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
    [
      "a picture with a spreadsheet's name",
      "list.xlsx",
      Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "latin1"),
      /not a spreadsheet/,
    ],
    ["an empty file", "list.csv", "", /empty/],
    ["a spreadsheet without a known list", "list.csv", "Colour,Size\r\nred,4\r\n", /list|Annex A/],
    ["40 MB of zeros", "list.xlsx", new Uint8Array(40 * 1024 * 1024), /not a spreadsheet/],
  ];
  for (const [what, name, content, words] of refusals) {
    it(`${what}: says what is wrong, keeps the day typed, and changes nothing`, async () => {
      const before = await counts();
      const sent = await officer.upload("/case-list/new", END_OF_MARCH, [{ field: "files", name, content }]);
      assert.equal(sent.status, 422);
      assert.match(sent.text, words);
      assert.match(sent.text, /Nothing was changed/);
      assert.equal(sent.html.querySelector("[name=asAt-day]")?.getAttribute("value"), "31");
      assert.deepEqual(await counts(), before);
    });
  }

  it("asks for the day where neither the person nor the file says it, and refuses one to come", async () => {
    const files = csv(row("1", "c) Child in need plan", "North Team", "Wanda Worke"));
    const asked = await officer.upload("/case-list/new", {}, files);
    assert.equal(asked.status, 200);
    assert.match(asked.text, /Which day is the list for\?/);
    assert.match(
      (await officer.upload("/case-list/new", asAt("2026", "4", "3"), files)).text,
      /not in the future/,
    );
    assert.match((await officer.upload("/case-list/new", asAt("2026", "2", "31"), files)).text, /real date/);
  });

  it("takes a formula as text in a CSV, never as something to run, and exports it harmless", async () => {
    const path = await preview(csv(formula));
    const download = await officer.get(`${path}/problems.csv`);
    for (const line of download.response.body.split("\r\n")) assert.doesNotMatch(line, /(^|,)[=+@-]/);
    await decide(path, "set-aside");
  });
});

describe("who may do what with case lists", () => {
  it("lets the performance officer send, quality assurance look, and nobody else see", async () => {
    const quality = await site.visitor("quality");
    assert.equal((await quality.get("/case-list")).status, 200);
    assert.equal((await quality.get("/case-list/new")).status, 404);
    for (const key of ["worker", "manager", "service", "director", "outside", "admin"]) {
      const visitor = await site.visitor(key);
      assert.equal((await visitor.get("/case-list")).status, 404, key);
      assert.equal((await visitor.send("/case-list/new", {})).status >= 400, true, key);
    }
  });
});
