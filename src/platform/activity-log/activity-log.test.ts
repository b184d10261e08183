// The activity log: chained, kept from change, and each council's own.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "kysely";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { accept, refuse } from "../../domain/shared/result.js";
import { change, read } from "../change.js";
import { countActivityLines, findFirstBrokenLine } from "./activity-log.queries.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);

const note = (recordId: string) =>
  change<null, never>(council.as("admin"), async ({ record }) => {
    record({ action: "note", recordType: "test", recordId });
    return accept(null);
  });

const brokenLine = () => read(council.as("admin"), findFirstBrokenLine);

/** Does what only someone with the owner's login could, and undoes it. */
const tamper = async (change: string, undo: string) => {
  await database.owner.query(change);
  const found = await brokenLine();
  await database.owner.query(undo);
  return found;
};

for (const id of ["one", "two", "three"]) await note(id);

describe("the activity log", () => {
  it("is whole when nobody touched it", async () => {
    assert.equal(await brokenLine(), null);
  });

  it("names the first line that was changed", async () => {
    const found = await tamper(
      "update activity_log set action = 'noted' where record_id = 'two'",
      "update activity_log set action = 'note' where record_id = 'two'",
    );
    assert.equal(found?.problem, "it was changed after it was written");
    assert.equal(await brokenLine(), null);
  });

  it("notices lines cut off at the end", async () => {
    const found = await tamper(
      "update activity_log_end set seq = seq + 1",
      "update activity_log_end set seq = seq - 1",
    );
    assert.equal(found?.problem, "lines at the end are missing");
  });

  it("keeps no line of a refused change", async () => {
    const lines = await read(council.as("admin"), countActivityLines);
    const result = await change<null, "no">(council.as("admin"), async ({ record }) => {
      record({ action: "refused", recordType: "test", recordId: "four" });
      return refuse("no");
    });
    assert.deepEqual(result, { ok: false, refusal: "no" });
    assert.equal(await read(council.as("admin"), countActivityLines), lines);
  });

  it("stops a change that leaves no line", async () => {
    await assert.rejects(
      change<null, never>(council.as("admin"), async () => accept(null)),
      /must leave a line/,
    );
  });

  it("never forks when many write at once", async () => {
    await Promise.all(Array.from({ length: 24 }, (_, n) => note(`at once ${n}`)));
    assert.equal(await brokenLine(), null);
  });

  for (const [what, statement] of [
    ["change a line", sql`update activity_log set action = 'x'`],
    ["remove a line", sql`delete from activity_log`],
    ["empty the log", sql`truncate activity_log`],
    ["move the end of the chain", sql`update activity_log_end set seq = 0`],
    ["change the schema", sql`alter table person add column nickname text`],
    ["drop a table", sql`drop table held_words`],
    ["switch off the chain", sql`alter table activity_log disable trigger all`],
  ] as const) {
    it(`does not let the serving role ${what}`, async () => {
      await assert.rejects(
        read(council.as("admin"), (work) => statement.execute(work)),
        /permission denied|must be owner/,
      );
    });
  }
});
