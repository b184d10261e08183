// What a position must name, and when it may end. Everyone's rights follow from positions.
import type { LocalDate } from "../shared/calendar.js";
import { accept, type Result, refuse } from "../shared/result.js";
import type { Role } from "./roles.js";

/** Where a role is held: in one team, in one service, or in the whole council. */
export const placeOf = (role: Role): "team" | "service" | "council" => {
  if (role === "social-worker" || role === "team-manager") return "team";
  return role === "service-manager" ? "service" : "council";
};

export type NewPosition = {
  readonly role: Role;
  readonly teamId: string | null;
  readonly serviceId: string | null;
  readonly startsOn: LocalDate;
};

/** The position with only the place that its role has. */
export function placePosition(
  position: NewPosition,
): Result<NewPosition, "role-needs-team" | "role-needs-service"> {
  const place = placeOf(position.role);
  if (place === "team" && position.teamId === null) return refuse("role-needs-team");
  if (place === "service" && position.serviceId === null) return refuse("role-needs-service");
  return accept({
    ...position,
    teamId: place === "team" ? position.teamId : null,
    serviceId: place === "service" ? position.serviceId : null,
  });
}

/** The last day of a position: on or after its first, and set once. */
export function endPositionOn(
  position: { readonly startsOn: LocalDate; readonly endsOn: LocalDate | null },
  endsOn: LocalDate,
): Result<LocalDate, "ends-before-start" | "already-ended"> {
  if (position.endsOn !== null) return refuse("already-ended");
  return endsOn < position.startsOn ? refuse("ends-before-start") : accept(endsOn);
}
