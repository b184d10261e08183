// A report beside another file: it adds what the other can't say, and needs no more than an id and a date for that.
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildWorkbook } from "../../../../platform/files/testing/build-zip.js";
import { readContent } from "../testing/list-six.js";
import { codesOf, readTexts, tryTexts } from "../testing/read-texts.js";

const list6 = (...rows: string[]) =>
  [
    "Child Unique ID,Gender,Ethnicity,Date of Birth,CIN Start Date,Date Child Was Last Seen,CIN Closure Date,Primary Need Code,Reason for Closure,Case status,Allocated Team,Allocated Worker",
    ...rows,
  ].join("\n");
const una =
  "101,b) Female,a) WBRI,05/05/2015,10/01/2024,20/03/2026,,N1,,c) Child in need plan,Team 1,Una Vexford";
const nobody = "102,b) Female,a) WBRI,05/05/2015,10/01/2024,20/03/2026,,N1,,c) Child in need plan,,";

test("a report of ids and dates alone says more of the cases of another file, and makes none", async (context) => {
  const list = await readTexts(context, {
    "supervision.csv":
      "Person ID,Last supervision,CIN visit\n101,01/03/2026,12/03/2026\n101,01/02/2026,\n999,01/02/2026,",
    "list 6.csv": list6(una),
  });
  assert.deepEqual(list.formats.toSorted(), ["annex-a", "report"]);
  assert.equal(list.children, 1);
  const dated = list.records[0]?.events.map(({ kind, startedOn }) => `${kind} ${startedOn}`);
  for (const event of ["supervision 2026-02-01", "supervision 2026-03-01", "in-need-visit 2026-03-12"])
    assert.ok(dated?.includes(event), event);
  assert.deepEqual(list.rows, { read: 4, accepted: 3, refused: 0, skipped: 1 });
  assert.ok(codesOf(list).includes("rows-without-case"));
});

test("without a file that holds cases it is refused, with what is missing and what to send", async (context) => {
  const alone = await tryTexts(context, { "s.csv": "Person ID,Last supervision\n101,01/03/2026" });
  assert.ok(!alone.ok);
  assert.equal(alone.refusal.code, "report-lacks");
  assert.match(alone.refusal.fix, /together with the list of cases/);
  const two = await tryTexts(context, {
    "s.csv": "Person ID,Last supervision\n101,01/03/2026",
    "v.csv": "Person ID,CP visit\n101,01/03/2026",
  });
  assert.ok(!two.ok);
  assert.equal(two.refusal.code, "no-case-list");
  assert.match(two.refusal.fix, /Annex A/);
});

test("a report’s number of the worker joins the same name, fills a case that names nobody, and no other’s", async (context) => {
  const list = await readTexts(context, {
    "list 6.csv": list6(una, nobody, una.replace("101", "103")),
    "report.csv":
      'Person ID,Case status,Team,Allocated worker,Worker ID\n101,CIN,Team 1,"VEXFORD, Una",W7\n102,CIN,Team 2,Siân Fenn,W8\n103,CIN,Team 1,Siân Fenn,W8',
  });
  const held = list.records
    .toSorted((a, b) => (a.childId < b.childId ? -1 : 1))
    .map(({ teamName, workerName, workerRef }) => [teamName, workerName, workerRef]);
  assert.deepEqual(held, [
    ["Team 1", "Una Vexford", "W7"],
    ["Team 2", "Siân Fenn", "W8"],
    ["Team 1", "Una Vexford", null],
  ]);
  assert.deepEqual(
    list.problems.filter(({ code }) => code === "differs-between-files"),
    [],
  );
});

test("the sheets of one workbook that have the same id are read together, and a look-up beside them is not", async (context) => {
  const workbook = buildWorkbook([
    {
      name: "Summary",
      rows: [
        ["Team", "Open cases"],
        ["Team 1", "2"],
      ],
    },
    {
      name: "Cases",
      rows: [
        ["Open cases"],
        ["Person ID", "Status", "Team"],
        ["101", "CIN", "Team 1"],
        ["102", "LAC", "Team 1"],
      ],
    },
    {
      name: "Supervision",
      rows: [
        ["Person ID", "Last supervision"],
        ["101", "01/03/2026"],
      ],
    },
    {
      name: "Look-up",
      rows: [
        ["ID", "Team"],
        ["1", "Team 1"],
        ["2", "Team 2"],
      ],
    },
  ]);
  const read = await readContent(context, workbook, "report.xlsx");
  assert.ok(read.ok, JSON.stringify(read));
  const list = read.value;
  assert.deepEqual(
    [list.children, list.open, list.byStatus],
    [2, 2, { "child-in-need": 1, "looked-after": 1 }],
  );
  assert.equal(list.records.find(({ childId }) => childId === "101")?.events[0]?.kind, "supervision");
  assert.deepEqual(list.rows, { read: 3, accepted: 3, refused: 0, skipped: 0 });
  assert.ok(!codesOf(list).includes("list-found-twice"));
});

test("sheets called by the kind of case say it where no column does, and what is told of all is told once", async (context) => {
  const headings = ["Person ID", "Lead professional", "Start date", "Last visit"];
  const row = (id: string) => [id, "Ann Quill", "01/02/2025", "01/03/2026"];
  const workbook = buildWorkbook([
    { name: "CIN", rows: [headings, row("1"), row("2")] },
    { name: "LAC cases", rows: [headings, row("3")] },
    { name: "CP & LAC", rows: [headings, row("4")] },
  ]);
  const read = await readContent(context, workbook, "report.xlsx");
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual(read.value.byStatus, { "child-in-need": 2, "looked-after": 1, other: 1 });
  const codes = codesOf(read.value);
  const times = (code: string) => codes.filter((one) => one === code).length;
  assert.deepEqual(
    [times("status-from-sheet"), times("column-guessed"), times("report-has-no-column")],
    [2, 4, 1],
  );
});
