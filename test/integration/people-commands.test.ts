// People and structure from the command line: tried dry, made, made again without change; and the teams of a day.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { z } from "zod";
import { makeCouncil } from "../harness/council.js";
import { makeTestDatabase } from "../harness/database.js";
import { makeFolder, run } from "./program/program.js";

const database = await makeTestDatabase();
await makeCouncil(database.db);
const command = (t: TestContext, ...args: readonly string[]) => run(t, args, { DATABASE_URL: database.url });

const staff = `Name\tEmail\tJob title\tTeam\tService\tStart date
Wanda Worke\tworker@council.example\tSocial Worker\tSouth Team\t\t02/03/2026
Nova New\tnova@council.example\tTM\tEast Team\tHomes\t
Ivy Else\tivy@council.example\tAssistant Team Manager\tEast Team\t\t
`;
const shape = z.object({
  applied: z.boolean(),
  steps: z.array(z.object({ kind: z.string() })),
  problems: z.array(
    z.object({ code: z.string(), row: z.number().nullable(), column: z.string().nullable() }),
  ),
});
const kinds = (output: string) => shape.parse(JSON.parse(output)).steps.map(({ kind }) => kind);
const people = async () => (await database.owner.query("select count(*)::int as n from person")).rows[0].n;

test("people import and people teams", async (t) => {
  const file = join(await makeFolder(t), "staff.txt");
  await writeFile(file, staff);
  const before = await people();
  const arguments_ = ["people", "import", file, "--as-at", "2026-03-31", "--json"];
  const dry = await command(t, ...arguments_, "--dry-run");
  assert.equal(dry.code, 0, dry.errors);
  assert.deepEqual(kinds(dry.output), [
    ...["add-service", "add-team", "start-position", "end-position", "add-person", "start-position"],
  ]);
  assert.deepEqual(shape.parse(JSON.parse(dry.output)).problems, [
    { code: "role-not-known", row: 4, column: "C" },
  ]);
  assert.equal(await people(), before);

  const made = await command(t, ...arguments_);
  assert.equal(made.code, 0, made.errors);
  assert.deepEqual(kinds(made.output), kinds(dry.output));
  assert.equal(await people(), before + 1);

  const again = await command(t, "people", "import", file, "--as-at", "2026-03-31");
  assert.equal(again.code, 0, again.errors);
  assert.match(again.output, /^This file changes nothing: all of it is there already\.\n/);
  assert.match(
    again.output,
    /row 4: refused: Ivy Else: “Assistant Team Manager” is none of the roles we know\./,
  );

  const teams = await command(t, "people", "teams", "--as-at", "2026-03-31");
  assert.equal(
    teams.output,
    "service,team\nCare Service,South Team\nFamilies Service,North Team\nHomes,East Team\n",
  );
  const wrong = await command(t, "people", "import", file, "--as-at", "March");
  assert.deepEqual([wrong.code, wrong.errors], [1, "March is not a date: write it as 2026-03-31.\n"]);
});
