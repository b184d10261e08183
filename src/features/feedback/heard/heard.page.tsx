// Who was heard after an audit and who was not, by group: whose voice is missing is as much a finding as what is said (D7).
import { isFamilyLanguage } from "../../../domain/feedback/family-plan.js";
import { ageBandLabels, disabilityLabels, ethnicGroupLabels } from "../../../domain/sampling/strata.js";
import type { Month } from "../../../domain/shared/calendar.js";
import type { PageContent } from "../../../platform/http/answers.js";
import { EmptyState } from "../../../ui/empty-state.js";
import { Filters } from "../../../ui/filters.js";
import { formatMonth, formatNumber } from "../../../ui/formats.js";
import { ScrollingTable } from "../../../ui/scrolling-table.js";
import { statusLabels } from "../../imports/public.js";
import { familyWords } from "../family-words/catalogue.js";
import type { HeardBy, HeardRow } from "./heard.queries.js";

export const PERIODS = [3, 6, 12, 24] as const;

export type HeardView = {
  readonly period: { readonly from: Month; readonly to: Month };
  readonly months: number;
  readonly rows: readonly HeardRow[];
  readonly maySetRoute: boolean;
};

/** A share of fewer audits than this says more of chance than of the council. */
const FEW = 10;

const titles: Readonly<Record<HeardBy, string>> = {
  all: "All",
  service: "By service",
  status: "By status",
  "age-band": "By age",
  "ethnic-group": "By ethnic group",
  disability: "By disability",
  language: "By the language planned",
};

const labels: Partial<Readonly<Record<HeardBy, Readonly<Record<string, string>>>>> = {
  status: statusLabels,
  "age-band": ageBandLabels,
  "ethnic-group": ethnicGroupLabels,
  disability: disabilityLabels,
};

const labelOf = ({ groupedBy, group }: HeardRow): string => {
  if (groupedBy === "all") return "All audits";
  if (group === null) return groupedBy === "language" ? "No plan with a language" : "Not known";
  if (groupedBy === "language" && isFamilyLanguage(group)) return familyWords[group].name;
  return labels[groupedBy]?.[group] ?? group;
};

const number = (value: number) => ({ text: formatNumber(value), format: "numeric" as const });

const shareHeard = ({ heard, audits, waiting }: HeardRow) => {
  const decided = audits - waiting;
  if (decided === 0) return { text: "None yet", format: "numeric" as const };
  const share = `${Math.round((100 * heard) / decided)}%`;
  return { text: decided < FEW ? `${heard} of ${decided}` : share, format: "numeric" as const };
};

const head = [
  "",
  ...[
    "Audits",
    "Heard",
    "Share heard",
    "By link",
    "Not safe or not right",
    "Declined",
    "Not reached",
    "Waiting",
  ].map((text) => ({ text, format: "numeric" as const })),
];

const rowOf = (row: HeardRow) => [
  labelOf(row),
  number(row.audits),
  number(row.heard),
  shareHeard(row),
  number(row.byLink),
  number(row.notSafe),
  number(row.declined),
  number(row.notReached),
  number(row.waiting),
];

const Group = ({ by, rows }: { readonly by: HeardBy; readonly rows: readonly HeardRow[] }) => (
  <ScrollingTable
    caption={titles[by]}
    captionClasses="govuk-table__caption--m"
    firstCellIsHeader
    head={head}
    rows={rows.toSorted((one, other) => other.audits - one.audits).map(rowOf)}
  />
);

export const heardPage = ({ period, months, rows, maySetRoute }: HeardView): PageContent => ({
  title: "Who was heard",
  wide: true,
  body: (
    <>
      <h1 class="govuk-heading-l">Who was heard</h1>
      <Filters
        action="/family"
        filters={[
          {
            name: "months",
            label: "Period",
            items: PERIODS.map((value) => ({ value: String(value), text: `Last ${value} months` })),
            value: String(months),
          },
        ]}
      />
      <p class="govuk-body">
        Audits of {formatMonth(period.from)} to {formatMonth(period.to)} that are submitted. The share heard
        leaves out those still waiting; below {FEW} audits it is told as a count, since a share would say
        little.
      </p>
      {maySetRoute && (
        <p class="govuk-body">
          <a class="govuk-link" href="/family/route">
            How a family reports that a child is not safe
          </a>
        </p>
      )}
      {rows.every(({ audits }) => audits === 0) ? (
        <EmptyState title="No audits yet">
          <p class="govuk-body">Audits appear here when they are submitted.</p>
        </EmptyState>
      ) : (
        (Object.keys(titles) as HeardBy[]).map((by) => (
          <Group key={by} by={by} rows={rows.filter(({ groupedBy }) => groupedBy === by)} />
        ))
      )}
    </>
  ),
});
