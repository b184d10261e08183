// Signing in and out through the real pages: who gets in, who has to wait, and for how long it lasts.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil, SET_UP_AT } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { safePath } from "./words-on-the-way.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);

let minutes = 0;
const passMinutes = (count: number): void => {
  minutes += count;
  council.clock.moveTo(new Date(SET_UP_AT.getTime() + minutes * 60_000));
};
const WRONG = "four quiet purple badgers";

describe("signing in", () => {
  it("takes the right address, however it is written, and password", async () => {
    const visitor = site.stranger();
    const page = await visitor.signIn(" Worker@Council.example ");
    assert.equal(page.status, 303);
    assert.equal(page.location, "/");
    assert.match((await visitor.get("/")).html.text, /Wanda Worke · Social worker/);
  });

  it("gives a cookie that scripts can't read", async () => {
    const page = await site.stranger().signIn("worker@council.example");
    const cookie = page.response.cookies.find(({ name }) => name === "fc_session");
    assert.equal(cookie?.httpOnly, true);
    assert.equal(cookie?.sameSite, "Lax");
    assert.equal(cookie?.path, "/");
    const kept = await database.owner.query("select from session where token_hash = $1", [cookie?.value]);
    assert.equal(kept.rowCount, 0);
  });

  it("refuses a wrong password and an unknown address alike, and keeps the address typed", async () => {
    const wrong = await site.stranger().signIn("worker@council.example", WRONG);
    const unknown = await site.stranger().signIn("nobody@council.example", WRONG);
    assert.equal(wrong.status, 422);
    assert.equal(unknown.status, 422);
    assert.equal(wrong.text, unknown.text);
    assert.equal(wrong.html.querySelector("#email")?.getAttribute("value"), "worker@council.example");
    assert.equal(wrong.html.querySelector("#password")?.getAttribute("value"), undefined);
  });

  it("says what is missing", async () => {
    const page = await site.stranger().signIn("", "");
    const links = page.html
      .querySelectorAll(".govuk-error-summary a")
      .map((link) => link.getAttribute("href"));
    assert.deepEqual(links, ["#email", "#password"]);
  });

  it("makes someone wait after ten wrong guesses at one address, right or wrong, and lets them in later", async () => {
    const guess = (password?: string) => site.stranger().signIn("manager@council.example", password);
    for (let n = 1; n <= 10; n += 1) assert.equal((await guess(WRONG)).status, 422);
    const waiting = await guess();
    assert.equal(waiting.status, 429);
    assert.match(waiting.text, /Wait 15 minutes/);
    assert.equal((await site.stranger().signIn("worker2@council.example")).status, 303);
    passMinutes(16);
    assert.equal((await guess()).status, 303);
  });

  it("makes a place wait that guesses at many addresses, and does not count those who got in", async () => {
    passMinutes(16);
    for (let n = 1; n <= 30; n += 1)
      assert.equal((await site.stranger().signIn("worker@council.example")).status, 303);
    for (let n = 1; n <= 100; n += 1)
      assert.equal((await site.stranger().signIn(`guess${n}@council.example`, WRONG)).status, 422);
    assert.equal((await site.stranger().signIn("worker@council.example")).status, 429);
    passMinutes(16);
    assert.equal((await site.stranger().signIn("worker@council.example")).status, 303);
  });
});

describe("after signing in", () => {
  it("someone is back on the page they asked for, but never on another site", async () => {
    const visitor = site.stranger();
    const asked = await visitor.get("/people?search=x");
    assert.equal(asked.location, "/sign-in?next=%2Fpeople");
    const page = await visitor.get(asked.location ?? "");
    assert.equal(page.html.querySelector("[name=next]")?.getAttribute("value"), "/people");
    const fields = { email: "admin@council.example", password: "four quiet purple otters" };
    assert.equal((await visitor.post("/sign-in", { ...fields, next: "/people" })).location, "/people");
    for (const next of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      assert.equal((await site.stranger().post("/sign-in", { ...fields, next })).location, "/", next);
      const shown = await site.stranger().get(`/sign-in?next=${encodeURIComponent(next)}`);
      assert.equal(shown.html.querySelector("[name=next]")?.getAttribute("value"), "/", next);
    }
    for (const path of ["/%2f/evil.example", "/a?b", "/a\nb", ""]) assert.equal(safePath(path), "/");
  });

  it("signing out ends the session itself, not the cookie alone", async () => {
    const visitor = await site.visitor("worker");
    const cookies = new Map(visitor.cookies);
    const page = await visitor.get("/");
    const _csrf = page.html.querySelector("[name=_csrf]")?.getAttribute("value") ?? "";
    assert.equal((await visitor.send("/sign-out", { _csrf })).location, "/sign-in");
    assert.equal(visitor.cookies.has("fc_session"), false);
    for (const [name, value] of cookies) visitor.cookies.set(name, value);
    assert.equal((await visitor.get("/")).location, "/sign-in");
  });

  it("a session ends after an hour without a page, and goes on with every page", async () => {
    const visitor = await site.visitor("worker");
    passMinutes(59);
    assert.equal((await visitor.get("/")).status, 200);
    passMinutes(59);
    assert.equal((await visitor.get("/")).status, 200);
    passMinutes(60);
    assert.equal((await visitor.get("/")).location, "/sign-in");
  });

  it("someone who has left is out at the next request, and can't come back in", async () => {
    const visitor = await site.visitor("reviewer");
    assert.equal((await visitor.get("/")).status, 200);
    const admin = await site.visitor("admin");
    assert.equal((await admin.post(`/people/${council.id("reviewer")}/left`)).status, 303);
    assert.equal((await visitor.get("/")).location, "/sign-in");
    assert.equal((await site.stranger().signIn("reviewer@council.example")).status, 422);
  });

  it("rights change with positions at the next request", async () => {
    const head = await site.visitor("head");
    assert.equal((await head.get("/people")).status, 200);
    await database.owner.query("update position set ends_on = '2025-01-01' where person_id = $1", [
      council.id("head"),
    ]);
    assert.equal((await head.get("/people")).status, 404);
    assert.equal((await head.get("/")).status, 200);
  });
});
