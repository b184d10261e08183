// Small lists 6 for tests, right but for what a test changes.
import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { parseLocalDate } from "../../../../domain/shared/calendar.js";
import type { BuiltCell } from "../../../../platform/files/testing/build-zip.js";
import { temporaryFile } from "../../../../platform/files/testing/temporary-file.js";
import { readAll } from "./read-all.js";

const march = parseLocalDate("2026-03-31");
assert.ok(march);
export const asAt = march;

export const headings6 = [
  ...["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)"],
  ...["Does the Child have a Disability", "CIN Start Date", "Primary Need Code", "Date Child Was Last Seen"],
  ...["CIN Closure Date", "Reason for Closure", "Case status", "Allocated Team", "Allocated Worker"],
];

/** A row of list 6 that has nothing wrong with it, changed by column letter. */
export const row6 = (changes: Readonly<Record<string, BuiltCell>> = {}): BuiltCell[] => {
  const right = [
    "1001",
    "b) Female",
    "a) WBRI",
    "05/05/2015",
    "10",
    "b) No",
    "10/01/2025",
    "N1",
    "20/03/2026",
  ];
  const row: BuiltCell[] = [...right, null, null, "c) Child in need plan", "Team 1", "Una Vexford"];
  for (const [letter, cell] of Object.entries(changes)) row[letter.charCodeAt(0) - 65] = cell;
  return row;
};

export const list6 = (...rows: BuiltCell[][]) => ({
  name: "List_6",
  rows: [["List 6: Children in Need"], headings6, ...rows],
});

export async function readContent(context: TestContext, content: string | Buffer, name = "annex-a.xlsx") {
  return readAll([{ name, path: await temporaryFile(context, name, content) }], { asAt });
}
