// Every finished moderation where moderator and team manager differed, for the head of quality assurance (E5).

import type { Quarter } from "../../domain/shared/calendar.js";
import type { PageContent } from "../../platform/http/answers.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Filters } from "../../ui/filters.js";
import { formatMonth, formatQuarter, plural } from "../../ui/formats.js";
import { Table } from "../../ui/govuk/table.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { UserText } from "../../ui/text.js";
import { gradeWords } from "./case-note.js";
import type { Disparity } from "./moderation-lists.queries.js";

export type DisparitiesView = {
  readonly disparities: readonly Disparity[];
  /** All finished moderations, also those where the grades were equal. */
  readonly finalised: number;
  readonly quarters: readonly Quarter[];
  readonly quarter: Quarter | null;
};

/** "2 lower than the audit" */
export const differenceWords = (difference: number): string =>
  `${Math.abs(difference)} ${difference < 0 ? "lower" : "higher"} than the audit`;

/** How many moderators graded how much lower or higher, lowest first. */
export const countByDifference = (
  disparities: readonly Pick<Disparity, "difference">[],
): readonly (readonly [number, number])[] =>
  [...Map.groupBy(disparities, ({ difference }) => difference)]
    .map(([difference, each]) => [difference, each.length] as const)
    .toSorted(([one], [other]) => one - other);

const rowOf = (one: Disparity) => [
  <a key={one.id} class="govuk-link" href={`/moderations/${one.id}`}>
    Case {one.childId}
  </a>,
  formatMonth(one.month),
  one.teamName,
  gradeWords(one.auditedGrade),
  gradeWords(one.moderatedGrade),
  gradeWords(one.agreedGrade),
  differenceWords(one.difference),
  <UserText key={one.id} text={one.agreedReasons} />,
];

const Counts = ({ disparities }: { readonly disparities: readonly Disparity[] }) => (
  <Table
    caption="How far the moderators’ grades were from the audits’"
    head={["Moderator’s grade", { text: "Audits", format: "numeric" }]}
    rows={countByDifference(disparities).map(([difference, count]) => [
      differenceWords(difference),
      { text: count, format: "numeric" },
    ])}
  />
);

const ByQuarter = (view: DisparitiesView) => (
  <Filters
    action="/disparities"
    filters={[
      {
        name: "quarter",
        label: "Months of the audits",
        value: view.quarter ?? "",
        items: [
          { value: "", text: "All" },
          ...view.quarters.map((quarter) => ({ value: quarter, text: formatQuarter(quarter) })),
        ],
      },
    ]}
  />
);

export const disparitiesPage = (view: DisparitiesView): PageContent => ({
  title: "Where grades differed",
  wide: true,
  back: { href: "/moderations", text: "Moderation" },
  body: (
    <>
      <h1 class="govuk-heading-l">Where moderator and team manager differed</h1>
      <ByQuarter {...view} />
      <p class="govuk-body">
        {plural(view.disparities.length, "audit")} of the {view.finalised} that were moderated got a different
        grade from the moderator. Differing is useful: each one is a talk about what good looks like.
      </p>
      {view.disparities.length === 0 ? (
        <EmptyState title="No differences here">
          <p class="govuk-body">Moderations appear here when they are finished and the grades differed.</p>
        </EmptyState>
      ) : (
        <>
          <Counts disparities={view.disparities} />
          <ScrollingTable
            caption="Each audit where the grades differed"
            head={[
              "Case",
              "Month",
              "Team",
              "Audit",
              "Moderator",
              "Agreed",
              "Difference",
              "Reasons for the agreed grade",
            ]}
            rows={view.disparities.map(rowOf)}
          />
        </>
      )}
    </>
  ),
});
