// Reports to read: their list, one quarter's, the records behind a figure; and the summaries that may be read outside.
import { may, mayReadReport } from "../../domain/access/policy.js";
import { figureList } from "../../domain/reporting/figure-list.js";
import { outsideFigures } from "../../domain/reporting/outside-figures.js";
import { parseReportQuarter, quartersUpTo } from "../../domain/reporting/quarters.js";
import { firstDayOf, quarterOf } from "../../domain/shared/calendar.js";
import { read } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { figurePage } from "./figure.page.js";
import { findRecords } from "./find-records.js";
import { openReport } from "./open-report.command.js";
import { parseFrozenFigures } from "./read-figures.js";
import { readFigures, viewReport } from "./read-report.js";
import { reportPage } from "./report.page.js";
import { openRefusals, reportPath } from "./report-words.js";
import {
  findFirstMonth,
  findFrozenFigures,
  findReport,
  listRecommendations,
  listReports,
} from "./reporting.queries.js";
import { type QuarterRow, reportsPage } from "./reports.page.js";
import { summariesPage, summaryPage } from "./summary.page.js";

/** Quarters whose report may still be opened: two years back are enough to catch up. */
const QUARTERS_BACK = 8;

const quarterAsked = (visit: Visit) => parseReportQuarter(visit.params.quarter ?? "");

async function showReports(visit: Visit, errors: readonly FormError[] = []): Promise<Answer> {
  const mayWrite = may(visit.person, "write-reports");
  const { reports, firstMonth } = await read(visit.context, async (work) => ({
    reports: await listReports(work),
    firstMonth: await findFirstMonth(work),
  }));
  const first = quarterOf(firstMonth === null ? visit.today : firstDayOf(firstMonth));
  const opened: readonly QuarterRow[] = reports.filter(({ state }) => mayReadReport(visit.person, state));
  const unopened: readonly QuarterRow[] = quartersUpTo(visit.today, QUARTERS_BACK)
    .filter((quarter) => mayWrite && quarter >= first && !reports.some((one) => one.quarter === quarter))
    .map((quarter) => ({ quarter, state: null, publishedAt: null }));
  const rows = [...opened, ...unopened].toSorted((one, other) => (one.quarter < other.quarter ? 1 : -1));
  const csrfToken = mayWrite ? visit.csrfToken : null;
  return page(reportsPage({ rows, csrfToken, errors, notice: visit.notice }), errors.length > 0 ? 422 : 200);
}

async function open(visit: Visit): Promise<Answer> {
  const quarter = parseReportQuarter(textOf(visit.fields, "quarter"));
  if (!quarter) return notFound();
  const opened = await openReport(visit.context, visit.person, { quarter });
  if (opened.ok) return redirect(reportPath(quarter), "opened");
  return opened.refusal === "not-yours-to-do"
    ? notFound()
    : showReports(visit, [openRefusals[opened.refusal]]);
}

async function showReport(visit: Visit): Promise<Answer> {
  const quarter = quarterAsked(visit);
  const report =
    quarter &&
    (await read(visit.context, async (work) => {
      const found = await findReport(work, quarter);
      return found && mayReadReport(visit.person, found.state)
        ? viewReport(work, found, visit.today)
        : undefined;
    }));
  if (!report) return notFound();
  const mayWrite = report.state === "draft" && may(visit.person, "write-reports");
  return page(reportPage(report, { mayWrite, notice: visit.notice }));
}

async function showFigure(visit: Visit): Promise<Answer> {
  const quarter = quarterAsked(visit);
  const key = visit.params.key ?? "";
  if (!quarter) return notFound();
  const found = await read(visit.context, async (work) => {
    const report = await findReport(work, quarter);
    if (!report || !mayReadReport(visit.person, report.state)) return null;
    const figures = await readFigures(work, quarter, visit.today);
    const figure = figureList(figures.services).find((one) => one.key === key);
    const value = figures.values[key];
    if (!figure || !value) return null;
    const rows = await findRecords(work, visit.person, figures, key);
    const isPublished = report.state === "published";
    return {
      quarter,
      isPublished,
      takenOn: figures.takenOn,
      figure,
      median: value.median,
      share: value.share,
      rows,
    };
  });
  return found ? page(figurePage(found)) : notFound();
}

async function showSummary(visit: Visit): Promise<Answer> {
  const quarter = quarterAsked(visit);
  if (!quarter) return notFound();
  const summary = await read(visit.context, async (work) => {
    const report = await findReport(work, quarter);
    const frozen = await findFrozenFigures(work, quarter);
    if (report?.state !== "published" || !frozen) return null;
    return {
      quarter,
      publishedAt: report.publishedAt,
      summary: report.summary,
      recommendations: await listRecommendations(work, report.id),
      figures: outsideFigures(parseFrozenFigures(frozen)),
    };
  });
  return summary ? page(summaryPage(summary)) : notFound();
}

export function addReportPages(pages: Pages): void {
  pages.get("/reports", "see-reports", (visit) => showReports(visit));
  pages.post("/reports", "write-reports", open);
  pages.get("/reports/:quarter", "see-reports", showReport);
  pages.get("/reports/:quarter/figures/:key", "see-reports", showFigure);
  pages.get("/summaries", "read-published-summaries", async (visit) => {
    const reports = await read(visit.context, listReports);
    return page(summariesPage(reports.filter(({ state }) => state === "published")));
  });
  pages.get("/summaries/:quarter", "read-published-summaries", showSummary);
}
