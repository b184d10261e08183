// The coverage page: whether those drawn and audited look like those who could be, and whom the six-month rule never reaches (C2, C4).
import {
  type Counts,
  type CoveredBy,
  coverageLabels,
  FEW,
  type GroupCoverage,
  outOfReach,
  type Reach,
} from "../../domain/sampling/coverage.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { BarChart } from "../../ui/charts/bar-chart.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Filters } from "../../ui/filters.js";
import { formatDate, formatMonth, formatNumber, plural } from "../../ui/formats.js";
import { Button } from "../../ui/govuk/button.js";
import type { TableCell } from "../../ui/govuk/table.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import type { Period } from "./coverage.queries.js";

export const PERIODS = [3, 6, 12, 24] as const;

export type Grouping = {
  readonly by: CoveredBy;
  /** How many groups there are; of teams, only those furthest apart are shown. */
  readonly count: number;
  readonly groups: readonly (GroupCoverage & { readonly label: string })[];
};

export type CoverageView = {
  readonly period: Period;
  readonly months: number;
  readonly draws: {
    readonly monthly: number;
    readonly dipSamples: number;
    readonly dipDrawn: number;
    readonly dipAudited: number;
  };
  /** Null where nothing was drawn in the period. */
  readonly total: Counts | null;
  readonly groupings: readonly Grouping[];
  /** Null where there is no confirmed list. */
  readonly reach: {
    readonly asAt: LocalDate;
    readonly open: readonly Reach[];
    readonly closed: readonly Reach[];
  } | null;
  readonly mayDraw: boolean;
};

const percent = (share: number | null): string => (share === null ? "None" : `${share.toFixed(1)}%`);

/** "+2.1", "−0.4" */
const points = (difference: number | null): string => {
  if (difference === null) return "None";
  const rounded = difference.toFixed(1).replace(/^-/, "");
  return difference <= -0.05 ? `−${rounded}` : difference >= 0.05 ? `+${rounded}` : "0.0";
};

const numeric = (text: string): TableCell => ({ text, format: "numeric" });

const GroupTable = ({ by, groups }: Grouping) => (
  <ScrollingTable
    caption={`${coverageLabels[by]}: able to be drawn, drawn and audited`}
    captionClasses="govuk-table__caption--s"
    firstCellIsHeader
    head={[
      coverageLabels[by],
      ...[
        "Able to be drawn",
        "Share",
        "Share by chance",
        "Drawn",
        "Share",
        "Points apart",
        "Audited",
        "Share",
        "Points apart",
      ].map(numeric),
      "Note",
    ]}
    rows={groups.map((group) => [
      group.label,
      ...[
        formatNumber(group.able),
        percent(group.ableShare),
        percent(group.expectedShare),
        formatNumber(group.drawn),
        percent(group.drawnShare),
        points(group.drawnPoints),
        formatNumber(group.audited),
        percent(group.auditedShare),
        points(group.auditedPoints),
      ].map(numeric),
      group.isFew ? `Fewer than ${FEW} drawn` : "",
    ])}
  />
);

const GroupingSection = (grouping: Grouping) => {
  const { by, groups, count } = grouping;
  return (
    <section>
      <h3 class="govuk-heading-s">{coverageLabels[by]}</h3>
      {by === "team" ? (
        <p class="govuk-body">
          Each team manager has one case drawn a month, so a small team’s share of those drawn is greater than
          its share of cases.{" "}
          {count > groups.length && `The ${groups.length} teams furthest apart are shown.`}
        </p>
      ) : (
        <BarChart
          id={`coverage-${by}`}
          title={`${coverageLabels[by]}: shares`}
          description="For each group, its share of the cases able to be drawn, of those drawn and of those audited."
          rowHeading={coverageLabels[by]}
          series={[
            { label: "Able to be drawn", tone: "muted" },
            { label: "Drawn", tone: "first" },
            { label: "Audited", tone: "second" },
          ]}
          greatest={100}
          format={(share) => percent(share)}
          rows={groups.map((group) => ({
            label: group.label,
            values: [group.ableShare, group.drawnShare, group.auditedShare],
          }))}
        />
      )}
      <GroupTable {...grouping} />
    </section>
  );
};

