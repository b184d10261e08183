import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { projectFolder } from "../project-folder.js";
import { readSpreadsheet } from "./read-spreadsheet.js";
import type { SheetRow } from "./spreadsheet.js";
import { buildZip, type ZipPart } from "./testing/build-zip.js";
import { temporaryFile } from "./testing/temporary-file.js";

const namespaces = ["office", "table", "text", "calcext", "draw", "dc"]
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(" ");

const build = (tables: string, more: readonly ZipPart[] = []) =>
  buildZip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
    {
      name: "content.xml",
      content: `<?xml version="1.0"?><office:document-content ${namespaces}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    ...more,
  ]);

const table = (name: string, rows: string) => `<table:table table:name="${name}">${rows}</table:table>`;
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (content: string, attributes = "") =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${content}</text:p></table:table-cell>`;

async function readPath(path: string, wants: (opening: readonly SheetRow[]) => boolean = () => true) {
  const rows: SheetRow[] = [];
  const result = await readSpreadsheet(path, {
    wants,
    take: (batch) => {
      rows.push(...batch);
    },
  });
  return { result, rows };
}
const read = async (t: TestContext, content: Buffer) => readPath(await temporaryFile(t, "list.ods", content));
const refusal = async (t: TestContext, content: Buffer) => {
  const { result } = await read(t, content);
  return result.ok ? "read" : result.refusal.code;
};

test("cells of every kind are read as a workbook's are", async (t) => {
  const cells = [
    text("  Siân <text:span>O&#8217;Fenn</text:span>\n x<text:s text:c='2'/>y<text:tab/>z "),
    "<table:table-cell office:value-type='float' office:value='1001.0'><text:p>1,001</text:p></table:table-cell>",
    "<table:table-cell office:value-type='date' office:date-value='2026-03-31T09:30:00'><text:p>31 Mar</text:p></table:table-cell>",
    "<table:table-cell office:value-type='percentage' office:value='0.5'><text:p>50%</text:p></table:table-cell>",
    "<table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>TRUE</text:p></table:table-cell>",
    "<table:table-cell table:formula='of:=1/0' office:value-type='string' office:string-value='' calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>",
    "<table:table-cell table:formula='of:=[.A1]+1'/>",
    "<table:table-cell table:formula='of:=[.B1]+1' office:value-type='float' office:value='7'><text:p>7</text:p></table:table-cell>",
    "<table:table-cell office:value-type='time' office:time-value='PT01H'><text:p>01:00</text:p></table:table-cell>",
    "<table:table-cell office:value-type='string'><office:annotation><dc:date>2026</dc:date><text:p>a note</text:p></office:annotation><text:p>one</text:p><text:p>two<text:line-break/>three</text:p></table:table-cell>",
    "<table:covered-table-cell table:number-columns-repeated='2'><text:p>hidden below</text:p></table:covered-table-cell>",
    text("last", "table:number-columns-repeated='2'"),
  ];
  const { result, rows } = await read(
    t,
    build(table("List 6", row("<table:table-cell/>") + row(cells.join("")))),
  );
  assert.deepEqual(result, { ok: true, value: { form: "workbook", sheets: ["List 6"] } });
  assert.deepEqual(rows, [
    {
      sheet: "List 6",
      row: 2,
      date1904: false,
      cells: [
        { column: "A", text: "Siân O’Fenn x  y\tz ", kind: "text" },
        { column: "B", text: "1001", kind: "number" },
        { column: "C", text: "2026-03-31", kind: "moment" },
        { column: "D", text: "0.5", kind: "number" },
        { column: "E", text: "TRUE", kind: "boolean" },
        { column: "F", text: "#DIV/0!", kind: "error" },
        { column: "G", text: "", kind: "formula" },
        { column: "H", text: "7", kind: "number" },
        { column: "I", text: "01:00", kind: "text" },
        { column: "J", text: "one\ntwo\nthree", kind: "text" },
        { column: "M", text: "last", kind: "text" },
        { column: "N", text: "last", kind: "text" },
      ],
    },
  ]);
});

test("rows and cells that repeat stand where they are, and blank ones cost nothing", async (t) => {
  const blank = "table:number-rows-repeated='1048500'";
  const { rows } = await read(
    t,
    build(
      table(
        "A",
        row("<table:table-cell table:number-columns-repeated='16384'/>", "table:number-rows-repeated='2'") +
          row(`<table:table-cell table:number-columns-repeated='16383'/>${text("far")}`) +
          row(text("again"), "table:number-rows-repeated='1200'") +
          row("<table:table-cell/>", blank),
      ) + table("B", `<table:table-header-rows>${row(text("b"))}</table:table-header-rows>`),
    ),
  );
  assert.equal(rows.length, 1_202);
  assert.deepEqual(
    [rows[0], rows[1], rows[1_200], rows[1_201]].map((one) => [one?.sheet, one?.row, one?.cells[0]?.column]),
    [
      ["A", 3, "XFD"],
      ["A", 4, "A"],
      ["A", 1_203, "A"],
      ["B", 1, "A"],
    ],
  );
});

test("a sheet that is not wanted is passed over", async (t) => {
  const sheet = (name: string) => table(name, row(text(name), "table:number-rows-repeated='3000'"));
  const path = await temporaryFile(t, "a.ods", build(["one", "two", "three"].map(sheet).join("")));
  const { rows } = await readPath(path, (opening) => opening[0]?.sheet !== "two");
  assert.equal(rows.length, 6_000);
  assert.deepEqual([...new Set(rows.map(({ sheet: name }) => name))], ["one", "three"]);
});

test("what repeats to fill the machine, and what is locked or no spreadsheet, is refused", async (t) => {
  const filled = row(text("x", "table:number-columns-repeated='900'"), "table:number-rows-repeated='900000'");
  assert.match(await refusal(t, build(table("A", filled))), /^too-/);
  const wide = row(text("x", "table:number-columns-repeated='16384'"));
  assert.equal(await refusal(t, build(table("A", wide))), "too-many-columns");
  const beyond = row(text("x"), "table:number-rows-repeated='2000000'");
  assert.equal(await refusal(t, build(table("A", beyond))), "too-many-rows");
  assert.equal(
    await refusal(t, build(table("A", row(text("x"), "table:number-rows-repeated='-1'")))),
    "damaged",
  );
  const manifest =
    '<m:manifest xmlns:m="u"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>';
  assert.equal(
    await refusal(t, build("", [{ name: "META-INF/manifest.xml", content: manifest }])),
    "password-protected",
  );
  assert.equal(
    await refusal(t, buildZip([{ name: "encrypted-package", content: "x" }])),
    "password-protected",
  );
  const letter = `<office:document-content ${namespaces}><office:body><office:text>${table("A", row(text("x")))}</office:text></office:body></office:document-content>`;
  assert.equal(await refusal(t, buildZip([{ name: "content.xml", content: letter }])), "not-a-spreadsheet");
  const entities = `<!DOCTYPE a [<!ENTITY e "e">]>${letter}`;
  assert.equal(await refusal(t, buildZip([{ name: "content.xml", content: entities }])), "unsafe-content");
});

const samples = join(projectFolder, "../shared/data/synthetic/la_60");
const skip = existsSync(samples) ? false : "the shared sample data is not beside the project";

test("an Annex A workbook is the same, cell for cell, as OpenDocument and as Excel's", { skip }, async () => {
  const cellsOf = async (name: string) => {
    const { result, rows } = await readPath(join(samples, name));
    const cells = rows.flatMap(({ sheet, row: number, cells: own }) =>
      own.map(({ column, text: shown, kind }) => [sheet, number, column, shown, kind].join("|")),
    );
    return { sheets: result.ok ? result.value.sheets : [], cells };
  };
  const [openDocument, workbook] = await Promise.all(
    ["annexA_synthetic.ods", "annexA_synthetic.xlsx"].map(cellsOf),
  );
  assert.ok((openDocument?.cells.length ?? 0) > 3_000);
  assert.deepEqual(openDocument, workbook);
});
