// Releases a drawn sample: opens the audit of every selected case, which tells managers and workers (C3, D1).
import { relationsByRole } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import { drawLifecycle } from "../../domain/programme/draw-lifecycle.js";
import { checkDueDates, type DueDates, type DueDatesRefusal } from "../../domain/programme/due-dates.js";
import { type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { holdDraw, markReleased } from "./draws.queries.js";
import { openAuditsOf } from "./open-audit-of.js";
import { listCasesToRelease } from "./selections.queries.js";

/** A draw as someone saw it, and the dates they chose. */
export type SampleToRelease = DueDates & { readonly drawId: string; readonly version: number };
export type ReleaseRefusal = StepRefusal | DueDatesRefusal | "no-such-draw" | "changed-meanwhile";

/** All audits are opened, or none is. */
export const releaseSample = (
  context: Context,
  person: Person,
  { drawId, version, ...due }: SampleToRelease,
): Promise<Result<{ readonly auditIds: readonly string[] }, ReleaseRefusal>> =>
  change<{ readonly auditIds: readonly string[] }, ReleaseRefusal>(context, async (change) => {
    const { work, now, today, record } = change;
    const draw = await holdDraw(work, drawId);
    if (!draw) return refuse("no-such-draw");
    const step = takeStep(drawLifecycle, draw.state, "release", relationsByRole(person));
    if (!step.ok) return step;
    if (draw.version !== version) return refuse("changed-meanwhile");
    const dates = checkDueDates(due, today);
    if (!dates.ok) return dates;
    await markReleased(work, drawId, {
      ...dates.value,
      state: step.value,
      releasedBy: person.id,
      releasedAt: now,
    });
    const auditIds = await openAuditsOf(change, draw, dates.value, await listCasesToRelease(work, drawId));
    record({
      action: "release-sample",
      recordType: "draw",
      recordId: drawId,
      detail: { ...dates.value, audits: auditIds.length },
    });
    return accept({ auditIds });
  });
