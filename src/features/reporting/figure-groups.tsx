// The figures of a report, group by group.

import { notHeardReasons } from "../../domain/feedback/family-feedback.js";
import { SECTIONS } from "../../domain/framework/sections.js";
import { THEMES } from "../../domain/framework/themes.js";
import { replacementReasons } from "../../domain/sampling/replace-drawn-case.js";
import { BarChart } from "../../ui/charts/bar-chart.js";
import { formatQuarter } from "../../ui/formats.js";
import {
  count,
  FigureMatrix,
  type FigureRow,
  FigureTable,
  type Group,
  GroupHeading,
} from "./figure-tables.js";
import { Overall, Sections, Services } from "./grade-groups.js";
import { DipSamples, Weighted } from "./weighted-groups.js";

function Programme({ shown }: Group) {
  const reasons: readonly FigureRow[] = Object.keys(replacementReasons)
    .map((code) => ({ key: `replaced-${code}` }))
    .filter(({ key }) => count(shown.figures, key) > 0 || count(shown.before, key) > 0);
  return (
    <section>
      <GroupHeading of="programme" />
      <p class="govuk-body">These count the cases drawn for the months of the quarter.</p>
      <FigureTable
        shown={shown}
        caption="Cases drawn and audited"
        rows={[
          { key: "drawn" },
          { key: "replaced", shareOf: "drawn" },
          ...reasons,
          { key: "submitted", shareOf: "drawn" },
          { key: "complete", shareOf: "drawn" },
          { key: "not-done", shareOf: "drawn" },
          { key: "late", shareOf: "drawn" },
        ]}
      />
    </section>
  );
}

const SelfAssessments = ({ shown }: Group) => (
  <section>
    <GroupHeading of="self-assessment" />
    <p class="govuk-body">Only sections that worker and audit both graded are compared.</p>
    <FigureMatrix
      shown={shown}
      caption="The worker’s grade beside the audit’s"
      rowHeading="Section"
      columns={["Worker’s grade higher", "The same", "Worker’s grade lower"]}
      rows={SECTIONS.map(({ code, title }) => ({
        label: title,
        keys: ["higher", "same", "lower"].map((one) => `self-${code}-${one}`),
      }))}
    />
  </section>
);

function Themes({ shown }: Group) {
  const { figures, before } = shown;
  const rows = THEMES.map(({ code, label }) => ({ key: `theme-${code}`, label }))
    .filter(({ key }) => count(figures, key) > 0 || count(before, key) > 0)
    .toSorted((one, other) => count(figures, other.key) - count(figures, one.key));
  return (
    <section>
      <GroupHeading of="themes" />
      {rows.length === 0 ? (
        <p class="govuk-body">No themes were chosen in either quarter.</p>
      ) : (
        <>
          <BarChart
            id="themes-chart"
            title="Themes, most frequent first"
            description="How many audits chose each theme, this quarter and the one before."
            rowHeading="Theme"
            series={[
              { label: formatQuarter(figures.quarter), tone: "first" },
              { label: formatQuarter(before.quarter), tone: "muted" },
            ]}
            rows={rows.map(({ key, label }) => ({
              label,
              values: [count(figures, key), count(before, key)],
            }))}
          />
          <FigureTable
            shown={shown}
            caption="Audits that chose each theme"
            rows={rows.map(({ key }) => ({ key, shareOf: "audited" }))}
          />
        </>
      )}
    </section>
  );
}

const Families = ({ shown }: Group) => (
  <section>
    <GroupHeading of="family" />
    <FigureTable
      shown={shown}
      caption="Families heard after the audit"
      rows={[
        { key: "family-heard", shareOf: "audited" },
        { key: "family-not-heard", shareOf: "audited" },
        ...Object.keys(notHeardReasons).map((code) => ({ key: `family-not-heard-${code}` })),
        { key: "family-awaited", shareOf: "audited" },
        { key: "family-scale-median" },
      ]}
    />
  </section>
);

const Moderation = ({ shown }: Group) => (
  <section>
    <GroupHeading of="moderation" />
    <FigureTable
      shown={shown}
      caption="Audits moderated, and how near the two grades were"
      rows={[
        { key: "moderated", shareOf: "audited" },
        { key: "moderation-under-way", shareOf: "audited" },
        { key: "moderation-agreed", shareOf: "moderated" },
        { key: "moderation-within-one", shareOf: "moderated" },
        { key: "moderation-differed", shareOf: "moderated" },
      ]}
    />
  </section>
);

const Actions = ({ shown }: Group) => (
  <section>
    <GroupHeading of="actions" />
    <FigureTable
      shown={shown}
      caption="Actions from audits"
      rows={[
        { key: "actions-opened" },
        { key: "actions-closed" },
        { key: "actions-open" },
        { key: "actions-overdue", shareOf: "actions-open" },
        { key: "action-reviews" },
        { key: "inadequate-open" },
        { key: "inadequate-confirmed" },
      ]}
    />
  </section>
);

/** Every group, in the order of the report. */
export const FigureGroups = ({ shown }: Group) => (
  <>
    <Programme shown={shown} />
    <Overall shown={shown} />
    <Weighted shown={shown} />
    <Sections shown={shown} />
    <Services shown={shown} />
    <SelfAssessments shown={shown} />
    <Themes shown={shown} />
    <Families shown={shown} />
    <Moderation shown={shown} />
    <Actions shown={shown} />
    <DipSamples shown={shown} />
  </>
);
