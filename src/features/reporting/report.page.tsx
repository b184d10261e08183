// One quarter's report: its words, its recommendations, and its figures.
import { reportLifecycle } from "../../domain/reporting/report-lifecycle.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate, formatInstant, formatQuarter } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { StatusTag } from "../../ui/status-tag.js";
import { UserText } from "../../ui/text.js";
import { FigureGroups } from "./figure-groups.js";
import { showFigures } from "./figure-tables.js";
import type { ReportView } from "./read-report.js";
import { Notice, Recommendations } from "./report-parts.js";
import { reportPath, stateTones } from "./report-words.js";

/** What the figures are of, and as at when: a draft's move on with the records, a published report's never do. */
export const figuresAsAt = ({ state, publishedAt, figures }: ReportView): string =>
  state === "published" && publishedAt
    ? `Published on ${formatInstant(publishedAt)}. The figures are those of that day and stay as they are.`
    : `Draft. The figures are those of ${formatDate(figures.takenOn)} and still move with the records.`;

/** The report's own words, as pages and files show them. */
export const ReportWordsShown = ({ report }: { readonly report: ReportView }) => (
  <>
    <h2 class="govuk-heading-m">Commentary</h2>
    <UserText text={report.commentary} none="Nothing is written yet." />
    <h2 class="govuk-heading-m">Recommendations</h2>
    <Recommendations recommendations={report.recommendations} />
    <h2 class="govuk-heading-m">Summary for readers outside</h2>
    <UserText text={report.summary} none="Nothing is written yet." />
  </>
);

export const reportPage = (
  report: ReportView,
  { mayWrite, notice }: { readonly mayWrite: boolean; readonly notice: string | null },
): PageContent => {
  const path = reportPath(report.quarter);
  const { figures, before } = report;
  return {
    title: `Report of ${formatQuarter(report.quarter)}`,
    back: { href: "/reports", text: "Reports" },
    wide: true,
    body: (
      <>
        <Notice notice={notice} />
        <h1 class="govuk-heading-l">Quality assurance report: {formatQuarter(report.quarter)}</h1>
        <p class="govuk-body">
          <StatusTag tone={stateTones[report.state]}>{reportLifecycle.states[report.state]}</StatusTag>
        </p>
        <InsetText>{figuresAsAt(report)}</InsetText>
        {mayWrite && (
          <div class="govuk-button-group">
            <Button href={`${path}/write`}>Write the report</Button>
            <Button href={`${path}/publish`} classes="govuk-button--secondary">
              Publish it
            </Button>
          </div>
        )}
        <ReportWordsShown report={report} />
        <p class="govuk-body">
          Each number below leads to the records that it counts. An audit belongs to the quarter in which it
          was submitted.
        </p>
        <FigureGroups shown={showFigures({ figures, before }, (key) => `${path}/figures/${key}`)} />
      </>
    ),
  };
};
