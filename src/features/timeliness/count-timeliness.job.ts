// Counts the year's lists anew whose standards were changed, or that were never counted. Idempotent: a list that is counted
// by the standards of its day is left alone, and each one counted stays counted if the next one fails.
import type { LocalDate } from "../../domain/shared/calendar.js";
import { type Clock, today } from "../../platform/clock.js";
import type { Database } from "../../platform/db/connect.js";
import { inAuthority } from "../../platform/db/in-authority.js";
import type { JobData } from "../../platform/jobs/queues.js";
import { listStandards } from "../standards/public.js";
import { listMonthlyLists } from "./count.queries.js";
import { countList, isStale } from "./count-list.js";
import { firstDayShown } from "./timeliness.view-model.js";

export type CountingParts = { readonly db: Database; readonly clock: Clock };

export async function countTimeliness(
  { db, clock }: CountingParts,
  { authorityId }: JobData<"count-timeliness">,
): Promise<void> {
  const from: LocalDate = firstDayShown(today(clock));
  const { lists, standards } = await inAuthority(db, authorityId, async (work) => ({
    lists: await listMonthlyLists(work, from),
    standards: await listStandards(work),
  }));
  for (const list of lists.filter((one) => isStale(one, standards)))
    await inAuthority(db, authorityId, (work) =>
      countList(work, { authorityId, now: clock.now() }, list, standards),
    );
}
