// A month of the programme: the case list is sent and confirmed, the sample drawn and released, now and then a case replaced.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { THEMES } from "../../domain/framework/themes.js";
import { usualDueDates } from "../../domain/programme/due-dates.js";
import { type ReplacementReason, replacementReasons } from "../../domain/sampling/replace-drawn-case.js";
import { addDays, type LocalDate, type Month } from "../../domain/shared/calendar.js";
import { addWorkingDays } from "../../domain/shared/working-days.js";
import { read } from "../../platform/change.js";
import { findAuditWithParties } from "../audit/public.js";
import { decideCaseList, previewCaseList } from "../imports/public.js";
import { approveReplacement, askForReplacement, drawSample, releaseSample } from "../sampling/public.js";
import { done } from "./cast.js";
import { findDrawVersion, findSelectionVersion, listSelectionsOfDraw } from "./demonstration.queries.js";
import { type AuditStory, inventAudit } from "./invent/audit-story.js";
import type { CaseLists } from "./invent/case-list.js";
import type { Story } from "./story.js";
import { planAudit } from "./tell-audit.js";

const reasonsWithoutWords = (Object.keys(replacementReasons) as ReplacementReason[]).filter(
  (reason) => !replacementReasons[reason].needsWords,
);

/** Plans the month: its number in the history, its name, and the first day of its work. */
export function planMonth(
  story: Story,
  lists: CaseLists,
  index: number,
  month: Month,
  from: LocalDate,
): void {
  story.timeline.plan(from, async () => {
    await sendCaseList(story, lists, addDays(from, -1));
    story.timeline.plan(addWorkingDays(from, 1), () => drawAndPlanRelease(story, index, month));
  });
}

async function sendCaseList({ cast }: Story, lists: CaseLists, asAt: LocalDate): Promise<void> {
  const officer = cast.holder("performance-officer");
  const folder = await mkdtemp(join(tmpdir(), "full-circle-list-"));
  try {
    const files = lists
      .asAt(asAt)
      .map(({ fileName, text }) => ({ name: fileName, path: join(folder, fileName), text }));
    for (const { path, text } of files) await writeFile(path, text);
    const previewed = await done("preview a case list", previewCaseList(cast.as(officer), { files, asAt }));
    await done("confirm a case list", decideCaseList(cast.as(officer), previewed.snapshotId, "confirmed"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function drawAndPlanRelease(story: Story, index: number, month: Month): Promise<void> {
  const { cast, timeline } = story;
  const officer = cast.holder("performance-officer");
  const { drawId } = await done("draw a sample", drawSample(cast.as(officer), { month }));
  timeline.plan(addWorkingDays(cast.today, 1), () => release(story, index, drawId));
}

async function release(story: Story, index: number, drawId: string): Promise<void> {
  const { cast } = story;
  const officer = cast.holder("quality-assurance-officer", index);
  const { version } = await read(cast.as(officer), (work) => findDrawVersion(work, drawId));
  const asked = { drawId, version, ...usualDueDates(cast.today) };
  await done("release a sample", releaseSample(cast.as(officer), officer, asked));
  const selections = await read(cast.as(officer), (work) => listSelectionsOfDraw(work, drawId));
  for (const { auditId, childId, selectionId } of selections) {
    const told = await inventFor(story, index, auditId, childId);
    if (told.replacement) planReplacement(story, index, selectionId, told.replacement.reasonCode);
    else planAudit(story, auditId, told);
  }
}

async function inventFor(
  { cast, seed, places }: Story,
  index: number,
  auditId: string,
  childId: string,
): Promise<AuditStory> {
  const audit = await read(cast.as(cast.holder("quality-assurance-officer")), (work) =>
    findAuditWithParties(work, auditId),
  );
  const teamKey = [...places.teamIds].find(([, id]) => id === audit?.teamId)?.[0] ?? "";
  return inventAudit({
    seed,
    auditKey: `${index} ${childId}`,
    teamKey,
    month: index,
    themes: THEMES.map(({ code }) => code),
    replacementReasons: reasonsWithoutWords,
  });
}

function planReplacement(story: Story, index: number, selectionId: string, reasonCode: string): void {
  const { cast, timeline } = story;
  const reason = reasonsWithoutWords.find((one) => one === reasonCode) ?? "transferred";
  const asker = cast.holder("quality-assurance-officer", index);
  const approver = cast.holder("quality-assurance-officer", index + 1);
  const versionNow = async () =>
    (await read(cast.as(asker), (work) => findSelectionVersion(work, selectionId))).version;
  timeline.plan(addWorkingDays(cast.today, 1), async () => {
    const asked = { selectionId, version: await versionNow(), reason, words: "" };
    await done("ask for a replacement", askForReplacement(cast.as(asker), asker, asked));
    timeline.plan(addWorkingDays(cast.today, 2), async () => {
      const approved = { selectionId, version: await versionNow(), ...usualDueDates(cast.today) };
      const next = await done(
        "approve a replacement",
        approveReplacement(cast.as(approver), approver, approved),
      );
      if (!next) return;
      const { replacement, ...told } = await inventFor(story, index, next.auditId, next.childId);
      planAudit(story, next.auditId, told);
    });
  });
}
