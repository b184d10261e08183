// Teams and workers that stand in lines of their own, or only in the first row of their group.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, readTexts } from "../testing/read-texts.js";

const heldBy = async (context: Parameters<typeof readTexts>[0], text: string) => {
  const list = await readTexts(context, { "report.csv": text });
  const { accepted, refused, skipped, read } = list.rows;
  assert.equal(accepted + refused + skipped, read);
  return {
    list,
    held: list.records.map(({ childId, teamName, workerName }) => `${childId} ${teamName} ${workerName}`),
  };
};

test("a team in a line above its rows is the team of each, in one cell or in two", async (context) => {
  const { list, held } = await heldBy(
    context,
    `Caseload
     Person ID,Case status,Referral date,Worker
     Team: North
     1,CIN,01/02/2025,Ann Quill
     2,CIN,01/02/2025,Ann Quill
     Subtotal North,2
     Team:,South
     3,CIN,01/02/2025,Ben Quill
     Grand total,3`,
  );
  assert.deepEqual(held, ["1 North Ann Quill", "2 North Ann Quill", "3 South Ben Quill"]);
  assert.equal(codesOf(list).filter((code) => code === "read-from-titles").length, 1);
  assert.equal(list.rows.skipped, 4);
});

test("a team above the headings is that of the whole report; “all” is none, nor is one where a column has it", async (context) => {
  const one = await heldBy(context, "Team: North,\nPerson ID,Case status,Worker\n1,CIN,Ann Quill");
  assert.deepEqual(one.held, ["1 North Ann Quill"]);
  const all = await heldBy(context, "Team: All teams,\nPerson ID,Case status,Worker\n1,CIN,Ann Quill");
  assert.deepEqual(all.held, ["1 null Ann Quill"]);
  const column = await heldBy(
    context,
    "Team: North,\nPerson ID,Case status,Worker,Team\n1,CIN,Ann Quill,South",
  );
  assert.deepEqual(column.held, ["1 South Ann Quill"]);
});

test("a worker who stands once in each of several teams is read for the rows below, in that team alone", async (context) => {
  const { held } = await heldBy(
    context,
    `Team,Worker,Person ID,Case status
     North,Ann Quill,1,CIN
     ,,2,CIN
     ,Ben Quill,3,CIN
     ,,4,CIN
     South,Ann Quill,5,CIN
     ,,6,CIN
     ,,7,CIN`,
  );
  assert.deepEqual(held, [
    "1 North Ann Quill",
    "2 North Ann Quill",
    "3 North Ben Quill",
    "4 North Ben Quill",
    "5 South Ann Quill",
    "6 South Ann Quill",
    "7 South Ann Quill",
  ]);
});
