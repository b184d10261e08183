import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { parseLocalDate } from "../../../domain/shared/calendar.js";
import { type BuiltCell, buildWorkbook } from "../../../platform/files/testing/build-zip.js";
import { temporaryFile } from "../../../platform/files/testing/temporary-file.js";
import { projectFolder } from "../../../platform/project-folder.js";
import { type CaseList, readCaseList } from "./read-case-list.js";

const march = parseLocalDate("2026-03-31");
assert.ok(march);
const asAt = march;

const headings6 = [
  ...["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)"],
  ...["Does the Child have a Disability", "CIN Start Date", "Primary Need Code", "Date Child Was Last Seen"],
  ...["CIN Closure Date", "Reason for Closure", "Case status", "Allocated Team", "Allocated Worker"],
];

/** A row of list 6 that has nothing wrong with it, changed by column letter. */
const row6 = (changes: Readonly<Record<string, BuiltCell>> = {}): BuiltCell[] => {
  const right = [
    "1001",
    "b) Female",
    "a) WBRI",
    "05/05/2015",
    "10",
    "b) No",
    "10/01/2025",
    "N1",
    "20/03/2026",
  ];
  const row: BuiltCell[] = [...right, null, null, "c) Child in need plan", "Team 1", "Una Vexford"];
  for (const [letter, cell] of Object.entries(changes)) row[letter.charCodeAt(0) - 65] = cell;
  return row;
};

const list6 = (...rows: BuiltCell[][]) => ({
  name: "List_6",
  rows: [["List 6: Children in Need"], headings6, ...rows],
});

async function readContent(context: TestContext, content: string | Buffer, name = "annex-a.xlsx") {
  return readCaseList([{ name, path: await temporaryFile(context, name, content) }], { asAt });
}

