// What a file of people and structure would change, case by case, as the policy reads.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import { planStructure } from "./plan-structure.js";
import type { StructureLine } from "./structure-line.js";
import type { KnownPosition, KnownStructure, StructureStep } from "./structure-plan.js";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  assert.ok(date, text);
  return date;
};
const asAt = day("2026-03-31");

const position = (id: string, personId: string, given: Partial<KnownPosition> = {}): KnownPosition => ({
  ...{ id, personId, role: "social-worker", teamId: "t-north", serviceId: null },
  ...{ startsOn: day("2024-01-01"), endsOn: null, ...given },
});
const known: KnownStructure = {
  services: [
    { id: "s-fam", name: "Families" },
    { id: "s-care", name: "Care" },
  ],
  teams: [
    { id: "t-north", name: "North Team", serviceId: "s-fam", since: null, closesOn: null },
    { id: "t-south", name: "South Team", serviceId: "s-care", since: null, closesOn: null },
    { id: "t-old", name: "Old Team", serviceId: "s-care", since: null, closesOn: day("2025-12-31") },
  ],
  people: [
    { id: "wanda", name: "Wanda Worke", email: "wanda@c.example", hasLeft: false, workerRef: "SW1" },
    { id: "manny", name: "Manny Jere", email: "manny@c.example", hasLeft: false, workerRef: null },
    { id: "gone", name: "Gone Long", email: "gone@c.example", hasLeft: true, workerRef: null },
  ],
  positions: [position("p-wanda", "wanda"), position("p-manny", "manny", { role: "team-manager" })],
};

const line = (row: number, given: Partial<StructureLine>): StructureLine => ({
  place: { file: "people.csv", sheet: null, row },
  cells: {},
  ...{ name: null, email: null, workerRef: null, role: null, team: null, service: null, manager: null },
  ...{ managerEmail: null, startsOn: null, endsOn: null, isUsed: true, ...given },
});
const wanda = {
  name: "Wanda Worke",
  email: "wanda@c.example",
  role: "social-worker",
  team: "North Team",
} as const;
const manny = {
  name: "Manny Jere",
  email: "manny@c.example",
  role: "team-manager",
  team: "North Team",
} as const;

const plan = (...lines: Partial<StructureLine>[]) =>
  planStructure(
    lines.map((given, at) => line(at + 2, given)),
    known,
    asAt,
  );
const codes = (of: ReturnType<typeof plan>) => of.problems.map(({ code, row }) => `${code} ${row}`);
const told = (step: StructureStep): string => {
  if (step.kind === "start-position")
    return `start ${step.who.name} ${step.position.role} ${step.position.team ?? step.position.service ?? ""} ${step.startsOn} ${step.endsOn ?? ""}`.trim();
  if (step.kind === "end-position")
    return `end ${step.positionId} ${step.endsOn}${step.isMove ? " move" : ""}`;
  if (step.kind === "add-team") return `team ${step.name} in ${step.service}`;
  if (step.kind === "move-team") return `move ${step.name} from ${step.from} to ${step.to}`;
  return `${step.kind} ${step.name}`;
};
const steps = (of: ReturnType<typeof plan>) => of.steps.map(told);

describe("services and teams of a file", () => {
  it("are added once, the service first", () => {
    const planned = plan({ team: "East Team", service: "Homes" }, { team: "EAST  team", service: "homes" });
    assert.deepEqual(steps(planned), ["add-service Homes", "team East Team in Homes"]);
  });

  it("are moved where the file has a team in another service", () => {
    assert.deepEqual(steps(plan({ team: "North Team", service: "Care" })), [
      "move North Team from Families to Care",
    ]);
    assert.equal(plan({ team: "North Team", service: "families" }).unchanged.teams, 1);
  });

  it("need a service when new, are refused when closed, and are told of when in two services", () => {
    assert.deepEqual(codes(plan({ team: "East Team" })), ["team-without-service 2"]);
    assert.deepEqual(codes(plan({ team: "Old Team" })), ["team-closed 2"]);
    const two = plan({ team: "East Team", service: "Care" }, { team: "East Team", service: "Families" });
    assert.deepEqual([codes(two), steps(two)], [["team-in-two-services 3"], ["team East Team in Care"]]);
  });
});

