// What every step on a selected case shares: its row locked, the version someone saw, and what they are to it.
import { relationsToAudit } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import {
  type SelectionAction,
  type SelectionState,
  selectionLifecycle,
} from "../../domain/programme/draw-lifecycle.js";
import { type Relation, type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { type FoundSelection, findSelection } from "./selections.queries.js";

/** A selected case as someone saw it. */
export type SeenSelection = { readonly selectionId: string; readonly version: number };
export type SelectionRefusal = StepRefusal | "no-such-selection" | "changed-meanwhile";

export type SelectionAtHand = {
  readonly change: Change;
  readonly selection: FoundSelection;
  /** The state that the action leads to. */
  readonly to: SelectionState;
};

export const relationsToSelection = (person: Person, selection: FoundSelection): ReadonlySet<Relation> =>
  relationsToAudit(person, {
    ...selection,
    askedById: selection.state === "replacement-asked" ? selection.askedBy : null,
  });

/** Takes an action in one change; `changed-meanwhile` where someone else changed the selected case since it was seen. */
export const actOnSelection = <Value, Refusal>(
  context: Context,
  person: Person,
  action: SelectionAction,
  seen: SeenSelection,
  steps: (atHand: SelectionAtHand) => Promise<Result<Value, Refusal | SelectionRefusal>>,
): Promise<Result<Value, Refusal | SelectionRefusal>> =>
  change<Value, Refusal | SelectionRefusal>(context, async (change) => {
    const selection = await findSelection(change.work, seen.selectionId, "to-change");
    if (!selection) return refuse("no-such-selection");
    const relations = relationsToSelection(person, selection);
    const to = takeStep(selectionLifecycle, selection.state, action, relations);
    if (!to.ok) return to;
    if (selection.version !== seen.version) return refuse("changed-meanwhile");
    return steps({ change, selection, to: to.value });
  });
