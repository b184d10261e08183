import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { type TestContext, test } from "node:test";
import { readSpreadsheet } from "./read-spreadsheet.js";
import type { SheetRow } from "./spreadsheet.js";
import { temporaryFile } from "./testing/temporary-file.js";
import { type WrittenCell, writeWorkbook } from "./write-workbook.js";

const dangerous = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+44",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "0012",
  "1e5",
  "TRUE",
  "31/03/2026",
];

async function write(t: TestContext, rows: Iterable<readonly WrittenCell[]>, widths: readonly number[]) {
  const columns = widths.map((width, at) => ({ heading: `Heading ${at + 1}`, width }));
  return temporaryFile(t, "list.xlsx", await buffer(writeWorkbook({ sheet: "Problems", columns, rows })));
}

async function readBack(path: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const result = await readSpreadsheet(path, {
    wants: () => true,
    take: (batch) => {
      rows.push(...batch);
    },
  });
  assert.deepEqual(result, { ok: true, value: { form: "workbook", sheets: ["Problems"] } });
  return rows;
}

test("what is written is read back: text as text, days as days, numbers as numbers", async (t) => {
  const texts = ["plain", " <b>&\"'’ ", "two\nlines", "_x0041_", "bell\u0007 gone", "\ud800"];
  const path = await write(
    t,
    [["a", 12.5, true, null, { day: "2026-03-31" }, { day: "1999-12-31" }], texts, dangerous],
    Array(10).fill(20),
  );
  const rows = await readBack(path);
  assert.equal(rows[0]?.cells.length, 10);
  assert.deepEqual(
    rows.slice(1).map(({ cells }) => cells.map(({ text, kind }) => [text, kind])),
    [
      [
        ["a", "text"],
        ["12.5", "number"],
        ["TRUE", "boolean"],
        ["2026-03-31", "date"],
        ["1999-12-31", "date"],
      ],
      [...texts.slice(0, 4), "bell gone", "\ufffd"].map((text) => [text, "text"]),
      dangerous.map((text) => [text, "text"]),
    ],
  );
});

test("a long list is written piece by piece", async (t) => {
  function* many() {
    for (let at = 0; at < 20_000; at++) yield [`${at}`, at, { day: "2026-03-31" }];
  }
  const stream = writeWorkbook({ sheet: "Problems", columns: [], rows: many() });
  let [pieces, largest] = [0, 0];
  for await (const piece of stream) {
    pieces += 1;
    largest = Math.max(largest, piece.length);
  }
  assert.ok(pieces > 3 && largest < 1_000_000, `${pieces} pieces, the largest of ${largest}`);
  assert.equal((await readBack(await write(t, many(), [10, 10, 10]))).length, 20_001);
});

/** Debian keeps its packages with its own Python, wherever else there is one. */
const python = ["/usr/bin/python3", "python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);
const skip = python ? false : "there is no openpyxl here";

test("another program reads it alike: bold headings in a frozen row, widths, and no formula", {
  skip,
}, async (t) => {
  const path = await write(t, [dangerous, [{ day: "2026-03-31" }, 3]], Array(10).fill(25));
  const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["Problems"]
rows = list(sheet.iter_rows())
print(json.dumps({
  "frozen": sheet.freeze_panes,
  "bold": [[cell.font.b for cell in row[:2]] for row in rows],
  "width": sheet.column_dimensions["A"].width,
  "types": sorted({cell.data_type for cell in rows[1]}),
  "texts": [cell.value for cell in rows[1]],
  "day": rows[2][0].value.isoformat(),
}))`;
  const found = JSON.parse(execFileSync(python ?? "", ["-c", script, path], { encoding: "utf8" }));
  assert.deepEqual(found, {
    frozen: "A2",
    bold: [
      [true, true],
      [false, false],
      [false, false],
    ],
    width: 25,
    types: ["s"],
    texts: dangerous,
    day: "2026-03-31T00:00:00",
  });
});
