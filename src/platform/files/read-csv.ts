// A CSV file as the same rows a workbook gives. The delimiter and the encoding are found from the file itself.
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { columnLetters } from "./columns.js";
import { type Cell, fileLimits, RefusedFile, type SheetRow, type SheetRows } from "./spreadsheet.js";
import { detectEncoding, readText } from "./text-encoding.js";

const batchSize = 500;

export async function* readCsv(path: string): AsyncGenerator<SheetRows> {
  yield { name: null, batches: readRows(path) };
}

async function* readRows(path: string): AsyncGenerator<readonly SheetRow[]> {
  const encoding = await detectEncoding(path);
  const parser = Readable.from(readText(path, encoding)).pipe(
    parse({
      delimiter: await detectDelimiter(path, encoding),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: fileLimits.csvRecordBytes,
    }),
  );
  try {
    let row = 0;
    let rows: SheetRow[] = [];
    for await (const record of parser) {
      row += 1;
      const cells = readCells(record);
      if (cells.length > 0) rows.push({ sheet: null, row, cells, date1904: false });
      if (rows.length < batchSize) continue;
      yield rows;
      rows = [];
    }
    yield rows;
  } catch (error) {
    throw error instanceof CsvError ? new RefusedFile({ code: "damaged" }) : error;
  } finally {
    parser.destroy();
  }
}

function readCells(record: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  for (const [index, text] of record.entries()) {
    if (text.trim() === "") continue;
    if (text.length > fileLimits.cellLength) throw new RefusedFile({ code: "too-large" });
    if (cells.push({ column: columnLetters(index), text, kind: "text" }) > fileLimits.filledCellsInRow) {
      throw new RefusedFile({ code: "too-many-columns" });
    }
  }
  return cells;
}

const delimiters = [",", ";", "\t"];

/** The delimiter that splits some line of the beginning, outside quotes, into the most parts. */
async function detectDelimiter(path: string, encoding: Parameters<typeof readText>[1]): Promise<string> {
  for await (const beginning of readText(path, encoding)) {
    const lines = beginning.replace(/"[^"]*"/g, "").split(/\r\n|\n|\r/);
    const most = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length));
    return delimiters.toSorted((a, b) => most(b) - most(a))[0] ?? ",";
  }
  return ",";
}
