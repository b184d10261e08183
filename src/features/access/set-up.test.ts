// The first council: set up once, with an administrator whose password is a good one.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite, type Visitor } from "../../../test/harness/site.js";
import { MovedClock } from "../../platform/clock.js";

const database = await makeTestDatabase();
const clock = new MovedClock(new Date("2025-01-06T09:00:00Z"));
const none = () => {
  throw new Error("There is no council yet.");
};
const site = await openSite(database, { clock, as: none, id: none });

const given = {
  councilName: "Newshire",
  name: "Ida First",
  email: "Ida@Newshire.example",
  password: "seven slow green kettles",
};
const fieldsInError = async (visitor: Visitor, fields: Readonly<Record<string, string>>) => {
  const page = await visitor.post("/set-up", fields);
  assert.equal(page.status, 422);
  return page.html.querySelectorAll(".govuk-error-summary a").map((link) => link.getAttribute("href"));
};

describe("before there is a council", () => {
  it("every way leads to the first page, with its two ways on", async () => {
    const visitor = site.stranger();
    for (const path of ["/sign-in", "/people", "/activity"])
      assert.equal((await visitor.get(path)).location, "/", path);
    const page = await visitor.get("/");
    assert.match(page.text, /Welcome to Full Circle/);
    assert.ok(page.html.querySelector('form[action="/demonstration"]'));
    assert.ok(page.html.querySelector('a[href="/set-up"]'));
  });

  it("set-up asks for all it needs, and for a good password", async () => {
    const visitor = site.stranger();
    assert.deepEqual(await fieldsInError(visitor, {}), ["#councilName", "#name", "#email", "#password"]);
    for (const password of ["short one", "aaaaaaaaaaaaaaaa", "abababababababab", "x".repeat(201)])
      assert.deepEqual(await fieldsInError(visitor, { ...given, password }), ["#password"], password);
    assert.deepEqual(await fieldsInError(visitor, { ...given, email: "ida at newshire" }), ["#email"]);
    const page = await visitor.post("/set-up", { ...given, password: "short one" });
    assert.equal(page.html.querySelector("#councilName")?.getAttribute("value"), "Newshire");
    assert.equal(page.html.querySelector("#password")?.getAttribute("value"), undefined);
  });
});

describe("setting up", () => {
  it("happens once, even where two browsers send the form at the same time", async () => {
    const visitors = [site.stranger(), site.stranger()];
    const pages = await Promise.all(
      visitors.map((visitor, n) => visitor.post("/set-up", { ...given, email: `ida${n}@newshire.example` })),
    );
    assert.deepEqual(pages.map(({ location }) => location).sort(), ["/people?notice=set-up", "/sign-in"]);
    assert.equal((await database.owner.query("select from authority")).rowCount, 1);
    const first = visitors[pages.findIndex(({ location }) => location === "/people?notice=set-up")];
    assert.match((await first?.get("/people?notice=set-up"))?.text ?? "", /Your council is set up/);
    assert.match((await first?.get("/"))?.text ?? "", /To begin.*Add your services and teams/);
  });

  it("is closed from then on", async () => {
    const visitor = site.stranger();
    assert.equal((await visitor.get("/set-up")).location, "/");
    assert.equal((await visitor.get("/")).location, "/sign-in");
    const _csrf = (await visitor.get("/sign-in")).html.querySelector("[name=_csrf]")?.getAttribute("value");
    const again = await visitor.send("/set-up", { ...given, _csrf: _csrf ?? "" });
    assert.equal(again.location, "/sign-in");
    assert.equal((await database.owner.query("select from authority")).rowCount, 1);
    assert.equal((await database.owner.query("select from person")).rowCount, 1);
  });
});
