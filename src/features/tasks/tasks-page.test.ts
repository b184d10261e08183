// The start page: tasks in order, ways on where there are none, and what an administrator has to set up.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "node-html-parser";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { arrangeTasks } from "./arrange-tasks.js";
import { stepsLeft } from "./set-up-steps.js";
import { tasksPage } from "./tasks.page.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);

describe("your tasks", () => {
  it("name the case and the day, and lead to the page", () => {
    const tasks = [
      { what: "Write your self-assessment", childId: "100200", href: "/audits/1", dueOn: day("2025-01-01") },
      { what: "Look at a draw", childId: null, href: "/draws/1", dueOn: null },
    ];
    const groups = arrangeTasks(tasks, day("2025-01-06"));
    const html = parse(render(h("div", null, tasksPage({ groups, setUpSteps: [], waysOn: [] }).body)));
    assert.deepEqual(
      html.querySelectorAll("h2").map(({ text }) => text),
      ["Good to do first", "When there is time"],
    );
    const [first, second] = html.querySelectorAll("li").map(({ text }) => text);
    assert.equal(first, "Write your self-assessmentCase 100200Was due 1 January 2025, 5 days ago");
    assert.equal(second, "Look at a drawNo set day");
    assert.equal(html.querySelector("a")?.getAttribute("href"), "/audits/1");
    const ids = html.querySelectorAll("[id]").map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("are asked for from every feature, for everyone", async () => {
    for (const key of [
      "admin",
      "performance",
      "quality",
      "head",
      "worker",
      "manager",
      "service",
      "director",
    ]) {
      const page = await (await site.visitor(key)).get("/");
      assert.equal(page.status, 200, key);
      assert.match(page.text, /^Your tasks/, key);
    }
  });

  it("where there are none, offer the pages that the person can open", async () => {
    const page = await (await site.visitor("workforce")).get("/");
    assert.match(page.text, /Nothing waits for you/);
    assert.ok(page.html.querySelector('main a[href="/summaries"]'));
    assert.equal(page.html.querySelector('main a[href="/"]'), null);
  });

  it("of a reader outside the council are the published summaries", async () => {
    assert.equal((await (await site.visitor("outside")).get("/")).location, "/summaries");
  });
});

describe("what is still to set up", () => {
  const nothing = { teams: 0, performanceOfficers: 0, qualityAssurers: 0, teamManagers: 0, socialWorkers: 0 };
  it("comes in the order to do it", () => {
    assert.deepEqual(
      stepsLeft(nothing).map(({ href }) => href),
      ["/services", "/people/new", "/people/new", "/people/new", "/people/new"],
    );
    assert.equal(stepsLeft({ ...nothing, teams: 1 }).length, 4);
  });
  it("is nothing once the council can begin", () => {
    const all = { teams: 1, performanceOfficers: 1, qualityAssurers: 1, teamManagers: 1, socialWorkers: 1 };
    assert.deepEqual(stepsLeft(all), []);
  });
});
