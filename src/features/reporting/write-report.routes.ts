// Writing a report: its words, its recommendations, and publishing it.
import { missingForPublication } from "../../domain/reporting/publication.js";
import { parseReportQuarter } from "../../domain/reporting/quarters.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import { read } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { publishReport } from "./publish-report.command.js";
import { addRecommendation, removeRecommendation } from "./recommend.command.js";
import { readRecommendation, readVersion, readWords } from "./report.form.js";
import { missingError, reportPath } from "./report-words.js";
import {
  type FoundRecommendation,
  type FoundReport,
  findReport,
  listRecommendations,
} from "./reporting.queries.js";
import { type ReportWords, saveReportWords } from "./save-report-words.command.js";
import {
  publishPage,
  recommendationPage,
  removeRecommendationPage,
  writeReportPage,
} from "./write-report.page.js";

type Draft = {
  readonly report: FoundReport;
  readonly recommendations: readonly FoundRecommendation[];
};

/** What a refused form shows again. */
type Again = {
  readonly typed: Fields;
  readonly errors: readonly FormError[];
  readonly status: number;
  readonly savedMeanwhile?: ReportWords;
};

const isPublishedAnswer = (quarter: Quarter): Answer => redirect(reportPath(quarter), "is-published");

const publishedError = (quarter: Quarter): FormError => ({
  field: reportPath(quarter),
  text: "The report was published meanwhile, so these words can’t be saved any more. They are still here for you to copy",
});

/** The report with its recommendations, for a handler; a page for a draft leads on where it is published. */
async function withReport(
  visit: Visit,
  then: (draft: Draft, quarter: Quarter) => Answer | Promise<Answer>,
): Promise<Answer> {
  const quarter = parseReportQuarter(visit.params.quarter ?? "");
  if (!quarter) return notFound();
  const found = await read(visit.context, async (work) => {
    const report = await findReport(work, quarter);
    return report && { report, recommendations: await listRecommendations(work, report.id) };
  });
  return found ? then(found, quarter) : notFound();
}

const wordsAsTyped = ({ commentary, summary, version }: FoundReport): Fields => ({
  commentary,
  summary,
  version: String(version),
});

const showWrite = (visit: Visit, again: Again | null): Promise<Answer> =>
  withReport(visit, ({ report, recommendations }, quarter) => {
    const typedBefore = again?.typed ?? visit.held;
    const isPublished = report.state === "published";
    if (isPublished && !typedBefore) return isPublishedAnswer(quarter);
    const content = writeReportPage({
      quarter,
      csrfToken: visit.csrfToken,
      typed: typedBefore ?? wordsAsTyped(report),
      errors: isPublished ? [publishedError(quarter)] : (again?.errors ?? []),
      isHeld: visit.held !== null,
      recommendations,
      notice: visit.notice,
      savedMeanwhile: again?.savedMeanwhile ?? null,
    });
    return page(content, isPublished ? 409 : (again?.status ?? 200));
  });

async function postWords(visit: Visit): Promise<Answer> {
  const quarter = parseReportQuarter(visit.params.quarter ?? "");
  if (!quarter) return notFound();
  const { context, person, fields } = visit;
  const form = readWords(fields);
  if (!form.ok) return showWrite(visit, { typed: fields, errors: form.refusal, status: 422 });
  const saved = await saveReportWords(context, person, { quarter, ...form.value });
  if (saved.ok) return redirect(`${reportPath(quarter)}/write`, "saved");
  if (saved.refusal === "not-in-this-state")
    return showWrite(visit, { typed: fields, errors: [], status: 409 });
  if (typeof saved.refusal === "string") return notFound();
  const { savedMeanwhile } = saved.refusal;
  return showWrite(visit, {
    typed: { ...fields, version: String(savedMeanwhile.version) },
    errors: [{ field: "both-texts", text: "Someone else saved this report meanwhile. Both texts are below" }],
    status: 409,
    savedMeanwhile,
  });
}

