// Numbers as bars, one for each series in each row, with the number beside the bar.
import { scaleLinear } from "d3-scale";
import { formatNumber } from "../formats.js";
import { across, Chart, type ChartWords, Legend, type LegendEntry } from "./chart.js";

export interface BarRow {
  readonly label: string;
  /** A number for each series, in the series' order; null where there is none. */
  readonly values: readonly (number | null)[];
}

export interface BarChartProps extends ChartWords {
  /** What a row is, as the table's first heading. */
  readonly rowHeading: string;
  readonly series: readonly LegendEntry[];
  readonly rows: readonly BarRow[];
  /** How a number is written; as a plain number unless told otherwise. */
  readonly format?: ((value: number) => string) | undefined;
  /** Where a full bar ends, such as 100 for percentages; the greatest number unless told otherwise. */
  readonly greatest?: number | undefined;
}

const labelHeight = 24;
const barHeight = 24;
const barStep = 28;
const rowGap = 16;

/** Room right of the longest bar, as a share of the width, for its number. */
const roomForNumber = 18;

interface BarProps {
  readonly tone: LegendEntry["tone"];
  readonly length: number;
  readonly words: string;
  readonly top: number;
}

const Bar = ({ tone, length, words, top }: BarProps) => (
  <>
    <rect class={`fc-fill--${tone}`} width={across(length)} y={top} height={barHeight} />
    <text
      class="fc-chart__words"
      x={across(length)}
      dx="8"
      y={top + barHeight / 2}
      dominant-baseline="central"
    >
      {words}
    </text>
  </>
);

export function BarChart({
  rowHeading,
  series,
  rows,
  format = formatNumber,
  greatest,
  ...words
}: BarChartProps) {
  const top = greatest ?? Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const place = scaleLinear()
    .domain([0, top])
    .range([0, 100 - roomForNumber]);
  const rowHeight = labelHeight + series.length * barStep + rowGap;
  const written = (value: number | null | undefined) =>
    typeof value === "number" ? format(value) : "No figure";
  return (
    <Chart
      {...words}
      height={rows.length * rowHeight}
      legend={series.length > 1 && <Legend entries={series} kind="part" />}
      table={{
        head: [rowHeading, ...series.map(({ label }) => label)],
        rows: rows.map(({ label, values }) => [label, ...values.map(written)]),
      }}
    >
      {rows.map(({ label, values }, at) => (
        <g key={label}>
          <text class="fc-chart__words" y={at * rowHeight + 16}>
            {label}
          </text>
          {series.map(({ tone, label: name }, nth) => (
            <Bar
              key={name}
              tone={tone}
              length={place(values[nth] ?? 0)}
              words={written(values[nth])}
              top={at * rowHeight + labelHeight + nth * barStep}
            />
          ))}
        </g>
      ))}
    </Chart>
  );
}
