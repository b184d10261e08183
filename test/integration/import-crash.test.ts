// An import that is killed in the middle leaves the earlier list in force, and nothing of the new one.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { makeDataFolder, makeFolder, rowsOf, run, serve, startProcess, until } from "./program/program.js";

const HEADINGS =
  "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case status,Allocated Team,Allocated Worker";
const row = (id: number) =>
  `${id},b) Female,a) WBRI,01/05/2016,9,b) No,03/02/2025,N1 - Abuse or neglect,01/03/2026,,,c) Child in need plan,North Team,Wanda Worke`;
const listOf = (children: number) =>
  [HEADINGS, ...Array.from({ length: children }, (_, at) => row(at + 1))].join("\r\n");

const kept =
  "select state, as_at::text, (select count(*)::int from case_record where snapshot_id = id) as records from snapshot";

test("a killed import leaves no trace, however far it had come", async (t) => {
  const dataFolder = await makeDataFolder(t);
  const folder = await makeFolder(t);
  await serve(t, { DATA_DIR: dataFolder });
  const [small, large] = [join(folder, "small.csv"), join(folder, "large.csv")];
  await writeFile(small, listOf(3));
  await writeFile(large, listOf(60_000));
  const environment = { DATA_DIR: dataFolder };
  const first = await run(t, ["import", small, "--as-at", "2026-02-28"], environment);
  assert.equal(first.code, 0, first.errors);
  const before = [{ state: "confirmed", as_at: "2026-02-28", records: 3 }];
  const isWriting = async () =>
    (
      await rowsOf(
        { dataFolder },
        "select from pg_stat_activity where query like '%insert into case_record%' and pid <> pg_backend_pid()",
      )
    ).length > 0;
  for (const later of [0, 150, 400]) {
    const importing = startProcess(t, ["import", large, "--as-at", "2026-03-31"], environment);
    await until("it has begun to write", isWriting);
    await wait(later);
    await importing.kill();
    await until("its connection is gone", async () => !(await isWriting()));
    assert.deepEqual(await rowsOf({ dataFolder }, kept), before);
  }
  const again = await run(t, ["import", large, "--as-at", "2026-03-31"], environment);
  assert.equal(again.code, 0, again.errors);
  const repeated = await run(t, ["import", large, "--as-at", "2026-03-31"], environment);
  assert.match(
    repeated.output,
    /^These files were imported before as at 2026-03-31\. Nothing was changed\.\n$/,
  );
  assert.deepEqual((await rowsOf({ dataFolder }, `${kept} order by as_at`)).at(-1), {
    state: "confirmed",
    as_at: "2026-03-31",
    records: 60_000,
  });
});
