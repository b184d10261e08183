// A CSV file as the same rows a workbook gives. The delimiter and the encoding are found from the file itself.
import { columnIndex, columnLetters } from "./columns.js";
import { delimiterOf } from "./csv-delimiter.js";
import { splitCsv } from "./split-csv.js";
import { type Cell, fileLimits, RefusedFile, type SheetRow, type SheetRows } from "./spreadsheet.js";
import { encodingOf, readText } from "./text-encoding.js";

/** `head` is the beginning of the file, by which its encoding is known. */
export async function* readCsv(path: string, head: Buffer): AsyncGenerator<SheetRows> {
  yield { name: null, batches: readRows(path, head) };
}

/** The same, of which only one column is read: much faster where nothing else is wanted. */
export const readCsvColumn = (
  path: string,
  head: Buffer,
  column: Cell["column"],
): AsyncGenerator<readonly SheetRow[]> => readRows(path, head, columnIndex(column));

const judgedCharacters = 32 * 1024;

async function* readRows(path: string, head: Buffer, only?: number): AsyncGenerator<readonly SheetRow[]> {
  let splitter: ReturnType<typeof splitCsv> | null = null;
  let row = 0;
  for await (const piece of piecesWithEnd(readText(path, encodingOf(head)))) {
    splitter ??= splitCsv({
      delimiter: delimiterOf(piece.text.slice(0, judgedCharacters)),
      longestRecord: fileLimits.csvRecordCharacters,
      ...(only === undefined ? {} : { only }),
    });
    const rows: SheetRow[] = [];
    for (const record of splitter.split(piece.text, piece.isLast)) {
      row += 1;
      const cells = readCells(record);
      if (cells.length > 0) rows.push({ sheet: null, row, cells, date1904: false });
    }
    yield rows;
  }
}

/** Says of each piece whether it is the last. */
async function* piecesWithEnd(pieces: AsyncIterable<string>) {
  let held: string | null = null;
  for await (const text of pieces) {
    if (held !== null) yield { text: held, isLast: false };
    held = text;
  }
  yield { text: held ?? "", isLast: true };
}

function readCells(record: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  for (let index = 0; index < record.length; index++) {
    const written = record[index] ?? "";
    const text = written.startsWith("=") ? withoutForce(written) : written;
    if (isBlank(text)) continue;
    if (text.length > fileLimits.cellLength) throw new RefusedFile({ code: "too-large" });
    if (cells.push({ column: columnLetters(index), text, kind: "text" }) > fileLimits.filledCellsInRow) {
      throw new RefusedFile({ code: "too-many-columns" });
    }
  }
  return cells;
}

const space = 32;
/** Most values begin with a letter or digit and need no closer look. */
const isBlank = (text: string) =>
  text === "" || ((text.charCodeAt(0) <= space || text.charCodeAt(0) > 127) && text.trim() === "");

/** Some reports write ids as ="0012", so that Excel keeps them as text. */
const withoutForce = (text: string) => (/^="[^"]*"$/.test(text) ? text.slice(2, -1) : text);
