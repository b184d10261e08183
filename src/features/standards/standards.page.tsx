// All practice standards in force: the limits in words, the basis and source, and since when.
import { limitLines } from "../../domain/standards/clock-words.js";
import type { Standard } from "../../domain/standards/standard.js";
import type { PageContent } from "../../platform/http/answers.js";
import { formatDate } from "../../ui/formats.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";
import { StatusTag } from "../../ui/status-tag.js";
import { basisWords, standardPath } from "./standards-words.js";

export type ListedStandard = {
  readonly standard: Standard;
  /** Whether it still is as the council started with it. */
  readonly isFirst: boolean;
};

export const Marks = ({ standard }: { readonly standard: Standard }) => (
  <>
    {!standard.inUse && <StatusTag tone="waiting">Not in use</StatusTag>}
    {!standard.checked && <StatusTag tone="attention">Check the source</StatusTag>}
  </>
);

export const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </>
);

export const standardsPage = (listed: readonly ListedStandard[], mayChange: boolean): PageContent => ({
  title: "Practice standards",
  wide: true,
  body: (
    <>
      <h1 class="govuk-heading-l">Practice standards</h1>
      <p class="govuk-body">
        What the dates of a case can show: whether work was done in time. Each standard says how its clock
        counts. Dates alone never say whether the work was good.
      </p>
      {mayChange && (
        <p class="govuk-body">
          Open a standard to change it from a day on, or to say that someone has read its source.
        </p>
      )}
      <ScrollingTable
        caption="Standards in force today"
        captionClasses="govuk-table__caption--m"
        head={["Standard", "Limits", "Basis and source", "Since"]}
        firstCellIsHeader
        rows={listed.map(({ standard, isFirst }) => [
          <>
            <a class="govuk-link" href={standardPath(standard.code)}>
              {standard.name}
            </a>{" "}
            <Marks standard={standard} />
          </>,
          <Lines lines={limitLines(standard)} />,
          <Lines lines={[basisWords[standard.basis], standard.source]} />,
          isFirst ? "The start" : formatDate(standard.effectiveFrom),
        ])}
      />
    </>
  ),
});
