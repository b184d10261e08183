// Writes an Excel workbook of one sheet as a stream: memory does not grow with its rows. Text is always text, whatever it
// begins with, so that no spreadsheet program takes it for a formula.
import { Readable } from "node:stream";
import { type CellStyle, writeXlsxStream } from "hucre/xlsx";

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A day is written YYYY-MM-DD and becomes one that the spreadsheet program can reckon with. */
export type WrittenCell = string | number | boolean | null | { readonly day: string };

export type WorkbookToWrite = {
  readonly sheet: string;
  /** Widths are in characters. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
};

/** The headings stand in bold in a first row that stays in sight. Longer lists than a sheet can hold go on in a next one. */
export function writeWorkbook({ sheet, columns, rows }: WorkbookToWrite): Readable {
  // The writer gives a style to whole columns: the headings are written before the first row is asked for.
  let style: CellStyle = { font: { bold: true } };
  async function* values() {
    style = {};
    for await (const row of rows) yield row.map(writtenValue);
  }
  const stream = writeXlsxStream(values(), {
    name: sheet,
    freezePane: { rows: 1 },
    columns: columns.map(({ heading, width }) => ({
      header: plainText(heading),
      width,
      get style() {
        return style;
      },
    })),
  });
  return Readable.from(stream, { objectMode: false });
}

const writtenValue = (cell: WrittenCell) => {
  if (typeof cell === "string") return plainText(cell);
  return cell !== null && typeof cell === "object" ? new Date(`${cell.day}T00:00:00Z`) : cell;
};

const longestText = 32_767;

/** XML cannot hold most control characters, and Excel reads _x0041_ as A. */
const plainText = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(/\p{Cc}/gu, (character) => (/[\t\n\r]/.test(character) ? character : ""))
    .replace(/\p{Cs}|\ufffe|\uffff/gu, "\ufffd")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
