// Names in a list are tied to the people the council knows, and namesakes are never mixed up.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseRecord } from "./case-record.js";
import { matchPeople } from "./match-people.js";

const record = (
  teamName: string | null,
  workerName: string | null,
  status: CaseRecord["status"] = "child-in-need",
): CaseRecord => ({
  childId: "1",
  birthMonth: null,
  sex: "unknown",
  ethnicity: "unknown",
  disability: "unknown",
  status,
  openedOn: null,
  closedOn: null,
  teamName,
  workerName,
  lastSeenOn: null,
  latestAssessmentStartedOn: null,
  latestAssessmentAuthorisedOn: null,
  localStatus: null,
  workerRef: null,
  familyRef: null,
  events: [],
});
const teams = [
  { id: "north", name: "North Team" },
  { id: "south", name: "South Team" },
];
const workers = [
  { id: "ann-north", name: "Ann Lee", teamId: "north" },
  { id: "ann-south", name: "Ann Lee", teamId: "south" },
  { id: "bo", name: "Bo Ray", teamId: "south" },
];
const match = (...records: CaseRecord[]) => {
  const matcher = matchPeople(teams, workers);
  return { cases: records.map(matcher.match), unmatched: matcher.unmatched() };
};

describe("tying a case list's names to people", () => {
  it("ignores case and spaces in names", () => {
    const [first] = match(record(" north  team", "ANN LEE")).cases;
    assert.deepEqual([first?.teamId, first?.workerId], ["north", "ann-north"]);
  });

  it("tells namesakes apart by team, and guesses neither elsewhere", () => {
    assert.equal(match(record("South Team", "Ann Lee")).cases[0]?.workerId, "ann-south");
    assert.equal(match(record("East Team", "Ann Lee")).cases[0]?.workerId, null);
  });

  it("finds the only one of a name in another team", () => {
    assert.equal(match(record("North Team", "Bo Ray")).cases[0]?.workerId, "bo");
  });

  it("names each unknown team and worker once, with how many cases", () => {
    const { unmatched } = match(
      record("East Team", "Cy Orr"),
      record("East team", null),
      record("East Team", "Cy Orr"),
    );
    assert.deepEqual(unmatched, [
      { kind: "team", name: "East Team", cases: 3 },
      { kind: "worker", name: "Cy Orr", cases: 2 },
    ]);
  });

  it("asks nothing about closed cases", () => {
    assert.deepEqual(match(record("Old Team", "Gone Long", "closed")).unmatched, []);
  });
});
