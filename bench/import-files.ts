// Files of any size for bench/imports.ts: a synthetic population of ../shared, several times over, each time with new ids.
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { readSpreadsheet } from "../src/platform/files/read-spreadsheet.js";
import type { Cell, SheetRow } from "../src/platform/files/spreadsheet.js";
import { buildZip } from "../src/platform/files/testing/build-zip.js";
import { projectFolder } from "../src/platform/project-folder.js";

/** 2,000 open children of 2,892 on list 6, and their other lists. */
export const population = join(projectFolder, "../shared/data/synthetic/la_2000");

const idStep = 10_000_000;
const isId = /^\d{7}$/;
const idOfCopy = (id: string, copy: number) => String(Number(id) + copy * idStep);

async function readRows(path: string): Promise<Map<string | null, SheetRow[]>> {
  const sheets = new Map<string | null, SheetRow[]>();
  const result = await readSpreadsheet(path, {
    wants: () => true,
    take: (rows) => {
      for (const row of rows)
        sheets
          .set(row.sheet, sheets.get(row.sheet) ?? [])
          .get(row.sheet)
          ?.push(row);
    },
  });
  if (!result.ok) throw new Error(`${path} can't be read: ${result.refusal.code}`);
  return sheets;
}

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const serialOf = (day: string) => Date.parse(day) / 86_400_000 + 25_569;

const cellXml = ({ column, text, kind }: Cell, row: number, copy: number): string => {
  const at = `${column}${row}`;
  const isChild = column === "A" && isId.test(text);
  if (isChild || kind === "number") return `<c r="${at}"><v>${isChild ? idOfCopy(text, copy) : text}</v></c>`;
  if (kind === "date") return `<c r="${at}" s="1"><v>${serialOf(text)}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
};

/** The rows of one sheet, those with a child once a copy. */
function* sheetXml(rows: readonly SheetRow[], copies: number): Generator<string> {
  const isOfChild = ({ cells }: SheetRow) => cells[0]?.column === "A" && isId.test(cells[0].text);
  let number = 0;
  const xml = ({ cells }: SheetRow, copy: number) => {
    number += 1;
    return `<row r="${number}">${cells.map((cell) => cellXml(cell, number, copy)).join("")}</row>`;
  };
  yield `<worksheet xmlns="${main}"><sheetData>`;
  for (const row of rows.filter((one) => !isOfChild(one))) yield xml(row, 0);
  for (let copy = 1; copy <= copies; copy++) for (const row of rows.filter(isOfChild)) yield xml(row, copy);
  yield "</sheetData></worksheet>";
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts beside the sheets, as complete as other programs ask for. Cell style 1 is a date's. */
const otherParts = (names: readonly string[]) => [
  {
    name: "[Content_Types].xml",
    content: `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}</Types>`,
  },
  {
    name: "_rels/.rels",
    content: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="w" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: "xl/workbook.xml",
    content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="s${at}"/>`).join("")}</sheets></workbook>`,
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: `<Relationships xmlns="${packaged}/relationships">${names.map((_, at) => `<Relationship Id="s${at}" Type="${relations}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join("")}<Relationship Id="st" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  },
  {
    name: "xl/styles.xml",
    content: `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  },
];

/** An Annex A workbook of 2,000 open children a copy. */
export async function makeWorkbook(folder: string, copies: number): Promise<string> {
  const path = join(folder, "annex-a.xlsx");
  const sheets = [...(await readRows(join(population, "annexA_synthetic.xlsx")))];
  const parts = sheets.map(([, rows], at) => ({
    name: `xl/worksheets/sheet${at}.xml`,
    content: [...sheetXml(rows, copies)].join(""),
  }));
  await writeFile(path, buildZip([...otherParts(sheets.map(([name]) => name ?? "")), ...parts]));
  return path;
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A report of so many rows, one a child: list 6 with its fourteen columns. */
export async function makeReport(folder: string, count: number): Promise<string> {
  const path = join(folder, "List_6.csv");
  const rows = (await readRows(join(population, "annexA_csv/List_6.csv"))).get(null) ?? [];
  const [headings, ...children] = rows;
  const width = headings?.cells.length ?? 0;
  const line = ({ cells }: SheetRow, copy: number) => {
    const values: string[] = Array(width).fill("");
    for (const { column, text } of cells) values[column.charCodeAt(0) - 65] = text;
    if (copy > 0) values[0] = idOfCopy(values[0] ?? "", copy);
    return `${values.map(quoted).join(",")}\r\n`;
  };
  function* lines() {
    if (headings) yield `\ufeff${line(headings, 0)}`;
    for (let at = 0; at < count; at++) {
      const row = children[at % children.length];
      if (row) yield line(row, 1 + Math.floor(at / children.length));
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return path;
}
