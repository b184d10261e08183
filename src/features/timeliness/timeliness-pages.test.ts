// Each standard by service and team over months, within what each role may see, and the children behind each count (D9).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite, type SeenPage } from "../../../test/harness/site.js";
import { confirmList } from "./testing/lists.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2025-04-03T09:00:00Z"));
const site = await openSite(database, council);
const newDatabase = await makeTestDatabase();
const newCouncil = await makeCouncil(newDatabase.db);

await confirmList(council, "2025-02-28", [
  { childId: "101", supervisedOn: "2025-02-20" },
  { childId: "102", supervisedOn: "2024-12-20" },
  { childId: "201", team: "south", supervisedOn: "2025-02-20" },
]);
// The first list of March is not the month's figure: the newest is.
await confirmList(council, "2025-03-10", [{ childId: "101" }]);
const march = await confirmList(council, "2025-03-31", [
  { childId: "101", supervisedOn: "2025-03-20" },
  { childId: "102", supervisedOn: "2025-03-21" },
  { childId: "103", supervisedOn: "2025-01-20" },
  { childId: "104", supervisedOn: "2025-01-20", status: "closed" },
  { childId: "201", team: "south", supervisedOn: "2025-01-20" },
  { childId: "=301", team: null, supervisedOn: "2025-01-20" },
]);

/** The texts of a table's rows, by the table's caption. */
const rowsOf = (page: SeenPage, caption: RegExp): readonly (readonly string[])[] => {
  const table = page.html
    .querySelectorAll("table")
    .find((one) => caption.test(one.querySelector("caption")?.text ?? ""));
  assert.ok(table, String(caption));
  return table
    .querySelectorAll("tbody tr")
    .map((row) =>
      row
        .querySelectorAll("th, td")
        .map((cell) => (cell.querySelector("a")?.childNodes[0]?.text ?? cell.text).trim()),
    );
};
const rowOf = (page: SeenPage, caption: RegExp, first: string) => {
  const row = rowsOf(page, caption).find(([name]) => name === first);
  assert.ok(row, `${first} in ${caption}`);
  return row;
};
const SUPERVISION = "/timeliness?standard=supervision";
const nameOfSupervision = async () =>
  (await (await site.visitor("director")).get(SUPERVISION)).html.querySelector("#over-months")?.text.trim() ??
  "";

const counts = (met: number, notMet: number, share: string) => [String(met), String(notMet), "0", "0", share];

describe("the timeliness page", () => {
  it("counts the newest list of each month, of cases that are not closed", async () => {
    const page = await (await site.visitor("director")).get(SUPERVISION);
    assert.deepEqual(rowOf(page, /^By month/, "March 2025").slice(1), counts(2, 3, "40%"));
    assert.deepEqual(rowOf(page, /^By month/, "February 2025").slice(1), counts(2, 1, "67%"));
    assert.deepEqual(rowOf(page, /^By month/, "January 2025: no list").slice(1), ["–", "–", "–", "–", "–"]);
    assert.deepEqual(rowOf(page, /^On 31 March/, "North Team").slice(2), counts(2, 1, "67%"));
    assert.deepEqual(rowOf(page, /^Met, of those decided/, "South Team").slice(1), ["0 of 1", "1 of 1"]);
    assert.equal(page.html.querySelectorAll("figure svg[role=img]").length, 1);
  });

  it("shows every standard of a month that is chosen", async () => {
    const name = (await nameOfSupervision()).replace(", month by month", "");
    const page = await (await site.visitor("quality")).get(`${SUPERVISION}&month=2025-02`);
    assert.deepEqual(rowOf(page, /^Every standard on 28 February/, name).slice(1), counts(2, 1, "67%"));
  });

  const seen: Readonly<Record<string, readonly string[]>> = {
    performance: ["South Team", "North Team", "No team known"],
    quality: ["South Team", "North Team", "No team known"],
    head: ["South Team", "North Team", "No team known"],
    senior: ["South Team", "North Team", "No team known"],
    director: ["South Team", "North Team", "No team known"],
    service: ["North Team"],
    service2: ["South Team"],
    manager: ["North Team"],
    manager2: ["South Team"],
  };
  for (const [key, teams] of Object.entries(seen))
    it(`shows ${key} ${teams.join(", ")} and the children of no other team`, async () => {
      const visitor = await site.visitor(key);
      const page = await visitor.get(SUPERVISION);
      assert.deepEqual(
        rowsOf(page, /^On 31 March/).map(([team]) => team),
        teams,
      );
      // Whatever the address asks for, only one's own come.
      for (const whose of [
        "",
        `&whose=team-${council.teams.north}`,
        `&whose=service-${council.services.care}`,
        "&whose=no-team",
      ]) {
        const path = `standard=supervision&verdict=not-met&month=2025-03${whose}`;
        const children = await visitor.get(`/timeliness/children?${path}`);
        const sheet = await visitor.get(`/timeliness/children.csv?${path}`);
        for (const [childId, team] of [
          ["103", "North Team"],
          ["201", "South Team"],
          ["=301", "No team known"],
        ] as const)
          if (!teams.includes(team)) {
            assert.ok(!children.text.includes(childId), `${whose}: ${childId}`);
            assert.ok(!sheet.response.body.includes(childId), `${whose}: ${childId}`);
          }
      }
    });

  for (const key of ["worker", "reviewer", "workforce", "outside", "admin"])
    it(`is not for ${key}`, async () => {
      const visitor = await site.visitor(key);
      for (const path of [
        SUPERVISION,
        "/timeliness/children?standard=supervision&verdict=met",
        "/timeliness/children.csv?standard=supervision&verdict=met",
      ])
        assert.equal((await visitor.get(path)).status, 404);
    });

  it("says so where nothing is confirmed yet", async () => {
    const visitor = await (await openSite(newDatabase, newCouncil)).visitor("director");
    assert.match((await visitor.get("/timeliness")).text, /There is nothing to show yet/);
  });
});