const showRecommendation = (visit: Visit, again: Again | null): Promise<Answer> =>
  withReport(visit, ({ report }, quarter) => {
    const typedBefore = again?.typed ?? visit.held;
    const isPublished = report.state === "published";
    if (isPublished && !typedBefore) return isPublishedAnswer(quarter);
    const content = recommendationPage({
      quarter,
      csrfToken: visit.csrfToken,
      typed: typedBefore ?? {},
      errors: isPublished ? [publishedError(quarter)] : (again?.errors ?? []),
      isHeld: visit.held !== null,
    });
    return page(content, isPublished ? 409 : (again?.status ?? 200));
  });

async function postRecommendation(visit: Visit): Promise<Answer> {
  const quarter = parseReportQuarter(visit.params.quarter ?? "");
  if (!quarter) return notFound();
  const { context, person, fields } = visit;
  const form = readRecommendation(fields);
  if (!form.ok) return showRecommendation(visit, { typed: fields, errors: form.refusal, status: 422 });
  const added = await addRecommendation(context, person, { quarter, ...form.value });
  if (added.ok) return redirect(`${reportPath(quarter)}/write`, "recommended");
  return added.refusal === "not-in-this-state"
    ? showRecommendation(visit, { typed: fields, errors: [], status: 409 })
    : notFound();
}

const showRemove = (visit: Visit): Promise<Answer> =>
  withReport(visit, ({ report, recommendations }, quarter) => {
    const recommendation = recommendations.find(({ id }) => id === visit.params.id);
    if (!recommendation) return notFound();
    return report.state === "published"
      ? isPublishedAnswer(quarter)
      : page(removeRecommendationPage(quarter, recommendation, visit.csrfToken));
  });

async function postRemove(visit: Visit): Promise<Answer> {
  const quarter = parseReportQuarter(visit.params.quarter ?? "");
  if (!quarter) return notFound();
  const { context, person, params } = visit;
  const removed = await removeRecommendation(context, person, { quarter, id: params.id ?? "" });
  if (removed.ok) return redirect(`${reportPath(quarter)}/write`, "removed");
  return removed.refusal === "not-in-this-state" ? isPublishedAnswer(quarter) : notFound();
}

const showPublish = (visit: Visit, again: Pick<Again, "errors" | "status"> | null): Promise<Answer> =>
  withReport(visit, ({ report, recommendations }, quarter) => {
    if (report.state === "published") return isPublishedAnswer(quarter);
    const form = { csrfToken: visit.csrfToken, errors: again?.errors ?? [] };
    return page(publishPage(report, recommendations, form), again?.status ?? 200);
  });

/** All that is missing is told at once, each linked to where it is written. */
const showMissing = (visit: Visit): Promise<Answer> =>
  withReport(visit, ({ report, recommendations }, quarter) => {
    const draft = { ...report, recommendationCount: recommendations.length };
    const errors = missingForPublication(draft, visit.today).map((part) => missingError(quarter, part));
    return showPublish(visit, { errors, status: 422 });
  });

async function postPublish(visit: Visit): Promise<Answer> {
  const quarter = parseReportQuarter(visit.params.quarter ?? "");
  if (!quarter) return notFound();
  const { context, person, fields } = visit;
  const published = await publishReport(context, person, { quarter, version: readVersion(fields) });
  if (published.ok) return redirect(reportPath(quarter), "published");
  if (published.refusal === "not-ready") return showMissing(visit);
  if (published.refusal === "not-in-this-state") return isPublishedAnswer(quarter);
  if (published.refusal !== "changed-meanwhile") return notFound();
  const text = "Someone changed the report meanwhile. Read it as it stands below, then publish it";
  return showPublish(visit, { errors: [{ field: `${reportPath(quarter)}/write`, text }], status: 409 });
}

export function addReportWritingPages(pages: Pages): void {
  pages.get("/reports/:quarter/write", "write-reports", (visit) => showWrite(visit, null));
  pages.post("/reports/:quarter/write", "write-reports", postWords);
  const recommendations = "/reports/:quarter/recommendations";
  pages.get(`${recommendations}/new`, "write-reports", (visit) => showRecommendation(visit, null));
  pages.post(`${recommendations}/new`, "write-reports", postRecommendation);
  pages.get(`${recommendations}/:id/remove`, "write-reports", showRemove);
  pages.post(`${recommendations}/:id/remove`, "write-reports", postRemove);
  pages.get("/reports/:quarter/publish", "write-reports", (visit) => showPublish(visit, null));
  pages.post("/reports/:quarter/publish", "write-reports", postPublish);
}
