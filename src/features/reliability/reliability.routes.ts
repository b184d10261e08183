// The page of how reliable the grading is.
import { hasRole } from "../../domain/access/roles.js";
import { addMonths, firstDayOf, monthOf } from "../../domain/shared/calendar.js";
import { read } from "../../platform/change.js";
import { type Answer, page } from "../../platform/http/answers.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { PERIODS, reliabilityPage } from "./reliability.page.js";
import { listModeratedGrades, listSelfAssessedGrades } from "./reliability.queries.js";
import {
  countByBands,
  managersAgainstModerators,
  severities,
  workersAgainstAudits,
} from "./reliability.view-model.js";

const USUAL_MONTHS = 12;

export function addReliabilityPage(pages: Pages): void {
  pages.get("/reliability", "see-reliability", showReliability);
}

/** A manager's own severity is theirs and the head's to see (E6). */
async function showReliability({ context, person, query, today }: Visit): Promise<Answer> {
  const months = PERIODS.find((period) => String(period) === query.months) ?? USUAL_MONTHS;
  const to = monthOf(today);
  const period = { from: monthOf(addMonths(firstDayOf(to), 1 - months)), to };
  const { moderated, selfAssessed } = await read(context, async (work) => ({
    moderated: await listModeratedGrades(work, period),
    selfAssessed: await listSelfAssessedGrades(work, period),
  }));
  const seesAll = hasRole(person, "head-of-quality-assurance");
  return page(
    reliabilityPage({
      period,
      months,
      moderated: managersAgainstModerators(moderated),
      bands: countByBands(moderated),
      selfAssessed: workersAgainstAudits(selfAssessed),
      severities: severities(moderated).filter(({ auditorId }) => seesAll || auditorId === person.id),
      isOwn: !seesAll,
    }),
  );
}
