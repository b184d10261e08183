import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { type BuiltCell, buildWorkbook } from "../../../platform/files/testing/build-zip.js";
import { headings6, list6, readContent, row6 } from "./testing/list-six.js";
import { besidesTidied, type CaseList } from "./testing/read-all.js";

async function readRows(context: TestContext, ...rows: BuiltCell[][]): Promise<CaseList> {
  const result = await readContent(context, buildWorkbook([list6(...rows)]));
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

test("a problem says where it is, what the cell holds, and what to do", async (context) => {
  const { problems, rows } = await readRows(context, row6({ G: "31/02/2026" }));
  assert.deepEqual(besidesTidied(problems), [
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
  assert.deepEqual([records[0]?.openedOn, besidesTidied(problems)], ["2025-01-10", []]);
  const { message } = problems.find(({ code }) => code === "formulas-read") ?? { message: "" };
  assert.match(message, /hold a formula: 1\b/);
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
  assert.deepEqual(result.value.formats, ["annex-a"]);
  assert.equal(result.value.records[0]?.workerName, "Siân O'Fenn");
  assert.deepEqual(
    result.value.problems.map(({ code }) => code),
    ["names-turned"],
  );
});

test("a list found twice, and columns that are not there, are told", async (context) => {
  const short = { name: "Copy", rows: [headings6.slice(0, 12), row6({ A: "1002" }).slice(0, 12)] };
  const result = await readContent(context, buildWorkbook([list6(row6()), short]));
  assert.ok(result.ok);
  const codes = result.value.problems.map(({ code }) => code);
  assert.ok(codes.includes("list-found-twice"));
  assert.equal(codes.filter((code) => code === "missing-column").length, 2);
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
  assert.deepEqual(besidesTidied(result.value.problems), []);
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

test("an age is kept where there is no date of birth, and told where it does not go with one", async (context) => {
  const { records, problems } = await readRows(
    context,
    row6({ A: "1", D: null, E: "17" }),
    row6({ A: "2", D: null, E: "about ten" }),
    row6({ A: "3", E: "15" }),
    row6({ A: "4", E: "11" }),
    row6({ A: "5", D: null, E: "19", L: "d) Child in care" }),
  );
  assert.deepEqual(
    records.map(({ childId, birthMonth, age }) => [childId, birthMonth, age]),
    [
      ["1", null, 17],
      ["2", null, null],
      ["3", "2015-05", null],
      ["4", "2015-05", null],
      ["5", null, 19],
    ],
  );
  const told = besidesTidied(problems).map(({ code, row, column, value }) => [code, row, column, value]);
  assert.deepEqual(
    told.filter(([code]) => /age|eighteen/.test(String(code))),
    [
      ["unreadable-age", 4, "E", "about ten"],
      ["age-differs", 5, "E", "15"],
      ["over-eighteen", 7, null, null],
    ],
  );
});
