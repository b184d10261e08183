import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { buildWorkbook } from "../../../platform/files/testing/build-zip.js";
import { projectFolder } from "../../../platform/project-folder.js";
import { asAt, headings6, list6, readContent, row6 } from "./testing/list-six.js";
import { readAll } from "./testing/read-all.js";

const refusalOf = async (context: TestContext, content: string | Buffer, name?: string) => {
  const result = await readContent(context, content, name);
  assert.ok(!result.ok);
  return result.refusal;
};

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
    const result = await readAll([{ name, path: join(samples, name) }], { asAt });
    assert.equal(result.ok ? "read" : result.refusal.code, "no-cases", name);
  }
});
