// Saves a new position in the caller's change, once what it names is known to be there.
import { randomUUID } from "node:crypto";
import { type NewPosition, placePosition } from "../../domain/access/positions.js";
import { type Result, refuse } from "../../domain/shared/result.js";
import type { Change } from "../../platform/change.js";
import { hasService, hasTeam } from "./change-people.queries.js";
import { addPosition } from "./people.queries.js";

export type PositionRefusal = "role-needs-team" | "role-needs-service" | "no-such-team" | "no-such-service";

/** The position as its role has it, or why it can't be. */
export async function checkPosition(
  { work }: Change,
  asked: NewPosition,
): Promise<Result<NewPosition, PositionRefusal>> {
  const placed = placePosition(asked);
  if (!placed.ok) return placed;
  const { teamId, serviceId } = placed.value;
  if (teamId !== null && !(await hasTeam(work, teamId))) return refuse("no-such-team");
  if (serviceId !== null && !(await hasService(work, serviceId))) return refuse("no-such-service");
  return placed;
}

export async function savePosition(change: Change, personId: string, position: NewPosition): Promise<void> {
  const id = randomUUID();
  const { authorityId } = change.actor;
  await addPosition(change.work, { authorityId, id, personId, ...position, endsOn: null });
  change.record({
    action: "add-position",
    recordType: "person",
    recordId: personId,
    detail: { ...position, positionId: id },
  });
}
