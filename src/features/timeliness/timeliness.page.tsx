// How timely the work is (D9): every standard in a month, and one of them month by month and team by team. Each count opens
// the children behind it.
import { decided, shareMet } from "../../domain/standards/count-verdicts.js";
import type { PageContent } from "../../platform/http/answers.js";
import { MonthChart } from "../../ui/charts/month-chart.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Filters } from "../../ui/filters.js";
import { formatDate, formatMonth, formatMonthShort, formatNumber } from "../../ui/formats.js";
import { Details } from "../../ui/govuk/details.js";
import { InsetText } from "../../ui/govuk/inset-text.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { COUNT_HEADS, countCells, numeric } from "./count-cells.js";
import type { TimelinessView } from "./timeliness.view-model.js";
import {
  basisLabels,
  type Choice,
  metOfDecided,
  percent,
  timelinessPath,
  whoseText,
} from "./timeliness-words.js";

const choiceOf = ({ list, standard, whose }: TimelinessView): Choice => ({
  month: list.month,
  standard: standard.code,
  whose,
});

const Choices = (view: TimelinessView) => (
  <Filters
    action="/timeliness"
    filters={[
      {
        name: "standard",
        label: "Standard",
        value: view.standard.code,
        items: view.standards.map(({ standard }) => ({ value: standard.code, text: standard.name })),
      },
      {
        name: "whose",
        label: "Service or team",
        value: whoseText(view.whose),
        items: [
          { value: "", text: "All that I can see" },
          ...[...Map.groupBy(view.choices, ({ serviceId }) => serviceId)].flatMap(([serviceId, teams]) => [
            { value: `service-${serviceId}`, text: teams[0]?.serviceName ?? "" },
            ...teams.map(({ id, name }) => ({ value: `team-${id}`, text: `– ${name}` })),
          ]),
          view.seesAll && { value: "no-team", text: "Cases tied to no team" },
        ].filter((item) => item !== false),
      },
      {
        name: "month",
        label: "Month",
        value: view.list.month,
        items: view.lists.map(({ month }) => ({ value: month, text: formatMonth(month) })),
      },
    ]}
  />
);

const AllStandards = (view: TimelinessView) => (
  <ScrollingTable
    caption={`Every standard on ${formatDate(view.list.asAt)}, by number of children`}
    captionClasses="govuk-table__caption--m"
    firstCellIsHeader
    head={["Standard", ...COUNT_HEADS]}
    rows={view.standards.map(({ standard, counts }) => {
      const choice = { ...choiceOf(view), standard: standard.code };
      return [
        <a key={standard.code} class="govuk-link" href={timelinessPath(choice)}>
          {standard.name}
        </a>,
        ...countCells(counts, choice, standard.name),
      ];
    })}
  />
);

const describe = ({ byMonth, standard }: TimelinessView) => {
  const known = byMonth.filter(({ counts }) => decided(counts) > 0);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `No month has a figure for “${standard.name}”.`;
  return `“${standard.name}” was met for ${percent(first.counts)} in ${formatMonth(first.month)} and ${percent(last.counts)} in ${formatMonth(last.month)}, of the children for whom it is decided.`;
};

const OverMonths = (view: TimelinessView) => (
  <section aria-labelledby="over-months">
    <h2 class="govuk-heading-m" id="over-months">
      {view.standard.name}, month by month
    </h2>
    <p class="govuk-body">
      {basisLabels[view.standard.basis]}: {view.standard.source}. A month’s figures are those of its newest
      case list.
    </p>
    <MonthChart
      id="share-met"
      title="Share met, of those decided"
      description={describe(view)}
      months={view.months}
      greatest={100}
      format={(value) => `${formatNumber(value)}%`}
      series={[
        {
          label: "Met",
          tone: "first",
          values: view.byMonth.map(({ counts }) => {
            const share = shareMet(counts);
            return share === null ? null : Math.round(share * 100);
          }),
        },
      ]}
    />
    <ScrollingTable
      caption="By month, by number of children"
      firstCellIsHeader
      head={["Month", ...COUNT_HEADS]}
      rows={view.byMonth
        .toReversed()
        .map(({ month, asAt, counts }) => [
          asAt === null ? `${formatMonth(month)}: no list` : formatMonth(month),
          ...(asAt === null
            ? COUNT_HEADS.map(() => numeric("–"))
            : countCells(counts, { ...choiceOf(view), month }, formatMonth(month))),
        ])}
    />
  </section>
);

