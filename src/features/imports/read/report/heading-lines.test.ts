// Headings over two rows: parts of one heading, or a group's name over its columns.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, readTexts } from "../testing/read-texts.js";

test("two rows that make one heading between them are read as one, at a page break too", async (context) => {
  const headings = "Person,Forename,Date of,Ethnic,Case,Start,Team,Worker\nID,,Birth,Group,Status,Date,,";
  const list = await readTexts(context, {
    "report.csv": `Open cases by team
      ${headings}
      7001,Zebedee,01/02/2015,WBRI,CIN,03/03/2025,North,Ann Quill
      ${headings}
      7002,Quill,01/02/2016,BAFR,LAC,03/04/2025,North,Ann Quill`,
  });
  assert.deepEqual(
    list.records.map((one) => [one.childId, one.birthMonth, one.ethnicity, one.status, one.openedOn]),
    [
      ["7001", "2015-02", "WBRI", "child-in-need", "2025-03-03"],
      ["7002", "2016-02", "BAFR", "looked-after", "2025-04-03"],
    ],
  );
  assert.deepEqual(list.rows, { read: 4, accepted: 2, refused: 0, skipped: 2 });
  assert.ok(!codesOf(list).includes("unreadable-date"));
  assert.ok(!JSON.stringify(list).includes("Zebedee"));
});

test("a group’s name over several columns belongs to each of them", async (context) => {
  const list = await readTexts(context, {
    "report.csv": `Child,,Case,,Supervision,,CP visit,
      ID,Name,Status,Opened,Last,Next due,Last,Next due
      7001,Zebedee Quill,CP,03/03/2025,01/03/2026,01/04/2026,20/03/2026,03/04/2026`,
  });
  assert.deepEqual(
    list.records[0]?.events.map(({ kind, startedOn }) => `${kind} ${startedOn}`),
    ["supervision 2026-03-01", "protection-visit 2026-03-20"],
  );
  assert.deepEqual([list.records[0]?.status, list.records[0]?.openedOn], ["child-protection", "2025-03-03"]);
  assert.ok(!JSON.stringify(list).includes("Zebedee"));
});

test("cases below one row of headings are no part of the headings", async (context) => {
  const list = await readTexts(context, {
    "report.csv": "Person ID,Case status,Team\nP1,CIN,North\nP2,CIN,North\nP3,CIN,North",
  });
  assert.equal(list.rows.read, 3);
});
