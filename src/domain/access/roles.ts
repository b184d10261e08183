// The roles of the framework, and the dated positions from which everyone's rights follow.
import type { LocalDate } from "../shared/calendar.js";

export const roleNames = {
  "social-worker": "Social worker",
  "team-manager": "Team manager",
  "service-manager": "Service manager",
  "head-of-service": "Head of service",
  director: "Director or deputy director",
  "independent-reviewer": "Independent reviewer",
  "head-of-quality-assurance": "Head of quality assurance",
  "quality-assurance-officer": "Quality assurance officer",
  "performance-officer": "Performance officer",
  "workforce-development": "Workforce development",
  administrator: "Administrator",
  "outside-reader": "Outside reader",
} as const;

export type Role = keyof typeof roleNames;
export const roles = Object.keys(roleNames) as readonly Role[];

/** One position: a role, in a team (workers and team managers) or a service (service managers), from a day to a day. */
export type Position = {
  readonly role: Role;
  readonly teamId: string | null;
  readonly serviceId: string | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
};

/** Someone signed in, with the positions that they hold today. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly positions: readonly Position[];
};

export const isHeldAt = (position: Position, at: LocalDate): boolean =>
  position.startsOn <= at && (position.endsOn === null || position.endsOn >= at);

export const hasRole = (person: Person, ...wanted: readonly Role[]): boolean =>
  person.positions.some((position) => wanted.includes(position.role));
