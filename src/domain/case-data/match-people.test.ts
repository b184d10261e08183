// Names in a list are tied to the people the council knows, and namesakes are never mixed up.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseRecord } from "./case-record.js";
import { matchPeople, type NameMatch } from "./match-people.js";

const record = (
  teamName: string | null,
  workerName: string | null,
  status: CaseRecord["status"] = "child-in-need",
  workerRef: string | null = null,
): CaseRecord => ({
  childId: "1",
  birthMonth: null,
  age: null,
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
  workerRef,
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
const numbers = [{ id: "ann-south", workerRef: "SW7" }];
const matchesBefore: readonly NameMatch[] = [
  { kind: "team", key: "nth", id: "north" },
  { kind: "worker", key: "a lee", id: "ann-north" },
  { kind: "worker", key: "ann lee", id: "ann-north" },
  { kind: "worker", key: "9001", id: "bo" },
];
const matchWith = (matches: readonly NameMatch[], ...records: CaseRecord[]) => {
  const matcher = matchPeople({ teams, workers, numbers, matches });
  return { cases: records.map(matcher.match), unmatched: matcher.unmatched() };
};
const match = (...records: CaseRecord[]) => matchWith([], ...records);

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

  it("knows a worker by number first, whatever the name says", () => {
    const numbered = (number: string, name: string | null = "Ann Lee") =>
      match(record("North Team", name, "child-in-need", number)).cases[0]?.workerId;
    assert.equal(numbered("sw7"), "ann-south");
    assert.equal(numbered("SW8"), "ann-north");
    assert.equal(numbered("SW7", null), "ann-south");
  });

  it("names a worker without a name by their number", () => {
    const { unmatched } = match(record("North Team", null, "child-in-need", "SW8"));
    assert.deepEqual(unmatched, [{ kind: "worker", name: "SW8", cases: 1 }]);
  });

  it("knows what the council matched before, after the name in the case's own team", () => {
    const { cases } = matchWith(
      matchesBefore,
      record("NTH", null),
      record("North Team", "A Lee"),
      record("South Team", "Ann Lee"),
      record("East Team", "Ann Lee"),
      record("South Team", null, "child-in-need", "9001"),
    );
    assert.equal(cases[0]?.teamId, "north");
    assert.deepEqual(
      cases.slice(1).map(({ workerId }) => workerId),
      ["ann-north", "ann-south", "ann-north", "bo"],
    );
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
