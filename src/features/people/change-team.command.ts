// Renames a team or moves it to another service, from a day on; the days before stay as they were.
import type { LocalDate } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import {
  changeTeamFrom,
  type TeamChange,
  type TeamChangeRefusal,
} from "../../domain/structure/team-periods.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { hasService } from "./change-people.queries.js";
import {
  beginPeriod,
  correctPeriod,
  endPeriod,
  isTakenTeamName,
  listPeriodsOf,
  lockTeam,
  setTeamNow,
} from "./teams.queries.js";

export type ChangeTeamRefusal =
  | TeamChangeRefusal
  | "no-such-team"
  | "no-such-service"
  | "team-name-taken"
  | "changed-meanwhile";

export type TeamToChange = TeamChange & {
  readonly teamId: string;
  readonly version: number;
  /** Null corrects the present name and service from the beginning. */
  readonly from: LocalDate | null;
};

export const changeTeam = (
  context: Context,
  { teamId, version, from, ...now }: TeamToChange,
): Promise<Result<null, ChangeTeamRefusal>> =>
  change<null, ChangeTeamRefusal>(context, async (into) => {
    const team = await lockTeam(into.work, teamId);
    if (!team) return refuse("no-such-team");
    if (team.version !== version) return refuse("changed-meanwhile");
    if (!(await hasService(into.work, now.serviceId))) return refuse("no-such-service");
    return saveTeamFrom(into, teamId, now, from);
  }).catch((error: unknown) => {
    if (isTakenTeamName(error)) return refuse("team-name-taken");
    throw error;
  });

/** In the caller's change, with the team locked. Throws where the name is another team's. */
export async function saveTeamFrom(
  { work, actor, today, record }: Change,
  teamId: string,
  now: TeamChange,
  from: LocalDate | null,
): Promise<Result<null, TeamChangeRefusal | "no-such-team">> {
  const [present] = await listPeriodsOf(work, teamId);
  if (!present) return refuse("no-such-team");
  const changed = changeTeamFrom(present, now, from, today);
  if (!changed.ok) return changed;
  if (changed.value.kind === "corrected") await correctPeriod(work, present.id, now);
  else {
    const { lastEndsOn, startsOn } = changed.value;
    await endPeriod(work, present.id, lastEndsOn);
    const { name: teamName, serviceId } = now;
    await beginPeriod(work, { authorityId: actor.authorityId, teamId, teamName, serviceId, startsOn });
  }
  await setTeamNow(work, teamId, now);
  const isMoved = now.serviceId !== present.serviceId;
  record({
    action: isMoved ? "move-team" : "rename-team",
    recordType: "team",
    recordId: teamId,
    detail: { from, isRenamed: now.name !== present.name, ...(isMoved && { serviceId: now.serviceId }) },
  });
  return accept(null);
}
