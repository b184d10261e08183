// An OpenDocument spreadsheet (.ods) as the same rows an Excel workbook gives. Blank rows and cells that are said to repeat
// a million times cost nothing; filled ones are repeated, a batch at a time, as long as the file has room for them.
import { TableCollector, type TablePart } from "./open-document-cells.js";
import { RefusedFile, type SheetRow, type SheetRows } from "./spreadsheet.js";
import { readXml, stepThroughTags } from "./xml-events.js";
import type { ZipParts } from "./zip-parts.js";

/** All sheets stand in one part, so one that is not wanted has to be read past. */
export async function* readOpenDocument(zip: ZipParts): AsyncGenerator<SheetRows> {
  await refuseEncrypted(zip);
  const parts = partsOf(zip);
  let part = await parts.next();
  if (part === null) throw new RefusedFile({ code: "not-a-spreadsheet" });
  try {
    for (; part !== null; part = await parts.next())
      if (part.type === "table") yield { name: part.name, batches: rowsOf(part.name, parts) };
  } finally {
    await parts.close();
  }
}

/** Older programs encrypt each part and say so in the manifest; newer ones wrap the whole file. */
async function refuseEncrypted(zip: ZipParts) {
  if (zip.has("encrypted-package")) throw new RefusedFile({ code: "password-protected" });
  if (!zip.has("META-INF/manifest.xml")) return;
  await readXml(await zip.open("META-INF/manifest.xml"), {
    open: (name) => {
      if (name === "encryption-data") throw new RefusedFile({ code: "password-protected" });
    },
  });
}

type Parts = {
  /** The next part, which is then taken; null at the end. */
  readonly next: () => Promise<TablePart | null>;
  /** The next part if it is rows. */
  readonly nextRows: () => Promise<Extract<TablePart, { type: "rows" }> | null>;
  readonly close: () => Promise<void>;
};

function partsOf(zip: ZipParts): Parts {
  const tables = new TableCollector();
  const { parts } = tables;
  let steps: AsyncGenerator<void> | null = null;
  const peek = async (): Promise<TablePart | null> => {
    steps ??= stepThroughTags(await zip.open("content.xml"), tables);
    while (parts.length === 0) if ((await steps.next()).done) return null;
    return parts[0] ?? null;
  };
  return {
    next: async () => {
      const part = await peek();
      parts.shift();
      return part;
    },
    nextRows: async () => {
      const part = await peek();
      if (part?.type !== "rows") return null;
      parts.shift();
      return part;
    },
    close: async () => {
      await steps?.return(undefined);
    },
  };
}

const batchSize = 500;

async function* rowsOf(sheet: string, { nextRows }: Parts): AsyncGenerator<readonly SheetRow[]> {
  let batch: SheetRow[] = [];
  for (let rows = await nextRows(); rows !== null; rows = await nextRows()) {
    for (let at = 0; at < rows.times; at++) {
      batch.push({ sheet, row: rows.row + at, cells: rows.cells, date1904: false });
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
  }
  yield batch;
}