async function readRows(context: TestContext, ...rows: BuiltCell[][]): Promise<CaseList> {
  const result = await readContent(context, buildWorkbook([list6(...rows)]));
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const refusalOf = async (context: TestContext, content: string | Buffer, name?: string) => {
  const result = await readContent(context, content, name);
  assert.ok(!result.ok);
  return result.refusal;
};

test("a problem says where it is, what the cell holds, and what to do", async (context) => {
  const { problems, rows } = await readRows(context, row6({ G: "31/02/2026" }));
  assert.deepEqual(problems, [
    {
      file: "annex-a.xlsx",
      sheet: "List_6",
      row: 3,
      column: "G",
      value: "31/02/2026",
      code: "impossible-date",
      severity: "refused",
      message: "“31/02/2026” in “CIN Start Date” is not a day in the calendar.",
      fix: "Correct the date, day first, such as 31/03/2026.",
    },
  ]);
  assert.deepEqual(rows, { read: 1, accepted: 0, refused: 1, skipped: 0 });
});

test("what makes a case uncertain refuses its row; what is beside the point only warns", async (context) => {
  const noResult = { xml: "<f>VLOOKUP(A3,Old!A:B,2)</f>" };
  const outcomes: readonly (readonly [string, BuiltCell, string, string])[] = [
    ["A", null, "blank-id", "refused"],
    ["A", noResult, "formula-without-value", "refused"],
    ["A", { xml: "<v>12345678901234567890</v>" }, "id-digits-lost", "refused"],
    ["G", noResult, "formula-without-value", "refused"],
    ["G", "01/04/2026", "opened-in-future", "refused"],
    ["J", "09/01/2025", "closed-before-opened", "refused"],
    ["J", "when ready", "unreadable-date", "refused"],
    ["L", noResult, "formula-without-value", "refused"],
    ["D", "31/02/2015", "impossible-date", "warning"],
    ["I", "32/01/2026", "impossible-date", "warning"],
    ["I", "01/05/2026", "seen-in-future", "warning"],
    ["G", null, "missing-open-date", "warning"],
    ["C", "Klingon", "unknown-code", "warning"],
    ["M", { attributes: 't="e"', xml: "<f>A1</f><v>#REF!</v>" }, "formula-without-value", "warning"],
    ["N", "Unallocated", "unallocated-worker", "warning"],
    ["J", "01/05/2026", "closed-in-future", "note"],
  ];
  const rows = outcomes.map(([letter, cell], at) => row6({ A: `${1001 + at}`, [letter]: cell }));
  const { problems } = await readRows(context, ...rows);
  for (const [at, [, , code, severity]] of outcomes.entries()) {
    assert.ok(
      problems.some((one) => one.row === at + 3 && one.code === code && one.severity === severity),
      `${code} in ${JSON.stringify(problems.filter((one) => one.row === at + 3))}`,
    );
  }
});

test("a date of birth is never shown in a problem, nor is what stands in columns that are not read", async (context) => {
  const { problems, records } = await readRows(context, row6({ D: "31/02/2015", H: "Privet Drive 4" }));
  assert.equal(problems[0]?.value, null);
  assert.doesNotMatch(JSON.stringify({ problems, records }), /2015|Privet/);
});

test("a code that is nearly right comes with the one that may be meant", async (context) => {
  const { problems, records } = await readRows(context, row6({ L: "Chld in ned plan" }));
  assert.equal(problems[0]?.fix, "Did you mean “c) Child in need plan”?");
  assert.equal(records[0]?.status, "other");
});

test("a formula's saved result is read as if it were typed", async (context) => {
  const { records, problems } = await readRows(
    context,
    row6({ E: { xml: "<f>YEARFRAC(D3,NOW())</f>" }, G: { xml: "<f>1</f><v>45667</v>" } }),
  );
  assert.deepEqual([records[0]?.openedOn, problems], ["2025-01-10", []]);
});

test("totals, footnotes, repeated headings and copies are skipped with a note", async (context) => {
  const { rows, records } = await readRows(
    context,
    row6(),
    row6(),
    headings6,
    ["Total:", 2],
    [],
    ["Source: case system"],
    [null, "Total", 2],
  );
  assert.equal(records.length, 1);
  assert.deepEqual(rows, { read: 6, accepted: 1, refused: 0, skipped: 5 });
});

test("list 6 alone may come as CSV, with semicolons and in Windows-1252", async (context) => {
  const lines = [headings6, row6({ N: "O’FENN, Siân" })].map((row) =>
    row.map((cell) => cell ?? "").join(";"),
  );
  const result = await readContent(
    context,
    Buffer.from(lines.join("\r\n").replace("’", "\x92"), "latin1"),
    "list 6.csv",
  );
  assert.ok(result.ok);
  assert.equal(result.value.format, "annex-a-csv");
  assert.equal(result.value.records[0]?.workerName, "Siân O'Fenn");
  assert.deepEqual(result.value.problems, []);
});

test("a list found twice, and columns that are not there, are told", async (context) => {
  const short = { name: "Copy", rows: [headings6.slice(0, 12), row6({ A: "1002" }).slice(0, 12)] };
  const result = await readContent(context, buildWorkbook([list6(row6()), short]));
  assert.ok(result.ok);
  const codes = result.value.problems.map(({ code }) => code);
  assert.ok(codes.includes("list-found-twice"));
  assert.equal(codes.filter((code) => code === "missing-column").length, 2);
});

test("a workbook without a known list is refused with the names of its sheets", async (context) => {
  const refusal = await refusalOf(
    context,
    buildWorkbook([
      { name: "Budget", rows: [["a"]] },
      { name: "Staff", rows: [] },
    ]),
  );
  assert.equal(refusal.code, "no-known-list");
  assert.match(refusal.message, /Budget, Staff/);
});

test("lists without list 6, list 6 without its dates, and list 6 without rows are refused", async (context) => {
  const list1 = [
    "Child Unique ID",
    "Gender",
    "Ethnicity",
    "Date of Birth",
    "Age",
    "Date of Contact",
    "Contact Source",
  ];
  const without6 = await refusalOf(context, buildWorkbook([{ name: "L1", rows: [list1] }]));
  assert.equal(without6.code, "no-case-list");
  assert.match(without6.message, /list 1 \(contacts\)/);
  const noClosure = headings6.map((heading) => (heading === "CIN Closure Date" ? "Ended?" : heading));
  const withoutDates = await refusalOf(context, buildWorkbook([{ name: "L6", rows: [noClosure, row6()] }]));
  assert.equal(withoutDates.code, "missing-columns");
  assert.match(withoutDates.message, /cin closure date/);
  assert.equal((await refusalOf(context, buildWorkbook([list6()]))).code, "no-cases");
});

test("what is no spreadsheet is refused with what to do", async (context) => {
  for (const content of ["%PDF-1.7 …", Buffer.from("89504e470d0a1a0a00", "hex"), randomBytes(2_000)]) {
    const refusal = await refusalOf(context, content);
    assert.equal(refusal.code, "not-a-spreadsheet");
    assert.equal(refusal.file, "annex-a.xlsx");
    assert.ok(refusal.message && refusal.fix);
  }
  assert.equal((await refusalOf(context, "a,b\n1,2\n", "other.csv")).code, "no-known-list");
});

test("Ofsted’s sheet of codes beside the lists is not taken for a list", async (context) => {
  const codes = [
    "Gender",
    "Ethnicity",
    "Eligibility Category",
    "LA In Touch",
    "Type of Accommodation",
    "Activity Status",
  ];
  const result = await readContent(
    context,
    buildWorkbook([{ name: "Codes_used", rows: [codes] }, list6(row6())]),
  );
  assert.ok(result.ok);
  assert.deepEqual(result.value.problems, []);
});

const samples = join(projectFolder, "../shared/data/annex_a");
const skip = existsSync(samples) ? false : "the shared sample data is not beside the project";

test("blank templates and samples without cases are refused as such", { skip }, async () => {
  const blanks = [
    "ofsted_template/ofsted_annexA_template_2019-08_blank.xlsx",
    "ofsted_template/template_blank_sheetname_variant.xlsx",
    "cscdp_2015-01-sample.xlsx",
    "cscdp_example-B-2004.xlsx",
  ];
  for (const name of blanks) {
    const result = await readCaseList([{ name, path: join(samples, name) }], { asAt });
    assert.equal(result.ok ? "read" : result.refusal.code, "no-cases", name);
  }
});

test("whatever is done to the rows, accepted, refused and skipped make up all that were read", async (context) => {
  const junk = fc.oneof(
    fc.constantFrom<BuiltCell>(
      null,
      "",
      "-",
      "31/02/2026",
      "Total:",
      "1001",
      { xml: "<f>A1</f>" },
      "e) Closed episode",
    ),
    fc.string({ unit: "grapheme-ascii", maxLength: 12 }),
    fc.integer({ min: -5, max: 99_999 }),
  );
  const change = fc.tuple(fc.nat(19), fc.constantFrom(..."ABCDEFGHIJKLMN"), junk);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 40 }), async (changes) => {
      const rows = Array.from({ length: 20 }, (_, at) => row6({ A: `${1001 + (at % 15)}` }));
      for (const [at, letter, cell] of changes) (rows[at] ?? [])[letter.charCodeAt(0) - 65] = cell;
      const { rows: counts, records, problems } = await readRows(context, ...rows);
      assert.equal(counts.accepted + counts.refused + counts.skipped, counts.read);
      assert.ok(counts.read <= 20 && records.length <= counts.accepted);
      assert.equal(new Set(records.map(({ childId }) => childId)).size, records.length);
      const refusedRows = new Set(
        problems.filter(({ severity }) => severity === "refused").map(({ row }) => row),
      );
      assert.equal(refusedRows.size, counts.refused);
    }),
    { numRuns: 20 },
  );
});
