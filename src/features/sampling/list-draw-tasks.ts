// What waits for someone in the programme: the month's sample to draw, samples to release, replacements to decide.
import { may, relationsByRole } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import { drawLifecycle, selectionLifecycle } from "../../domain/programme/draw-lifecycle.js";
import type { Task } from "../../domain/programme/task.js";
import { type LocalDate, monthOf } from "../../domain/shared/calendar.js";
import { canTake } from "../../domain/shared/lifecycle.js";
import type { Work } from "../../platform/db/in-authority.js";
import { formatMonth } from "../../ui/formats.js";
import { findConfirmedSnapshot } from "../imports/public.js";
import { findDrawOfMonth, listUnreleasedDraws } from "./draws.queries.js";
import { sampleNames } from "./sampling-words.js";
import { listAskedReplacements } from "./selections.queries.js";

const task = (what: string, href: string, childId: string | null = null): Task => ({
  what,
  href,
  childId,
  dueOn: null,
});

async function samplesToDraw(work: Work, today: LocalDate): Promise<readonly Task[]> {
  const month = monthOf(today);
  if (await findDrawOfMonth(work, month, "monthly")) return [];
  return (await findConfirmedSnapshot(work, today))
    ? [task(`Draw the sample for ${formatMonth(month)}`, "/draws/new")]
    : [];
}

export async function listDrawTasks(work: Work, person: Person, today: LocalDate): Promise<readonly Task[]> {
  const relations = relationsByRole(person);
  const toDraw = may(person, "draw-sample") ? await samplesToDraw(work, today) : [];
  const toRelease = canTake(drawLifecycle, "drawn", "release", relations)
    ? (await listUnreleasedDraws(work)).map(({ id, month, kind }) =>
        task(`Release the ${sampleNames[kind]} for ${formatMonth(month)}`, `/draws/${id}/release`),
      )
    : [];
  const mayDecide = canTake(selectionLifecycle, "replacement-asked", "approve-replacement", relations);
  const toDecide = mayDecide
    ? (await listAskedReplacements(work))
        .filter(({ askedBy }) => askedBy !== person.id)
        .map(({ id, childId }) =>
          task("Decide whether the next case is audited instead", `/draws/replacements/${id}`, childId),
        )
    : [];
  return [...toDraw, ...toRelease, ...toDecide];
}
