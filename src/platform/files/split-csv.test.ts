import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { delimiterOf } from "./csv-delimiter.js";
import { splitCsv } from "./split-csv.js";
import { RefusedFile } from "./spreadsheet.js";

const delimiters = [",", ";", "\t", "|"];
const lineEnds = ["\n", "\r\n", "\r"];

/** The records of the text when it comes in pieces cut at these places, or the code of the refusal. */
function split(text: string, delimiter = ",", cuts: readonly number[] = [], longest = 1_000_000) {
  const { split: take } = splitCsv({ delimiter, longestRecord: longest });
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  try {
    return places.slice(1).flatMap((end, at) => take(text.slice(places[at], end), at === places.length - 2));
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal.code;
    throw error;
  }
}

const anyCuts = fc.array(fc.nat(), { maxLength: 12 });

test("well-formed text is split as csv-parse splits it, wherever it is cut into pieces", () => {
  const values = fc.array(
    fc.string({ unit: fc.constantFrom("a", "7", " ", '"', ",", ";", "\t", "|", "\n", "\r", "’", "é") }),
    { minLength: 2, maxLength: 5 },
  );
  fc.assert(
    fc.property(
      fc.array(values, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...delimiters),
      fc.constantFrom(...lineEnds),
      fc.boolean(),
      anyCuts,
      (records, delimiter, lineEnd, endsWithLine, cuts) => {
        const quoted = (value: string) =>
          /[",;\t|\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
        const lines = records.map((record) => record.map(quoted).join(delimiter));
        const text = lines.join(lineEnd) + (endsWithLine ? lineEnd : "");
        const expected = parse(text, { delimiter, relax_column_count: true, record_delimiter: lineEnd });
        assert.deepEqual(split(text, delimiter, cuts), expected);
        assert.deepEqual(expected, records);
      },
    ),
  );
});

test("any text whatever is split alike, wherever it is cut", () => {
  const text = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r"), maxLength: 40 });
  fc.assert(
    fc.property(text, anyCuts, (written, cuts) =>
      assert.deepEqual(split(written, ",", cuts), split(written)),
    ),
    { numRuns: 500 },
  );
});

test("what strays from the standard is read as a spreadsheet program reads it", () => {
  for (const [text, expected] of [
    ['6" pipe,x\n', [['6" pipe', "x"]]],
    ['"The Elms" House,x\n', [["The Elms House", "x"]]],
    ['a,"b""c"d"\n', [["a", 'b"cd"']]],
    ['a, "b"\n', [["a", ' "b"']]],
    ["a\r\rb\n\nc", [["a"], [""], ["b"], [""], ["c"]]],
    ["a,b\n1\n1,2,3\n", [["a", "b"], ["1"], ["1", "2", "3"]]],
    ["a,", [["a", ""]]],
    ['""', [[""]]],
    ["", []],
  ] as const)
    assert.deepEqual(split(text), expected, JSON.stringify(text));
});

test("quotes that are never closed are damage; an endless line is too large", () => {
  assert.equal(split('a,"b\nc,d\n'), "damaged");
  assert.equal(split(`a,"${"b\n".repeat(100)}`, ",", [150], 100), "damaged");
  assert.equal(split("a".repeat(200), ",", [150], 100), "too-large");
  assert.deepEqual(
    split(`${"a".repeat(90)}\n`.repeat(3), ",", [50, 150], 100),
    Array(3).fill(["a".repeat(90)]),
  );
});

test("the delimiter is the one that divides most lines alike, whatever stands above or within them", () => {
  const rows = (delimiter: string) =>
    Array.from({ length: 5 }, (_, at) => [`${at}`, "Smith, Jo", "a;b", "x"].join(delimiter)).join("\n");
  const quoted = Array.from({ length: 5 }, (_, at) => `${at},"Smith; Jo; Ann; Al; Di","x",y`).join("\n");
  for (const [text, delimiter] of [
    [`Open cases, all teams, as at 31 March 2026, by team, final, v2\n\n${rows("\t")}`, "\t"],
    [rows("|"), "|"],
    ["id;team;worker\n1;North;O'Fenn, Al\n2;South;Marsh, Jo\n", ";"],
    [quoted, ","],
    ["id,name", ","],
    ["id;name", ";"],
    ["only one column\n1\n2\n", ","],
    ["", ","],
  ] as const)
    assert.equal(delimiterOf(text), delimiter, text);
});

test("of one wanted value a record, the others are left empty, however they are quoted", () => {
  const { split } = splitCsv({ delimiter: ",", longestRecord: 100, only: 1 });
  assert.deepEqual(split('a,"b ""1""",c\n"x,\ny",z\n,,', true), [
    ["", 'b "1"', ""],
    ["", "z"],
    ["", "", ""],
  ]);
});
