// What a file of people and structure would change, and what the council has now: the shapes that planning works with.
import { placeOf } from "../access/positions.js";
import type { Role } from "../access/roles.js";
import { nameKey } from "../case-data/name-key.js";
import type { LocalDate } from "../shared/calendar.js";
import type { StructureProblem } from "./structure-problems.js";

export type KnownTeam = {
  readonly id: string;
  readonly name: string;
  readonly serviceId: string;
  /** The first day of its present name and service; null where they were always so. */
  readonly since: LocalDate | null;
  readonly closesOn: LocalDate | null;
};

export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly hasLeft: boolean;
  readonly workerRef: string | null;
};

export type KnownPosition = {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly teamId: string | null;
  readonly serviceId: string | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
};

export type KnownStructure = {
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly teams: readonly KnownTeam[];
  readonly people: readonly KnownPerson[];
  readonly positions: readonly KnownPosition[];
};

/** Someone in a step: known by id, or new and known by the address in the file. */
export type Who = { readonly personId: string | null; readonly name: string; readonly email: string };

/** Teams and services are named, because a new one has no id yet. */
export type PlannedPosition = {
  readonly role: Role;
  readonly team: string | null;
  readonly service: string | null;
};

export type StructureStep =
  | { readonly kind: "add-service"; readonly name: string }
  | { readonly kind: "add-team"; readonly name: string; readonly service: string }
  | {
      readonly kind: "move-team";
      readonly teamId: string;
      readonly name: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "add-person";
      readonly name: string;
      readonly email: string;
      readonly workerRef: string | null;
    }
  | {
      readonly kind: "correct-person";
      readonly personId: string;
      /** As it is now. */
      readonly name: string;
      readonly newName: string | null;
      readonly newEmail: string | null;
      readonly newWorkerRef: string | null;
    }
  | {
      readonly kind: "end-position";
      readonly positionId: string;
      readonly who: Who;
      readonly position: PlannedPosition;
      readonly endsOn: LocalDate;
      readonly isMove: boolean;
    }
  | {
      readonly kind: "start-position";
      readonly who: Who;
      readonly position: PlannedPosition;
      readonly startsOn: LocalDate;
      readonly endsOn: LocalDate | null;
    };

/** Someone, or a position of theirs, that the council has and the file does not. Never ended by itself. */
export type NotInFile = {
  readonly personId: string;
  readonly name: string;
  readonly position: PlannedPosition;
  /** Whether the file names the person, and only this position is missing. */
  readonly isNamed: boolean;
};

export type StructurePlan = {
  /** In the order in which they are done. */
  readonly steps: readonly StructureStep[];
  readonly problems: readonly StructureProblem[];
  readonly notInFile: readonly NotInFile[];
  readonly unchanged: { readonly teams: number; readonly positions: number };
};

/** The same place of two positions has the same text. */
export const placeKey = ({ role, team, service }: PlannedPosition): string => {
  const place = placeOf(role);
  if (place === "council") return role;
  return `${role} ${nameKey((place === "team" ? team : service) ?? "")}`;
};

/** A known position with the names of its place. */
export const namePosition = (
  known: Pick<KnownStructure, "teams" | "services">,
): ((position: Pick<KnownPosition, "role" | "teamId" | "serviceId">) => PlannedPosition) => {
  const teams = new Map(known.teams.map(({ id, name }) => [id, name]));
  const services = new Map(known.services.map(({ id, name }) => [id, name]));
  return ({ role, teamId, serviceId }) => ({
    role,
    team: teamId === null ? null : (teams.get(teamId) ?? null),
    service: serviceId === null ? null : (services.get(serviceId) ?? null),
  });
};
