// The pages of a report as people use them: opening, writing, what is refused and kept, publishing, who may read what.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { everyone, makeCouncil, TEST_PASSWORD } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { quarterSteps, testQuarter } from "../../../test/harness/quarter.js";
import { csrfTokenOn, openSite, type SeenPage } from "../../../test/harness/site.js";
import { may } from "../../domain/access/policy.js";
import { read } from "../../platform/change.js";
import { today } from "../../platform/clock.js";
import { listReportTasks } from "./public.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const steps = quarterSteps(council);
const path = `/reports/${testQuarter}`;

const errorsOf = (page: SeenPage) =>
  page.html
    .querySelectorAll(".govuk-error-summary__list a")
    .map((link) => [link.text, link.getAttribute("href")]);
const typedIn = (page: SeenPage, name: string) => page.html.querySelector(`textarea[name=${name}]`)?.text;
const tasksOf = async (key: string) => {
  const person = await council.person(key);
  const tasks = await read(council.as(key), (work) => listReportTasks(work, person, today(council.clock)));
  return tasks.map(({ what, href }) => [what, href]);
};

describe("the pages of a report", () => {
  it("let those who write reports open the quarter that runs, once", async () => {
    await steps.makeAudits();
    const quality = await site.visitor("quality");
    assert.match((await quality.get("/reports")).text, /January to March 2025 Not opened/);
    const opened = await quality.post("/reports", { quarter: testQuarter });
    assert.equal(opened.location, `${path}?notice=opened`);
    const again = await quality.post("/reports", { quarter: testQuarter });
    assert.equal(again.status, 422);
    assert.deepEqual(errorsOf(again), [
      ["Someone has opened this report already; it is in the list", "/reports"],
    ]);
    assert.equal((await quality.post("/reports", { quarter: "9999-Q4" })).status, 422);
    assert.equal((await quality.post("/reports", { quarter: "someday" })).status, 404);
  });

  it("show a draft only to those who write it", async () => {
    for (const key of everyone) {
      const visitor = await site.visitor(key);
      const person = await council.person(key);
      for (const page of [path, `${path}/figures/audited`, `${path}/write`, `${path}/publish`])
        assert.equal(
          (await visitor.get(page)).status,
          may(person, "write-reports") ? 200 : 404,
          `${key} ${page}`,
        );
      assert.equal((await visitor.get("/reports")).status, may(person, "see-reports") ? 200 : 404, key);
      assert.equal((await visitor.get(`/summaries/${testQuarter}`)).status, 404, key);
    }
  });

  it("know no figure and no quarter that there is not", async () => {
    const quality = await site.visitor("quality");
    for (const unknown of [
      `${path}/figures/nothing`,
      `${path}/figures/toString`,
      "/reports/2024-Q3",
      "/reports/now/write",
      "/summaries/now",
      "/reports/0001-Q1",
    ])
      assert.equal((await quality.get(unknown)).status, 404, unknown);
  });

  it("tell all that is missing before it is published, linked to where it is written", async () => {
    const quality = await site.visitor("quality");
    const refused = await quality.post(`${path}/publish`, { version: "1" });
    assert.equal(refused.status, 422);
    assert.deepEqual(
      errorsOf(refused).map(([, href]) => href),
      [path, `${path}/write#commentary`, `${path}/write#summary`, `${path}/recommendations/new`],
    );
  });

  it("save words, and show both texts where someone else saved meanwhile", async () => {
    const [quality, head] = [await site.visitor("quality"), await site.visitor("head")];
    const mine = { version: "1", commentary: "Children are known.", summary: "In short." };
    assert.equal((await quality.post(`${path}/write`, mine)).location, `${path}/write?notice=saved`);
    const late = await head.post(`${path}/write`, { ...mine, commentary: "Children are seen." });
    assert.equal(late.status, 409);
    assert.equal(typedIn(late, "commentary"), "Children are seen.");
    assert.match(late.text, /Saved by someone else Children are known\./);
    const version = late.html.querySelector("input[name=version]")?.getAttribute("value") ?? "";
    const both = { ...mine, version, commentary: "Children are known and seen." };
    assert.equal((await head.post(`${path}/write`, both)).status, 303);
    assert.equal(typedIn(await quality.get(`${path}/write`), "commentary"), "Children are known and seen.");
  });

  it("keep what was typed where a form is refused", async () => {
    const quality = await site.visitor("quality");
    const long = "a".repeat(5_001);
    const refused = await quality.post(`${path}/write`, { version: "1", commentary: "Kept.", summary: long });
    assert.equal(refused.status, 422);
    assert.deepEqual(errorsOf(refused), [["Use 5,000 characters or fewer", "#summary"]]);
    assert.equal(typedIn(refused, "commentary"), "Kept.");
    const half = { what: "Train managers.", "byWhen-day": "31", "byWhen-month": "2", "byWhen-year": "2025" };
    const recommended = await quality.post(`${path}/recommendations/new`, half);
    assert.equal(recommended.status, 422);
    assert.deepEqual(
      errorsOf(recommended).map(([, href]) => href),
      ["#kindOfChange", "#byWhen-day"],
    );
    assert.equal(typedIn(recommended, "what"), "Train managers.");
  });

  it("bring words back that were sent after the session had ended", async () => {
    const quality = await site.visitor("quality");
    const words = { version: "3", commentary: "Written on a train.", summary: "In short." };
    const token = csrfTokenOn(await quality.get(`${path}/write`));
    await read(council.as("quality"), (work) =>
      work.deleteFrom("session").where("personId", "=", council.id("quality")).execute(),
    );
    const asked = await quality.send(`${path}/write`, { ...words, _csrf: token ?? "" });
    assert.equal(asked.status, 401);
    const fieldOf = (name: string) =>
      asked.html.querySelector(`input[name=${name}]`)?.getAttribute("value") ?? assert.fail(name);
    const signedIn = await quality.send("/sign-in", {
      _csrf: fieldOf("_csrf"),
      words: fieldOf("words"),
      email: "quality@council.example",
      password: TEST_PASSWORD,
    });
    assert.equal(signedIn.location, `${path}/write`);
    const back = await quality.get(`${path}/write`);
    assert.match(back.text, /not saved yet/);
    assert.equal(typedIn(back, "commentary"), "Written on a train.");
  });

  it("add a recommendation, and take it out after asking", async () => {
    const quality = await site.visitor("quality");
    const given = { what: "Train managers.", kindOfChange: "learning-and-development", lead: "" };
    for (const what of ["Train managers.", "Buy a boat."])
      assert.equal(
        (await quality.post(`${path}/recommendations/new`, { ...given, what })).location,
        `${path}/write?notice=recommended`,
      );
    const remove = (await quality.get(`${path}/write`)).html
      .querySelectorAll("a")
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => href.endsWith("/remove"));
    assert.equal(remove.length, 2);
    assert.match((await quality.get(remove[1] ?? "")).text, /Buy a boat\./);
    assert.equal((await quality.post(remove[1] ?? "")).location, `${path}/write?notice=removed`);
    assert.doesNotMatch((await quality.get(`${path}/write`)).text, /boat/);
  });

  it("remind those who write reports once the quarter is over, until it is published", async () => {
    assert.deepEqual(await tasksOf("quality"), [["Open the report of October to December 2024", "/reports"]]);
    council.clock.moveTo(new Date("2025-04-01T08:00:00Z"));
    const task = ["Write and publish the report of January to March 2025", `${path}/write`];
    for (const key of everyone) {
      const writes = may(await council.person(key), "write-reports");
      assert.deepEqual([key, await tasksOf(key)], [key, writes ? [task] : []]);
    }
    const head = await site.visitor("head");
    assert.equal((await head.post(`${path}/publish`, { version: "1" })).status, 409);
    const version = (await head.get(`${path}/publish`)).html
      .querySelector("input[name=version]")
      ?.getAttribute("value");
    const published = await head.post(`${path}/publish`, { version: version ?? "" });
    assert.equal(published.location, `${path}?notice=published`);
    assert.deepEqual(await tasksOf("head"), []);
  });

  it("show a published report to all who see reports, and let nobody change it", async () => {
    for (const key of everyone) {
      const visitor = await site.visitor(key);
      const sees = may(await council.person(key), "see-reports");
      for (const page of [path, `${path}/figures/audited`])
        assert.equal((await visitor.get(page)).status, sees ? 200 : 404, `${key} ${page}`);
      const reads = may(await council.person(key), "read-published-summaries");
      assert.equal((await visitor.get(`/summaries/${testQuarter}`)).status, reads ? 200 : 404, key);
    }
    const quality = await site.visitor("quality");
    assert.equal((await quality.get(`${path}/publish`)).location, `${path}?notice=is-published`);
    const _csrf = csrfTokenOn(await quality.get("/reports")) ?? "";
    const late = await quality.send(`${path}/write`, {
      _csrf,
      version: "9",
      commentary: "Late.",
      summary: "",
    });
    assert.equal(late.status, 409);
    assert.equal(typedIn(late, "commentary"), "Late.", "to copy elsewhere");
  });
});
