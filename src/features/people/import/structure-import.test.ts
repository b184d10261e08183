// A file of people from sending to applying: previewed, confirmed once, the second time with nothing to do.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { day, makeCouncil } from "../../../../test/harness/council.js";
import { makeTestDatabase } from "../../../../test/harness/database.js";
import { openSite, type SeenPage } from "../../../../test/harness/site.js";
import { buildWorkbook } from "../../../platform/files/testing/build-zip.js";
import { addPositionTo } from "../add-position.command.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2026-04-02T09:00:00Z"));
const site = await openSite(database, council);
const admin = await site.visitor("admin");
const END_OF_MARCH = { "asAt-day": "31", "asAt-month": "3", "asAt-year": "2026" };

const heads =
  "Full Name;E-mail;Job Title;Team Name;Service Area;Reports to;SWE Number;Start Date;Leaving date";
const rows = [
  "JERE, Manny;manager@council.example;TM;North Team;Families Service;;;;",
  "Wanda Worke;worker@council.example;Senior Practitioner;South Team;Care Service;Minnie Steer;SW100;02/03/2026;",
  "Siân Brackwater;Sian.Brackwater@council.example;Social Worker (ASYE);East Team;Children’s Homes;Manny Jere;SW101;;",
  "Vacant;;Social Worker;East Team;;;;;",
  "Assis Tant;assis@council.example;Assistant Team Manager;East Team;;;;;",
];
const csv = [heads, ...rows].join("\r\n");

const send = (content: string | Uint8Array, name = "people.csv", on = END_OF_MARCH) =>
  admin.upload("/people/import", on, [{ field: "file", name, content }]);
const preview = async (content: string | Uint8Array, name?: string): Promise<string> => {
  const sent = await send(content, name);
  assert.equal(sent.status, 303, sent.text);
  return sent.location ?? "";
};
const fingerprintOn = (page: SeenPage) =>
  page.html.querySelector("[name=fingerprint]")?.getAttribute("value") ?? "";
const apply = async (path: string, more: Record<string, string> = {}) =>
  admin.post(path, { decision: "apply", fingerprint: fingerprintOn(await admin.get(path)), ...more });

const counts = async () => {
  const found = await database.owner.query(
    "select (select count(*) from person) as people, (select count(*) from position) as positions, (select count(*) from team) as teams, (select count(*) from message) as messages",
  );
  return found.rows[0];
};

