// What moderations wait for someone to do: grade, write down the talk, confirm the grade, put the case note on the record.
import { readingScope, relationsToAudit } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import { type ModerationAction, moderationLifecycle } from "../../domain/moderation/moderation-lifecycle.js";
import type { Task } from "../../domain/programme/task.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { canTake } from "../../domain/shared/lifecycle.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listWaitingModerations } from "./moderation.queries.js";

export async function listModerationTasks(work: Work, person: Person): Promise<readonly Task[]> {
  const waiting = await listWaitingModerations(work, readingScope(person));
  return waiting.flatMap((moderation): readonly Task[] => {
    const relations = relationsToAudit(person, moderation);
    const can = (action: ModerationAction) =>
      canTake(moderationLifecycle, moderation.state, action, relations);
    const task = (what: string, dueOn: LocalDate | null): readonly Task[] => [
      { what, childId: moderation.childId, href: `/moderations/${moderation.id}`, dueOn },
    ];
    if (can("agree")) return task("Moderate an audit", moderation.returnBy);
    if (can("propose-grade"))
      return task("Talk with the team manager and write down the agreed grade", moderation.returnBy);
    if (can("accept-grade")) return task("Confirm the agreed grade, or talk again", null);
    if (can("note-on-record") && relations.has("moderator"))
      return task("Put the moderation's case note on the child's record", null);
    return [];
  });
}
