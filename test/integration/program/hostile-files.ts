// Files that were made, or broken, so as to fill a machine, hold it up, reach beyond it or mislead it; and what is said of each.
import { randomBytes } from "node:crypto";
import { type BuiltCell, buildWorkbook, buildZip } from "../../../src/platform/files/testing/build-zip.js";

export type HostileFile = {
  readonly is: string;
  readonly name: string;
  readonly make: () => Buffer;
  /** What the refusal says. */
  readonly says: RegExp;
};

const headings = [
  ...["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)"],
  ...["Does the Child have a Disability", "CIN Start Date", "Primary Need Code", "Date Child Was Last Seen"],
  ...["CIN Closure Date", "Reason for Closure", "Case status", "Allocated Team", "Allocated Worker"],
];
const child = ["1001", "b) Female", "a) WBRI", "05/05/2015", "10", "b) No", "10/01/2025", "N1", "20/03/2026"];
const row: readonly BuiltCell[] = [...child, null, null, "c) Child in need plan", "Team 1", "Una Vexford"];

/** A workbook that is right but for what is changed. */
export const workbookWith = (
  cells: Readonly<Record<number, BuiltCell>> = {},
  extras: Parameters<typeof buildWorkbook>[1] = {},
): Buffer =>
  buildWorkbook([{ name: "List_6", rows: [headings, row.map((cell, at) => cells[at] ?? cell)] }], extras);

export const csvWith = (...lines: readonly string[]): string =>
  [headings.join(","), ...lines, ""].join("\r\n");
export const csvRow = (id: string): string => row.with(0, id).join(",");

const sheetOf = (data: string, before = ""): Buffer =>
  buildWorkbook([
    { name: "List_6", rows: [], xml: `${before}<worksheet><sheetData>${data}</sheetData></worksheet>` },
  ]);
const inlineCell = (text: BuiltCell) => `<c t="inlineStr"><is><t>${String(text ?? "")}</t></is></c>`;
const inlineRow = (cells: readonly BuiltCell[]) => `<row>${cells.map(inlineCell).join("")}</row>`;
const headingRow = inlineRow(headings);

/** A few letters of chance between the repeats keep the zip from shrinking too well. */
const slightlyVaried = (xml: string, times: number): string =>
  Array.from({ length: times }, () => `${xml}<!--${randomBytes(6).toString("hex")}-->`).join("");

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
const compound = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    zeros(1),
    Buffer.from(name, "utf16le"),
    randomBytes(4_000),
  ]);

const openDocument = (rows: string): Buffer =>
  buildZip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
    {
      name: "content.xml",
      content: `<o:document-content xmlns:o="o" xmlns:office="office" xmlns:table="table" xmlns:text="text"><office:spreadsheet><table:table table:name="List_6">${rows}</table:table></office:spreadsheet></o:document-content>`,
    },
  ]);
const openRow = (cells: readonly BuiltCell[], attributes = "") =>
  `<table:table-row ${attributes}>${cells
    .map(
      (cell) =>
        `<table:table-cell office:value-type="string"><text:p>${String(cell ?? "")}</text:p></table:table-cell>`,
    )
    .join("")}</table:table-row>`;

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  "",
);

const tooLarge = /larger than any council’s list|more rows than any council’s list/;
const damaged = /damaged or incomplete/;
const noSpreadsheet = /not a spreadsheet/;
const unsafe = /instructions that an ordinary spreadsheet never/;
const unknown = /Annex A list/;

