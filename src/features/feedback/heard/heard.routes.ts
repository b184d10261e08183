// The page of who was heard.
import { may } from "../../../domain/access/policy.js";
import { addMonths, firstDayOf, monthOf } from "../../../domain/shared/calendar.js";
import { read } from "../../../platform/change.js";
import { type Answer, page } from "../../../platform/http/answers.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import { heardPage, PERIODS } from "./heard.page.js";
import { countHeard } from "./heard.queries.js";

const USUAL_MONTHS = 12;

export function addHeardPage(pages: Pages): void {
  pages.get("/family", "see-family-voice", showHeard);
}

async function showHeard({ context, person, query, today }: Visit): Promise<Answer> {
  const months = PERIODS.find((period) => String(period) === query.months) ?? USUAL_MONTHS;
  const to = monthOf(today);
  const period = { from: monthOf(addMonths(firstDayOf(to), 1 - months)), to };
  const rows = await read(context, (work) => countHeard(work, period));
  return page(heardPage({ period, months, rows, maySetRoute: may(person, "set-safeguarding-route") }));
}
