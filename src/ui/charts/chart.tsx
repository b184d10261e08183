// What every chart has: a title, a description for those who do not see it, a key, and its numbers as a table.
import type { ComponentChildren } from "preact";
import { Details } from "../govuk/details.js";
import type { TableCell } from "../govuk/table.js";
import { ScrollingTable } from "../scrolling-table.js";

/** Colours by their meaning: the bands', and those of plain series. */
export type Tone =
  | "inadequate"
  | "requires-improvement"
  | "good"
  | "outstanding"
  | "first"
  | "second"
  | "third"
  | "muted";

export interface ChartWords {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in a sentence or two: read aloud in place of the picture. */
  readonly description: string;
}

export interface ChartProps extends ChartWords {
  readonly height: number;
  readonly legend?: ComponentChildren;
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
  readonly children: ComponentChildren;
}

const numeric = (text: string | number): TableCell => ({ text, format: "numeric" });

export function Chart({ id, title, description, height, legend, table, children }: ChartProps) {
  const [first = "", ...others] = table.head;
  return (
    <figure class="fc-chart">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      {legend}
      <svg
        class="fc-chart__svg"
        width="100%"
        height={height}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {children}
      </svg>
      <Details summary="These numbers as a table" classes="govuk-!-margin-top-3">
        <ScrollingTable
          caption={title}
          captionClasses="govuk-visually-hidden"
          head={[first, ...others.map(numeric)]}
          rows={table.rows.map(([name = "", ...values]) => [name, ...values.map(numeric)])}
          firstCellIsHeader
        />
      </Details>
    </figure>
  );
}

export interface LegendEntry {
  readonly label: string;
  readonly tone: Tone;
}

const Key = ({ tone, kind }: { readonly tone: Tone; readonly kind: "part" | "line" }) =>
  kind === "part" ? (
    <svg class="fc-legend__key" width="16" height="16" aria-hidden="true" focusable="false">
      <rect class={`fc-fill--${tone}`} width="16" height="16" rx="3" />
    </svg>
  ) : (
    <svg class="fc-legend__key" width="34" height="16" aria-hidden="true" focusable="false">
      <line
        class={`fc-chart__line fc-chart__line--${tone} fc-stroke--${tone}`}
        x1="1"
        x2="33"
        y1="8"
        y2="8"
      />
    </svg>
  );

export const Legend = ({
  entries,
  kind,
}: {
  readonly entries: readonly LegendEntry[];
  readonly kind: "part" | "line";
}) => (
  <ul class="fc-legend">
    {entries.map(({ label, tone }) => (
      <li key={label} class="fc-legend__item">
        <Key tone={tone} kind={kind} />
        {label}
      </li>
    ))}
  </ul>
);

/** A place across the chart, as a share of its width. */
export const across = (share: number): string => `${Number(share.toFixed(3))}%`;
