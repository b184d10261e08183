import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { truncate } from "node:fs/promises";
import { type TestContext, test } from "node:test";
import { readSpreadsheet } from "./read-spreadsheet.js";
import { fileLimits, type SheetRow } from "./spreadsheet.js";
import { buildWorkbook, buildZip } from "./testing/build-zip.js";
import { temporaryFile } from "./testing/temporary-file.js";

async function read(context: TestContext, content: string | Buffer, name = "list.xlsx") {
  const rows: SheetRow[] = [];
  const path = await temporaryFile(context, name, content);
  const result = await readSpreadsheet(path, {
    wants: () => true,
    take: (batch) => {
      rows.push(...batch);
    },
  });
  return {
    result,
    rows,
    cells: rows.map(({ cells }) => cells.map(({ column, text, kind }) => [column, text, kind])),
  };
}

const refusal = async (context: TestContext, content: string | Buffer, name?: string) => {
  const { result } = await read(context, content, name);
  return result.ok ? "read" : result.refusal.code;
};

const zeros = Buffer.alloc(40 * 1024 * 1024);

test("a workbook's cells come with what they hold, their sheet, row and column", async (context) => {
  const { result, rows, cells } = await read(
    context,
    buildWorkbook([
      { name: "Notes", rows: [["hello"]] },
      {
        name: "List 6",
        rows: [
          [],
          [
            " text ",
            12.5,
            { attributes: 's="1"', xml: "<v>46112.31</v>" },
            { attributes: 't="b"', xml: "<v>1</v>" },
            { attributes: 't="e"', xml: "<v>#N/A</v>" },
            { xml: "<f>A1+1</f><v>7</v>" },
            { xml: "<f>A1+1</f>" },
            null,
            { xml: "<v>1001.0</v>" },
            "",
          ],
        ],
      },
    ]),
  );
  assert.deepEqual(result, { ok: true, value: { form: "workbook", sheets: ["Notes", "List 6"] } });
  assert.deepEqual(
    rows.map(({ sheet, row }) => [sheet, row]),
    [
      ["Notes", 1],
      ["List 6", 2],
    ],
  );
  assert.deepEqual(cells[1], [
    ["A", " text ", "text"],
    ["B", "12.5", "number"],
    ["C", "2026-03-31", "moment"],
    ["D", "TRUE", "boolean"],
    ["E", "#N/A", "error"],
    ["F", "7", "number"],
    ["G", "", "formula"],
    ["I", "1001", "number"],
  ]);
});

test("dates count from 1904 where the workbook says so", async (context) => {
  const dated = { name: "A", rows: [[{ attributes: 's="1"', xml: "<v>44650</v>" }]] };
  const { cells } = await read(context, buildWorkbook([dated], { date1904: true }));
  assert.deepEqual(cells, [[["A", "2026-03-31", "date"]]]);
});

test("a size that lies and a lone far-off cell cost nothing", async (context) => {
  const xml =
    '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' +
    '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>';
  const { rows } = await read(context, buildWorkbook([{ name: "A", rows: [], xml }]));
  assert.deepEqual(
    rows.map(({ row, cells }) => [row, cells[0]?.column]),
    [
      [1, "A"],
      [1_048_576, "XFD"],
    ],
  );
});

test("a sheet that is not wanted is passed over", async (context) => {
  const rows = Array.from({ length: 5_000 }, (_, at) => [`row ${at}`]);
  const sheets = ["one", "two", "three"].map((name) => ({ name, rows }));
  const path = await temporaryFile(context, "a.xlsx", buildWorkbook(sheets));
  const taken = new Map<string | null, number>();
  await readSpreadsheet(path, {
    wants: (opening) => opening[0]?.sheet !== "two",
    take: (batch) => {
      for (const { sheet } of batch) taken.set(sheet, (taken.get(sheet) ?? 0) + 1);
    },
  });
  assert.deepEqual(
    [...taken],
    [
      ["one", 5_000],
      ["three", 5_000],
    ],
  );
});

test("a taker that needs time gets one batch after the other, and the end waits for the last", async (context) => {
  const path = await temporaryFile(context, "a.csv", "a,b\n".repeat(5_000));
  const taken: number[] = [];
  let busy = 0;
  const slowly = async (step: () => void) => {
    busy += 1;
    assert.equal(busy, 1);
    await new Promise((resolve) => setTimeout(resolve, 2));
    step();
    busy -= 1;
  };
  const result = await readSpreadsheet(path, {
    wants: async (opening) => {
      await slowly(() => assert.ok(opening.length >= 15));
      return true;
    },
    take: (batch) => slowly(() => taken.push(...batch.map(({ row }) => row))),
  });
  assert.ok(result.ok);
  assert.equal(busy, 0);
  assert.deepEqual(
    taken,
    Array.from({ length: 5_000 }, (_, at) => at + 1),
  );
});

test("what fails in the taker's own hands fails there, not as a bad file", async (context) => {
  const path = await temporaryFile(context, "a.csv", "a,b\n1,2\n");
  const take = () => {
    throw new Error("full");
  };
  await assert.rejects(readSpreadsheet(path, { wants: () => true, take }), /full/);
  const takeLater = async () => {
    await Promise.resolve();
    take();
  };
  await assert.rejects(readSpreadsheet(path, { wants: () => true, take: takeLater }), /full/);
});

