// A quarter's report as a file that stands by itself: a page to read or print, or JSON to work on. No case ids are in it.
import { render } from "preact-render-to-string";
import { figureList } from "../../domain/reporting/figure-list.js";
import { countOf, type Figures } from "../../domain/reporting/take-figures.js";
import { formatQuarter } from "../../ui/formats.js";
import { FigureGroups } from "./figure-groups.js";
import { showFigures } from "./figure-tables.js";
import type { ReportView } from "./read-report.js";
import { figuresAsAt, ReportWordsShown } from "./report.page.js";

/** Colours of the charts as in the program's own styles, and what a printed page needs. */
const STYLES = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #16262c; font: 1rem/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; margin-bottom: 2rem; }
caption { font-weight: 700; text-align: left; }
th, td { padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid #d9d2c3; text-align: left; vertical-align: top; }
.govuk-table__header--numeric, .govuk-table__cell--numeric { text-align: right; }
.govuk-visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.fc-text { white-space: pre-wrap; }
.fc-scroll { overflow-x: auto; }
.fc-chart { margin: 0 0 2rem; }
.fc-chart figcaption { font-weight: 700; }
.fc-chart__svg { display: block; overflow: visible; width: 100%; }
.fc-chart__words { font-size: 1rem; }
.fc-chart__ground { fill: #eef0ee; }
.fc-chart__gap { stroke: #ffffff; stroke-width: 2; }
.fc-legend { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; padding: 0; list-style: none; }
.fc-legend__item { display: flex; gap: 0.5rem; align-items: center; }
.fc-fill--inadequate { fill: #a23b2a; }
.fc-fill--requires-improvement { fill: #c98427; }
.fc-fill--good { fill: #2b8580; }
.fc-fill--outstanding, .fc-fill--first { fill: #0d3b46; }
.fc-fill--muted { fill: #8a979b; }
.fc-on-fill--inadequate, .fc-on-fill--good, .fc-on-fill--outstanding { fill: #ffffff; font-weight: 700; }
@media print { section { break-inside: avoid; } }
`;

export function renderReportHtml(report: ReportView, council: string): string {
  const title = `Quality assurance report: ${formatQuarter(report.quarter)}`;
  const html = render(
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${council}`}</title>
        <style>{STYLES}</style>
      </head>
      <body>
        <main>
          <p>{council}</p>
          <h1>{title}</h1>
          <p>
            <strong>{figuresAsAt(report)}</strong>
          </p>
          <ReportWordsShown report={report} />
          <p>An audit belongs to the quarter in which it was submitted.</p>
          <FigureGroups shown={showFigures(report, null)} />
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

const valueIn = (figures: Figures, key: string) => ({
  count: countOf(figures, key),
  median: figures.values[key]?.median ?? null,
  share: figures.values[key]?.share ?? null,
});

/** Each figure with what it counts, the quarter before, and the ids of its records in Full Circle. */
export const reportAsJson = (report: ReportView, council: string) => ({
  council,
  quarter: report.quarter,
  state: report.state,
  publishedAt: report.publishedAt?.toISOString() ?? null,
  figuresTakenOn: report.figures.takenOn,
  commentary: report.commentary,
  summary: report.summary,
  recommendations: report.recommendations.map(({ what, kindOfChange, lead, byWhen }) => ({
    what,
    kindOfChange,
    lead,
    byWhen,
  })),
  figures: figureList(report.figures.services).map(({ key, group, label, counts, kind }) => ({
    key,
    group,
    label,
    counts,
    kind,
    ...valueIn(report.figures, key),
    before: valueIn(report.before, key),
    records: report.figures.values[key]?.entries.map(({ id }) => id) ?? [],
  })),
});
