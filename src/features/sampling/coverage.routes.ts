// The coverage page.
import { may } from "../../domain/access/policy.js";
import { read } from "../../platform/change.js";
import { type Answer, page } from "../../platform/http/answers.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { coveragePage, PERIODS } from "./coverage.page.js";
import { periodUpTo, readCoverage } from "./read-coverage.js";

const USUAL_MONTHS = 12;

export function addCoveragePage(pages: Pages): void {
  pages.get("/coverage", "see-coverage", showCoverage);
}

async function showCoverage({ context, person, query, today }: Visit): Promise<Answer> {
  const months = PERIODS.find((period) => String(period) === query.months) ?? USUAL_MONTHS;
  const coverage = await read(context, (work) => readCoverage(work, periodUpTo(today, months), today));
  return page(coveragePage({ ...coverage, months, mayDraw: may(person, "draw-sample") }));
}
