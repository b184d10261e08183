// How reliable the grading is: agreement of two readers with its doubt, fit to be shown to an inspector (E6).
import { BANDS, type Band, bandLabel } from "../../domain/framework/bands.js";
import { FEWEST_PAIRS, type Figure } from "../../domain/reporting/agreement/figure.js";
import type { PageContent } from "../../platform/http/answers.js";
import { Filters } from "../../ui/filters.js";
import { formatMonth, plural } from "../../ui/formats.js";
import { Details } from "../../ui/govuk/details.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import type { Period } from "./reliability.queries.js";
import type { Agreement, NamedSeverity } from "./reliability.view-model.js";

export const PERIODS = [6, 12, 24] as const;

export type ReliabilityView = {
  readonly period: Period;
  readonly months: number;
  readonly moderated: readonly Agreement[];
  readonly bands: readonly { readonly band: Band; readonly counts: readonly number[] }[];
  readonly selfAssessed: readonly Agreement[];
  /** Of everyone for the head of quality assurance; of themselves for a manager. */
  readonly severities: readonly NamedSeverity[];
  readonly isOwn: boolean;
};

const signed = (value: number): string =>
  `${value < -0.005 ? "−" : value > 0.005 ? "+" : ""}${Math.abs(value).toFixed(2)}`;
const percent = (value: number): string => `${Math.round(100 * value)}%`;
const plain = (value: number): string => value.toFixed(2).replace("-", "−");

function words(figure: Figure, say: (value: number) => string): string {
  if (!figure.known) return figure.why === "too-few" ? "Too few" : "All grades alike";
  const { value, low, high } = figure;
  return low === null || high === null ? say(value) : `${say(value)} (${say(low)} to ${say(high)})`;
}

const rowOf = ({ label, n, exact, withinOne, bias, kappa, ac2 }: Agreement) => [
  label,
  { text: n, format: "numeric" as const },
  words(exact, percent),
  words(withinOne, percent),
  words(bias, signed),
  words(kappa, plain),
  words(ac2, plain),
];

const AgreementTable = ({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly Agreement[];
}) => (
  <ScrollingTable
    caption={caption}
    captionClasses="govuk-table__caption--m"
    firstCellIsHeader
    head={[
      "",
      { text: "Pairs", format: "numeric" },
      "Same grade",
      "At most one apart",
      "Bias, in grades",
      "Weighted kappa",
      "AC2",
    ]}
    rows={rows.map(rowOf)}
  />
);

const Bands = ({ bands }: Pick<ReliabilityView, "bands">) => (
  <ScrollingTable
    caption="Managers’ bands (rows) against moderators’ (columns)"
    captionClasses="govuk-table__caption--m"
    firstCellIsHeader
    head={["", ...BANDS.map((band) => ({ text: bandLabel(band), format: "numeric" as const }))]}
    rows={bands.map(({ band, counts }) => [
      bandLabel(band),
      ...counts.map((text) => ({ text, format: "numeric" as const })),
    ])}
  />
);

const Severities = ({ severities, isOwn }: Pick<ReliabilityView, "severities" | "isOwn">) => (
  <section aria-labelledby="severity">
    <h2 class="govuk-heading-m" id="severity">
      {isOwn ? "Your grades against the moderators’" : "Each manager against the moderators"}
    </h2>
    <p class="govuk-body">
      Below 0 is stricter than the moderators, above 0 kinder. The second figure is pulled towards everyone’s
      mean, the more so the fewer moderations there are: a few say little of a person. It is there to talk
      about, and ranks nobody.
    </p>
    {severities.length === 0 ? (
      <p class="govuk-body">
        {isOwn ? "None of your audits was moderated in this time." : "Nothing was moderated."}
      </p>
    ) : (
      <ScrollingTable
        caption={isOwn ? "Your grades" : "Managers, by name"}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={["Manager", { text: "Moderations", format: "numeric" }, "On average", "Pulled to the mean"]}
        rows={severities.map(({ name, n, own, shrunk }) => [
          name,
          { text: n, format: "numeric" },
          signed(own),
          signed(shrunk),
        ])}
      />
    )}
  </section>
);

const HowItIsCounted = () => (
  <Details summary="How it is counted">
    <p class="govuk-body">
      In brackets stands the 95% interval: the doubt that comes from there being only so many pairs. From
      fewer than {FEWEST_PAIRS} pairs nothing is worked out. Where every pair agrees, kappa, AC2 and bias have
      no interval.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>Shares: Wilson’s interval (Wilson 1927; Newcombe 1998).</li>
      <li>Bias: the mean difference, first reader minus second (Bland and Altman 1986).</li>
      <li>
        Weighted kappa: Cohen 1968 with quadratic weights, standard error of Fleiss, Cohen and Everitt 1969.
        It falls where nearly all grades are alike, even if readers agree.
      </li>
      <li>AC2: Gwet 2008 and 2014 with quadratic weights, which does not.</li>
      <li>
        Pulled to the mean: an empirical Bayes estimate (Efron and Morris 1975), spread by DerSimonian and
        Laird 1986.
      </li>
    </ul>
  </Details>
);

export const reliabilityPage = (view: ReliabilityView): PageContent => ({
  title: "How reliable the grading is",
  wide: true,
  back: { href: "/moderations", text: "Moderation" },
  body: (
    <>
      <h1 class="govuk-heading-l">How reliable the grading is</h1>
      <Filters
        action="/reliability"
        filters={[
          {
            name: "months",
            label: "Period",
            items: PERIODS.map((value) => ({ value: String(value), text: `Last ${value} months` })),
            value: String(view.months),
          },
        ]}
      />
      <p class="govuk-body">
        Audits of {formatMonth(view.period.from)} to {formatMonth(view.period.to)}:{" "}
        {plural(view.moderated[0]?.n ?? 0, "moderation")}. Moderators saw the managers’ grades before they
        gave theirs, so real agreement may be lower than it looks here.
      </p>
      <AgreementTable caption="Managers against moderators, overall grade" rows={view.moderated} />
      <Bands bands={view.bands} />
      <AgreementTable
        caption="Workers’ own grades against the audit’s, by section"
        rows={view.selfAssessed}
      />
      <Severities severities={view.severities} isOwn={view.isOwn} />
      <HowItIsCounted />
    </>
  ),
});