test("a file is what it holds, not what it is called", async (context) => {
  assert.equal(await refusal(context, "%PDF-1.7\n%âãÏÓ\n1 0 obj"), "not-a-spreadsheet");
  assert.equal(
    await refusal(context, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
    "not-a-spreadsheet",
  );
  assert.equal(await refusal(context, randomBytes(5_000)), "not-a-spreadsheet");
  assert.equal(await refusal(context, '<?xml version="1.0"?><Message/>', "census.csv"), "not-a-spreadsheet");
  assert.equal(await refusal(context, buildZip([{ name: "photo.png", content: "x" }])), "archive");
  const letter = [{ name: "[Content_Types].xml", content: "<Types/>" }];
  assert.equal(await refusal(context, buildZip(letter)), "not-a-spreadsheet");
  assert.equal(await refusal(context, zeros), "not-a-spreadsheet");
  assert.equal(await refusal(context, ""), "empty-file");
  assert.equal(await refusal(context, "\n\n", "list.csv"), "empty-file");
});

test("other spreadsheets are called by their name, and a password is asked to be taken off", async (context) => {
  const compound = (name: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(name, "utf16le")]);
  assert.equal(await refusal(context, compound("EncryptedPackage")), "password-protected");
  assert.equal(await refusal(context, compound("Workbook")), "other-spreadsheet");
  assert.equal(await refusal(context, compound("WordDocument")), "not-a-spreadsheet");
  assert.equal(
    await refusal(context, buildZip([{ name: "xl/workbook.bin", content: "x" }])),
    "other-spreadsheet",
  );
});

test("what would fill the machine is refused before it is unpacked", async (context) => {
  const list = { name: "List 6", rows: [["a"]] };
  const packedZeros = { name: "xl/media/zeros.bin", content: zeros };
  assert.equal(await refusal(context, buildWorkbook([list], { more: [packedZeros] })), "too-large");
  const vast = await temporaryFile(context, "list.csv", "a,b\n".repeat(20_000));
  await truncate(vast, fileLimits.fileBytes + 1);
  const result = await readSpreadsheet(vast, { wants: () => true, take: () => undefined });
  assert.equal(result.ok ? "read" : result.refusal.code, "too-large");
  const manyParts = Array.from({ length: 1_001 }, (_, at) => ({ name: `part${at}`, content: "" }));
  assert.equal(await refusal(context, buildWorkbook([list], { more: manyParts })), "too-large");
});

test("a zip that lies about its size is refused while it unpacks", async (context) => {
  const honest = `<Relationships>${" ".repeat(100_000)}</Relationships>`;
  const lying = buildZip([
    { name: "xl/workbook.xml", content: "<workbook/>" },
    { name: "xl/_rels/workbook.xml.rels", content: honest, claimedSize: 50 },
  ]);
  assert.equal(await refusal(context, lying), "damaged");
});

test("a document type is refused, and with it every entity", async (context) => {
  const xml =
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' +
    '<worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
  assert.equal(await refusal(context, buildWorkbook([{ name: "A", rows: [], xml }])), "unsafe-content");
});

test("broken files are called damaged", async (context) => {
  const whole = buildWorkbook([{ name: "A", rows: [["a"]] }]);
  assert.equal(await refusal(context, whole.subarray(0, whole.length - 40)), "damaged");
  assert.equal(
    await refusal(context, buildWorkbook([{ name: "A", rows: [], xml: "<worksheet><sheetData><row>" }])),
    "damaged",
  );
  assert.equal(await refusal(context, `a,"b\n${"c,d\n".repeat(10)}`, "list.csv"), "damaged");
});

test("rows that unpack from next to nothing are refused, and those that cost their bytes are not", async (context) => {
  const sameRow = "<row><c><v>1</v></c></row>".repeat(100_000);
  const xml = `<worksheet><sheetData>${sameRow}</sheetData></worksheet>`;
  assert.equal(await refusal(context, buildWorkbook([{ name: "A", rows: [], xml }])), "too-many-rows");
  const list = Array.from({ length: 40_000 }, (_, at) => [`${at * 7919}`, at % 90, "Family Support Team 4"]);
  assert.equal(await refusal(context, buildWorkbook([{ name: "A", rows: list }])), "read");
});

test("texts that cells share may not fill the memory", async (context) => {
  const texts = Array.from({ length: 40 }, () => `<si><t>${"é’".repeat(450_000)}</t></si>`).join("");
  const noise = { name: "noise.bin", content: randomBytes(400_000) };
  const shared = {
    type: "sharedStrings",
    name: "sharedStrings.xml",
    content: `<sst>${texts}</sst>`,
  };
  const list = { name: "A", rows: [[{ attributes: 't="s"', xml: "<v>0</v>" }]] };
  assert.equal(
    await refusal(context, buildWorkbook([list], { more: [noise], parts: [shared] })),
    "too-large",
  );
});

test("too many rows or columns, or one endless cell, are refused", async (context) => {
  assert.equal(await refusal(context, "1\n".repeat(2_000_001), "list.csv"), "too-many-rows");
  assert.equal(
    await refusal(context, buildWorkbook([{ name: "A", rows: [Array(1_001).fill(1)] }])),
    "too-many-columns",
  );
  const noise = randomBytes(30_000).toString("hex");
  assert.equal(await refusal(context, buildWorkbook([{ name: "A", rows: [[noise]] }])), "too-large");
});
