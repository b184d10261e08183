// Makes zips and workbooks for tests, byte by byte, so that a test can make bad ones too.
import { crc32, deflateRawSync } from "node:zlib";

export type ZipPart = {
  readonly name: string;
  readonly content: string | Buffer;
  /** The unpacked size that the zip claims, where it is to lie. */
  readonly claimedSize?: number;
};

const words = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]) => {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

export function buildZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const size = claimedSize ?? bytes.length;
    const shared = words(
      [0x800, 2],
      [8, 2],
      [0, 4],
      [crc32(bytes), 4],
      [packed.length, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([words([0x04034b50, 4], [20, 2]), shared, Buffer.from(name), packed]);
    const tail = words([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(
      Buffer.concat([words([0x02014b50, 4], [20, 2], [20, 2]), shared, tail, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = words(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [parts.length, 2],
    [parts.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...bodies, ...directory, end]);
}

/** A cell as text, as a number, or as the XML of what stands inside `<c r="…" …>`. */
export type BuiltCell = string | number | null | { readonly attributes?: string; readonly xml: string };

export type BuiltSheet = {
  readonly name: string;
  readonly rows: readonly (readonly BuiltCell[])[];
  readonly xml?: string;
};

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const cellXml = (cell: BuiltCell, reference: string): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  return `<c r="${reference}" ${cell.attributes ?? ""}>${cell.xml}</c>`;
};

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

const sheetXml = ({ rows, xml }: BuiltSheet): string => {
  const rowXml = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, `${letters(x)}${y + 1}`)).join("")}</row>`,
  );
  return (
    xml ?? `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rowXml.join("")}</sheetData></worksheet>`
  );
};

const officeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Cell style 1 shows a date. */
const stylesXml =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';

type Extras = {
  readonly date1904?: boolean;
  readonly more?: readonly ZipPart[];
  /** Parts that the workbook names, by the last word of their type. */
  readonly parts?: readonly (ZipPart & { readonly type: string })[];
};

export function buildWorkbook(
  sheets: readonly BuiltSheet[],
  { date1904 = false, more = [], parts = [] }: Extras = {},
): Buffer {
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="s${at}"/>`,
  );
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="s${at}" Type="${officeRelation}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  );
  const related = parts.map(
    ({ type, name }) => `<Relationship Id="${type}" Type="${officeRelation}/${type}" Target="${name}"/>`,
  );
  return buildZip([
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="${officeRelation}"><workbookPr date1904="${date1904}"/><sheets>${names.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships>${relations.join("")}${related.join("")}<Relationship Id="st" Type="${officeRelation}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "xl/styles.xml", content: stylesXml },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at}.xml`, content: sheetXml(sheet) })),
    ...parts.map(({ type: _, name, ...part }) => ({ ...part, name: `xl/${name}` })),
    ...more,
  ]);
}
