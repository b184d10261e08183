// Signing in and out through the real pages.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { openSite } from "../../../test/harness/site.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);

describe("signing in", () => {
  it("takes the right address and password", async () => {
    const page = await site.stranger().signIn("worker@council.example");
    assert.equal(page.status, 303);
    assert.equal(page.location, "/");
  });
});
