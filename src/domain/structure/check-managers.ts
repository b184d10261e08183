// Line management follows from teams: a worker's line manager is the manager of their team. Where a file names someone
// else, that is said, because otherwise it would be lost in silence.
import { nameKey } from "../case-data/name-key.js";
import type { LocalDate } from "../shared/calendar.js";
import type { FoundPerson } from "./find-people.js";
import type { PlannedTeams } from "./plan-teams.js";
import { type KnownStructure, namePosition, type StructureStep } from "./structure-plan.js";
import { type StructureProblem, structureProblem } from "./structure-problems.js";

type Named = { readonly name: string; readonly email: string };

export function checkManagers(
  people: readonly FoundPerson[],
  known: KnownStructure,
  planned: {
    readonly steps: readonly StructureStep[];
    readonly places: Pick<PlannedTeams, "teams">;
    readonly asAt: LocalDate;
  },
): StructureProblem[] {
  const managers = managersAfter(known, planned.steps, planned.asAt);
  return people.flatMap(({ name, email, lines }) =>
    lines.flatMap((line) => {
      const team = line.team === null ? undefined : planned.places.teams.get(nameKey(line.team));
      const manager = line.manager ?? line.managerEmail;
      const isOver = line.endsOn !== null && line.endsOn < planned.asAt;
      if (!team || manager === null || isOver || (line.role !== null && line.role !== "social-worker"))
        return [];
      const found = managers.get(nameKey(team.name)) ?? [];
      const is = (one: Named) =>
        line.managerEmail !== null ? one.email === line.managerEmail : nameKey(one.name) === nameKey(manager);
      if (found.some(is) || nameKey(manager) === nameKey(name) || manager === email) return [];
      const code = found.length === 0 ? "team-has-no-manager" : "manager-not-of-team";
      const who = found.map((one) => one.name).join(" and ");
      const cell = line.cells.manager ?? line.cells.managerEmail;
      return [structureProblem(code, line.place, cell, { who: name, other: manager, known: who })];
    }),
  );
}

/** Who manages each team once the steps are done: on the file's day or, where their position begins later, then. */
function managersAfter(
  known: KnownStructure,
  steps: readonly StructureStep[],
  asAt: LocalDate,
): ReadonlyMap<string, readonly Named[]> {
  const nameOf = namePosition(known);
  const people = new Map(known.people.map((person) => [person.id, person]));
  const ended = new Map(
    steps.flatMap((step) => (step.kind === "end-position" ? [[step.positionId, step.endsOn] as const] : [])),
  );
  const stay = known.positions.flatMap((held) => {
    const endsOn = ended.get(held.id) ?? held.endsOn;
    const person = people.get(held.personId);
    const goesOn = endsOn === null || endsOn >= asAt;
    return held.role === "team-manager" && person && !person.hasLeft && goesOn
      ? [{ team: nameOf(held).team, name: person.name, email: person.email }]
      : [];
  });
  const begin = steps.flatMap((step) =>
    step.kind === "start-position" &&
    step.position.role === "team-manager" &&
    (step.endsOn === null || step.endsOn >= asAt)
      ? [{ team: step.position.team, name: step.who.name, email: step.who.email }]
      : [],
  );
  return Map.groupBy([...stay, ...begin], ({ team }) => nameKey(team ?? ""));
}
