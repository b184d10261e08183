// Figures as tables: one below the other with the quarter before, or rows by bands. Each number leads to its records.
import { figureList } from "../../domain/reporting/figure-list.js";
import { type FigureDefinition, figureGroups } from "../../domain/reporting/figures/definition.js";
import { countOf, type Figures } from "../../domain/reporting/take-figures.js";
import { formatNumber, formatQuarter } from "../../ui/formats.js";
import type { TableCell } from "../../ui/govuk/table.js";
import type { Words } from "../../ui/govuk/words.js";
import { ScrollingTable } from "../../ui/scrolling-table.js";

export type FiguresShown = {
  readonly figures: Figures;
  /** Of the quarter before, to compare with. */
  readonly before: Figures;
  /** Where a figure's records are listed; null where the report stands by itself, as in a file. */
  readonly linkTo: ((key: string) => string) | null;
  readonly definitions: ReadonlyMap<string, FigureDefinition>;
};

export const showFigures = (
  { figures, before }: Pick<FiguresShown, "figures" | "before">,
  linkTo: FiguresShown["linkTo"],
): FiguresShown => ({
  figures,
  before,
  linkTo,
  definitions: new Map(figureList(figures.services).map((figure) => [figure.key, figure])),
});

export type FigureRow = {
  readonly key: string;
  /** The figure that this one is a share of. */
  readonly shareOf?: string;
};

export const isMedian = (key: string): boolean => key.endsWith("-median");
const isWeighted = (key: string): boolean => key.startsWith("weighted-share-");

/** What a group of figures is shown from. */
export type Group = { readonly shown: FiguresShown };

export const GroupHeading = ({ of }: { readonly of: keyof typeof figureGroups }) => (
  <h2 class="govuk-heading-m" id={of}>
    {figureGroups[of]}
  </h2>
);

export const count = (figures: Figures, key: string): number => countOf(figures, key) ?? 0;

/** "38.4%" */
const percentOf = (share: number | null): string => (share === null ? "None" : `${share.toFixed(1)}%`);

/** "6.5", "12", "38.4%", or that there is none. */
export function wordsOf(figures: Figures, key: string): string {
  const count = countOf(figures, key);
  if (count === null) return "Not counted";
  if (isWeighted(key)) return percentOf(figures.values[key]?.share ?? null);
  if (!isMedian(key)) return formatNumber(count);
  const median = figures.values[key]?.median ?? null;
  return median === null ? "None" : `${formatNumber(median)} (of ${formatNumber(count)})`;
}

/** "38%", or nothing where there is nothing to share out. */
export const shareOf = (part: number, whole: number): string =>
  whole === 0 ? "" : `${Math.round((part / whole) * 100)}%`;

export const FigureValue = ({ shown, of }: { readonly shown: FiguresShown; readonly of: string }) => {
  const words = wordsOf(shown.figures, of);
  const leads = shown.linkTo !== null && countOf(shown.figures, of) !== null;
  return leads ? (
    <a class="govuk-link" href={shown.linkTo?.(of)}>
      {words}
    </a>
  ) : (
    <span>{words}</span>
  );
};

const numeric = (text: Words): TableCell => ({ text, format: "numeric" });

const shareWords = (figures: Figures, { key, shareOf: whole }: FigureRow): string =>
  whole === undefined ? "" : shareOf(count(figures, key), count(figures, whole));

/** Figures one below the other, with their shares where they have one. */
export function FigureTable({
  shown,
  caption,
  rows,
}: {
  readonly shown: FiguresShown;
  readonly caption: string;
  readonly rows: readonly FigureRow[];
}) {
  const withShares = rows.some((row) => row.shareOf !== undefined);
  return (
    <ScrollingTable
      caption={caption}
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      head={[
        "Figure",
        numeric(formatQuarter(shown.figures.quarter)),
        ...(withShares ? [numeric("Share")] : []),
        numeric(formatQuarter(shown.before.quarter)),
      ]}
      rows={rows.map((row) => [
        shown.definitions.get(row.key)?.label ?? row.key,
        numeric(<FigureValue shown={shown} of={row.key} />),
        ...(withShares ? [numeric(shareWords(shown.figures, row))] : []),
        numeric(wordsOf(shown.before, row.key)),
      ])}
    />
  );
}

export type MatrixRow = { readonly label: string; readonly keys: readonly string[] };

/** A row for each section or service, a column for each figure of it. */
export const FigureMatrix = ({
  shown,
  caption,
  rowHeading,
  columns,
  rows,
}: {
  readonly shown: FiguresShown;
  readonly caption: string;
  readonly rowHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
}) => (
  <ScrollingTable
    caption={caption}
    captionClasses="govuk-table__caption--s"
    firstCellIsHeader
    head={[rowHeading, ...columns.map(numeric)]}
    rows={rows.map(({ label, keys }) => [
      label,
      ...keys.map((key) => numeric(<FigureValue shown={shown} of={key} />)),
    ])}
  />
);