describe("a file of people", () => {
  it("shows every change and every problem with its place before anything happens", async () => {
    const before = await counts();
    const page = await admin.get(await preview(csv));
    for (const words of [
      /Nothing has changed yet/,
      /Children's Homes New service/,
      /East Team New team in Children's Homes/,
      /Siân Brackwater New: sian.brackwater@council.example, SW101/,
      /Siân Brackwater Social worker, East Team from 31 March 2026/,
      /Wanda Worke Moves on: last day as Social worker, North Team is 1 March 2026/,
      /Wanda Worke Worker number becomes SW100/,
      /row 6, column C Assistant Team Manager Not used./,
      /row 4, column F Manny Jere To look at. .*has no team manager yet/,
      /names nobody, so only the team was read/,
    ])
      assert.match(page.text, words);
    assert.deepEqual(await counts(), before);
  });

  it("is applied in one go, with a line in the activity log for each change, and once only", async () => {
    const path = await preview(csv, "staff list.csv");
    const page = await admin.get(path);
    const fields = { decision: "apply", fingerprint: fingerprintOn(page) };
    const [first, second] = await Promise.all([admin.post(path, fields), admin.post(path, fields)]);
    assert.deepEqual([first?.status, second?.status].sort(), [303, 409]);
    assert.match((await admin.get(path)).text, /Changes made: 1 new service, 1 new team, 1 new person/);
    const held = await database.owner.query(
      `select p.name, o.role, t.name as team, o.starts_on::text, o.ends_on::text from position o
       join person p on p.id = o.person_id left join team t on t.id = o.team_id
       where p.email in ('worker@council.example', 'sian.brackwater@council.example') order by p.name, o.starts_on`,
    );
    assert.deepEqual(
      held.rows.map((row) => Object.values(row).join(" ")),
      [
        "Siân Brackwater social-worker East Team 2026-03-31 ",
        "Wanda Worke social-worker North Team 2024-01-01 2026-03-01",
        "Wanda Worke social-worker South Team 2026-03-02 ",
      ],
    );
    const lines = await database.owner.query(
      "select action, count(*)::int as n from activity_log where action in ('add-service', 'add-team', 'add-person', 'correct-person', 'end-position', 'add-position', 'apply-structure') group by 1 order by 1",
    );
    assert.deepEqual(
      lines.rows.map(({ action, n }) => `${action} ${n}`),
      [
        "add-person 1",
        "add-position 2",
        "add-service 1",
        "add-team 1",
        "apply-structure 1",
        "correct-person 1",
        "end-position 1",
      ],
    );
    assert.equal((await counts()).messages, 0);
  });

  it("changes nothing the second time, and says so", async () => {
    const path = await preview(csv);
    const page = await admin.get(path);
    assert.match(page.text, /This file would change nothing/);
    assert.equal(page.html.querySelector("[value=apply]"), null);
    assert.equal((await apply(path)).status, 422);
    assert.equal(
      (await admin.post(path, { decision: "set-aside" })).location,
      "/people?notice=import-set-aside",
    );
    assert.equal((await admin.get(path)).status, 404);
  });

  it("reads a workbook with a title above its headings, and invites where asked", async () => {
    const workbook = buildWorkbook([
      { name: "Notes", rows: [["Made by HR"]] },
      {
        name: "Staff",
        rows: [
          ["Staff in post"],
          [],
          ["Surname", "First name", "Work email", "Role", "Team", "From", "Favourite colour"],
          [
            "Okoro",
            "Ife",
            "ife.okoro@council.example",
            "Team Manager",
            "East Team",
            { attributes: 's="1"', xml: "<v>46112</v>" },
            "blue",
          ],
        ],
      },
    ]);
    const path = await preview(workbook, "staff.xlsx");
    const page = await admin.get(path);
    assert.match(page.text, /Columns that we passed over: Favourite colour/);
    assert.equal((await apply(path, { invites: "yes" })).status, 303);
    const found = await database.owner.query(
      "select m.kind, o.starts_on::text from person p join message m on m.to_person_id = p.id join position o on o.person_id = p.id where p.name = 'Ife Okoro'",
    );
    assert.deepEqual(found.rows, [{ kind: "invitation", starts_on: "2026-03-31" }]);
  });

  it("is planned anew where people changed since it was looked at", async () => {
    const path = await preview(
      "Name,Email,Role,Team\nWilfred Arbeit,worker2@council.example,Social Worker,North Team",
    );
    const seen = await admin.get(path);
    const added = await addPositionTo(council.as("admin"), council.id("worker2"), {
      ...{ role: "social-worker", teamId: council.teams.north, serviceId: null },
      startsOn: day("2026-03-01"),
    });
    assert.equal(added.ok, true);
    const stale = await admin.post(path, { decision: "apply", fingerprint: fingerprintOn(seen) });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /People or teams changed while you looked at this/);
    assert.match(stale.text, /The file names them in another position only/);
  });

  it("offers whoever it leaves out as having left, and does nothing about it", async () => {
    const path = await preview(
      "Name,Email,Role,Team\nNew Manager,nm@council.example,Team Manager,South Team",
    );
    const page = await admin.get(path);
    assert.match(page.text, /Minnie Steer Team manager, South Team They have left/);
    await apply(path);
    const held = await database.owner.query("select ends_on from position where person_id = $1", [
      council.id("manager2"),
    ]);
    assert.deepEqual(held.rows, [{ ends_on: null }]);
  });

  it("is all or nothing: an address that another council has undoes everything", async () => {
    await database.owner.query("insert into authority values (gen_random_uuid(), 'Elsewhere', false, now())");
    await database.owner.query(
      "insert into person (authority_id, id, name, email, status) select authority_id, gen_random_uuid(), 'E', 'else@council.example', 'active' from authority where name = 'Elsewhere'",
    );
    const before = await counts();
    const path = await preview(
      "Name,Email,Role,Team\nA One,a.one@council.example,SW,East Team\nB Two,else@council.example,SW,East Team",
    );
    const refused = await apply(path);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Someone has an account with else@council.example already/);
    assert.deepEqual(await counts(), before);
  });
});

describe("a refused file of people", () => {
  for (const [what, content, words] of [
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "latin1"), /not a spreadsheet/],
    ["a file without headings that we know", "Colour,Size\nred,4", /no row of headings that we know/],
    [
      "a case list",
      "Child Unique ID,Allocated Team,Allocated Worker\n1,North Team,Wanda Worke",
      /list of children and their workers/,
    ],
    [
      "a report of cases",
      "Person ID,Name,Social Worker,Team\n1,A Child,Wanda Worke,North",
      /list of children/,
    ],
    ["the empty template", "Name,Email,Role,Team\n", /nobody under them/],
  ] as const)
    it(`${what}: says why, and changes nothing`, async () => {
      const sent = await send(content);
      assert.equal(sent.status, 422);
      assert.match(sent.text, words);
      assert.match(sent.text, /Nothing was changed/);
    });

  it("asks for a day that is not in the future, and for a file", async () => {
    assert.match(
      (await send(csv, "p.csv", { ...END_OF_MARCH, "asAt-month": "7" })).text,
      /not in the future/,
    );
    assert.match((await admin.upload("/people/import", END_OF_MARCH, [])).text, /Choose a file/);
  });
});

it("the template can be filled in and sent as it is", async () => {
  const template = (await admin.get("/people/import/template.csv")).response.body;
  assert.match(
    (await admin.get(await preview(template))).text,
    /Robin Example Team manager, North Team from 1 April 2025/,
  );
});

it("only administrators load files of people", async () => {
  for (const key of ["head", "performance", "manager", "outside"]) {
    const visitor = await site.visitor(key);
    for (const path of ["/people/import", "/people/import/template.csv"])
      assert.equal((await visitor.get(path)).status, 404, `${key} ${path}`);
    assert.equal((await visitor.send("/people/import", {})).status >= 400, true);
  }
});