describe("a team that moved to another service", () => {
  it("stays with the service it belonged to in the months counted before", async () => {
    const move = (serviceId: string) =>
      database.owner.query("update team set service_id = $1 where id = $2", [serviceId, council.teams.north]);
    await move(council.services.care);
    try {
      const [before, after] = [await site.visitor("service"), await site.visitor("service2")];
      const children = "/timeliness/children?standard=supervision&verdict=not-met&month=2025-03";
      assert.match((await before.get(children)).text, /103/);
      assert.doesNotMatch((await after.get(children)).text, /103/);
      assert.deepEqual(
        rowsOf(await after.get(SUPERVISION), /^On 31 March/).map(([team]) => team),
        ["South Team"],
      );
    } finally {
      await move(council.services.families);
    }
  });
});

describe("the children behind a count", () => {
  it("come in pages, without a case id in the address", async () => {
    const visitor = await (await openSite(newDatabase, newCouncil)).visitor("manager");
    const listed = Array.from({ length: 51 }, (_, at) => ({
      childId: String(1000 + at),
      supervisedOn: "2024-10-01",
    }));
    await confirmList(newCouncil, "2025-01-05", listed);
    const first = await visitor.get("/timeliness/children?standard=supervision&verdict=not-met");
    assert.match(first.text, /51 children/);
    assert.equal(rowsOf(first, /^Children/).length, 50);
    const href = first.html.querySelector(".govuk-pagination__next a")?.getAttribute("href") ?? "";
    assert.doesNotMatch(href, /10\d\d/);
    const second = await visitor.get(href.replaceAll("&amp;", "&"));
    assert.deepEqual(
      rowsOf(second, /^Children/).map(([childId]) => childId),
      ["1050"],
    );
  });

  it("are as many as it counts, with due day, dates and reason", async () => {
    const visitor = await site.visitor("manager");
    const page = await visitor.get(`${SUPERVISION}&month=2025-03`);
    const link = page.html
      .querySelectorAll("a")
      .find(
        (a) =>
          /verdict=not-met/.test(a.getAttribute("href") ?? "") &&
          /standard=supervision/.test(a.getAttribute("href") ?? ""),
      );
    const href = (link?.getAttribute("href") ?? "").replaceAll("&amp;", "&");
    assert.equal(link?.childNodes[0]?.text, "1");
    const children = await visitor.get(href);
    const [row, ...others] = rowsOf(children, /^Children/);
    assert.deepEqual(others, []);
    assert.deepEqual(row?.slice(0, 3), ["103", "North Team", "Wanda Worke"]);
    assert.match(children.text, /20 January 2025/);
    assert.doesNotMatch(href, /103/);
  });

  it("are downloaded without formulas, and the download is logged without their ids", async () => {
    const visitor = await site.visitor("performance");
    const sent = await visitor.get(
      "/timeliness/children.csv?standard=supervision&verdict=not-met&whose=no-team",
    );
    assert.match(
      sent.response.headers["content-disposition"]?.toString() ?? "",
      /supervision-not-met-2025-03-31\.csv/,
    );
    assert.match(sent.response.body, /\r\n'=301,/);
    const logged = await database.owner.query(
      "select record_id, detail from activity_log where action = 'download-children-behind' and record_id = $1 order by seq desc limit 1",
      [march],
    );
    assert.deepEqual(logged.rows[0]?.detail, {
      standard: "supervision",
      verdict: "not-met",
      whose: "no-team",
      whoseId: null,
    });
  });

  it("are not there for a standard or verdict that nobody knows", async () => {
    const visitor = await site.visitor("director");
    for (const query of [
      "",
      "?standard=supervision",
      "?verdict=met",
      "?standard=nothing&verdict=met",
      "?standard=supervision&verdict=good",
    ])
      assert.equal((await visitor.get(`/timeliness/children${query}`)).status, 404);
  });
});
