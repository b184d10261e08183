// Draws: the list of months, drawing one, its page, and its release.
import { may, mayReadAudit, relationsByRole } from "../../domain/access/policy.js";
import type { DrawKind } from "../../domain/programme/draw-kind.js";
import { drawLifecycle } from "../../domain/programme/draw-lifecycle.js";
import { usualDueDates } from "../../domain/programme/due-dates.js";
import { canTake } from "../../domain/shared/lifecycle.js";
import { read, readLogged } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { drawPage } from "./draw.page.js";
import { drawSample } from "./draw-sample.command.js";
import { drawsPage } from "./draws.page.js";
import { findDraw, listDraws } from "./draws.queries.js";
import { newDrawPage } from "./new-draw.page.js";
import { previewDraw } from "./preview-draw.js";
import { releasePage } from "./release.page.js";
import { releaseSample } from "./release-sample.command.js";
import { dueDatesAsTyped, readDrawToMake, readDueDates, versionOf } from "./sampling.form.js";
import { releaseErrors, sampleErrorOf } from "./sampling-words.js";
import { listSelectionsOfDraw } from "./selections.queries.js";
import { listReserves, viewDraw } from "./view-draw.js";

export function addDrawPages(pages: Pages): void {
  pages.get("/draws", "see-draws", async ({ context, person }) =>
    page(drawsPage(await read(context, listDraws), may(person, "draw-sample"))),
  );
  for (const [path, kind] of Object.entries(newDrawPaths)) {
    pages.get(path, "draw-sample", (visit) => showNew(kind, visit, visit.held ?? {}, [], 200));
    pages.post(path, "draw-sample", (visit) => draw(kind, visit));
  }
  pages.get("/draws/:id", "see-draws", showDraw);
  pages.get("/draws/:id/release", "release-sample", (visit) => showRelease(visit, visit.held, [], 200));
  pages.post("/draws/:id/release", "release-sample", release);
}

const newDrawPaths: Readonly<Record<string, DrawKind>> = {
  "/draws/new": "monthly",
  "/draws/new/dip-sample": "dip-sample",
};

type Shown = [visit: Visit, typed: Fields | null, errors: readonly FormError[], status: number];

async function showNew(kind: DrawKind, ...[visit, typed, errors, status]: Shown): Promise<Answer> {
  const { context, today, csrfToken, held } = visit;
  const preview = await read(context, (work) => previewDraw(work, kind, today));
  return page(
    newDrawPage({ kind, preview, csrfToken, typed: typed ?? {}, errors, isHeld: held !== null }),
    status,
  );
}

async function draw(kind: DrawKind, visit: Visit): Promise<Answer> {
  const { context, fields, today } = visit;
  const form = readDrawToMake(kind, fields, today);
  if (!form.ok) return showNew(kind, visit, fields, form.refusal, 422);
  const drawn = await drawSample(context, form.value);
  if (drawn.ok) return redirect(`/draws/${drawn.value.drawId}`, "drawn");
  return showNew(
    kind,
    visit,
    fields,
    [sampleErrorOf(drawn.refusal)],
    drawn.refusal === "already-drawn" ? 409 : 422,
  );
}

async function showDraw({ context, person, params, notice }: Visit): Promise<Answer> {
  const { id = "" } = params;
  const relations = relationsByRole(person);
  const found = await readLogged(context, async (work) => {
    const view = await viewDraw(work, id);
    if (!view) return { answer: null, line: null };
    const reserves = await listReserves(work, view);
    return { answer: { ...view, reserves }, line: { action: "read-draw", recordType: "draw", recordId: id } };
  });
  if (!found) return notFound();
  return page(
    drawPage({
      ...found,
      mayRelease: canTake(drawLifecycle, found.draw.state, "release", relations),
      mayOpenCases: mayReadAudit(relations),
      notice,
    }),
  );
}

/** A released sample has nothing more to release, so the draw's own page is shown instead. */
async function showRelease(...[visit, typed, errors, status]: Shown): Promise<Answer> {
  const { context, params, today, csrfToken, held } = visit;
  const { id = "" } = params;
  const found = await read(context, async (work) => {
    const draw = await findDraw(work, id);
    return draw && { draw, cases: await listSelectionsOfDraw(work, id) };
  });
  if (!found) return notFound();
  const { draw, cases } = found;
  if (draw.state !== "drawn") return redirect(`/draws/${id}`);
  return page(
    releasePage({
      drawId: id,
      month: draw.month,
      kind: draw.kind,
      version: draw.version,
      caseCount: cases.length,
      csrfToken,
      typed: typed ?? dueDatesAsTyped(usualDueDates(today)),
      errors,
      isHeld: held !== null,
    }),
    status,
  );
}

async function release(visit: Visit): Promise<Answer> {
  const { context, person, params, fields } = visit;
  const { id = "" } = params;
  const form = readDueDates(fields);
  if (!form.ok) return showRelease(visit, fields, form.refusal, 422);
  const version = versionOf(fields);
  const released = await releaseSample(context, person, { drawId: id, version, ...form.value });
  if (released.ok) return redirect(`/draws/${id}`, "released");
  if (released.refusal === "not-in-this-state") return redirect(`/draws/${id}`, "released-already");
  const status = released.refusal === "changed-meanwhile" ? 409 : 422;
  return showRelease(visit, fields, [releaseErrors[released.refusal]], status);
}
