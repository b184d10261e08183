import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLocalDate } from "../../../../domain/shared/calendar.js";
import { temporaryFile } from "../../../../platform/files/testing/temporary-file.js";
import { readAll } from "../testing/read-all.js";

test("a child with more rows than any can have is read from the first ones, and the others are told as refused", async (context) => {
  const asAt = parseLocalDate("2026-03-31");
  assert.ok(asAt);
  const many = 40_000;
  const rows = Array.from({ length: many }, (_, at) => `7001,CIN,01/02/2025,Team ${at},Ann Fenn`);
  const text = [
    "Person ID,Case status,Referral date,Team,Worker",
    ...rows,
    "7002,CP,01/02/2025,Team 1,Ann Fenn",
  ];
  const path = await temporaryFile(context, "report.csv", text.join("\n"));
  const read = await readAll([{ name: "report.csv", path }], { asAt });
  assert.ok(read.ok);
  assert.equal(read.value.children, 2);
  const counts = read.value.rows;
  assert.equal(counts.accepted + counts.refused + counts.skipped, many + 1);
  assert.equal(counts.refused, many - 5_000);
  const told = read.value.problems.filter(({ code }) => code === "too-many-rows-of-child");
  assert.equal(told.length, 1);
});
