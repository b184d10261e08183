// One practice standard: what holds today, how its clock counts, and every version with who saved it and why.
import { eventKinds } from "../../domain/case-data/case-event.js";
import { sectionOf } from "../../domain/framework/sections.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import { changeableParts } from "../../domain/standards/change-standard.js";
import { clockWords } from "../../domain/standards/clock-words.js";
import { countingInWords } from "../../domain/standards/limits.js";
import type { Standard } from "../../domain/standards/standard.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate, formatInstant } from "../../ui/formats.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { Lines, Marks } from "./standards.page.js";
import type { SavedVersion } from "./standards.queries.js";
import { monthsWords, partLines, partTitles, standardPath } from "./standards-words.js";

export type StandardView = {
  /** The version in force today. */
  readonly standard: Standard;
  readonly first: Standard;
  readonly saved: readonly SavedVersion[];
  readonly today: LocalDate;
  readonly mayChange: boolean;
  /** Just now a change was saved. */
  readonly isChanged: boolean;
  /** The months that the change saved last counts anew; null where it lies ahead. */
  readonly countedAnew: { readonly from: Month; readonly to: Month } | null;
};

const ChangedNow = ({ isChanged, countedAnew }: StandardView) =>
  isChanged ? (
    <NotificationBanner type="success">
      {countedAnew
        ? `The change is saved. The figures of ${monthsWords(countedAnew)} are counted anew.`
        : "The change is saved. It holds from its day on; no figures change before."}
    </NotificationBanner>
  ) : null;

const keys = { limits: "Limits", source: "Basis and source", use: "Use" } as const;

const Now = ({ standard, mayChange }: StandardView) => (
  <SummaryList
    rows={changeableParts.map((part) => ({
      key: keys[part],
      value: <Lines lines={partLines(part, standard)} />,
      actions: {
        items: mayChange
          ? [
              {
                href: `${standardPath(standard.code)}/${part}`,
                text: "Change",
                visuallyHiddenText: partTitles[part].replace("Change ", ""),
              },
            ]
          : [],
      },
    }))}
  />
);

const Clock = ({ standard }: StandardView) => {
  const words = clockWords[standard.code];
  const units = [...new Set(Object.values(standard.limits).map(({ unit }) => unit))];
  return (
    <section aria-labelledby="clock">
      <h2 class="govuk-heading-m" id="clock">
        How its clock counts
      </h2>
      <p class="govuk-body">Applies to: {words.appliesTo}.</p>
      <p class="govuk-body">{words.counting}</p>
      <ul class="govuk-list govuk-list--bullet">
        {units.map((unit) => (
          <li key={unit}>{`${unit.replace("-", " ")}: ${countingInWords(unit)}`}</li>
        ))}
      </ul>
      <p class="govuk-body">
        It is told from these dates of case data. Where a list can’t hold them, the verdict is “not known”.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {words.readsFrom.map((kind) => (
          <li key={kind}>{eventKinds[kind]}</li>
        ))}
      </ul>
      <p class="govuk-body">It bears on the section “{sectionOf(standard.section).title}” of an audit.</p>
    </section>
  );
};

/** A version that another from the same day stands in for. */
const isCorrected = (version: SavedVersion, saved: readonly SavedVersion[]): boolean =>
  saved.some(
    ({ standard, number }) =>
      standard.effectiveFrom === version.standard.effectiveFrom && number > version.number,
  );

const sinceWords = (version: SavedVersion, { saved, today }: StandardView): string => {
  const { effectiveFrom } = version.standard;
  const from = `${effectiveFrom > today ? "From" : "Since"} ${formatDate(effectiveFrom)}`;
  return isCorrected(version, saved) ? `${from}, replaced since` : from;
};

const saysOf = (standard: Standard) => (
  <Lines lines={changeableParts.flatMap((part) => partLines(part, standard))} />
);

const History = (view: StandardView) => (
  <ScrollingTable
    caption="Versions, latest first"
    captionClasses="govuk-table__caption--m"
    head={["Holds", "What it says", "Saved", "Note"]}
    rows={[
      ...view.saved
        .toReversed()
        .map((version) => [
          sinceWords(version, view),
          saysOf(version.standard),
          `${version.changedByName}, ${formatInstant(version.changedAt)}`,
          version.note || "No note",
        ]),
      ["The start", saysOf(view.first), "Came with Full Circle", "No note"],
    ]}
  />
);

export const standardPage = (view: StandardView): PageContent => ({
  title: view.standard.name,
  back: { href: "/standards", text: "Practice standards" },
  body: (
    <>
      <ChangedNow {...view} />
      <h1 class="govuk-heading-l">{view.standard.name}</h1>
      <p>
        <Marks standard={view.standard} />
      </p>
      <Now {...view} />
      <Clock {...view} />
      <History {...view} />
    </>
  ),
});
