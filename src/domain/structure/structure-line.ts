// One row of a file of people and structure: as it is written, and as it is understood.
import type { Role } from "../access/roles.js";
import type { Place } from "../case-data/problems.js";
import type { LocalDate } from "../shared/calendar.js";

export type StructureField =
  | "name"
  | "forename"
  | "surname"
  | "email"
  | "role"
  | "team"
  | "service"
  | "manager"
  | "managerEmail"
  | "startsOn"
  | "endsOn"
  | "workerRef";

export type WrittenCell = { readonly column: string; readonly text: string };

export type WrittenRow = {
  readonly place: Place;
  readonly cells: Readonly<Partial<Record<StructureField, WrittenCell>>>;
};

/** What a row says. Every part may be missing; a row without a name only tells of a team or service. */
export type StructureLine = {
  readonly place: Place;
  /** The cells that a later problem may point at. */
  readonly cells: WrittenRow["cells"];
  readonly name: string | null;
  readonly email: string | null;
  readonly workerRef: string | null;
  readonly role: Role | null;
  readonly team: string | null;
  readonly service: string | null;
  readonly manager: string | null;
  readonly managerEmail: string | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** A row with something wrong is not used, but whoever it names is in the file all the same. */
  readonly isUsed: boolean;
};
