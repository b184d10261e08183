// What a file of people and structure would change, worked out against what the council has. Nothing is guessed, nobody
// is taken away because a file does not name them, and the same file a second time changes nothing.
import { placeOf } from "../access/positions.js";
import { roleNames } from "../access/roles.js";
import { nameKey } from "../case-data/name-key.js";
import type { LocalDate } from "../shared/calendar.js";
import { checkManagers } from "./check-managers.js";
import { type FoundPerson, findPeople } from "./find-people.js";
import { type HeldPosition, planPositions } from "./plan-positions.js";
import { planTeams } from "./plan-teams.js";
import { importableRoles } from "./role-words.js";
import type { StructureLine } from "./structure-line.js";
import {
  type KnownStructure,
  type NotInFile,
  namePosition,
  type StructurePlan,
  type StructureStep,
} from "./structure-plan.js";
import { type StructureProblem, structureProblem } from "./structure-problems.js";

export function planStructure(
  lines: readonly StructureLine[],
  known: KnownStructure,
  asAt: LocalDate,
): StructurePlan {
  const places = planTeams(lines, known, asAt);
  const { people, problems: mistaken } = findPeople(lines, known.people);
  const nameOf = namePosition(known);
  const held = Map.groupBy(
    known.positions.map((one): HeldPosition => ({ ...one, position: nameOf(one) })),
    ({ personId }) => personId,
  );
  const steps: StructureStep[] = [...places.steps];
  const problems: StructureProblem[] = [...places.problems, ...mistaken];
  const confirmed = new Set<string>();
  const understood = new Set<string>();
  let [unchanged, startsDiffer] = [0, 0];
  for (const person of people) {
    const standing = standingOf(person, asAt);
    if (standing) {
      if (standing !== "gone") problems.push(standing);
      continue;
    }
    const planned = planPositions(person, held.get(person.known?.id ?? "") ?? [], places, asAt);
    if (person.known) understood.add(person.known.id);
    const changes = planned.steps.some(({ kind }) => kind === "start-position");
    steps.push(...personSteps(person, changes), ...planned.steps);
    problems.push(...planned.problems);
    for (const id of planned.confirmed) confirmed.add(id);
    unchanged += planned.unchanged;
    startsDiffer += planned.startsDiffer;
  }
  problems.push(...checkManagers(people, known, { steps, places, asAt }));
  const [first] = lines;
  if (first && startsDiffer > 0) problems.push(startsDifferIn(first, startsDiffer));
  return {
    steps,
    problems,
    notInFile: listNotInFile(lines, known, { confirmed, understood, asAt }),
    unchanged: { teams: places.unchanged, positions: unchanged },
  };
}

const startsDifferIn = ({ place }: StructureLine, count: number): StructureProblem =>
  structureProblem("starts-differ", { ...place, row: null }, undefined, {
    other: count === 1 ? "One position" : `${count} positions`,
  });

/** Why nothing is planned for someone: they left, here or before the file's day. Null where they are planned for. */
function standingOf({ known, name, lines }: FoundPerson, asAt: LocalDate): StructureProblem | "gone" | null {
  const [first] = lines;
  if (!first) return "gone";
  const areOver = lines.every(({ endsOn }) => endsOn !== null && endsOn < asAt);
  if (known?.hasLeft)
    return areOver ? "gone" : structureProblem("has-left", first.place, first.cells.name, { who: name });
  if (known || !areOver) return null;
  return structureProblem("left-before-we-knew", first.place, first.cells.endsOn, { who: name });
}

/** A new person is added only with a position; of someone known, what the file has otherwise is corrected. */
function personSteps({ known, name, email, workerRef }: FoundPerson, begins: boolean): StructureStep[] {
  if (!known) return begins && email !== null ? [{ kind: "add-person", name, email, workerRef }] : [];
  const newName = nameKey(known.name) === nameKey(name) ? null : name;
  const newEmail = email === null || email === known.email ? null : email;
  const isSameNumber = workerRef === null || nameKey(workerRef) === nameKey(known.workerRef ?? "");
  const newWorkerRef = isSameNumber ? null : workerRef;
  if (newName === null && newEmail === null && newWorkerRef === null) return [];
  const correction = { personId: known.id, name: known.name, newName, newEmail, newWorkerRef };
  return [{ kind: "correct-person", ...correction }];
}

type Covered = {
  readonly confirmed: ReadonlySet<string>;
  readonly understood: ReadonlySet<string>;
  readonly asAt: LocalDate;
};

/**
 * Whom the council has in a team, or in a role of the whole council, that the file covers, and the file leaves out. Someone
 * whose row was refused is in the file.
 */
function listNotInFile(
  lines: readonly StructureLine[],
  known: KnownStructure,
  { confirmed, understood, asAt }: Covered,
): NotInFile[] {
  const says = (of: (line: StructureLine) => string | null) =>
    new Set(lines.flatMap((line) => (of(line) === null ? [] : [nameKey(of(line) ?? "")])));
  const [names, emails, numbers] = [
    says(({ name }) => name),
    says(({ email }) => email),
    says(({ workerRef }) => workerRef),
  ];
  const [teams, services, roles] = [
    says(({ team }) => team),
    says(({ service }) => service),
    says(({ role }) => role),
  ];
  const people = new Map(known.people.map((person) => [person.id, person]));
  const nameOf = namePosition(known);
  return known.positions
    .filter((held) => held.startsOn <= asAt && (held.endsOn === null || held.endsOn >= asAt))
    .filter(({ id, role }) => !confirmed.has(id) && importableRoles.includes(role))
    .flatMap((held): NotInFile[] => {
      const person = people.get(held.personId);
      const position = nameOf(held);
      const isCovered =
        roles.has(held.role) &&
        (position.team === null || teams.has(nameKey(position.team))) &&
        (position.service === null || services.has(nameKey(position.service)));
      if (!person || person.hasLeft) return [];
      const isNamed =
        names.has(nameKey(person.name)) ||
        emails.has(person.email) ||
        (person.workerRef !== null && numbers.has(nameKey(person.workerRef)));
      const matters = isNamed ? placeOf(held.role) !== "council" && understood.has(person.id) : isCovered;
      return matters ? [{ personId: person.id, name: person.name, position, isNamed }] : [];
    })
    .sort(
      (a, b) =>
        a.name.localeCompare(b.name) || roleNames[a.position.role].localeCompare(roleNames[b.position.role]),
    );
}
