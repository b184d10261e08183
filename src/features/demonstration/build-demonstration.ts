// Builds the demonstration council: invented people and cases, and fifteen months of work told by running the real
// commands with a moved clock, in the order of time. Nothing is put into the records behind them.
import { londonDateAt } from "../../domain/shared/calendar.js";
import { accept } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import { MovedClock } from "../../platform/clock.js";
import type { Database } from "../../platform/db/connect.js";
import { hashPassword } from "../../platform/passwords.js";
import { giveEveryoneThePassword, markReady } from "./demonstration.queries.js";
import { inventCaseLists } from "./invent/case-list.js";
import { inventCouncil } from "./invent/council.js";
import { historyMonths, monthsOfHistory, startOfMonth } from "./invent/history.js";
import { reportStories } from "./invent/report-story.js";
import { setUpDemonstration } from "./set-up-demonstration.js";
import { planMonth } from "./tell-month.js";
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
  const { cast, places } = await setUpDemonstration(db, clock, timeline, council, passwordHash);
  const story = { seed, council, cast, places, timeline };
  const lists = inventCaseLists({ seed, council, ends });
  for (const [index, month] of historyMonths(ends).entries())
    if (index >= skipped) planMonth(story, lists, index, month, startOfMonth(ends, index));
  const quarters = quartersOver(starts, ends);
  for (const [index, words] of reportStories.entries()) {
    const quarter = quarters.at(index - reportStories.length);
    if (quarter && quarters.length + index >= reportStories.length) planQuarter(story, quarter, words);
  }
  const length = endsAt.getTime() - Date.parse(starts);
  await timeline.run((at) =>
    progress(Math.floor((months * (at.getTime() - Date.parse(starts))) / length), months),
  );
  clock.moveTo(endsAt);
  await openTheDoors(cast, passwordHash, clock.now());
  progress(months, months);
  return { authorityId: cast.authorityId };
}

/** From now on people can sign in, and the demonstration is whole. */
async function openTheDoors(
  cast: Parameters<typeof planMonth>[0]["cast"],
  passwordHash: string,
  readyAt: Date,
): Promise<void> {
  const administrator = cast.holder("administrator");
  await change<null, never>(cast.as(administrator), async ({ work, record }) => {
    await giveEveryoneThePassword(work, passwordHash);
    await markReady(work, cast.authorityId, readyAt);
    record({ action: "open-demonstration", recordType: "authority", recordId: cast.authorityId });
    return accept(null);
  });
}
