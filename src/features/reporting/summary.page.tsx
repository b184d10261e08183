// The published summaries, for readers outside the council and everyone inside (G2): words, recommendations, a few numbers
// that give nobody away, and nothing that leads to a record.
import { bandLabel } from "../../domain/framework/bands.js";
import type { OutsideFigures } from "../../domain/reporting/outside-figures.js";
import { FEWEST_SHOWN, type Shown } from "../../domain/reporting/suppress.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { DistributionChart } from "../../ui/charts/distribution-chart.js";
import { EmptyState } from "../../ui/empty-state.js";
import { formatInstant, formatNumber, formatQuarter } from "../../ui/formats.js";
import type { TableCell } from "../../ui/govuk/table.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { UserText } from "../../ui/text.js";
import { Recommendations } from "./report-parts.js";
import type { FoundRecommendation } from "./reporting.queries.js";

export type PublishedRow = { readonly quarter: Quarter; readonly publishedAt: Date | null };

export const summariesPage = (rows: readonly PublishedRow[]): PageContent => ({
  title: "Summaries",
  body: (
    <>
      <h1 class="govuk-heading-l">Summaries</h1>
      <p class="govuk-body">
        What each quarter’s audits of children’s social care showed, and what should change.
      </p>
      {rows.length === 0 ? (
        <EmptyState title="No summary is published yet">
          <p class="govuk-body">Each appears here when its report is published.</p>
        </EmptyState>
      ) : (
        <ScrollingTable
          caption="Published summaries"
          captionClasses="govuk-visually-hidden"
          head={["Quarter", "Published"]}
          rows={rows.map(({ quarter, publishedAt }) => [
            <a key={quarter} class="govuk-link" href={`/summaries/${quarter}`}>
              {formatQuarter(quarter)}
            </a>,
            publishedAt ? formatInstant(publishedAt) : "",
          ])}
        />
      )}
    </>
  ),
});

export type SummaryView = PublishedRow & {
  readonly summary: string;
  readonly recommendations: readonly FoundRecommendation[];
  readonly figures: OutsideFigures;
};

const wordsOf = (shown: Shown): string => {
  if (shown.kind === "number") return formatNumber(shown.value);
  return shown.kind === "fewer-than-5" ? `fewer than ${FEWEST_SHOWN}` : "not shown";
};

const numeric = (text: string): TableCell => ({ text, format: "numeric" });

/** A chart only where every band is told: a bar would give away what the table holds back. */
function Bands({ quarter, figures }: SummaryView) {
  const counts = figures.bands.flatMap(({ shown }) => (shown.kind === "number" ? [shown.value] : []));
  return (
    <section>
      <h2 class="govuk-heading-m">How audits were graded</h2>
      {counts.length === figures.bands.length && (
        <DistributionChart
          id="bands-chart"
          title="Audits by band"
          description="How many audits fell in each band."
          rowHeading="Quarter"
          parts={figures.bands.map(({ band }) => ({ label: bandLabel(band), tone: band }))}
          rows={[{ label: formatQuarter(quarter), counts }]}
        />
      )}
      <ScrollingTable
        caption="Audits by band"
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={["Band", numeric("Audits")]}
        rows={[
          ...figures.bands.map(({ band, shown }) => [bandLabel(band), numeric(wordsOf(shown))]),
          ["All audits", numeric(wordsOf(figures.audited))],
        ]}
      />
    </section>
  );
}

const Numbers = ({ figures }: { readonly figures: OutsideFigures }) => (
  <section>
    <h2 class="govuk-heading-m">What was done</h2>
    <ScrollingTable
      caption="Numbers of the quarter"
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      head={["Figure", numeric("Number")]}
      rows={[
        ["Cases chosen for audit", numeric(wordsOf(figures.drawn))],
        ["Of these, audited so far", numeric(wordsOf(figures.drawnAndSubmitted))],
        ["Audits after which the family was heard", numeric(wordsOf(figures.familiesHeard))],
        ["Audits looked at by a second reader", numeric(wordsOf(figures.moderated))],
        ["Actions begun", numeric(wordsOf(figures.actionsOpened))],
        ["Actions finished", numeric(wordsOf(figures.actionsClosed))],
      ]}
    />
    <p class="govuk-body">
      Numbers under {FEWEST_SHOWN} are told as “fewer than {FEWEST_SHOWN}”, and others are not shown where
      they would give one away, so that no child can be made out.
    </p>
  </section>
);

export const summaryPage = (view: SummaryView): PageContent => ({
  title: `Summary of ${formatQuarter(view.quarter)}`,
  back: { href: "/summaries", text: "Summaries" },
  body: (
    <>
      <h1 class="govuk-heading-l">Quality assurance summary: {formatQuarter(view.quarter)}</h1>
      {view.publishedAt && <p class="govuk-body">Published on {formatInstant(view.publishedAt)}.</p>}
      <UserText text={view.summary} />
      <Bands {...view} />
      <Numbers figures={view.figures} />
      <h2 class="govuk-heading-m">Recommendations</h2>
      <Recommendations recommendations={view.recommendations} />
    </>
  ),
});
