// What is put right without asking is named for what it is, and ordinary values are left in peace.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLocalDate } from "../shared/calendar.js";
import { type CameAs, ColumnTidied, type ColumnUse, type Tidying, tidyingsOf } from "./tidied.js";

const asAt = parseLocalDate("2026-03-31");
assert.ok(asAt);
const came = (form: CameAs["form"], text: string, more: Partial<CameAs> = {}): CameAs => ({
  ...{ form, text, readAs: text, inWorkbook: true },
  ...more,
});

const examples: readonly (readonly [ColumnUse, CameAs, readonly Tidying[]])[] = [
  ["date", came("date", "2026-03-12"), []],
  ["date", came("moment", "2026-03-12"), ["times-left-off"]],
  ["date", came("number", "46093", { readAs: "2026-03-12" }), ["dates-as-numbers"]],
  ["date", came("text", "12-Mar-2026"), ["dates-as-text"]],
  ["date", came("text", "12/03/2026", { inWorkbook: false }), []],
  ["date", came("text", "46093", { readAs: "2026-03-12", inWorkbook: false }), ["dates-as-numbers"]],
  ["date", came("text", "2026-03-12 00:00:00"), ["dates-as-text"]],
  ["date", came("text", "2026-03-12T14:30:00", { inWorkbook: false }), ["times-left-off"]],
  ["date", came("text", "\u00a012/03/2026 "), ["stray-spaces", "dates-as-text"]],
  ["date", came("date", "1900-01-01"), ["words-for-no-date"]],
  ["date", came("text", "Not recorded"), ["words-for-no-date"]],
  ["date", came("text", "NULL"), ["words-for-no-date"]],
  ["date", came("text", "NULL", { inWorkbook: false }), []],
  ["date", came("text", "31/02/2026"), []],
  ["id", came("number", "1234567"), []],
  ["id", came("text", "1234567"), ["ids-as-text"]],
  ["id", came("text", " 1234567"), ["stray-spaces", "ids-as-text"]],
  ["worker", came("text", "Una Vexford"), []],
  ["worker", came("text", "VEXFORD,\u00a0Una"), ["stray-spaces", "names-turned"]],
  ["worker", came("text", "Una Vexford (Agency)"), ["words-after-names"]],
  ["worker", came("text", "Awaiting allocation"), ["words-for-nobody"]],
  ["worker", came("text", "#N/A"), ["words-for-nobody"]],
  ["worker", came("text", "NULL", { inWorkbook: false }), []],
  ["other", came("text", "b) Female"), []],
  ["other", came("text", "b)  Female"), ["stray-spaces"]],
];

for (const [use, cell, expected] of examples)
  test(`${JSON.stringify(cell.text)}, a ${cell.form} read as ${use}`, () => {
    assert.deepEqual(tidyingsOf(use, cell, asAt), expected);
  });

const notesOf = (use: ColumnUse, cells: readonly CameAs[], showsValues: boolean) => {
  const column = new ColumnTidied();
  for (const cell of cells) column.add(tidyingsOf(use, cell, asAt), cell, 1);
  return column.notes("DOB", { showsValues });
};

test("a column is told with how often and an example, unless values are kept out of sight", () => {
  const numbers = [
    came("number", "46027", { readAs: "2026-01-05" }),
    came("number", "46042", { readAs: "2026-01-20" }),
  ];
  const detail = { heading: "DOB", other: "2" };
  assert.deepEqual(notesOf("date", numbers, true), [
    { code: "dates-as-numbers", detail: { ...detail, value: "46027", known: "2026-01-05" } },
  ]);
  assert.deepEqual(notesOf("date", numbers, false), [{ code: "dates-as-numbers", detail }]);
});

test("ids that are text are worth telling only beside others that are numbers", () => {
  const texts = [came("text", "0012"), came("text", "0013")];
  assert.deepEqual(notesOf("id", texts, true), []);
  assert.deepEqual(notesOf("id", [...texts, came("number", "14")], true), [
    { code: "ids-as-text", detail: { heading: "DOB", other: "2", value: "0012", known: "1" } },
  ]);
});
