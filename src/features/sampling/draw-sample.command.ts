// Draws a month's cases, once for each kind: the list is frozen, then the seed is taken, then the cases are drawn (C1–C4).
import { randomBytes, randomUUID } from "node:crypto";
import { type DrawKind, plainMonthly, rulesOf, type WayOfDrawing } from "../../domain/programme/draw-kind.js";
import { drawLifecycle, selectionLifecycle } from "../../domain/programme/draw-lifecycle.js";
import { mayDrawMonth } from "../../domain/programme/draw-month.js";
import type { Draw, DrawCertificate } from "../../domain/sampling/draw.js";
import { type DrawRefusal, drawCases } from "../../domain/sampling/draw-cases.js";
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
  /** The plain monthly sample unless told otherwise. */
  readonly way?: WayOfDrawing;
  /** Any text, published with the draw; without it the seed comes from chance. */
  readonly seed?: string;
};

export type SampleRefusal =
  | "month-not-open"
  | "already-drawn"
  | "no-confirmed-snapshot"
  | "nobody-eligible"
  | "unusable-seed"
  | "unusable-list"
  | "unusable-rules";

/** Taken only once the list is made, so that nobody could have chosen the list to fit it. */
const takeSeed = (text: string | undefined): Result<SeedUsed, "unusable-seed"> => {
  if (text === undefined) return seedFromText(randomBytes(32).toString("hex"), sha256);
  return /\p{Cc}/u.test(text) ? refuse("unusable-seed") : seedFromText(text, sha256);
};

const refusals: Readonly<Record<DrawRefusal, SampleRefusal>> = {
  "empty-list": "nobody-eligible",
  "duplicate-case": "unusable-list",
  "unusable-text": "unusable-list",
  "list-after-draw": "unusable-list",
  "unusable-rules": "unusable-rules",
};

/** Whether someone may draw is asked by the caller, because the command line has no person. */
export const drawSample = (
  context: Context,
  { month, seed, way = plainMonthly }: DrawToMake,
): Promise<Result<{ readonly drawId: string }, SampleRefusal>> =>
  change<{ readonly drawId: string }, SampleRefusal>(context, async (change) => {
    const { work, actor, today } = change;
    if (!mayDrawMonth(month, today)) return refuse("month-not-open");
    await holdDraws(work, actor.authorityId);
    if (await findDrawOfMonth(work, month, way.kind)) return refuse("already-drawn");
    const snapshot = await findConfirmedSnapshot(work, today);
    if (!snapshot) return refuse("no-confirmed-snapshot");
    const made = await makeFrozenList(work, snapshot, today);
    const used = takeSeed(seed);
    if (!used.ok) return used;
    const drawn = drawCases(
      { list: made.list, month, drawDate: today, rules: rulesOf(way), seed: used.value },
      sha256,
    );
    if (!drawn.ok) return refuse(refusals[drawn.refusal]);
    if (drawn.value.certificate.counts.eligible === 0) return refuse("nobody-eligible");
    const seedSource = seed === undefined ? "chance" : "given";
    return accept({ drawId: await keep(change, way.kind, seedSource, made, drawn.value) });
  });

async function keep(
  { work, actor, now, record }: Change,
  kind: DrawKind,
  seedSource: "chance" | "given",
  { made }: ListToDraw,
  { certificate, outcomes }: Draw,
): Promise<string> {
  const { authorityId } = actor;
  const drawId = randomUUID();
  const { month, drawDate, fingerprint, seed, counts, rules } = certificate;
  const snapshotId = made.snapshot.id;
  await insertDraw(work, {
    authorityId,
    id: drawId,
    month,
    kind,
    drawnOn: drawDate,
    snapshotId,
    certificate: JSON.stringify(certificate),
    seedSource,
    state: drawLifecycle.starts,
    drawnBy: actor.personId,
    drawnAt: now,
  });
  await insertDrawCases(work, { authorityId, drawId, outcomes, ...made });
  const selections = selectionsOf(certificate, { authorityId, drawId });
  await insertSelections(work, selections);
  record({
    action: "draw-sample",
    recordType: "draw",
    recordId: drawId,
    detail: {
      month,
      kind,
      strata: rules.strata,
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

/** The first of each manager's order; of a sample of all, as many as it takes of the one order. */
const selectionsOf = (
  { chosen, rules }: DrawCertificate,
  of: { readonly authorityId: string; readonly drawId: string },
) =>
  chosen.flatMap(({ managerId, childId }, index) =>
    childId === null
      ? []
      : [
          {
            ...of,
            id: randomUUID(),
            managerId,
            childId,
            place: rules.sampleSize === null ? 1 : index + 1,
            ofAll: rules.sampleSize !== null,
            state: selectionLifecycle.starts,
          },
        ],
  );
