// How counts are shared out among parts, such as audits among the four bands: one bar a row, as wide as all its counts.
import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { formatNumber } from "../formats.js";
import { across, Chart, type ChartWords, Legend, type LegendEntry } from "./chart.js";

export interface DistributionRow {
  readonly label: string;
  /** A count for each part, in the parts' order. */
  readonly counts: readonly number[];
}

export interface DistributionChartProps extends ChartWords {
  /** What a row is, as the table's first heading. */
  readonly rowHeading: string;
  readonly parts: readonly LegendEntry[];
  readonly rows: readonly DistributionRow[];
}

const rowHeight = 70;
const barHeight = 34;
const barTop = 26;

/** A number is written in its part only where it has room. */
const leastShareForNumber = 7;

interface PartProps {
  readonly part: LegendEntry;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

function Part({ part, count, from, to, top }: PartProps) {
  if (count === 0) return null;
  return (
    <>
      <rect
        class={`fc-fill--${part.tone}`}
        x={across(from)}
        width={across(to - from)}
        y={top}
        height={barHeight}
      />
      <line class="fc-chart__gap" x1={across(to)} x2={across(to)} y1={top} y2={top + barHeight} />
      {to - from >= leastShareForNumber && (
        <text
          class={`fc-chart__words fc-on-fill--${part.tone}`}
          x={across((from + to) / 2)}
          y={top + barHeight / 2}
          text-anchor="middle"
          dominant-baseline="central"
        >
          {formatNumber(count)}
        </text>
      )}
    </>
  );
}

function Bar({
  row,
  parts,
  top,
}: {
  readonly row: DistributionRow;
  readonly parts: readonly LegendEntry[];
  readonly top: number;
}) {
  const total = row.counts.reduce((sum, count) => sum + count, 0);
  const place = scaleLinear().domain([0, total]).range([0, 100]);
  const layers = stack<readonly number[], number>()
    .keys(parts.keys())
    .value((counts, at) => counts[at] ?? 0)([row.counts]);
  return (
    <>
      <text class="fc-chart__words" y={top + 16}>
        {row.label}
      </text>
      <rect class="fc-chart__ground" width="100%" y={top + barTop} height={barHeight} />
      {parts.map((part, at) => {
        const [from, to] = layers[at]?.[0] ?? [0, 0];
        return (
          <Part
            key={part.label}
            part={part}
            count={to - from}
            from={place(from)}
            to={place(to)}
            top={top + barTop}
          />
        );
      })}
    </>
  );
}

export function DistributionChart({ rowHeading, parts, rows, ...words }: DistributionChartProps) {
  return (
    <Chart
      {...words}
      height={rows.length * rowHeight}
      legend={<Legend entries={parts} kind="part" />}
      table={{
        head: [rowHeading, ...parts.map(({ label }) => label), "All"],
        rows: rows.map(({ label, counts }) => [
          label,
          ...counts.map(formatNumber),
          formatNumber(counts.reduce((sum, count) => sum + count, 0)),
        ]),
      }}
    >
      {rows.map((row, at) => (
        <Bar key={row.label} row={row} parts={parts} top={at * rowHeight} />
      ))}
    </Chart>
  );
}
