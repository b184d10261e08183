// The records behind one figure: as many as it counts.

import { bandLabel, bandOf, type Grade } from "../../domain/framework/bands.js";
import type { FigureDefinition } from "../../domain/reporting/figures/definition.js";
import type { LocalDate, Month, Quarter } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate, formatMonth, formatNumber, formatQuarter, plural } from "../../ui/formats.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { reportPath } from "./report-words.js";

export type RecordRow = {
  /** Null where the reader may not open the case: its id and grades then stay unsaid. */
  readonly opened: {
    readonly childId: string;
    readonly grades: readonly Grade[];
    /** Null where there is nothing to open, such as an audit that was never begun. */
    readonly href: string | null;
  } | null;
  readonly month: Month;
  readonly teamName: string | null;
  /** How many cases it stands for, in a figure that is a share. */
  readonly weight: number | null;
};

export type FigureView = {
  readonly quarter: Quarter;
  readonly isPublished: boolean;
  readonly takenOn: LocalDate;
  readonly figure: FigureDefinition;
  readonly median: number | null;
  readonly share: number | null;
  readonly rows: readonly RecordRow[];
};

const gradeWords = (grade: Grade | undefined): string =>
  grade === undefined ? "Not final" : `${grade}, ${bandLabel(bandOf(grade)).toLowerCase()}`;

const caseCell = ({ opened }: RecordRow) => {
  if (!opened) return "Not yours to open";
  return opened.href === null ? (
    opened.childId
  ) : (
    <a class="govuk-link" href={opened.href}>
      {opened.childId}
    </a>
  );
};

const gradeCells = ({ opened }: RecordRow, { gradeNames }: FigureDefinition): readonly string[] =>
  gradeNames.map((_, at) => (opened ? gradeWords(opened.grades[at]) : ""));

const headline = ({ figure, median, share, rows }: FigureView): string => {
  if (figure.kind === "count") return plural(rows.length, "record");
  if (figure.kind === "share")
    return share === null ? "Nothing to weigh" : `${share.toFixed(1)}%, by ${plural(rows.length, "record")}`;
  return median === null ? "No grades" : `${formatNumber(median)}, of ${plural(rows.length, "record")}`;
};

export const figurePage = (view: FigureView): PageContent => {
  const { figure, rows, quarter } = view;
  return {
    title: `${figure.label}, ${formatQuarter(quarter)}`,
    back: { href: `${reportPath(quarter)}#${figure.group}`, text: "The report" },
    body: (
      <>
        <span class="govuk-caption-l">Report of {formatQuarter(quarter)}</span>
        <h1 class="govuk-heading-l">
          {figure.label}: {headline(view)}
        </h1>
        <p class="govuk-body">{figure.counts}</p>
        <InsetText>
          {view.isPublished
            ? `As it was when the report was published, on ${formatDate(view.takenOn)}. The records themselves may have moved on.`
            : `As the records stand on ${formatDate(view.takenOn)}.`}
        </InsetText>
        {rows.length > 0 && (
          <ScrollingTable
            caption="The records it counts"
            head={[
              ...["Case", "Month", "Team", ...figure.gradeNames],
              ...(figure.kind === "share" ? [{ text: "Stands for", format: "numeric" as const }] : []),
            ]}
            rows={rows.map((row) => [
              caseCell(row),
              formatMonth(row.month),
              row.teamName ?? "No team known",
              ...gradeCells(row, figure),
              ...(figure.kind === "share"
                ? [{ text: plural(Number((row.weight ?? 0).toFixed(2)), "case"), format: "numeric" as const }]
                : []),
            ])}
          />
        )}
      </>
    ),
  };
};
