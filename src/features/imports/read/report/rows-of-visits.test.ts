// A report with a row for each visit, or for each person around a child: one case, of which each row says something.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, readTexts } from "../testing/read-texts.js";

test("rows of visits are one case with all its visits, last seen on the latest on which the child was seen", async (context) => {
  const list = await readTexts(context, {
    "visits.csv": `Person ID,Case status,Referral date,Team,Key worker,Visit date,Child seen
      1,CIN,01/02/2025,North,Ann Quill,01/03/2026,Yes
      1,CIN,01/02/2025,North,Ann Quill,20/03/2026,No
      1,CIN,01/02/2025,North,Ann Quill,12/03/2026,Yes
      2,CIN,01/02/2025,North,Ann Quill,12/02/2026,Y`,
  });
  const [first] = list.records.toSorted((a, b) => (a.childId < b.childId ? -1 : 1));
  assert.equal(first?.lastSeenOn, "2026-03-12");
  assert.deepEqual(
    first?.events.flatMap(({ kind, startedOn, seen }) => (kind === "seen" ? `${startedOn} ${seen}` : [])),
    ["2026-03-01 seen", "2026-03-12 seen", "2026-03-20 not-seen"],
  );
  assert.deepEqual(list.rows, { read: 4, accepted: 4, refused: 0, skipped: 0 });
  assert.ok(!codesOf(list).includes("two-open-episodes"));
});

test("rows of reviewing officers and managers are no copies of each other", async (context) => {
  const list = await readTexts(context, {
    "workers.csv": `Person ID,Case status,Date opened,Role,Worker,Team
      1,CIN,01/02/2025,Allocated Social Worker,Ann Quill,North
      1,CIN,01/02/2025,IRO,Ivy Roe,Reviewing
      1,CIN,01/02/2025,Team Manager,Max Orrin,North`,
  });
  assert.deepEqual([list.records[0]?.workerName, list.records[0]?.teamName], ["Ann Quill", "North"]);
  assert.deepEqual(list.rows, { read: 3, accepted: 3, refused: 0, skipped: 0 });
  assert.ok(!codesOf(list).includes("duplicate-row"));
});

test("a word of the council’s own for a status is told once, however many rows have it, and kept", async (context) => {
  const list = await readTexts(context, {
    "cases.csv": "Person ID,Case status,Team\n1,EHA,A\n2,EHA,A\n3,CIN,A\n4,Duty,A",
  });
  const told = list.problems.filter(({ code }) => code === "status-word-unknown");
  assert.deepEqual(
    told.map(({ row, value }) => `${row} ${value}`),
    ["2 EHA", "5 Duty"],
  );
  assert.deepEqual(
    list.records.map(({ status, localStatus }) => [status, localStatus]),
    [
      ["other", "EHA"],
      ["other", "EHA"],
      ["child-in-need", null],
      ["other", "Duty"],
    ],
  );
});

test("notes below the cases make no child, even where they have a second cell", async (context) => {
  const list = await readTexts(context, {
    "cases.csv": `Person ID,Case status,Team,Worker,Opened
      71,CIN,North,Ann Quill,01/02/2025
      AB,CIN,North,Ann Quill,01/02/2025
      Run date: 31/03/2026,Run by: Smith,,,
      Filter: Open cases,Team: All,,,
      Average caseload,,12.5,,
      *** End of report ***`,
  });
  assert.deepEqual(
    list.records.map(({ childId }) => childId),
    ["71", "AB"],
  );
  assert.deepEqual(list.rows, { read: 6, accepted: 2, refused: 0, skipped: 4 });
  const told = list.problems.filter(({ code }) => code === "rows-passed-over" || code === "total-row");
  assert.equal(told.length, 2);
});
