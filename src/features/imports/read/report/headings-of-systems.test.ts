// Headings and words as further systems write them, and columns that hold who someone is whatever they are called.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, readTexts } from "../testing/read-texts.js";

test("short headings, a date that means none, and a column of one plain word are read for what they are", async (context) => {
  const list = await readTexts(context, {
    "report.csv": `Ref No.,Open/Closed,Type of plan,Start Dt,End Dt,Team (Current),Allocated to,Last recorded supervision
      71,Open,CiN,01.02.25,31/12/9999,North,Ann Quill,02 March 2026
      72,Open,LAC – S20,01.02.25,31/12/9999,North,Ann Quill,12 Mar 2026 00:00
      73,Open,Care Leaver 18+,01.02.25,31/12/9999,North,Ann Quill,`,
  });
  assert.deepEqual(
    list.records.map((one) => [one.childId, one.status, one.openedOn, one.ethnicity, one.teamName]),
    [
      ["71", "child-in-need", "2025-02-01", "unknown", "North"],
      ["72", "looked-after", "2025-02-01", "unknown", "North"],
      ["73", "care-leaver", "2025-02-01", "unknown", "North"],
    ],
  );
  assert.equal(list.records[1]?.events.find(({ kind }) => kind === "supervision")?.startedOn, "2026-03-12");
  assert.ok(codesOf(list).every((code) => code !== "report-has-no-column"));
});

test("names under “Child” or “Mother” are left at the door, and told; ids under “Child” are read", async (context) => {
  const list = await readTexts(context, {
    "report.csv":
      "Child;Mosaic ID;Mother;Status;Team;Worker\nMary Zedd;71;Jane Zedd;CIN;North;Ann Quill\nTom Zedd;72;Jane Zedd;CP;North;Ann Quill",
  });
  assert.ok(!JSON.stringify(list).includes("Zedd"));
  assert.match(list.problems.find(({ code }) => code === "left-out")?.message ?? "", /Child, Mother/);
  const ids = await readTexts(context, { "report.csv": "Child;Status;Team\n71;CIN;North\n72;CP;North" });
  assert.deepEqual(
    ids.records.map(({ childId }) => childId),
    ["71", "72"],
  );
});
