// A report without a column for the kind of case: the dates of plans and care say it, as at the day of the list.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, readTexts } from "../testing/read-texts.js";

const byId = async (context: Parameters<typeof readTexts>[0], text: string) => {
  const list = await readTexts(context, { "report.csv": text });
  return { list, of: new Map(list.records.map((record) => [record.childId, record])) };
};

test("care counts before a protection plan, then a plan of need, then an assessment; what ended does not count", async (context) => {
  const { list, of } = await byId(
    context,
    `Person ID,Referral date,Team,CLA start,CLA end,CP plan start,CP plan end,CIN plan start,CIN plan end,Assessment start,Assessment authorised
     1,01/02/2025,T,01/03/2025,,01/02/2025,,,,,
     2,01/02/2025,T,01/03/2024,01/09/2024,01/02/2026,,01/02/2025,,,
     3,01/02/2025,T,,,01/02/2025,01/01/2026,01/01/2026,,,
     4,01/02/2025,T,,,,,01/01/2025,01/01/2026,01/03/2026,
     5,01/02/2025,T,,,,,,,01/03/2026,20/03/2026
     6,01/02/2025,T,,,01/02/2025,30/04/2026,,,,
     7,01/02/2025,T,,,,,,,01/03/2024,`,
  );
  assert.deepEqual(
    [...of].map(([childId, { status }]) => `${childId} ${status}`),
    [
      "1 looked-after",
      "2 child-protection",
      "3 child-in-need",
      "4 assessment",
      "5 other",
      "6 child-protection",
      "7 other",
    ],
  );
  assert.equal(of.get("1")?.openedOn, "2025-02-01");
  assert.ok(!codesOf(list).includes("missing-status"));
});

test("rows of one child, each with another plan, are taken together", async (context) => {
  const { of } = await byId(
    context,
    `Person ID,Referral date,CP plan start,CP plan end
     1,01/02/2025,01/02/2025,01/06/2025
     1,01/02/2025,01/02/2026,`,
  );
  assert.equal(of.get("1")?.status, "child-protection");
});

test("an assessment without a column for its end is not taken to be open", async (context) => {
  const { of } = await byId(context, "Person ID,Referral date,Assessment start\n1,01/02/2025,01/03/2025");
  assert.equal(of.get("1")?.status, "other");
});

test("a list of plans and nothing else is a list of cases, open from the start of the plan to its end", async (context) => {
  const { list, of } = await byId(
    context,
    "Person ID,CP plan start,CP plan end\n1,01/02/2025,\n2,01/02/2025,01/03/2026",
  );
  assert.deepEqual([list.children, list.open], [2, 1]);
  assert.deepEqual([of.get("1")?.status, of.get("1")?.openedOn], ["child-protection", "2025-02-01"]);
  assert.deepEqual([of.get("2")?.status, of.get("2")?.closedOn], ["closed", "2026-03-01"]);
});

test("a status in words counts, whatever the dates say; a blank one is told by them", async (context) => {
  const { of } = await byId(
    context,
    "Person ID,Case status,CP plan start,CP plan end\n1,CIN,01/02/2025,\n2,,01/02/2025,",
  );
  assert.deepEqual([of.get("1")?.status, of.get("2")?.status], ["child-in-need", "child-protection"]);
});
