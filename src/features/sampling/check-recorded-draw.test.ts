// Checking a recorded draw: the same while nobody has touched it, and otherwise what differs, by name (C4).
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "kysely";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { read } from "../../platform/change.js";
import { databaseOn } from "../../platform/db/connect.js";
import type { DrawDifference } from "./check-recorded-draw.js";
import { checkRecordedDraw } from "./public.js";
import { addCaseList, casesOf } from "./testing/case-lists.js";
import { drawSteps } from "./testing/draws.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const { draw, release } = drawSteps(council);
await addCaseList(council, "2025-01-05", [
  ...casesOf("north", "N1", "N2", "N3", "é9", "Z"),
  ...casesOf("south", "S1", "S2"),
  { childId: "SHUT", closedOn: "2025-01-02" },
  { childId: "NEW", team: "south", openedOn: "2024-12-01" },
]);
const drawId = await draw("2025-01");
const check = () => read(council.as("head"), (work) => checkRecordedDraw(work, drawId));

describe("a recorded draw", () => {
  it("is the same when it is repeated, before and after its release", async () => {
    assert.deepEqual(await check(), { same: true });
    await release(drawId);
    assert.deepEqual(await check(), { same: true });
  });

  it("is not there where nobody drew it", async () => {
    const none = "11111111-1111-4111-8111-111111111111";
    assert.equal(await read(council.as("head"), (work) => checkRecordedDraw(work, none)), null);
  });

  const tampered: readonly (readonly [string, string, readonly DrawDifference["about"][]])[] = [
    [
      "a case's opening day",
      "update draw_case set opened_on = '2024-12-24' where child_id = 'N2'",
      ["fingerprint", "counts", "chosen", "outcome"],
    ],
    [
      "when a case was last audited",
      "update draw_case set last_audited_on = '2024-12-24' where child_id = 'SHUT'",
      ["fingerprint"],
    ],
    [
      "why a case was left out",
      "update draw_case set exclusion = 'status-outside' where child_id = 'SHUT'",
      ["outcome"],
    ],
    ["the places of cases", "update draw_case set place = 99 where place = 1", ["order", "selected"]],
    [
      "a row",
      "insert into draw_case select authority_id, draw_id, 'N4', team_id, manager_id, worker_id, worker_name, status, opened_on, closed_on, last_audited_on, audit_in_progress, exclusion, 50 from draw_case where child_id = 'N1'",
      ["fingerprint", "counts", "chosen"],
    ],
    [
      "the seed",
      `update draw set certificate = jsonb_set(certificate, '{seed}', '"${"ab".repeat(32)}"')`,
      ["seed-words"],
    ],
    ["a count", "update draw set certificate = jsonb_set(certificate, '{counts,eligible}', '8')", ["counts"]],
    [
      "the rules",
      "update draw set certificate = jsonb_set(certificate, '{rules,minimumMonthsOpen}', '0')",
      ["counts", "outcome"],
    ],
    ["a chance", "update draw_case set chance = 0.9 where child_id = 'S1'", ["chance"]],
    ["the month", "update draw set month = '2024-12'", ["certificate"]],
    ["a broken certificate", "update draw set certificate = certificate - 'chosen'", ["certificate"]],
    [
      "which case was selected",
      "update draw_selection s set child_id = c.child_id from draw_case c where c.draw_id = s.draw_id and c.manager_id = s.manager_id and c.place = 2",
      ["selected"],
    ],
  ];

  for (const [what, statement, about] of tampered)
    it(`names what differs after a hand in the database changed ${what}`, async () => {
      const byHand = await databaseOn(database.owner).startTransaction().execute();
      const changed = async () => {
        await sql`set local session_replication_role = replica`.execute(byHand);
        await sql.raw(statement).execute(byHand);
        return checkRecordedDraw(byHand, drawId);
      };
      const checked = await changed().finally(() => byHand.rollback().execute());
      const differences = checked?.same === false ? checked.differences : assert.fail("the same");
      const named = new Set(differences.map((difference) => difference.about));
      for (const wanted of about) assert.ok(named.has(wanted), `${wanted} is not among ${[...named]}`);
      for (const { recorded, repeated } of differences) assert.notEqual(recorded, repeated);
    });
});
