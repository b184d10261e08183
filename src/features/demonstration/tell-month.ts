// A month of the programme: the case list is sent and confirmed, the sample drawn and released, each audit planned.
import { THEMES } from "../../domain/framework/themes.js";
import { usualDueDates } from "../../domain/programme/due-dates.js";
import { addDays, type LocalDate, type Month } from "../../domain/shared/calendar.js";
import { addWorkingDays } from "../../domain/shared/working-days.js";
import { read } from "../../platform/change.js";
import { drawSample, releaseSample } from "../sampling/public.js";
import { done } from "./cast.js";
import { findDrawVersion, listDrawnAudits } from "./demonstration.queries.js";
import { inventAudit } from "./invent/audit-story.js";
import type { CaseLists } from "./invent/case-list.js";
import { openEndOf } from "./invent/open-ends.js";
import { confirmCaseList, setAsideCaseList } from "./send-case-list.js";
import type { Story, ToldAudit } from "./story.js";
import { planAudit } from "./tell-audit.js";
import { planReplacement, reasonsWithoutWords } from "./tell-replacement.js";

export type ToldMonth = {
  /** Its number in the history, from 0. */
  readonly index: number;
  readonly month: Month;
  readonly from: LocalDate;
  /** How many draws came after this month's; the newest has 0. */
  readonly drawsAgo: number;
};

/** The month's sample is released on its third working day. */
export const releaseDay = (from: LocalDate): LocalDate => addWorkingDays(addDays(from, -1), 3);

/** In one month the list of the month before was sent by mistake, and set aside. */
const MISTAKEN_DRAWS_AGO = 2;

export function planMonth(story: Story, lists: CaseLists, told: ToldMonth): void {
  const { timeline, cast } = story;
  const asAt = addDays(told.from, -1);
  timeline.plan(told.from, async function* () {
    if (told.drawsAgo === MISTAKEN_DRAWS_AGO) {
      await setAsideCaseList(story, lists, addDays(asAt, -30));
      yield;
    }
    await confirmCaseList(story, lists, asAt);
    timeline.plan(addWorkingDays(cast.today, 1), () => draw(story, told));
  });
}

async function draw(story: Story, told: ToldMonth): Promise<void> {
  const { cast, timeline } = story;
  const officer = cast.holder("performance-officer");
  const { drawId } = await done("draw a sample", drawSample(cast.as(officer), { month: told.month }));
  timeline.plan(addWorkingDays(cast.today, 1), () => release(story, told, drawId));
}

async function release(story: Story, told: ToldMonth, drawId: string): Promise<void> {
  const { cast } = story;
  const officer = cast.holder("quality-assurance-officer", told.index);
  const { version } = await read(cast.as(officer), (work) => findDrawVersion(work, drawId));
  const asked = { drawId, version, ...usualDueDates(cast.today) };
  await done("release a sample", releaseSample(cast.as(officer), officer, asked));
  const drawn = await read(cast.as(officer), (work) => listDrawnAudits(work, drawId));
  for (const [place, found] of drawn.entries()) {
    const openEnd = openEndOf(told.drawsAgo, place);
    const audit = tell(story, told, found, openEnd);
    const asksReplacement = openEnd === null && audit.told.replacement !== undefined;
    if (asksReplacement || openEnd === "replacement-asked" || openEnd === "replacement-declined")
      planReplacement(story, audit, found.selectionId, (next) => tell(story, told, next, null));
    else planAudit(story, audit);
  }
}

type DrawnAudit = Pick<ToldAudit, "auditId" | "teamId" | "workerId"> & { readonly childId: string };

const isDiffering = (openEnd: ToldAudit["openEnd"]) =>
  openEnd === "moderation-in-discussion" || openEnd === "moderation-grade-proposed";

function tell(
  { seed, places }: Story,
  { index }: ToldMonth,
  { auditId, teamId, workerId, childId }: DrawnAudit,
  openEnd: ToldAudit["openEnd"],
): ToldAudit {
  const teamKey = [...places.teamIds].find(([, id]) => id === teamId)?.[0] ?? "";
  const key = `${index} ${childId}`;
  const invented = inventAudit({
    seed,
    auditKey: key,
    teamKey,
    month: index,
    themes: THEMES.map(({ code }) => code),
    replacementReasons: reasonsWithoutWords,
    ...(isDiffering(openEnd) && { moderated: "differing" as const }),
    ...(openEnd === "moderation-withdrawn" && { moderated: true }),
  });
  const completion = openEnd ? { workerDaysLate: 0, managerDaysLate: 0 } : invented.completion;
  const serviceId = places.serviceOfTeam.get(teamId) ?? "";
  return { auditId, key, teamId, serviceId, workerId, told: { ...invented, completion }, openEnd };
}
