// What every step on a moderation shares: the moderation locked, the version someone saw, and what they are to it.
import { relationsToAudit } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import {
  type ModerationAction,
  type ModerationState,
  moderationLifecycle,
} from "../../domain/moderation/moderation-lifecycle.js";
import { type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { type FoundModeration, findModeration } from "./moderation.queries.js";

/** A moderation as someone saw it. */
export type SeenModeration = { readonly moderationId: string; readonly version: number };
export type ModerationRefusal = StepRefusal | "no-such-moderation" | "changed-meanwhile";

export type ModerationAtHand = {
  readonly change: Change;
  readonly moderation: FoundModeration;
  /** The state that an action leads to, or why not. */
  readonly step: (action: ModerationAction) => Result<ModerationState, StepRefusal>;
};

/** Runs a step in one change; `changed-meanwhile` where someone else changed the moderation since it was seen. */
export const actOnModeration = <Value, Refusal>(
  context: Context,
  person: Person,
  seen: SeenModeration,
  steps: (atHand: ModerationAtHand) => Promise<Result<Value, Refusal | ModerationRefusal>>,
): Promise<Result<Value, Refusal | ModerationRefusal>> =>
  change<Value, Refusal | ModerationRefusal>(context, async (change) => {
    const moderation = await findModeration(change.work, seen.moderationId, "to-change");
    if (!moderation) return refuse("no-such-moderation");
    if (moderation.version !== seen.version) return refuse("changed-meanwhile");
    const relations = relationsToAudit(person, moderation);
    const step = (action: ModerationAction) =>
      takeStep(moderationLifecycle, moderation.state, action, relations);
    return steps({ change, moderation, step });
  });

export const recordStep = (
  change: Change,
  moderation: Pick<FoundModeration, "id" | "auditId">,
  action: string,
  detail: Readonly<Record<string, string | number | boolean | null>> = {},
): void =>
  change.record({
    action,
    recordType: "moderation",
    recordId: moderation.id,
    detail: { auditId: moderation.auditId, ...detail },
  });
