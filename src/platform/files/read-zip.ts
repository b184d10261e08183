// A zip as rows, sheet after sheet: an Excel workbook (.xlsx, .xlsm) or an OpenDocument spreadsheet (.ods). Macros, links,
// pictures and pivots are never opened, so a workbook that holds macros is read like one that does not.
import { readOpenDocument } from "./read-open-document.js";
import { readSheetRows } from "./sheet-rows.js";
import { RefusedFile, type SheetRows } from "./spreadsheet.js";
import { readWorkbookParts, workbookPart } from "./workbook-parts.js";
import { openZip, type ZipParts } from "./zip-parts.js";

/** What every document of an office program has within its zip. */
const officeContents = "[Content_Types].xml";

export async function* readZip(path: string): AsyncGenerator<SheetRows> {
  const zip = await openZip(path);
  try {
    if (zip.has(workbookPart)) yield* readWorkbook(zip);
    else if (zip.has("content.xml") || zip.has("encrypted-package")) yield* readOpenDocument(zip);
    else if (zip.has("xl/workbook.bin")) throw new RefusedFile({ code: "other-spreadsheet", found: "xlsb" });
    else throw new RefusedFile({ code: zip.has(officeContents) ? "not-a-spreadsheet" : "archive" });
  } finally {
    zip.close();
  }
}

async function* readWorkbook(zip: ZipParts): AsyncGenerator<SheetRows> {
  const workbook = await readWorkbookParts(zip);
  for (const sheet of workbook.sheets) {
    yield { name: sheet.name, batches: readSheetRows(zip, workbook, sheet) };
  }
}
