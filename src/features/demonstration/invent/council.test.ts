import assert from "node:assert/strict";
import { test } from "node:test";
import { type LocalDate, parseLocalDate } from "../../../domain/shared/calendar.js";
import { type Council, inventCouncil, positionOn } from "./council.js";
import { endOfMonth, historyMonths, startOfMonth } from "./history.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);
const ends = day("2026-06-14");
const council = inventCouncil({ seed: "demonstration", ends });

const holding = (of: Council, role: string, on: LocalDate, teamKey?: string) =>
  of.people.filter((person) => {
    const position = positionOn(person, on);
    return position?.role === role && (teamKey === undefined || position.teamKey === teamKey);
  });

test("the same seed invents the same council, another seed other people", () => {
  assert.deepEqual(inventCouncil({ seed: "demonstration", ends }), council);
  assert.notDeepEqual(
    inventCouncil({ seed: "another", ends }).people.map((person) => person.name),
    council.people.map((person) => person.name),
  );
});

test("the council has five services, 24 teams and about 160 people", () => {
  assert.equal(council.services.length, 5);
  assert.equal(council.teams.length, 24);
  assert.ok(council.people.length >= 150 && council.people.length <= 175, String(council.people.length));
  for (const team of council.teams)
    assert.ok(council.services.some((service) => service.key === team.serviceKey));
});

test("every month has one manager a team, and the officers that the cycle needs", () => {
  for (const index of historyMonths(ends).keys()) {
    const on = startOfMonth(ends, index);
    for (const team of council.teams) {
      assert.equal(holding(council, "team-manager", on, team.key).length, 1, `${team.key} on ${on}`);
      assert.ok(holding(council, "social-worker", on, team.key).length >= 3, `${team.key} on ${on}`);
    }
    const workers = holding(council, "social-worker", on).length;
    assert.ok(workers >= 95 && workers <= 115, String(workers));
    const counts: Record<string, number> = {
      "service-manager": 5,
      "head-of-service": 2,
      director: 2,
      "independent-reviewer": 7,
      "head-of-quality-assurance": 1,
      "performance-officer": 2,
      "workforce-development": 1,
      administrator: 1,
      "outside-reader": 2,
    };
    for (const [role, count] of Object.entries(counts))
      assert.equal(holding(council, role, on).length, count, role);
    assert.ok(holding(council, "quality-assurance-officer", on).length >= 2);
  }
  assert.equal(holding(council, "quality-assurance-officer", endOfMonth(ends, 14)).length, 3);
});

test("everyone has a position on the last day or has left, and never two at once", () => {
  for (const person of council.people) {
    const last = person.positions.at(-1) ?? assert.fail(person.name);
    assert.ok(last.to === null || last.to <= ends, person.name);
    for (const [index, position] of person.positions.entries()) {
      assert.ok(position.to === null || position.to >= position.from, person.name);
      const next = person.positions[index + 1];
      if (next !== undefined) assert.ok(position.to !== null && position.to < next.from, person.name);
    }
  }
});

test("some move, some leave and some join while the history runs", () => {
  const moved = council.people.filter((person) => person.positions.length > 1);
  const left = council.people.filter((person) => person.positions.at(-1)?.to !== null);
  const managersWhoLeft = left.filter((person) => person.positions.at(-1)?.role === "team-manager");
  assert.ok(moved.length >= 4 && left.length >= 4 && managersWhoLeft.length >= 1);
});

test("names, keys and addresses are each held once, and addresses belong to the example domain", () => {
  for (const field of ["name", "key", "email"] as const)
    assert.equal(new Set(council.people.map((person) => person[field])).size, council.people.length, field);
  for (const person of council.people) assert.match(person.email, /^[a-z-]+\.[a-z]+@exampleshire\.example$/);
});
