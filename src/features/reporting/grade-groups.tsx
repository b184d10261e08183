// Grades overall, by section and by service, as charts and tables.
import { BANDS, bandLabel } from "../../domain/framework/bands.js";
import { SECTIONS } from "../../domain/framework/sections.js";
import type { Figures } from "../../domain/reporting/take-figures.js";
import { DistributionChart } from "../../ui/charts/distribution-chart.js";
import { formatQuarter } from "../../ui/formats.js";
import { count, FigureMatrix, FigureTable, type Group, GroupHeading } from "./figure-tables.js";

const bandCounts = (figures: Figures, prefix: string) =>
  BANDS.map((band) => count(figures, `${prefix}-${band}`));
const hasAny = (counts: readonly number[]) => counts.some((number) => number > 0);
const bandParts = BANDS.map((band) => ({ label: bandLabel(band), tone: band }));
const bandColumns = [...BANDS.map(bandLabel), "Median grade"];
const bandKeys = (prefix: string) => [...BANDS, "median"].map((of) => `${prefix}-${of}`);

export function Overall({ shown }: Group) {
  const { figures, before } = shown;
  const rows = [figures, before].map((of) => ({
    label: formatQuarter(of.quarter),
    counts: bandCounts(of, "overall"),
  }));
  return (
    <section>
      <GroupHeading of="overall" />
      <p class="govuk-body">
        These and all that follow count the audits submitted on a day of the quarter. The grade that stands is
        the agreed one where a moderation is finalised, and the audit’s own otherwise.
      </p>
      {rows.some(({ counts }) => hasAny(counts)) && (
        <DistributionChart
          id="overall-chart"
          title="Grades overall by band"
          description="How many audits fell in each band, this quarter and the one before."
          rowHeading="Quarter"
          parts={bandParts}
          rows={rows}
        />
      )}
      <FigureTable
        shown={shown}
        caption="Grades overall"
        rows={[
          { key: "audited" },
          ...BANDS.map((band) => ({ key: `overall-${band}`, shareOf: "audited" })),
          { key: "overall-median" },
        ]}
      />
    </section>
  );
}

export const Sections = ({ shown }: Group) => (
  <section>
    <GroupHeading of="sections" />
    <p class="govuk-body">A section that did not apply is left out of its grades.</p>
    {hasAny(SECTIONS.flatMap(({ code }) => bandCounts(shown.figures, `section-${code}`))) && (
      <DistributionChart
        id="sections-chart"
        title="Grades by section and band"
        description="For each section of the audit, how many audits fell in each band."
        rowHeading="Section"
        parts={bandParts}
        rows={SECTIONS.map(({ code, title }) => ({
          label: title,
          counts: bandCounts(shown.figures, `section-${code}`),
        }))}
      />
    )}
    <FigureMatrix
      shown={shown}
      caption="Grades by section"
      rowHeading="Section"
      columns={[...bandColumns, "Not applicable"]}
      rows={SECTIONS.map(({ code, title }) => ({
        label: title,
        keys: [...bandKeys(`section-${code}`), `section-${code}-not-applicable`],
      }))}
    />
  </section>
);

export const Services = ({ shown }: Group) => (
  <section>
    <GroupHeading of="services" />
    {hasAny(shown.figures.services.flatMap(({ id }) => bandCounts(shown.figures, `service-${id}`))) && (
      <DistributionChart
        id="services-chart"
        title="Grades by service and band"
        description="For each service, how many audits fell in each band."
        rowHeading="Service"
        parts={bandParts}
        rows={shown.figures.services.map(({ id, name }) => ({
          label: name,
          counts: bandCounts(shown.figures, `service-${id}`),
        }))}
      />
    )}
    <FigureMatrix
      shown={shown}
      caption="Grades by service"
      rowHeading="Service"
      columns={bandColumns}
      rows={shown.figures.services.map(({ id, name }) => ({ label: name, keys: bandKeys(`service-${id}`) }))}
    />
  </section>
);
