// What actions wait for someone to do: carry out, review in supervision, or confirm.

import { readingScope, relationsToAudit } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import { actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import { nextReviewDue } from "../../domain/actions/action-rules.js";
import type { Task } from "../../domain/programme/task.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { canTake } from "../../domain/shared/lifecycle.js";
import type { Work } from "../../platform/db/in-authority.js";
import { openedOn } from "./act-on-action.js";
import { listWaitingActions } from "./actions.queries.js";

export async function listActionTasks(
  work: Work,
  person: Person,
  today: LocalDate,
): Promise<readonly Task[]> {
  const waiting = await listWaitingActions(work, readingScope(person));
  return waiting.flatMap((action): Task[] => {
    const task = (what: string, dueOn: LocalDate | null): Task => ({
      what,
      childId: action.childId,
      href: `/actions/${action.id}`,
      dueOn,
    });
    const relations = relationsToAudit(person, { ...action, actionOwnerId: action.ownerId });
    if (canTake(actionLifecycle, action.state, "confirm-closing", relations))
      return [task("Confirm that an action is done, or say what is still needed", null)];
    if (action.state !== "open") return [];
    const reviewOn = nextReviewDue({ ...action, openedOn: openedOn(action) });
    return [
      ...(action.ownerId === person.id ? [task("Carry out your action", action.dueOn)] : []),
      ...(relations.has("audit-manager") && reviewOn <= today
        ? [task("Review an action in supervision", reviewOn)]
        : []),
    ];
  });
}
