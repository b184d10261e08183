// What every page has from the server: headers, the CSRF check, quiet logs, health, kind failures.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";
import { makeApp } from "../../app.js";
import { systemClock } from "../clock.js";
import { databaseOn, openPool } from "../db/connect.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const logged: string[] = [];
const site = await openSite(database, council, {
  environment: { LOG_LEVEL: "info" },
  logTo: { write: (line) => void logged.push(line) },
});
const admin = await site.visitor("admin");
const worker = await site.visitor("worker");

describe("the headers of a page", () => {
  it("let nothing in from elsewhere, and no script or style that stands in the page", async () => {
    const { headers, body } = (await admin.get("/people")).response;
    const policy = String(headers["content-security-policy"]);
    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.match(policy, /form-action 'self'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.doesNotMatch(body, /<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "same-origin");
    assert.equal(headers["cache-control"], "no-store");
    assert.equal(headers["strict-transport-security"], undefined);
    assert.equal(headers["x-powered-by"], undefined);
  });

  it("ask for https ever after where the address people use has it", async () => {
    const secure = await openSite(database, council, { environment: { BASE_URL: "https://x.example" } });
    const page = await secure.stranger().signIn("worker@council.example");
    assert.match(String(page.response.headers["strict-transport-security"]), /max-age=31536000/);
    assert.ok(page.response.cookies.every(({ secure: only }) => only === true));
  });
});

describe("a form", () => {
  it("is refused without the token of its page, or with another browser's", async () => {
    const page = await worker.get("/");
    const others = page.html.querySelector("[name=_csrf]")?.getAttribute("value") ?? "";
    for (const fields of [{}, { _csrf: "" }, { _csrf: others }]) {
      const refused = await admin.send("/services", { ...fields, add: "service", serviceName: "Smuggled" });
      assert.equal(refused.status, 403);
      assert.match(refused.text, /what you sent was not saved/);
    }
    for (const path of ["/sign-in", "/sign-out", "/set-up"])
      assert.equal((await site.stranger().send(path, {})).status, 403, path);
    const found = await database.owner.query("select from service where name = 'Smuggled'");
    assert.equal(found.rowCount, 0);
  });

  it("that is too large is refused kindly", async () => {
    const page = await admin.send("/services", { serviceName: "x".repeat(3 * 1024 * 1024) });
    assert.equal(page.status, 413);
    assert.match(page.text, /too large/);
  });
});

describe("what is not there", () => {
  it("looks the same as what someone may not see", async () => {
    const hidden = await worker.get(`/people/${council.id("admin")}`);
    const absent = await worker.get(`/people/${council.authorityId}`);
    assert.equal(hidden.status, 404);
    assert.equal(absent.status, 404);
    assert.equal(hidden.text, absent.text);
  });

  it("is told in words", async () => {
    const page = await worker.get("/no/such/page");
    assert.equal(page.status, 404);
    assert.match(page.text, /Go to your tasks/);
    assert.equal((await site.stranger().get("/no/such/page")).status, 404);
  });
});

describe("the log", () => {
  it("names routes, never addresses, ids, words or people", async () => {
    logged.length = 0;
    await admin.get(`/people/${council.id("worker")}?search=case-100200`);
    await admin.get("/people?search=Wanda");
    await admin.post("/services", { add: "service", serviceName: "Quiet Service" });
    await site.stranger().get("/choose-password/secret-token");
    await worker.get("/cases/100200");
    const text = logged.join("");
    assert.match(text, /"route":"\/people\/:id"/);
    assert.match(text, /"route":"\/choose-password\/:token"/);
    assert.equal(logged.length, 6);
    for (const secret of [
      "100200",
      "Wanda",
      "Quiet",
      "secret-token",
      "council.example",
      council.id("worker"),
    ])
      assert.ok(!text.includes(secret), secret);
  });

  it("tells a failure's place but not its words, and so does the page", async () => {
    logged.length = 0;
    await database.owner.query("alter table service rename to service_away");
    const page = await admin.get("/services");
    await database.owner.query("alter table service_away rename to service");
    assert.equal(page.status, 500);
    assert.match(page.text, /Something went wrong on our side/);
    const reference = /reference: ([\w-]+)/.exec(page.text)?.[1] ?? "none";
    const text = logged.join("");
    assert.ok(text.includes(reference));
    assert.match(text, /"code":"42P01"/);
    for (const told of [text, page.response.body]) assert.doesNotMatch(told, /does not exist|select /);
    assert.doesNotMatch(page.response.body, /42P01|\.ts/);
  });
});

describe("health", () => {
  it("is live and ready", async () => {
    assert.equal((await site.stranger().get("/health/live")).status, 200);
    assert.deepEqual((await site.stranger().get("/health/ready")).response.json(), { ready: true });
  });

  it("is live without the database, but not ready", async () => {
    const db = databaseOn(openPool({ url: "postgres://nobody@127.0.0.1:1/none" }, "serving", () => {}));
    const { jobs, signals } = site;
    const settings = { ...site.settings, logLevel: "silent" as const };
    const app = await makeApp({
      settings,
      cookieSecret: "x".repeat(32),
      db,
      clock: systemClock,
      jobs,
      signals,
    });
    after(() => Promise.all([app.close(), db.destroy()]));
    assert.equal((await app.inject("/health/live")).statusCode, 200);
    assert.equal((await app.inject("/health/ready")).statusCode, 503);
  });
});

describe("the accessibility statement", () => {
  it("is open to everyone", async () => {
    const page = await site.stranger().get("/accessibility");
    assert.equal(page.status, 200);
    assert.match(page.text, /Web Content Accessibility Guidelines 2.2/);
  });
});
