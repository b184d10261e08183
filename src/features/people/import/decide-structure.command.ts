// Applies a previewed file of people and structure, all of it or nothing; or sets it aside, keeping nothing of it.
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { change } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import { invite } from "../../access/public.js";
import { whatIsTaken } from "../change-people.queries.js";
import { type ApplyRefusal, applySteps } from "./apply-steps.js";
import { planFile } from "./preview-structure.command.js";
import { type Done, parseKeptFile } from "./structure-file-shape.js";
import {
  decideStructureImport,
  lockEveryone,
  lockStructureImport,
  readKnownStructure,
} from "./structure-import.queries.js";

export type DecideStructureRefusal =
  | {
      readonly code: "no-such-import" | "already-decided" | "plan-changed" | "nothing-to-do" | "number-taken";
    }
  | ApplyRefusal;

/** What is confirmed: the plan as it was seen. Where it would be another by now, it is to be looked at again. */
export type ConfirmedPlan = {
  readonly importId: string;
  readonly fingerprint: string;
  /** Whether the new people get a message with a link to choose a password. */
  readonly invites: boolean;
};

export const applyStructure = (
  context: Context,
  { importId, fingerprint, invites }: ConfirmedPlan,
): Promise<Result<Done, DecideStructureRefusal>> =>
  change<Done, DecideStructureRefusal>(context, async (into) => {
    const { work, actor, now, record } = into;
    const found = await lockStructureImport(work, importId);
    if (!found) return refuse({ code: "no-such-import" });
    const file = parseKeptFile(found.read);
    if (found.state !== "previewed" || !file) return refuse({ code: "already-decided" });
    await lockEveryone(work);
    const known = await readKnownStructure(work);
    const plan = planFile(file, known, found.asAt);
    if (plan.fingerprint !== fingerprint) return refuse({ code: "plan-changed" });
    if (plan.steps.length === 0) return refuse({ code: "nothing-to-do" });
    const applied = await applySteps(into, plan.steps, known, found.asAt);
    if (!applied.ok) return applied;
    const { done, newPeople } = applied.value;
    if (invites) for (const personId of newPeople) await invite(into, personId);
    const decided = { state: "applied", decidedBy: actor.personId, decidedAt: now, done } as const;
    await decideStructureImport(work, importId, decided);
    const detail = { asAt: found.asAt, ...done, invites };
    record({ action: "apply-structure", recordType: "structure-import", recordId: importId, detail });
    return accept(done);
  }).catch((error: unknown) => {
    const taken = whatIsTaken(error);
    if (taken === "number-taken") return refuse({ code: taken });
    if (taken === "email-taken") return refuse({ code: taken, what: "one of the new addresses" });
    throw error;
  });

export const setAsideStructure = (
  context: Context,
  importId: string,
): Promise<Result<null, "no-such-import" | "already-decided">> =>
  change<null, "no-such-import" | "already-decided">(context, async ({ work, actor, now, record }) => {
    const found = await lockStructureImport(work, importId);
    if (!found) return refuse("no-such-import");
    if (found.state !== "previewed") return refuse("already-decided");
    const decided = { state: "set-aside", decidedBy: actor.personId, decidedAt: now, done: null } as const;
    await decideStructureImport(work, importId, decided);
    record({ action: "set-aside-structure", recordType: "structure-import", recordId: importId });
    return accept(null);
  });
