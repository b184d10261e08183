// An Excel workbook (.xlsx, .xlsm) as rows, sheet after sheet. Macros, links, pictures and pivots are never opened.
import { readSheetRows } from "./sheet-rows.js";
import type { SheetRows } from "./spreadsheet.js";
import { readWorkbookParts } from "./workbook-parts.js";
import { openZip } from "./zip-parts.js";

export async function* readWorkbook(path: string): AsyncGenerator<SheetRows> {
  const zip = await openZip(path);
  try {
    const workbook = await readWorkbookParts(zip);
    for (const sheet of workbook.sheets) {
      yield { name: sheet.name, batches: readSheetRows(zip, workbook, sheet) };
    }
  } finally {
    zip.close();
  }
}
