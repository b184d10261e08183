// Closes a team after a day, with the positions in it; or opens a closed one again, without them.
import type { LocalDate } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { closeTeamOn } from "../../domain/structure/team-periods.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { endPosition } from "./people.queries.js";
import { endPeriod, listPeriodsOf, listPositionsAfter, lockTeam, setTeamCloses } from "./teams.queries.js";

export type CloseTeamRefusal =
  | "no-such-team"
  | "changed-meanwhile"
  | "team-closed"
  | "team-open"
  | "before-last-change";

type Which = { readonly teamId: string; readonly version: number };

/** Positions in the team end on its last day; one that would have begun later ends on its first. */
export const closeTeam = (
  context: Context,
  { teamId, version, lastDay }: Which & { readonly lastDay: LocalDate },
): Promise<Result<null, CloseTeamRefusal>> =>
  change<null, CloseTeamRefusal>(context, async ({ work, record }) => {
    const team = await lockTeam(work, teamId);
    const [present] = await listPeriodsOf(work, teamId);
    if (!team || !present) return refuse("no-such-team");
    if (team.version !== version) return refuse("changed-meanwhile");
    const closed = closeTeamOn(present, lastDay);
    if (!closed.ok) return closed;
    await endPeriod(work, present.id, lastDay);
    await setTeamCloses(work, teamId, lastDay);
    for (const held of await listPositionsAfter(work, teamId, lastDay)) {
      const endsOn = held.startsOn > lastDay ? held.startsOn : lastDay;
      await endPosition(work, held.id, endsOn);
      const detail = { positionId: held.id, role: held.role, endsOn };
      record({ action: "end-position", recordType: "person", recordId: held.personId, detail });
    }
    record({ action: "close-team", recordType: "team", recordId: teamId, detail: { lastDay } });
    return accept(null);
  });

export const openTeamAgain = (
  context: Context,
  { teamId, version }: Which,
): Promise<Result<null, CloseTeamRefusal>> =>
  change<null, CloseTeamRefusal>(context, async ({ work, record }) => {
    const team = await lockTeam(work, teamId);
    const [present] = await listPeriodsOf(work, teamId);
    if (!team || !present) return refuse("no-such-team");
    if (team.version !== version) return refuse("changed-meanwhile");
    if (present.endsOn === null) return refuse("team-open");
    await endPeriod(work, present.id, null);
    await setTeamCloses(work, teamId, null);
    record({ action: "open-team-again", recordType: "team", recordId: teamId });
    return accept(null);
  });
