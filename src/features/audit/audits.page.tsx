// The list of audits that someone may read.
import { type AuditState, auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import { bandOf } from "../../domain/framework/bands.js";
import { standingGrade } from "../../domain/moderation/standing-grade.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { BandTag } from "../../ui/band-tag.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Filters } from "../../ui/filters.js";
import { formatDate, formatMonth, plural } from "../../ui/formats.js";
import { Pagination } from "../../ui/govuk/pagination.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { auditPath } from "./audit-words.js";
import type { AuditFilter, ListedAudit } from "./list-audits.queries.js";

export type AuditsView = {
  readonly audits: readonly ListedAudit[];
  readonly total: number;
  readonly filter: AuditFilter;
  readonly months: readonly Month[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly page: { readonly number: number; readonly count: number };
};

/** When the stage that an audit is in is due; null where nothing is. */
const dueOn = (audit: ListedAudit): LocalDate | null => {
  switch (audit.state) {
    case "awaiting-self-assessment":
      return audit.selfAssessmentDueOn;
    case "in-progress":
      return audit.auditDueOn;
    case "submitted":
      return audit.feedbackDueOn;
    default:
      return null;
  }
};

const rowOf = (audit: ListedAudit) => {
  const [due, grade] = [dueOn(audit), standingGrade(audit)];
  return [
    <a class="govuk-link" href={auditPath(audit.id)}>
      {audit.childId}
    </a>,
    formatMonth(audit.month),
    audit.teamName,
    audit.workerName ?? "Not known",
    audit.managerName,
    auditLifecycle.states[audit.state],
    due ? formatDate(due) : "",
    grade === null ? (
      ""
    ) : (
      <>
        {grade} <BandTag band={bandOf(grade)} />
      </>
    ),
  ];
};

const hrefOf = ({ month, state, teamId }: AuditFilter, page: number) => {
  const chosen = { month, state, team: teamId, page: page > 1 ? String(page) : null };
  const query = new URLSearchParams(
    Object.entries(chosen).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString();
  return query === "" ? "/audits" : `/audits?${query}`;
};

const Pages = ({ filter, page: { number, count } }: Pick<AuditsView, "filter" | "page">) =>
  count < 2 ? null : (
    <Pagination
      previous={number > 1 ? { href: hrefOf(filter, number - 1) } : undefined}
      next={number < count ? { href: hrefOf(filter, number + 1) } : undefined}
      items={Array.from({ length: count }, (_, at) => at + 1)
        .filter((each) => each === 1 || each === count || Math.abs(each - number) <= 2)
        .map((each) => ({ number: each, href: hrefOf(filter, each), current: each === number }))}
    />
  );

const stateItems = (Object.entries(auditLifecycle.states) as readonly (readonly [AuditState, string])[]).map(
  ([value, text]) => ({ value, text }),
);

export const auditsPage = ({ audits, total, filter, months, teams, page }: AuditsView): PageContent => ({
  title: "Audits",
  wide: true,
  body: (
    <>
      <h1 class="govuk-heading-l">Audits</h1>
      <Filters
        action="/audits"
        filters={[
          {
            name: "month",
            label: "Month",
            value: filter.month ?? "",
            items: [
              { value: "", text: "Every month" },
              ...months.map((month) => ({ value: month, text: formatMonth(month) })),
            ],
          },
          {
            name: "team",
            label: "Team",
            value: filter.teamId ?? "",
            items: [
              { value: "", text: "Every team" },
              ...teams.map(({ id, name }) => ({ value: id, text: name })),
            ],
          },
          {
            name: "state",
            label: "Where it stands",
            value: filter.state ?? "",
            items: [{ value: "", text: "Anywhere" }, ...stateItems],
          },
        ]}
      />
      {audits.length === 0 ? (
        <EmptyState title="No audits here">
          <p class="govuk-body">
            Each month’s audits appear here once the cases that were drawn are released to the teams.
          </p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption={plural(total, "audit")}
          head={["Case", "Month", "Team", "Worker", "Team manager", "Where it stands", "Due", "Grade"]}
          firstCellIsHeader
          rows={audits.map(rowOf)}
        />
      )}
      <Pages filter={filter} page={page} />
    </>
  ),
});
