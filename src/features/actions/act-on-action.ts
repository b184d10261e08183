// What every step on an action shares: the action locked, the version someone saw, and what they are to it.

import { relationsToAudit } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import { type ActionState, type ActionStep, actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import { type LocalDate, londonDateAt } from "../../domain/shared/calendar.js";
import { type Relation, type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { type FoundAction, findAction } from "./actions.queries.js";

/** An action as someone saw it. */
export type SeenAction = { readonly actionId: string; readonly version: number };
export type ActionRefusal = StepRefusal | "no-such-action" | "changed-meanwhile";

export type ActionAtHand = {
  readonly change: Change;
  readonly action: FoundAction;
  readonly relations: ReadonlySet<Relation>;
  /** The state that a step leads to, or why not. */
  readonly step: (step: ActionStep) => Result<ActionState, StepRefusal>;
};

export const relationsToAction = (person: Person, action: FoundAction): ReadonlySet<Relation> =>
  relationsToAudit(person, { ...action, actionOwnerId: action.ownerId });

/** The day from which an action is to be done: when its audit was submitted, or later when it was added later. */
export const openedOn = (action: { submittedOn: LocalDate | null; proposedAt: Date }): LocalDate => {
  const proposedOn = londonDateAt(action.proposedAt.getTime());
  return action.submittedOn !== null && action.submittedOn > proposedOn ? action.submittedOn : proposedOn;
};

/** Runs a step in one change; `changed-meanwhile` where someone else changed the action since it was seen. */
export const actOnAction = <Value, Refusal>(
  context: Context,
  person: Person,
  seen: SeenAction,
  steps: (atHand: ActionAtHand) => Promise<Result<Value, Refusal | ActionRefusal>>,
): Promise<Result<Value, Refusal | ActionRefusal>> =>
  change<Value, Refusal | ActionRefusal>(context, async (change) => {
    const action = await findAction(change.work, seen.actionId, "to-change");
    if (!action) return refuse("no-such-action");
    if (action.version !== seen.version) return refuse("changed-meanwhile");
    const relations = relationsToAction(person, action);
    const step = (wanted: ActionStep) => takeStep(actionLifecycle, action.state, wanted, relations);
    return steps({ change, action, relations, step });
  });
