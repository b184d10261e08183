// Builds the demonstration council: invented people and cases, and fifteen months of work told by running the real
// commands with a moved clock, in the order of time. Nothing is put into the records behind them.
import { addDays, type LocalDate, londonDateAt } from "../../domain/shared/calendar.js";
import { accept } from "../../domain/shared/result.js";
import { addWorkingDays } from "../../domain/shared/working-days.js";
import { change } from "../../platform/change.js";
import { MovedClock } from "../../platform/clock.js";
import type { Database } from "../../platform/db/connect.js";
import { hashPassword } from "../../platform/passwords.js";
import type { Cast } from "./cast.js";
import { giveEveryoneThePassword, markReady } from "./demonstration.queries.js";
import { inventCaseLists } from "./invent/case-list.js";
import { inventCouncil } from "./invent/council.js";
import { historyMonths, monthsOfHistory, startOfMonth } from "./invent/history.js";
import { reportStories } from "./invent/report-story.js";
import { inOneTransaction } from "./one-transaction.js";
import { sendCaseList } from "./send-case-list.js";
import { setUpDemonstration } from "./set-up-demonstration.js";
import type { Story } from "./story.js";
import { planMonth, releaseDay } from "./tell-month.js";
import { planQuarter, quartersOver } from "./tell-quarter.js";
import { Timeline } from "./timeline.js";

export type DemonstrationOptions = {
  readonly db: Database;
  /** The present: nothing of the history lies after it. */
  readonly endsAt: Date;
  readonly seed: string;
  /** What everyone in the demonstration signs in with; kept nowhere but as its hash. */
  readonly password: string;
  /** How far the history is, in months of fifteen. */
  readonly progress: (monthsDone: number, of: number) => void;
  /** How many of the last months are told; all of them unless a test wants fewer. */
  readonly months?: number;
};

/** The demonstration's council, ready to sign in to. Throws where a command refused what the story takes to be possible. */
export async function buildDemonstration(
  options: DemonstrationOptions,
): Promise<{ readonly authorityId: string }> {
  const { db, endsAt, seed, password, progress, months = monthsOfHistory } = options;
  const ends = londonDateAt(endsAt.getTime());
  const skipped = monthsOfHistory - months;
  const starts = startOfMonth(ends, skipped);
  const clock = new MovedClock(new Date(Date.parse(`${starts}T08:00:00Z`)));
  const timeline = new Timeline(clock, endsAt);
  const council = inventCouncil({ seed, ends });
  const passwordHash = await hashPassword(password);
  const { cast, places } = await inOneTransaction(db, (within) =>
    setUpDemonstration(within, clock, timeline, council, passwordHash),
  );
  planHistory({ seed, council, cast, places, timeline }, skipped, ends);
  const length = endsAt.getTime() - Date.parse(starts);
  const keepDay = (work: () => Promise<void>) =>
    inOneTransaction(db, (within) => {
      cast.workIn(within);
      return work();
    });
  await timeline.run(keepDay, (at) =>
    progress(Math.floor((months * (at.getTime() - Date.parse(starts))) / length), months),
  );
  cast.workIn(db);
  clock.moveTo(endsAt);
  await openTheDoors(cast, passwordHash, clock.now());
  progress(months, months);
  return { authorityId: cast.authorityId };
}

function planHistory(story: Story, skipped: number, ends: LocalDate): void {
  const { seed, council, timeline } = story;
  const lists = inventCaseLists({ seed, council, ends });
  const months = historyMonths(ends).map((month, index) => ({
    month,
    index,
    from: startOfMonth(ends, index),
  }));
  const newest = months.findLastIndex(({ from }) => releaseDay(from) < ends);
  for (const told of months.slice(skipped))
    planMonth(story, lists, { ...told, drawsAgo: newest - told.index });
  const quarters = quartersOver(startOfMonth(ends, skipped), ends);
  for (const [ago, words] of reportStories.toReversed().entries()) {
    const quarter = quarters.at(-1 - ago);
    if (quarter) planQuarter(story, quarter, words, ago === 0);
  }
  const waits = addWorkingDays(ends, -1);
  timeline.plan(waits, async () => {
    await sendCaseList(story, lists, addDays(waits, -1));
  });
}

/** From now on people can sign in, and the demonstration is whole. */
async function openTheDoors(cast: Cast, passwordHash: string, readyAt: Date): Promise<void> {
  const administrator = cast.holder("administrator");
  await change<null, never>(cast.as(administrator), async ({ work, record }) => {
    await giveEveryoneThePassword(work, passwordHash);
    await markReady(work, cast.authorityId, readyAt);
    record({ action: "open-demonstration", recordType: "authority", recordId: cast.authorityId });
    return accept(null);
  });
}
