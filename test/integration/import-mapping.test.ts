// A report of the council's own from the command line, read as it is saved under a name.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { addMapping } from "../../src/features/imports/mapping/save-mapping.command.js";
import { makeCouncil } from "../harness/council.js";
import { makeTestDatabase } from "../harness/database.js";
import { makeFolder, run } from "./program/program.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);

test("import --mapping", async (t) => {
  const headings = ["Key", "Shade"].map((heading) => ({
    ...{ heading, plainHeading: heading.toLowerCase(), personal: false },
  }));
  await addMapping(council.as("performance"), {
    name: "Shades",
    headings,
    mapping: { columns: { key: "childId", shade: "status" }, statusWords: { amber: "child-protection" } },
  });
  const file = join(await makeFolder(t), "shades.csv");
  await writeFile(file, "Key,Shade\r\n1,Amber\r\n2,Looked after\r\n");
  const command = (...args: readonly string[]) =>
    run(t, ["import", file, "--as-at", "2026-03-31", ...args], { DATABASE_URL: database.url });
  const lists = async () => (await database.owner.query("select count(*)::int as n from snapshot")).rows[0].n;

  const dry = await command("--mapping", "shades", "--dry-run", "--json");
  assert.equal(dry.code, 0, dry.errors);
  assert.deepEqual(JSON.parse(dry.output).byStatus, { "child-protection": 1, "looked-after": 1 });
  assert.equal(await lists(), 0);

  const unknown = await command("--mapping", "Hues");
  assert.equal(unknown.code, 1);
  assert.match(unknown.errors, /No report is saved under the name Hues/);

  const kept = await command("--mapping", "Shades");
  assert.equal(kept.code, 0, kept.errors);
  assert.match(kept.output, /^2 children, 2 with an open case/);
  assert.equal(await lists(), 1);
});
