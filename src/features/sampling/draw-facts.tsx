// What a draw's page and its certificate both show: how it was made, who was left out and why, which cases came out.
import { type SelectionState, selectionLifecycle } from "../../domain/programme/draw-lifecycle.js";
import type { DrawCertificate, DrawCounts } from "../../domain/sampling/draw.js";
import { type DrawRules, exclusionLabels, exclusions } from "../../domain/sampling/eligibility.js";
import { strataLabels } from "../../domain/sampling/strata.js";
import { formatDate, formatInstant, formatNumber, joinWords, plural } from "../../ui/formats.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { Table } from "../../ui/govuk/table.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { StatusTag } from "../../ui/status-tag.js";
import type { FoundDraw } from "./draws.queries.js";
import type { SelectionOfDraw } from "./selections.queries.js";

export type DrawView = {
  readonly draw: FoundDraw;
  readonly certificate: DrawCertificate;
  readonly selections: readonly SelectionOfDraw[];
  /** The names of managers in the list for whom no case could be drawn. */
  readonly withoutCase: readonly string[];
};

const months = (count: number) => plural(count, "month");

export const rulesInWords = (rules: DrawRules): readonly string[] => [
  `A case takes part when it has been open for ${months(rules.minimumMonthsOpen)} or more${
    rules.maximumMonthsOpen === null ? "" : ` and less than ${months(rules.maximumMonthsOpen)}`
  }, in a team with a manager, and no audit of it is under way.`,
  ...(rules.monthsBetweenAudits > 0
    ? [`Children audited in the last ${months(rules.monthsBetweenAudits)} come after all the others.`]
    : []),
  ...(rules.statusesOutside.length > 0
    ? [`Left out by their status: ${joinWords(rules.statusesOutside)}.`]
    : []),
  rules.sampleSize === null
    ? "Each team manager has one case drawn."
    : `Of all together, ${plural(rules.sampleSize, "case")} ${rules.sampleSize === 1 ? "is" : "are"} drawn.`,
  ...(rules.strata.length > 0
    ? [
        `The sample is evened out by ${joinWords(rules.strata.map((stratum) => strataLabels[stratum].toLowerCase()))}.`,
      ]
    : []),
];

const seedInWords = (draw: FoundDraw, { seedWords }: DrawCertificate): string => {
  if (draw.seedSource === "chance") return "Chance, taken once the list was fixed";
  return seedWords === null ? "Given, as it stands" : `Given, as the text “${seedWords}”`;
};

export const HowItWasDrawn = ({ draw, certificate }: DrawView) => (
  <SummaryList
    rows={[
      {
        key: "Drawn",
        value: `${formatInstant(draw.drawnAt)}, ${draw.drawnByName ?? "from the command line"}`,
      },
      draw.releasedAt !== null && {
        key: "Released",
        value: `${formatInstant(draw.releasedAt)}, ${draw.releasedByName}`,
      },
      { key: "Case list as at", value: formatDate(certificate.listAsAt) },
      { key: "Cases listed", value: formatNumber(certificate.counts.inList) },
      { key: "Could be drawn", value: formatNumber(certificate.counts.eligible) },
      {
        key: `Rules, version ${certificate.rules.version}`,
        value: rulesInWords(certificate.rules).join(" "),
      },
      { key: "Way of drawing", value: certificate.algorithm },
      { key: "Where the seed is from", value: seedInWords(draw, certificate) },
      { key: "Seed", value: certificate.seed },
      { key: "Fingerprint of the list", value: certificate.fingerprint },
      { key: "Fingerprint of the orders", value: certificate.orderFingerprint },
    ]}
  />
);

export const LeftOut = ({ counts }: { readonly counts: DrawCounts }) => (
  <Table
    caption="Cases left out, by the first reason that fits"
    captionClasses="govuk-table__caption--m"
    head={["Reason", { text: "Cases", format: "numeric" }]}
    rows={[
      ...exclusions
        .filter((reason) => counts.excluded[reason] > 0)
        .map((reason) => [
          exclusionLabels[reason],
          { text: formatNumber(counts.excluded[reason]), format: "numeric" as const },
        ]),
      ["All left out", { text: formatNumber(counts.inList - counts.eligible), format: "numeric" as const }],
    ]}
  />
);

const tones = {
  selected: "done",
  "replacement-asked": "attention",
  replaced: "waiting",
} as const satisfies Record<SelectionState, string>;

/** `linkOf` says where a case leads to, for whoever may go there. */
export const Selected = ({
  selections,
  withoutCase,
  linkOf,
}: Pick<DrawView, "selections" | "withoutCase"> & {
  readonly linkOf: (selection: SelectionOfDraw) => string | null;
}) => (
  <>
    <ScrollingTable
      caption="The cases drawn"
      captionClasses="govuk-table__caption--m"
      head={["Team manager", "Team", "Case", { text: "Place in order", format: "numeric" }, "State"]}
      rows={selections.map((selection) => {
        const href = linkOf(selection);
        return [
          selection.managerName,
          selection.teamName,
          href === null ? (
            selection.childId
          ) : (
            <a key={selection.id} class="govuk-link" href={href}>
              {selection.childId}
            </a>
          ),
          { text: formatNumber(selection.place), format: "numeric" as const },
          <StatusTag key={selection.id} tone={tones[selection.state]}>
            {selectionLifecycle.states[selection.state]}
          </StatusTag>,
        ];
      })}
    />
    {withoutCase.length > 0 && <p class="govuk-body">No case could be drawn for {joinWords(withoutCase)}.</p>}
  </>
);
