// All that was found of one kind in a case list, some at a time.
import type { LocalDate } from "../../../domain/shared/calendar.js";
import type { PageContent } from "../../../platform/http/answers.js";
import { formatDate, formatNumber } from "../../../ui/formats.js";
import { Pagination } from "../../../ui/govuk/pagination.js";
import { ScrollingTable } from "../../../ui/scrolling-table.js";
import { Downloads, type KindRow, kindHref, severityWords } from "./problem-kinds.js";

export const problemsAPage = 50;

export type ProblemRow = {
  readonly file: string;
  readonly sheet: string | null;
  readonly rowNumber: number | null;
  readonly columnName: string | null;
  readonly value: string | null;
  readonly message: string;
  readonly fix: string;
};

export type ProblemsView = {
  readonly id: string;
  readonly asAt: LocalDate;
  readonly kind: Pick<KindRow, "severity" | "code" | "count">;
  readonly number: number;
  readonly rows: readonly ProblemRow[];
};

const placeOf = ({ file, sheet, rowNumber, columnName }: ProblemRow) =>
  [sheet ?? file, rowNumber !== null && `row ${rowNumber}`, columnName && `column ${columnName}`]
    .filter(Boolean)
    .join(", ");

export const problemsPage = ({ id, asAt, kind, number, rows }: ProblemsView): PageContent => {
  const from = (number - 1) * problemsAPage;
  const pageHref = (to: number) => `${kindHref(id, kind)}&page=${to}`;
  return {
    title: "Found in a case list",
    back: { href: `/case-list/${id}`, text: "The list" },
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">Case list as at {formatDate(asAt)}</span>
        <h1 class="govuk-heading-l">{severityWords[kind.severity] ?? kind.severity}</h1>
        <ScrollingTable
          caption={`${formatNumber(from + 1)} to ${formatNumber(from + rows.length)} of ${formatNumber(kind.count)}`}
          head={["Where", "What it says", "What we found", "How to mend it"]}
          rows={rows.map((problem) => [placeOf(problem), problem.value ?? "", problem.message, problem.fix])}
        />
        {kind.count > problemsAPage && (
          <Pagination
            {...(number > 1 && { previous: { href: pageHref(number - 1) } })}
            {...(from + rows.length < kind.count && { next: { href: pageHref(number + 1) } })}
          />
        )}
        <Downloads id={id} />
      </>
    ),
  };
};
