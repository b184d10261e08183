// Draws the month's cases, once: the list is frozen, then the seed is taken, then one case for each team manager is drawn (C1–C4).
import { randomBytes, randomUUID } from "node:crypto";
import { drawLifecycle, selectionLifecycle } from "../../domain/programme/draw-lifecycle.js";
import { mayDrawMonth } from "../../domain/programme/draw-month.js";
import type { Draw } from "../../domain/sampling/draw.js";
import { drawCases } from "../../domain/sampling/draw-cases.js";
import { standardRules } from "../../domain/sampling/eligibility.js";
import { type SeedUsed, seedFromText } from "../../domain/sampling/seed.js";
import type { Month } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { findConfirmedSnapshot } from "../imports/public.js";
import { sha256 } from "./certificate.js";
import { findDrawOfMonth, holdDraws, insertDraw } from "./draws.queries.js";
import { type ListToDraw, makeFrozenList } from "./frozen-list.js";
import { insertDrawCases } from "./frozen-list.queries.js";
import { insertSelections } from "./selections.queries.js";

export type DrawToMake = {
  /** The present month or the one before. */
  readonly month: Month;
  /** Any text, published with the draw; without it the seed comes from chance. */
  readonly seed?: string;
};

export type SampleRefusal =
  | "month-not-open"
  | "already-drawn"
  | "no-confirmed-snapshot"
  | "nobody-eligible"
  | "unusable-seed"
  | "unusable-list";

/** Taken only once the list is made, so that nobody could have chosen the list to fit it. */
const takeSeed = (text: string | undefined): Result<SeedUsed, "unusable-seed"> => {
  if (text === undefined) return seedFromText(randomBytes(32).toString("hex"), sha256);
  return /\p{Cc}/u.test(text) ? refuse("unusable-seed") : seedFromText(text, sha256);
};

/** Whether someone may draw is asked by the caller, because the command line has no person. */
export const drawSample = (
  context: Context,
  { month, seed }: DrawToMake,
): Promise<Result<{ readonly drawId: string }, SampleRefusal>> =>
  change<{ readonly drawId: string }, SampleRefusal>(context, async (change) => {
    const { work, actor, today } = change;
    if (!mayDrawMonth(month, today)) return refuse("month-not-open");
    await holdDraws(work, actor.authorityId);
    if (await findDrawOfMonth(work, month)) return refuse("already-drawn");
    const snapshot = await findConfirmedSnapshot(work, today);
    if (!snapshot) return refuse("no-confirmed-snapshot");
    const made = await makeFrozenList(work, snapshot, today);
    const used = takeSeed(seed);
    if (!used.ok) return used;
    const drawn = drawCases(
      { list: made.list, month, drawDate: today, rules: standardRules, seed: used.value },
      sha256,
    );
    if (!drawn.ok) return refuse(drawn.refusal === "empty-list" ? "nobody-eligible" : "unusable-list");
    if (drawn.value.certificate.counts.eligible === 0) return refuse("nobody-eligible");
    const seedSource = seed === undefined ? "chance" : "given";
    return accept({ drawId: await keep(change, snapshot.id, seedSource, made, drawn.value) });
  });

async function keep(
  { work, actor, now, record }: Change,
  snapshotId: string,
  seedSource: "chance" | "given",
  { list, workers }: ListToDraw,
  { certificate, outcomes, orders }: Draw,
): Promise<string> {
  const { authorityId } = actor;
  const drawId = randomUUID();
  const { month, drawDate, fingerprint, seed, counts } = certificate;
  await insertDraw(work, {
    authorityId,
    id: drawId,
    month,
    drawnOn: drawDate,
    snapshotId,
    certificate: JSON.stringify(certificate),
    seedSource,
    state: drawLifecycle.starts,
    drawnBy: actor.personId,
    drawnAt: now,
  });
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.childId, outcome]));
  const rows = list.cases.map(({ siblingLastAuditedOn, ...row }) => {
    const { exclusion = null, place = null } = outcomeOf.get(row.childId) ?? {};
    const { workerId = null, workerName = null } = workers.get(row.childId) ?? {};
    return { ...row, exclusion, place, workerId, workerName };
  });
  await insertDrawCases(work, authorityId, drawId, rows);
  const selections = orders.flatMap(({ managerId, childIds: [childId] }) =>
    childId === undefined
      ? []
      : [
          {
            authorityId,
            id: randomUUID(),
            drawId,
            managerId,
            childId,
            place: 1,
            state: selectionLifecycle.starts,
          },
        ],
  );
  await insertSelections(work, selections);
  record({
    action: "draw-sample",
    recordType: "draw",
    recordId: drawId,
    detail: {
      month,
      snapshotId,
      fingerprint,
      seed,
      seedSource,
      inList: counts.inList,
      eligible: counts.eligible,
      selected: selections.length,
    },
  });
  return drawId;
}
