import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { readSpreadsheet } from "./read-spreadsheet.js";
import type { SheetRow } from "./spreadsheet.js";
import { temporaryFile } from "./testing/temporary-file.js";

async function read(context: TestContext, content: string | Buffer) {
  const rows: SheetRow[] = [];
  const path = await temporaryFile(context, "list.csv", content);
  const result = await readSpreadsheet(path, {
    wants: () => true,
    take: (batch) => {
      rows.push(...batch);
    },
  });
  const cells = rows.map((row) => row.cells.map(({ column, text, kind }) => [column, text, kind]));
  return { result, rows, cells };
}

const refusal = async (context: TestContext, content: string | Buffer) => {
  const { result } = await read(context, content);
  return result.ok ? "read" : result.refusal.code;
};

test("CSV is read with any common delimiter, in every encoding that spreadsheet programs save", async (context) => {
  const expected = [
    [
      ["A", "Siân", "text"],
      ["B", "O’Fenn, x", "text"],
    ],
    [["B", "two\nlines", "text"]],
  ];
  for (const delimiter of [",", ";", "\t", "|"]) {
    const text = `Siân|"O’Fenn, x"\r\n\r\n|"two\nlines"|\r\n`.replaceAll("|", delimiter);
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    for (const content of [
      text,
      `\ufeff${text}`,
      Buffer.from(text.replace("’", "\x92"), "latin1"),
      utf16,
      utf16.subarray(2),
      Buffer.from(utf16).swap16(),
    ]) {
      const { cells, rows } = await read(context, content);
      assert.deepEqual(cells, expected);
      assert.deepEqual(
        rows.map(({ sheet, row }) => [sheet, row]),
        [
          [null, 1],
          [null, 3],
        ],
      );
    }
  }
});

test("a file of several encodings loses no row and no letter", async (context) => {
  const utf8 = Buffer.from("1,Siân O’Fenn – ü\n".repeat(20_000));
  const windows = Buffer.from("2,Si\xe2n O\x92Fenn \x96 \xfc\n", "latin1");
  const both = Buffer.concat([Buffer.from("3,Siân "), windows.subarray(7)]);
  const { cells } = await read(context, Buffer.concat([utf8, windows, both, utf8, windows]));
  assert.equal(cells.length, 40_003);
  for (const row of cells) assert.equal(row[1]?.[1], "Siân O’Fenn – ü");
});

test("text that Excel was made to keep as text is read as it shows it; formulas in it stay text", async (context) => {
  const text = '="0012",=1+1,"=HYPERLINK(""http://x"")",@SUM(A1),-1\n';
  const { cells } = await read(context, text);
  assert.deepEqual(
    cells[0]?.map(([, value]) => value),
    ["0012", "=1+1", '=HYPERLINK("http://x")', "@SUM(A1)", "-1"],
  );
});

test("a zero byte in a text is damage, wherever it stands", async (context) => {
  const rows = "id,name\n1,a\n".repeat(20_000);
  assert.equal(await refusal(context, `id,name\n1,a\0b\n${rows}`), "damaged");
  assert.equal(await refusal(context, `${rows}1,a\0b\n`), "damaged");
});