const ReachTable = ({ caption, rows }: { readonly caption: string; readonly rows: readonly Reach[] }) => (
  <ScrollingTable
    caption={caption}
    captionClasses="govuk-table__caption--s"
    firstCellIsHeader
    head={["Status", ...["Cases", "Open less than 6 months", "Share", "Note"].map(numeric)]}
    rows={rows.map((row) => [
      row.status,
      ...[
        formatNumber(row.cases),
        formatNumber(row.short),
        percent(outOfReach([row])),
        row.short > 0 && row.short < FEW ? `Fewer than ${FEW}` : "",
      ].map(numeric),
    ])}
  />
);

const sum = (rows: readonly Reach[], of: "cases" | "short"): number =>
  rows.reduce((total, row) => total + row[of], 0);

/** "1 was", "12 were" */
const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

const OutOfReach = ({ reach, draws, mayDraw }: CoverageView) => (
  <section>
    <h2 class="govuk-heading-m">Whom the six-month rule never reaches</h2>
    {reach === null ? (
      <p class="govuk-body">No case list is confirmed yet.</p>
    ) : (
      <>
        <p class="govuk-body">
          A case is drawn only once it has been open for six months. Of the{" "}
          {plural(sum(reach.closed, "cases"), "case")} closed in the year to {formatDate(reach.asAt)},{" "}
          {count(sum(reach.closed, "short"), "was", "were")} open for less than that: no monthly sample could
          ever reach those children. Of the {plural(sum(reach.open, "cases"), "case")} open now,{" "}
          {count(sum(reach.open, "short"), "has", "have")} been open for less than six months, so nobody sees
          yet how their referral, assessment and first plan were done.
        </p>
        <ReachTable caption="Closed in the last year, by last known status" rows={reach.closed} />
        <ReachTable caption="Open now, by status" rows={reach.open} />
      </>
    )}
    <p class="govuk-body">
      A dip sample draws from just these. In the period there{" "}
      {draws.dipSamples === 1 ? "was 1 dip sample" : `were ${plural(draws.dipSamples, "dip sample")}`}, of{" "}
      {plural(draws.dipDrawn, "case")}, with {plural(draws.dipAudited, "audit")} submitted.
    </p>
    {mayDraw && (
      <Button href="/draws/new/dip-sample" classes="govuk-button--secondary">
        Draw a dip sample
      </Button>
    )}
  </section>
);

const Compared = ({ total, draws, groupings }: CoverageView) =>
  total === null || total.able === 0 ? (
    <EmptyState title="Nothing was drawn in this period">
      <p class="govuk-body">Choose a longer period, or draw a month’s sample first.</p>
    </EmptyState>
  ) : (
    <>
      <h2 class="govuk-heading-m">Do those drawn look like those who could be?</h2>
      <p class="govuk-body">
        In {plural(draws.monthly, "monthly draw")}, cases could be drawn {formatNumber(total.able)} times,{" "}
        {plural(total.drawn, "case")} {total.drawn === 1 ? "was" : "were"} drawn, and{" "}
        {plural(total.audited, "audit")} {total.audited === 1 ? "is" : "are"} submitted. A case that could be
        drawn in three months counts three times. “Share by chance” is what such draws give on average, since
        a case of a small team has the better chance, and one audited of late has none.
      </p>
      {groupings.map((grouping) => (
        <GroupingSection key={grouping.by} {...grouping} />
      ))}
    </>
  );

export const coveragePage = (view: CoverageView): PageContent => ({
  title: "Coverage",
  wide: true,
  body: (
    <>
      <h1 class="govuk-heading-l">Coverage</h1>
      <Filters
        action="/coverage"
        filters={[
          {
            name: "months",
            label: "Period",
            items: PERIODS.map((months) => ({ value: String(months), text: `Last ${months} months` })),
            value: String(view.months),
          },
        ]}
      />
      <p class="govuk-body">
        {formatMonth(view.period.from)} to {formatMonth(view.period.to)}
      </p>
      <OutOfReach {...view} />
      <Compared {...view} />
    </>
  ),
});
