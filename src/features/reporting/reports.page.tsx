// All quarters there is anything to report of, with the state of each one's report.
import { type ReportState, reportLifecycle } from "../../domain/reporting/report-lifecycle.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import type { FormError, PageContent } from "../../platform/http/answers.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Form } from "../../ui/form.js";
import { formatInstant, formatQuarter } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { StatusTag } from "../../ui/status-tag.js";
import { Notice } from "./report-parts.js";
import { reportPath, stateTones } from "./report-words.js";

export type QuarterRow = {
  readonly quarter: Quarter;
  /** Null where no report is opened. */
  readonly state: ReportState | null;
  readonly publishedAt: Date | null;
};

export type ReportsView = {
  readonly rows: readonly QuarterRow[];
  /** Of someone who may open a report; null for others. */
  readonly csrfToken: string | null;
  readonly errors: readonly FormError[];
  readonly notice: string | null;
};

const nameOf = ({ quarter, state }: QuarterRow) =>
  state === null ? (
    <span>{formatQuarter(quarter)}</span>
  ) : (
    <a class="govuk-link" href={reportPath(quarter)}>
      {formatQuarter(quarter)}
    </a>
  );

const stateOf = ({ state }: QuarterRow) =>
  state === null ? (
    <StatusTag tone="waiting">Not opened</StatusTag>
  ) : (
    <StatusTag tone={stateTones[state]}>{reportLifecycle.states[state]}</StatusTag>
  );

const openForm = ({ quarter, state }: QuarterRow, csrfToken: string) =>
  state === null ? (
    <Form csrfToken={csrfToken}>
      <Button
        name="quarter"
        value={quarter}
        classes="govuk-button--secondary govuk-!-margin-bottom-0"
        preventDoubleClick
      >
        Open the report <span class="govuk-visually-hidden">of {formatQuarter(quarter)}</span>
      </Button>
    </Form>
  ) : (
    ""
  );

export const reportsPage = ({ rows, csrfToken, errors, notice }: ReportsView): PageContent => ({
  title: "Reports",
  errors,
  body: (
    <>
      <Notice notice={notice} />
      <h1 class="govuk-heading-l">Reports</h1>
      <p class="govuk-body">
        Each quarter’s report brings together what audits, families and moderation showed, and what should
        change. Quarters follow the financial year, which starts in April.
      </p>
      {rows.length === 0 ? (
        <EmptyState title="No report is published yet">
          <p class="govuk-body">You will get a message when there is one to read.</p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption="Quarters"
          captionClasses="govuk-visually-hidden"
          head={["Quarter", "Report", "Published", ...(csrfToken ? ["What to do"] : [])]}
          rows={rows.map((row) => [
            nameOf(row),
            stateOf(row),
            row.publishedAt ? formatInstant(row.publishedAt) : "",
            ...(csrfToken ? [openForm(row, csrfToken)] : []),
          ])}
        />
      )}
    </>
  ),
});
