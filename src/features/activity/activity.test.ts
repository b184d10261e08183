// The activity log's page: newest first, narrowed, page by page, and checked.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { accept } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);

const note = (key: string, action: string, count: number) =>
  change<null, never>(council.as(key), async ({ record }) => {
    for (let n = 1; n <= count; n += 1)
      record({
        action,
        recordType: "case-list",
        recordId: `${n}`,
        detail: { rowCount: n, states: ["a", "b"] },
      });
    return accept(null);
  });

await note("worker", "write-something", 120);
council.clock.moveTo(new Date("2025-07-01T23:30:00Z"));
await note("manager", "read-something", 3);
const head = await site.visitor("head");

const rowsOf = (page: Awaited<ReturnType<typeof head.get>>) =>
  page.html
    .querySelectorAll("tbody > tr")
    .map((row) => row.querySelectorAll("td").map(({ text }) => text.trim()));
const linkOf = (page: Awaited<ReturnType<typeof head.get>>, kind: string) =>
  page.html.querySelector(`.govuk-pagination__${kind} a`)?.getAttribute("href") ?? null;

describe("the activity log", () => {
  it("shows when, who, what and the kind of record, newest first", async () => {
    const rows = rowsOf(await head.get("/activity"));
    assert.deepEqual(rows[0]?.slice(0, 4), ["2 July 2025 at 12:30am", "Heddy Qualis", "Sign in", "Person"]);
    assert.deepEqual(rows[1]?.slice(1, 4), ["Manny Jere", "Read something", "Case list"]);
    assert.match(rows[1]?.[4] ?? "", /States\s*a, b\s*Row count\s*3/);
  });

  it("goes on by line, without a gap or a line twice", async () => {
    const seen: string[] = [];
    let href: string | null = "/activity?action=write-something";
    let pages = 0;
    while (href && pages < 9) {
      const page: Awaited<ReturnType<typeof head.get>> = await head.get(href);
      seen.push(...rowsOf(page).map((row) => /Record\s*(\d+)/.exec(row[4] ?? "")?.[1] ?? ""));
      href = linkOf(page, "next");
      pages += 1;
    }
    assert.equal(pages, 3);
    assert.deepEqual(
      seen,
      Array.from({ length: 120 }, (_, index) => String(120 - index)),
    );
  });

  it("is narrowed by person, action and day in London's time", async () => {
    const of = async (query: string) => rowsOf(await head.get(`/activity?${query}`));
    assert.equal((await of(`person=${council.id("manager")}`)).length, 3);
    assert.equal((await of("action=read-something&on-day=2&on-month=7&on-year=2025")).length, 3);
    assert.equal((await of("action=read-something&on-day=1&on-month=7&on-year=2025")).length, 0);
    assert.equal((await of("person=not-an-id&action=read-something")).length, 3);
  });

  it("offers the actions that there are, and says when a day is not one", async () => {
    const page = await head.get("/activity?on-day=31&on-month=2&on-year=2025");
    assert.match(page.text, /Enter the day as a real date/);
    assert.equal(page.html.querySelector("#on-day")?.getAttribute("value"), "31");
    const options = page.html.querySelectorAll("#action option").map(({ text }) => text);
    assert.deepEqual(options, [
      "Everything",
      "Read something",
      "Set up council",
      "Set up test council",
      "Sign in",
      "Write something",
    ]);
  });

  it("is checked on the spot: whole, or from which line not", async () => {
    assert.match((await head.post("/activity")).text, /The log is whole/);
    await database.owner.query("update activity_log set action = 'wrote' where seq = 7");
    assert.match((await head.post("/activity")).text, /not whole from line 7 on: it was changed/);
    await database.owner.query("update activity_log set action = 'write-something' where seq = 7");
    assert.match((await head.post("/activity")).text, /The log is whole/);
  });

  it("is for administrators and the head of quality assurance", async () => {
    assert.equal((await (await site.visitor("admin")).get("/activity")).status, 200);
    for (const key of ["quality", "performance", "manager", "worker", "director", "outside"]) {
      const visitor = await site.visitor(key);
      assert.equal((await visitor.get("/activity")).status, 404, key);
      assert.equal((await visitor.post("/activity")).status, 404, key);
    }
  });
});