describe("people of a file", () => {
  it("change nothing where everything is as it was", () => {
    const planned = plan({ ...wanda, manager: "Manny Jere" }, { ...manny, startsOn: day("2020-01-01") });
    assert.deepEqual([planned.steps, planned.unchanged.positions], [[], 2]);
    assert.deepEqual(codes(planned), ["starts-differ null"]);
  });

  it("are added with their position on the day given, or on the file's", () => {
    const planned = plan(
      { name: "Nova New", email: "nova@c.example", role: "social-worker", team: "South Team" },
      {
        ...{ name: "Ned New", email: "ned@c.example", role: "service-manager", team: "South Team" },
        startsOn: day("2026-02-02"),
      },
    );
    assert.deepEqual(steps(planned), [
      "add-person Nova New",
      "start Nova New social-worker South Team 2026-03-31",
      "add-person Ned New",
      "start Ned New service-manager Care 2026-02-02",
    ]);
  });

  it("who moved team have the old position ended the day before", () => {
    const moved = plan({ ...wanda, team: "South Team", startsOn: day("2026-03-02") });
    assert.deepEqual(
      steps(moved),
      ["end p-wanda 2026-03-01 move", "start Wanda Worke social-worker South Team 2026-03-02"].toReversed(),
    );
    const early = plan({ ...wanda, team: "South Team", startsOn: day("2019-09-01") });
    assert.deepEqual(steps(early), [
      "start Wanda Worke social-worker South Team 2026-03-31",
      "end p-wanda 2026-03-30 move",
    ]);
    assert.deepEqual(codes(early), ["start-before-last-position 2"]);
  });

  it("keep both positions where the file names both, and lose none that it leaves out", () => {
    const both = plan(manny, { ...manny, team: "South Team" });
    assert.deepEqual(steps(both), ["start Manny Jere team-manager South Team 2026-03-31"]);
    const none = plan({ ...wanda });
    assert.deepEqual(none.steps, []);
  });

  it("have their position ended where the file says its last day", () => {
    assert.deepEqual(steps(plan({ ...wanda, endsOn: day("2026-02-27") })), ["end p-wanda 2026-02-27"]);
    assert.deepEqual(steps(plan({ ...wanda, endsOn: day("2026-05-29") })), ["end p-wanda 2026-05-29"]);
  });

  it("get no account where they had left before", () => {
    const planned = plan({
      ...{ name: "Late Leaver", email: "late@c.example", role: "social-worker", team: "North Team" },
      ...{ startsOn: day("2024-01-01"), endsOn: day("2025-01-01") },
    });
    assert.deepEqual([planned.steps, codes(planned)], [[], ["left-before-we-knew 2"]]);
  });

  it("are known by number or by a name that only one has, and corrected", () => {
    const byNumber = plan({ ...wanda, email: "wanda.worke@c.example", workerRef: "sw1" });
    assert.equal(byNumber.steps[0]?.kind, "correct-person");
    assert.deepEqual(steps(plan({ ...wanda, email: null })), []);
    const renamed = plan({ ...wanda, name: "Wanda Wedd" });
    assert.ok(renamed.steps[0]?.kind === "correct-person" && renamed.steps[0].newName === "Wanda Wedd");
  });

  for (const [what, given, code] of [
    ["new without an address", { ...wanda, name: "Nova New", email: null }, "email-missing"],
    [
      "called like someone else, with another address",
      { ...wanda, email: "w2@c.example" },
      "name-with-other-email",
    ],
    ["given someone else's number", { ...manny, workerRef: "SW1" }, "number-of-another"],
    ["marked as having left", { ...wanda, name: "Gone Long", email: "gone@c.example" }, "has-left"],
    ["without a role, new in the team", { ...wanda, role: null, team: "South Team" }, "role-missing"],
    ["without the team that their role needs", { ...wanda, team: null }, "role-needs-team"],
  ] as const)
    it(`are refused when ${what}`, () => {
      const planned = plan(given);
      assert.deepEqual([codes(planned)[0], planned.steps], [`${code} 2`, []]);
    });

  it("of one address must be one person, and a namesake with a number of their own is someone else", () => {
    assert.deepEqual(codes(plan(wanda, { ...wanda, name: "Other Person" })), ["email-of-two-people 3"]);
    const namesake = plan({ ...wanda, email: "w2@c.example", workerRef: "SW2", team: "South Team" });
    assert.equal(steps(namesake)[0], "add-person Wanda Worke");
  });
});

describe("line management in a file", () => {
  it("is that of the team, and another manager is told of", () => {
    assert.deepEqual(codes(plan({ ...wanda, manager: "Manny Jere" })), []);
    assert.deepEqual(codes(plan({ ...wanda, manager: "Some One" })), ["manager-not-of-team 2"]);
    const none = { ...wanda, team: "South Team", manager: "Some One" };
    assert.deepEqual(codes(plan(none)), ["team-has-no-manager 2"]);
    assert.deepEqual(
      codes(plan(none, { ...manny, name: "Some One", email: "s@c.example", team: "South Team" })),
      [],
    );
  });
});

describe("whoever the file leaves out", () => {
  it("is offered as having left where the file covers their team and role, and nothing is done", () => {
    const planned = plan({ ...wanda, name: "Nova New", email: "nova@c.example" });
    assert.deepEqual(
      planned.notInFile.map(({ name, isNamed }) => [name, isNamed]),
      [["Wanda Worke", false]],
    );
    assert.deepEqual(plan({ ...manny, team: "South Team" }).notInFile, []);
    assert.deepEqual(plan({ ...wanda, isUsed: false }).notInFile, []);
  });
});