export const hostileFiles: readonly HostileFile[] = [
  {
    is: "a zip bomb of zeros",
    name: "bomb.xlsx",
    make: () => workbookWith({}, { more: [{ name: "xl/media/picture.bin", content: zeros(200) }] }),
    says: tooLarge,
  },
  {
    is: "a zip bomb of blank rows, a little below the ratio that is refused at once",
    name: "blank.xlsx",
    make: () => sheetOf(headingRow + slightlyVaried('<row r="9"><c/></row>'.repeat(100), 80_000)),
    says: tooLarge,
  },
  {
    is: "a zip bomb of one child",
    name: "repeated.xlsx",
    make: () => sheetOf(headingRow + inlineRow(row).repeat(50_000)),
    says: tooLarge,
  },
  {
    is: "a zip within a zip within a zip",
    name: "nested.xlsx",
    make: () => {
      let inner = buildZip([{ name: "zeros.bin", content: zeros(50) }]);
      for (let depth = 0; depth < 5; depth += 1)
        inner = buildZip([{ name: `inner${depth}.zip`, content: inner }]);
      return inner;
    },
    says: /^This file is a zip: .* Unpack it/,
  },
  {
    is: "one cell at the far end of a sheet",
    name: "far.xlsx",
    make: () => sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    says: unknown,
  },
  {
    is: "a million columns in a workbook",
    name: "columns.xlsx",
    make: () => sheetOf(`<row>${"<c><v>1</v></c>".repeat(1_000_000)}</row>`),
    says: /far more columns|larger than/,
  },
  {
    is: "a million columns in a CSV file",
    name: "columns.csv",
    make: () => Buffer.from(`${csvWith()}${"1,".repeat(1_000_000)}\n`),
    says: /far more columns|larger than/,
  },
  {
    is: "a million columns said to repeat",
    name: "columns.ods",
    make: () =>
      openDocument(
        '<table:table-row><table:table-cell table:number-columns-repeated="1000000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
    says: /far more columns/,
  },
  {
    is: "a child said to repeat a million times",
    name: "rows.ods",
    make: () => openDocument(openRow(headings) + openRow(row, 'table:number-rows-repeated="1000000"')),
    says: tooLarge,
  },
  {
    is: "an external entity",
    name: "entity.xlsx",
    make: () => sheetOf(inlineRow(["&x;"]), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    says: unsafe,
  },
  {
    is: "entities that expand without end",
    name: "laughs.xlsx",
    make: () => sheetOf(inlineRow(["&l10;"]), `<!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]>`),
    says: unsafe,
  },
  {
    is: "elements within elements without end",
    name: "deep.xlsx",
    make: () => sheetOf("<a>".repeat(2_000_000)),
    says: /damaged|larger than/,
  },
  {
    is: "an encrypted workbook",
    name: "locked.xlsx",
    make: () => compound("EncryptedPackage"),
    says: /password/,
  },
  {
    is: "a workbook of Excel 97",
    name: "old.xls",
    make: () => compound("Workbook"),
    says: /Excel 97 to 2003.*save it as an Excel workbook \(\.xlsx\)/,
  },
  {
    is: "a zip that was cut off",
    name: "cut.xlsx",
    make: () => workbookWith().subarray(0, -100),
    says: damaged,
  },
  {
    is: "a zip that says it unpacks to little",
    name: "liar.xlsx",
    make: () =>
      buildZip([
        { name: "xl/workbook.xml", content: "<workbook/>" },
        { name: "xl/_rels/workbook.xml.rels", content: zeros(100), claimedSize: 1_000 },
      ]),
    says: damaged,
  },
  {
    is: "a PDF called a workbook",
    name: "letter.xlsx",
    make: () => Buffer.from("%PDF-1.7\n%âãÏÓ"),
    says: noSpreadsheet,
  },
  {
    is: "a picture called a CSV file",
    name: "picture.csv",
    make: () => Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), randomBytes(5_000)]),
    says: noSpreadsheet,
  },
  {
    is: "a zero byte in a CSV file",
    name: "zero.csv",
    make: () => Buffer.from(csvWith(csvRow("1001"), csvRow("10\u000002"))),
    says: damaged,
  },
  {
    is: "ten megabytes on one line",
    name: "line.csv",
    make: () => Buffer.from(csvWith(csvRow("1001"), "x".repeat(10_000_000))),
    says: tooLarge,
  },
  {
    is: "ten megabytes in one cell",
    name: "cell.xlsx",
    make: () => sheetOf(headingRow + inlineRow([randomBytes(5_000_000).toString("hex")])),
    says: tooLarge,
  },
  {
    is: "a quote that is never closed",
    name: "quote.csv",
    make: () => Buffer.from(csvWith(`"${csvRow("1001")}`, ...Array(100_000).fill(csvRow("1002")))),
    says: damaged,
  },
  {
    is: "a hundred megabytes of shared texts",
    name: "shared.xlsx",
    make: () =>
      workbookWith(
        { 12: { attributes: 't="s"', xml: "<v>0</v>" } },
        {
          parts: [
            {
              type: "sharedStrings",
              name: "sharedStrings.xml",
              content: `<sst>${Array.from({ length: 1_500_000 }, (_, at) => `<si><t>Una Vexford, Team ${at}, abcdefghijklmnopqrstuvwxyz</t></si>`).join("")}</sst>`,
            },
          ],
        },
      ),
    says: tooLarge,
  },
];
