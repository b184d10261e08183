// A demonstration council offers one person of each role to sign in as; a real one offers nobody.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);

describe("the sign-in page", () => {
  it("of a council tells nobody's name", async () => {
    const page = await site.stranger().get("/sign-in");
    assert.match(page.text, /Sign in to Testshire/);
    assert.doesNotMatch(page.response.body, /council\.example/);
  });

  it("of a demonstration council lists one person of each role, in one line of management", async () => {
    await database.owner.query("update authority set demonstration = true");
    const page = await site.stranger().get("/sign-in");
    const rows = page.html
      .querySelectorAll("tbody tr")
      .map((row) => row.querySelectorAll("th, td").map(({ text }) => text));
    assert.equal(rows.length, 12);
    assert.deepEqual(rows[0]?.[0], "Social worker");
    const teams = rows.slice(0, 2).map((row) => row[1]?.split(", ")[1]);
    assert.equal(teams[0], teams[1]);
    const visitor = site.stranger();
    assert.equal((await visitor.signIn(rows[1]?.[2] ?? "")).status, 303);
    assert.match(
      (await visitor.get("/")).html.text,
      /Demonstration\. Every person and every case here is invented/,
    );
  });
});
