// A page of case data asks the database as often for a long list as for a short one, and never once a row.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { KyselyPlugin } from "kysely";
import { makeCouncil } from "../harness/council.js";
import { makeTestDatabase } from "../harness/database.js";
import { openSite } from "../harness/site.js";

let asked = 0;
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    asked += 1;
    return node;
  },
  transformResult: async ({ result }) => result,
};

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date("2026-04-20T09:00:00Z"));
const site = await openSite({ ...database, db: database.db.withPlugin(counting) }, council);
const officer = await site.visitor("performance");
const head = await site.visitor("head");

const headings =
  "Child Unique ID,Gender,Ethnicity,Date of Birth,Does the Child have a Disability,CIN Start Date,Date Child Was Last Seen,CIN Closure Date,Case Status,Allocated Team,Allocated Worker";

/** Every third row has a date that can't be, every child a worker that is not set up. */
const listOf = (children: number): string =>
  [
    headings,
    ...Array.from({ length: children }, (_, at) => {
      const seen = at % 3 === 0 ? "31/02/2026" : "20/03/2026";
      return `${5000 + at},b) Female,a) WBRI,05/05/2015,b) No,10/01/2025,${seen},,c) Child in need plan,Team ${at % 40},Worker Number${at}`;
    }),
  ].join("\r\n");

async function preview(children: number, day: string): Promise<string> {
  const fields = { "asAt-day": day, "asAt-month": "4", "asAt-year": "2026" };
  const sent = await officer.upload("/case-list/new", fields, [
    { field: "files", name: "list 6.csv", content: listOf(children) },
  ]);
  assert.equal(sent.status, 303, sent.text);
  return sent.location ?? "";
}

/** How often each page asks the database, on its second visit. */
async function queriesOf(path: string): Promise<Readonly<Record<string, number>>> {
  const kinds = ["warning.impossible-date", "warning.worker-not-set-up", "warning.team-not-set-up"].map(
    (code) => `${path}/problems?kind=${code}`,
  );
  const pages = [
    path,
    ...kinds,
    `${path}/names`,
    "/case-list",
    "/timeliness",
    "/timeliness/children?standard=supervision&verdict=not-known",
  ];
  const others = ["/coverage", "/disputed-data", "/standards", "/draws"];
  const found: Record<string, number> = {};
  for (const page of [...pages, ...others]) {
    const visitor = page === "/coverage" ? head : officer;
    await visitor.get(page);
    asked = 0;
    const { status } = await visitor.get(page);
    assert.equal(status, 200, page);
    found[page.replace(path, "/case-list/:id")] = asked;
  }
  return found;
}

test("a list four times as long asks no more queries of any page", async () => {
  const confirmed = async (children: number, day: string) => {
    const path = await preview(children, day);
    await officer.post(path, { decision: "confirmed" });
    return path;
  };
  await confirmed(5, "1");
  const few = await queriesOf(await confirmed(60, "2"));
  const many = await queriesOf(await confirmed(240, "3"));
  assert.ok(Object.values(few).every((count) => count > 0));
  assert.deepEqual(many, few);
});