const whoseTeam = (teamId: string | null) =>
  teamId === null ? ({ kind: "no-team" } as const) : ({ kind: "team", id: teamId } as const);

const ByTeam = (view: TimelinessView) => {
  const newestFirst = view.byMonth.filter(({ asAt }) => asAt !== null).toReversed();
  return (
    <section aria-labelledby="by-team">
      <h2 class="govuk-heading-m" id="by-team">
        {view.standard.name}, team by team
      </h2>
      <ScrollingTable
        caption={`On ${formatDate(view.list.asAt)}, by number of children`}
        firstCellIsHeader
        head={["Team", "Service", ...COUNT_HEADS]}
        rows={view.teams.map(({ teamId, teamName, serviceName, counts }) => [
          teamName,
          serviceName,
          ...countCells(counts, { ...choiceOf(view), whose: whoseTeam(teamId) }, teamName),
        ])}
      />
      <ScrollingTable
        caption="Met, of those decided, by month"
        firstCellIsHeader
        head={["Team", ...newestFirst.map(({ month }) => numeric(formatMonthShort(month)))]}
        rows={view.teams.map(({ teamId, teamName, byMonth }) => [
          <a
            key={teamId}
            class="govuk-link"
            href={timelinessPath({ ...choiceOf(view), whose: whoseTeam(teamId) })}
          >
            {teamName}
          </a>,
          ...newestFirst.map(({ month }) => {
            const counts = byMonth.get(month);
            return numeric(counts ? metOfDecided(counts) : "–");
          }),
        ])}
      />
    </section>
  );
};

const Meanings = () => (
  <Details summary="What the counts mean">
    <p class="govuk-body">Met: it was done in time. Not met: it was done late, or its time is over.</p>
    <p class="govuk-body">Due: it is not done yet, and there is still time.</p>
    <p class="govuk-body">
      Not known: the case list does not say enough. It counts neither for nor against anyone, and is not part
      of the share.
    </p>
    <p class="govuk-body">
      Counts come from case records, so a wrong date there is a wrong count here. They describe how work runs,
      and are no score for a person or a team.
    </p>
  </Details>
);

export const timelinessPage = (view: TimelinessView, mayReadDisputes: boolean): PageContent => ({
  title: "Timeliness",
  wide: true,
  body: (
    <>
      <h1 class="govuk-heading-l">Timeliness</h1>
      <p class="govuk-body">
        What the case data show of each practice standard, on the day of the month’s newest case list.
      </p>
      {mayReadDisputes && (
        <p class="govuk-body">
          <a class="govuk-link" href="/disputed-data">
            What people say is wrong in the data
          </a>
        </p>
      )}
      {view.isCounting && (
        <InsetText>
          Some months are being counted anew, because a standard was changed. Look again in a minute.
        </InsetText>
      )}
      <Choices {...view} />
      <AllStandards {...view} />
      <Meanings />
      <OverMonths {...view} />
      <ByTeam {...view} />
    </>
  ),
});

export const nothingCountedPage = (): PageContent => ({
  title: "Timeliness",
  body: (
    <>
      <h1 class="govuk-heading-l">Timeliness</h1>
      <EmptyState title="There is nothing to show yet">
        <p class="govuk-body">
          Figures appear once a case list of the last twelve months is confirmed. The performance team does
          that each month.
        </p>
      </EmptyState>
    </>
  ),
});
