// What a reader outside the council can open: published summaries and nothing else, with nothing in them that leads to anyone.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { quarterSteps, testQuarter } from "../../../test/harness/quarter.js";
import { openSite } from "../../../test/harness/site.js";
import { read } from "../../platform/change.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const steps = quarterSteps(council);

await steps.makeAudits();
await steps.open();
council.clock.moveTo(new Date("2025-04-02T09:00:00Z"));
await steps.write();
await steps.publish();

/** Every path that the application answers to GET, as it was registered. */
function getPaths(): readonly string[] {
  const parents: string[] = [];
  return site.app
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap((line) => {
      const found = /^([│├└─\s]*)(\S*?)\s\(([A-Z, ]+)\)$/.exec(line);
      if (!found) return [];
      const [, indent = "", part = "", methods = ""] = found;
      const depth = indent.length / 4;
      parents.length = depth - 1;
      parents.push(part);
      return methods.split(", ").includes("GET") ? [parents.join("")] : [];
    });
}

/** Ids of the records that there are, to stand in the paths. */
const ids = await read(council.as("quality"), async (work) => ({
  audits: (await work.selectFrom("audit").select("id").executeTakeFirstOrThrow()).id,
  moderations: (await work.selectFrom("moderation").select("id").executeTakeFirstOrThrow()).id,
  actions: (await work.selectFrom("action").select("id").executeTakeFirstOrThrow()).id,
  draws: (await work.selectFrom("draw").select("id").executeTakeFirstOrThrow()).id,
  people: council.id("worker"),
}));
const idFor = (path: string): string =>
  Object.entries(ids).find(([name]) => path.startsWith(`/${name}/`))?.[1] ?? ids.audits;

const filled = (path: string): string =>
  path
    .replace(":quarter", testQuarter)
    .replace(":key", "audited")
    .replace(":section", "planning")
    .replace(":month", "2025-01")
    .replace(/:\w+/g, idFor(path));

describe("a reader outside the council", () => {
  it("opens the summaries and nothing else of all that there is", async () => {
    const [outside, stranger, quality] = [
      await site.visitor("outside"),
      site.stranger(),
      await site.visitor("quality"),
    ];
    const paths = getPaths();
    assert.ok(paths.length > 30, `only ${paths.length} paths were found`);
    const opened: string[] = [];
    let others = 0;
    for (const path of paths.map(filled)) {
      if ((await stranger.get(path)).status === 200) continue;
      if ((await outside.get(path)).status === 200) opened.push(path);
      if ((await quality.get(path)).status === 200) others += 1;
    }
    assert.deepEqual(opened.sort(), ["/summaries", `/summaries/${testQuarter}`]);
    assert.ok(others > opened.length + 10, "the paths lead to pages that others can open");
    assert.equal((await outside.get("/")).location, "/summaries");
  });

  it("reads words, recommendations and numbers, none of them small, and is led to nobody", async () => {
    const page = await (await site.visitor("outside")).get(`/summaries/${testQuarter}`);
    assert.match(page.text, /Plans are to become families’ own\./);
    assert.match(page.text, /Train managers in supervision\./);
    assert.match(page.text, /Good fewer than 5/);
    assert.doesNotMatch(page.text, /Children are known|North Team|South Team|\b90\d{4}\b/);
    const links = page.html.querySelectorAll("main a").map((link) => link.getAttribute("href"));
    assert.deepEqual(links, []);
    const navigation = page.html
      .querySelectorAll("header nav a, header .govuk-service-navigation a")
      .map((link) => link.getAttribute("href"));
    for (const href of navigation) assert.ok(href === "/summaries" || href === "/", href ?? "");
  });
});
