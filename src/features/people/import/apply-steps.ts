// Does what a plan says, in the caller's change: services and teams first, then people, then their positions.
import { randomUUID } from "node:crypto";
import { nameKey } from "../../../domain/case-data/name-key.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type {
  KnownStructure,
  PlannedPosition,
  StructureStep,
} from "../../../domain/structure/structure-plan.js";
import type { Change } from "../../../platform/change.js";
import { addServiceUnlessNamed, addTeamUnlessNamed } from "../change-people.queries.js";
import { saveTeamFrom } from "../change-team.command.js";
import { endPosition } from "../people.queries.js";
import { lockTeam } from "../teams.queries.js";
import type { Done } from "./structure-file-shape.js";
import { addPeople, addPositions, saveCorrection } from "./structure-import.queries.js";

/** Which address or name was in the way, for the words about it. */
export type ApplyRefusal =
  | { readonly code: "email-taken"; readonly what: string }
  | { readonly code: "team-in-the-way"; readonly what: string };

type Of<Kind extends StructureStep["kind"]> = Extract<StructureStep, { kind: Kind }>;
const isOf =
  <Kind extends StructureStep["kind"]>(kind: Kind) =>
  (step: StructureStep): step is Of<Kind> =>
    step.kind === kind;

type Ids = { readonly services: Map<string, string>; readonly teams: Map<string, string> };

/** The new people's ids, and what was done in numbers. */
export async function applySteps(
  into: Change,
  steps: readonly StructureStep[],
  known: KnownStructure,
  asAt: LocalDate,
): Promise<Result<{ readonly newPeople: readonly string[]; readonly done: Done }, ApplyRefusal>> {
  const ids: Ids = {
    services: new Map(known.services.map(({ id, name }) => [nameKey(name), id])),
    teams: new Map(known.teams.map(({ id, name }) => [nameKey(name), id])),
  };
  await applyServices(into, steps.filter(isOf("add-service")), ids);
  const inTheWay = await applyTeams(into, steps, ids, asAt);
  if (inTheWay !== null) return refuse({ code: "team-in-the-way", what: inTheWay });
  const newcomers = steps.filter(isOf("add-person"));
  const people = new Map(newcomers.map(({ email }) => [email, randomUUID()]));
  const taken = await applyPeople(into, newcomers, people);
  if (taken !== null) return refuse({ code: "email-taken", what: taken });
  await applyCorrections(into, steps.filter(isOf("correct-person")));
  await endPositions(into, steps.filter(isOf("end-position")));
  await beginPositions(into, steps.filter(isOf("start-position")), people, ids);
  return accept({ newPeople: [...people.values()], done: countDone(steps) });
}

export const countDone = (steps: readonly StructureStep[]): Done => {
  const count = (kind: StructureStep["kind"]) => steps.filter((step) => step.kind === kind).length;
  return {
    services: count("add-service"),
    teams: count("add-team"),
    moves: count("move-team"),
    people: count("add-person"),
    corrections: count("correct-person"),
    begun: count("start-position"),
    ended: count("end-position"),
  };
};

async function applyServices({ work, actor, record }: Change, steps: readonly Of<"add-service">[], ids: Ids) {
  for (const { name } of steps) {
    const id = randomUUID();
    await addServiceUnlessNamed(work, { authorityId: actor.authorityId, id, name });
    ids.services.set(nameKey(name), id);
    record({ action: "add-service", recordType: "service", recordId: id });
  }
}

/** Null, or the name of a team that could not be added or moved: someone did it in the meantime. */
async function applyTeams(
  into: Change,
  steps: readonly StructureStep[],
  ids: Ids,
  asAt: LocalDate,
): Promise<string | null> {
  for (const { name, service } of steps.filter(isOf("add-team"))) {
    const id = randomUUID();
    const serviceId = ids.services.get(nameKey(service)) ?? "";
    const { authorityId } = into.actor;
    if (!(await addTeamUnlessNamed(into.work, { authorityId, id, serviceId, name }))) return name;
    ids.teams.set(nameKey(name), id);
    into.record({ action: "add-team", recordType: "team", recordId: id, detail: { serviceId } });
  }
  for (const { teamId, name, to } of steps.filter(isOf("move-team"))) {
    await lockTeam(into.work, teamId);
    const serviceId = ids.services.get(nameKey(to)) ?? "";
    const moved = await saveTeamFrom(into, teamId, { name, serviceId }, asAt);
    if (!moved.ok) return name;
  }
  return null;
}

/** Null, or an address that someone has already. */
async function applyPeople(
  { work, actor, record }: Change,
  steps: readonly Of<"add-person">[],
  ids: ReadonlyMap<string, string>,
): Promise<string | null> {
  const { authorityId } = actor;
  const added = await addPeople(
    work,
    steps.map(({ name, email, workerRef }) => ({
      ...{ authorityId, name, email, workerRef },
      id: ids.get(email) ?? "",
    })),
  );
  for (const { email } of steps) {
    if (!added.has(email)) return email;
    record({ action: "add-person", recordType: "person", recordId: ids.get(email) ?? "" });
  }
  return null;
}

async function applyCorrections({ work, record }: Change, steps: readonly Of<"correct-person">[]) {
  for (const { personId, newName, newEmail, newWorkerRef } of steps) {
    await saveCorrection(work, personId, {
      ...(newName !== null && { name: newName }),
      ...(newEmail !== null && { email: newEmail }),
      ...(newWorkerRef !== null && { workerRef: newWorkerRef }),
    });
    const detail = { name: newName !== null, email: newEmail !== null, workerRef: newWorkerRef !== null };
    record({ action: "correct-person", recordType: "person", recordId: personId, detail });
  }
}

async function endPositions({ work, record }: Change, steps: readonly Of<"end-position">[]) {
  for (const { positionId, who, position, endsOn } of steps) {
    await endPosition(work, positionId, endsOn);
    const detail = { positionId, role: position.role, endsOn };
    record({ action: "end-position", recordType: "person", recordId: who.personId ?? "", detail });
  }
}

async function beginPositions(
  { work, actor, record }: Change,
  steps: readonly Of<"start-position">[],
  people: ReadonlyMap<string, string>,
  ids: Ids,
) {
  const idOf = (names: ReadonlyMap<string, string>, name: PlannedPosition["team"]) =>
    name === null ? null : (names.get(nameKey(name)) ?? null);
  const positions = steps.map(({ who, position, startsOn, endsOn }) => ({
    authorityId: actor.authorityId,
    id: randomUUID(),
    personId: who.personId ?? people.get(who.email) ?? "",
    role: position.role,
    teamId: idOf(ids.teams, position.team),
    serviceId: idOf(ids.services, position.service),
    ...{ startsOn, endsOn },
  }));
  await addPositions(work, positions);
  for (const { authorityId: _, personId, id: positionId, ...position } of positions)
    record({
      action: "add-position",
      recordType: "person",
      recordId: personId,
      detail: { ...position, positionId },
    });
}
