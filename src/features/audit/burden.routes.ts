// The page on what the form costs, for the quality assurance team alone.
import { gradesThatNeverVary, sectionTimes, signsThatNeverVary } from "../../domain/audit/burden.js";
import { DESCRIPTORS } from "../../domain/framework/descriptors.js";
import { SECTION_CODES } from "../../domain/framework/sections.js";
import { addMonths } from "../../domain/shared/calendar.js";
import { read } from "../../platform/change.js";
import { type Answer, page } from "../../platform/http/answers.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { burdenPage } from "./burden.page.js";
import { countTicks, listGradeSpreads, listSaves } from "./burden.queries.js";

const MONTHS = 12;

export function addBurdenPage(pages: Pages): void {
  pages.get("/burden", "see-burden", showBurden);
}

async function showBurden({ context, today }: Visit): Promise<Answer> {
  const since = addMonths(today, -MONTHS);
  const { saves, ticks, spreads } = await read(context, async (work) => ({
    saves: await listSaves(work, since),
    ticks: await countTicks(work, since),
    spreads: await listGradeSpreads(work, since),
  }));
  const ticked = new Map(ticks.map(({ id, said, times }) => [`${id} ${said}`, times]));
  const counts = DESCRIPTORS.map(({ id, section }) => ({
    id,
    ticking: spreads.find((spread) => spread.section === section)?.ticking ?? 0,
    seen: ticked.get(`${id} seen`) ?? 0,
    missing: ticked.get(`${id} missing`) ?? 0,
  }));
  return page(
    burdenPage({
      since,
      times: sectionTimes(
        SECTION_CODES,
        saves.map((save) => ({ ...save, at: save.at.getTime() })),
      ),
      signs: signsThatNeverVary(counts),
      grades: gradesThatNeverVary(spreads),
    }),
  );
}
