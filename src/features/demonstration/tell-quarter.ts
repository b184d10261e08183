// The quarter's report of the demonstration: opened when the quarter is over, written, and published some days later.
import { roleNames } from "../../domain/access/roles.js";
import {
  addDays,
  daysOfQuarter,
  type LocalDate,
  type Quarter,
  quarterOf,
} from "../../domain/shared/calendar.js";
import { addWorkingDays } from "../../domain/shared/working-days.js";
import { read } from "../../platform/change.js";
import { addRecommendation, openReport, publishReport, saveReportWords } from "../reporting/public.js";
import { done } from "./cast.js";
import { findReportVersion } from "./demonstration.queries.js";
import type { QuarterWords } from "./invent/report-story.js";
import type { Story } from "./story.js";
import type { SeveralSteps } from "./timeline.js";

const opensOn = (quarter: Quarter): LocalDate => addWorkingDays(daysOfQuarter(quarter).to, 8);

/** The report is written in the second week after the quarter, and published in the fourth unless it stays a draft. */
export function planQuarter(story: Story, quarter: Quarter, words: QuarterWords, staysDraft: boolean): void {
  const { timeline, cast } = story;
  timeline.plan(opensOn(quarter), async function* () {
    yield* write(story, quarter, words);
    if (!staysDraft) timeline.plan(addWorkingDays(cast.today, 8), () => publish(story, quarter));
  });
}

async function* write({ cast }: Story, quarter: Quarter, words: QuarterWords): SeveralSteps {
  const officer = cast.holder("quality-assurance-officer");
  await done("open a report", openReport(cast.as(officer), officer, { quarter }));
  yield;
  const { version } = await read(cast.as(officer), (work) => findReportVersion(work, quarter));
  const saved = { quarter, version, commentary: words.commentary.join("\n\n"), summary: words.summary };
  await done("write a report", saveReportWords(cast.as(officer), officer, saved));
  for (const { what, kind, leadRole, dueInDays } of words.recommendations) {
    yield;
    const byWhen = addDays(cast.today, dueInDays);
    const recommendation = { quarter, what, kindOfChange: kind, lead: roleNames[leadRole], byWhen };
    await done("recommend", addRecommendation(cast.as(officer), officer, recommendation));
  }
}

async function publish({ cast }: Story, quarter: Quarter): Promise<void> {
  const head = cast.holder("head-of-quality-assurance");
  const { version } = await read(cast.as(head), (work) => findReportVersion(work, quarter));
  await done("publish a report", publishReport(cast.as(head), head, { quarter, version }));
}

/** The quarters of a history whose reports are begun before it ends, in order. */
export function quartersOver(from: LocalDate, to: LocalDate): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let day = from; day <= to; day = addDays(daysOfQuarter(quarterOf(day)).to, 1)) {
    const quarter = quarterOf(day);
    if (opensOn(quarter) < to) quarters.push(quarter);
  }
  return quarters;
}
