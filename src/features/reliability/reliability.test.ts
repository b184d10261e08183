// The page of reliability on real moderations: figures that can be worked out by hand, what can't be said, and who sees whom.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import { moderationSteps } from "../../../test/harness/moderations.js";
import { openSite, type SeenPage } from "../../../test/harness/site.js";
import { addMonths, londonDateAt, monthOf } from "../../domain/shared/calendar.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const site = await openSite(database, council);
const steps = moderationSteps(council);

/** The north team's manager is two grades kinder twice, the south's two stricter twice; all others agree. */
const graded = [
  ...[
    [8, 6],
    [7, 5],
    [6, 6],
    [4, 4],
    [9, 9],
    [2, 2],
  ].map(([audited = 0, moderated = 0]) => ({ team: "north", audited, moderated }) as const),
  ...[
    [4, 6],
    [5, 7],
    [8, 8],
    [7, 7],
    [3, 3],
    [6, 6],
  ].map(([audited = 0, moderated = 0]) => ({ team: "south", audited, moderated }) as const),
];

const rowsOf = (page: SeenPage, caption: string): readonly (readonly string[])[] => {
  const table = page.html
    .querySelectorAll("table")
    .find((one) => one.querySelector("caption")?.text.trim() === caption);
  assert.ok(table, caption);
  return table
    .querySelectorAll("tbody tr")
    .map((row) => row.querySelectorAll("th, td").map((cell) => cell.text.trim()));
};

describe("the page of reliability", () => {
  before(async () => {
    const today = londonDateAt(council.clock.now().getTime());
    const made = { north: 0, south: 0 };
    for (const { team, audited, moderated } of graded) {
      const month = monthOf(addMonths(today, -made[team]));
      made[team] += 1;
      const { id } = await steps.ask(audited, { team, month });
      assert.ok((await steps.moderate(id, moderated)).ok);
    }
  });

  it("tells agreement, bias, kappa and AC2 with their doubt, and nothing of fewer than ten", async () => {
    const head = await site.visitor("head");
    const [all, ...months] = rowsOf(
      await head.get("/reliability"),
      "Managers against moderators, overall grade",
    );
    assert.deepEqual(all?.slice(0, 5), [
      "All months",
      "12",
      "67% (39% to 86%)",
      "67% (39% to 86%)",
      "0.00 (−0.77 to +0.77)",
    ]);
    assert.equal(months.length, 6);
    for (const month of months) assert.deepEqual(month.slice(1), ["2", ...Array(5).fill("Too few")]);
    const bands = rowsOf(
      await head.get("/reliability"),
      "Managers’ bands (rows) against moderators’ (columns)",
    );
    const counted = bands.flatMap((row) => row.slice(1).map(Number));
    assert.equal(
      counted.reduce((sum, one) => sum + one, 0),
      12,
    );
    const worked = rowsOf(
      await head.get("/reliability"),
      "Workers’ own grades against the audit’s, by section",
    );
    assert.deepEqual(worked[0], ["All sections", "0", ...Array(5).fill("Too few")]);
  });

  it("shows each manager to the head by name, and to themselves alone otherwise", async () => {
    const head = await site.visitor("head");
    const rows = rowsOf(await head.get("/reliability"), "Managers, by name");
    assert.deepEqual(
      rows.map(([name, n, own]) => [name, n, own]),
      [
        ["Manny Jere", "6", "+0.67"],
        ["Minnie Steer", "6", "−0.67"],
      ],
    );
    for (const [, , own, pulled] of rows) {
      const [mean, shrunk] = [own, pulled].map((text) => Math.abs(Number(text?.replace("−", "-"))));
      assert.ok((shrunk ?? 1) < (mean ?? 0));
    }
    const manager = await site.visitor("manager");
    assert.deepEqual(
      rowsOf(await manager.get("/reliability"), "Your grades").map(([name]) => name),
      ["Manny Jere"],
    );
    for (const key of ["director", "quality", "senior"])
      assert.doesNotMatch((await (await site.visitor(key)).get("/reliability")).text, /Manny|Minnie/, key);
    for (const key of ["worker", "service", "reviewer", "outside", "performance"])
      assert.equal((await (await site.visitor(key)).get("/reliability")).status, 404, key);
  });
});
