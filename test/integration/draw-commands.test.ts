// The month's draw from the command line: once, repeatable, and a recorded draw that was changed is found out.
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { z } from "zod";
import { londonDateAt } from "../../src/domain/shared/calendar.js";
import { addCaseList, casesOf } from "../../src/features/sampling/testing/case-lists.js";
import { makeCouncil } from "../harness/council.js";
import { makeTestDatabase } from "../harness/database.js";
import { run } from "./program/program.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
council.clock.moveTo(new Date());
const today = londonDateAt(Date.now());
const month = today.slice(0, 7);
const command = (t: TestContext, ...args: readonly string[]) => run(t, args, { DATABASE_URL: database.url });

const drawShape = z.object({
  drawId: z.guid(),
  month: z.literal(month),
  seed: z.string().regex(/^[0-9a-f]{64}$/),
  seedWords: z.literal("numbers of the lottery"),
  counts: z.object({ inList: z.literal(4), eligible: z.literal(4) }),
  chosen: z.array(z.object({ childId: z.string() })).length(2),
});

test("draw and check-draw", async (t) => {
  const early = await command(t, "draw", "--month", month);
  assert.deepEqual([early.code, early.output], [1, ""]);
  assert.equal(early.errors, "There is no confirmed case list to draw from yet.\n");
  await addCaseList(council, today, [...casesOf("north", "N1", "N2", "N3"), ...casesOf("south", "S1")]);
  const wrong = await command(t, "draw", "--month", "March");
  assert.deepEqual([wrong.code, wrong.errors], [1, "March is not a month: write it as 2026-03.\n"]);

  const drawn = await command(t, "draw", "--month", month, "--seed", "numbers of the lottery", "--json");
  assert.equal(drawn.code, 0, drawn.errors);
  const { drawId } = drawShape.parse(JSON.parse(drawn.output));
  const again = await command(t, "draw", "--month", month);
  assert.equal(again.code, 1);
  assert.match(again.errors, /^This month is drawn already, and a month is never drawn again\. [^\n]+\n$/);

  const checked = await command(t, "check-draw", drawId);
  assert.deepEqual(
    [checked.code, checked.output],
    [0, "Repeated from its kept list, the draw comes out the same.\n"],
  );
  for (const id of ["5", council.authorityId]) {
    const unknown = await command(t, "check-draw", id);
    assert.deepEqual([unknown.code, unknown.errors], [1, `There is no draw ${id}.\n`]);
  }

  const luck = await command(t, "draw", "--month", month, "--strata", "status,luck");
  assert.deepEqual([luck.code, luck.output], [1, ""]);
  assert.match(luck.errors, /^luck is not one of status, age-band, [^\n]+\n$/);
  for (const size of ["none", "0"]) {
    const odd = await command(t, "draw", "--month", month, "--dip-sample", size);
    assert.equal(odd.code, 1);
    assert.match(odd.errors, /^A dip sample takes 1 to 10,000 cases[^\n]+\n$/);
  }
  const dip = await command(t, "draw", "--month", month, "--dip-sample", "2");
  assert.equal(dip.code, 1);
  assert.match(dip.errors, /^No case on the list can be drawn[^\n]+\n$/);

  await database.owner.query("update draw_case set opened_on = opened_on + 1 where child_id = 'N3'");
  const changed = await command(t, "check-draw", drawId, "--json");
  assert.equal(changed.code, 1);
  assert.equal(changed.errors, "The draw does not come out the same.\n");
  const found = z
    .object({ same: z.literal(false), differences: z.array(z.object({ about: z.string() })) })
    .parse(JSON.parse(changed.output));
  assert.ok(found.differences.some(({ about }) => about === "fingerprint"));
});
