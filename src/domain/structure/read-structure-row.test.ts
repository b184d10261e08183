// What a row of a file of people says, and what is wrong with one.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseLocalDate } from "../shared/calendar.js";
import { readStructureRow } from "./read-structure-row.js";
import type { StructureField } from "./structure-line.js";

const asAt = parseLocalDate("2026-03-31");
assert.ok(asAt);
const read = (texts: Partial<Record<StructureField, string>>) => {
  const cells = Object.fromEntries(
    Object.entries(texts).map(([field, text], at) => [field, { column: "ABCDEFGHIJKL"[at] ?? "", text }]),
  );
  const row = readStructureRow({ place: { file: "people.csv", sheet: null, row: 2 }, cells }, asAt);
  return {
    ...row?.line,
    codes: row?.problems.map(({ code }) => code) ?? null,
    problems: row?.problems ?? [],
  };
};

describe("a row of people", () => {
  it("is read in any dress", () => {
    const line = read({
      name: "WORKE, Wanda (Agency)",
      email: " Wanda.Worke@Council.example ",
      role: "SW",
      team: "North  Team",
      startsOn: "2 March 2026",
      workerRef: "SW100",
    });
    assert.equal(line.name, "Wanda Worke");
    assert.equal(line.email, "wanda.worke@council.example");
    assert.equal(line.role, "social-worker");
    assert.equal(line.team, "North Team");
    assert.equal(line.startsOn, "2026-03-02");
    assert.equal(line.isUsed, true);
    assert.deepEqual(line.codes, []);
  });

  it("takes a forename and a surname for a name", () => {
    assert.equal(read({ forename: "Wanda", surname: "Worke", role: "TM" }).name, "Wanda Worke");
  });

  it("is about the manager where it has only a team and its manager", () => {
    const line = read({
      team: "North",
      service: "Families",
      manager: "Manny Jere",
      managerEmail: "m@c.example",
    });
    assert.deepEqual([line.name, line.email, line.role], ["Manny Jere", "m@c.example", "team-manager"]);
  });

  it("may tell of a team alone, of a vacant post, or of nothing", () => {
    assert.deepEqual(read({ team: "North", service: "Families" }).codes, []);
    const vacant = read({ name: "VACANT", role: "Social Worker", team: "North" });
    assert.deepEqual([vacant.codes, vacant.isUsed, vacant.name], [["vacant-post"], true, null]);
    assert.equal(read({ name: " ", team: "N/A" }).codes, null);
  });

  for (const [what, texts, code, column] of [
    ["an unknown role", { name: "A B", role: "Assistant Team Manager" }, "role-not-known", "B"],
    ["a role given by hand only", { name: "A B", role: "Administrator" }, "role-by-hand", "B"],
    ["a bad address", { name: "A B", email: "a at b" }, "email-unreadable", "B"],
    ["a day that is not", { name: "A B", startsOn: "31/02/2026" }, "impossible-date", "B"],
    ["no date", { name: "A B", startsOn: "soon" }, "unreadable-date", "B"],
    [
      "an end before its start",
      { name: "A B", startsOn: "2/3/2026", endsOn: "1/3/2026" },
      "ends-before-start",
      "C",
    ],
    ["an address without a name", { email: "a@b.example", role: "SW" }, "name-missing", "A"],
  ] as const)
    it(`is not used with ${what}, and says where`, () => {
      const line = read(texts);
      assert.deepEqual([line.codes, line.isUsed], [[code], false]);
      assert.equal(line.problems[0]?.column, column);
      assert.ok(line.problems[0]?.fix);
    });
});
