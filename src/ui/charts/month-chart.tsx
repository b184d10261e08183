// Numbers month by month, as lines that break where a month has no figure.
import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import type { Month } from "../../domain/shared/calendar.js";
import { formatMonth, formatMonthShort, formatNumber } from "../formats.js";
import { classNames } from "../govuk/words.js";
import { across, Chart, type ChartWords, Legend } from "./chart.js";

export interface MonthSeries {
  readonly label: string;
  /** The third is drawn without points: it is for a target or another line to compare with. */
  readonly tone: "first" | "second" | "third";
  /** A number for each month; null where there is no figure. */
  readonly values: readonly (number | null)[];
}

export interface MonthChartProps extends ChartWords {
  readonly months: readonly Month[];
  readonly series: readonly MonthSeries[];
  readonly format?: ((value: number) => string) | undefined;
  /** Where the scale ends, such as 100 for percentages; the greatest number unless told otherwise. */
  readonly greatest?: number | undefined;
}

const plotTop = 22;
const plotHeight = 200;
const height = plotTop + plotHeight + 34;

/** At most this many months are named; a small screen has room for every other of them. */
const mostNamed = 6;

interface Scales {
  readonly x: (month: Month) => number;
  readonly y: (value: number) => number;
}

interface Point {
  readonly month: Month;
  readonly value: number | null;
}

function Line({
  of,
  months,
  x,
  y,
}: Scales & { readonly of: MonthSeries; readonly months: readonly Month[] }) {
  const points: readonly Point[] = months.map((month, at) => ({ month, value: of.values[at] ?? null }));
  const path = line<Point>()
    .defined(({ value }) => value !== null)
    .x(({ month }) => x(month))
    .y(({ value }) => y(value ?? 0));
  return (
    <>
      <svg
        class="fc-chart__svg"
        viewBox={`0 0 100 ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          class={`fc-chart__line fc-chart__line--${of.tone} fc-stroke--${of.tone}`}
          vector-effect="non-scaling-stroke"
          d={path(points) ?? ""}
        />
      </svg>
      {points.map(
        ({ month, value }) =>
          value !== null &&
          of.tone !== "third" && (
            <circle
              key={month}
              class={`fc-chart__point fc-fill--${of.tone}`}
              cx={across(x(month))}
              cy={y(value)}
              r="5"
            />
          ),
      )}
    </>
  );
}

function Axes({
  months,
  x,
  y,
  ticks,
  format,
}: Scales & {
  readonly months: readonly Month[];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}) {
  const step = Math.max(1, Math.ceil(months.length / mostNamed));
  const fromLast = (month: Month) => months.length - 1 - months.indexOf(month);
  const named = months.filter((month) => fromLast(month) % step === 0);
  const needsRoom = (month: Month) => fromLast(month) % (step * 2) !== 0;
  const anchor = (month: Month) => (x(month) < 12 ? "start" : x(month) > 88 ? "end" : "middle");
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="fc-chart__rule" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="fc-chart__words fc-chart__words--quiet" y={y(tick) - 5}>
            {format(tick)}
          </text>
        </g>
      ))}
      {named.map((month) => (
        <text
          key={month}
          class={classNames(
            "fc-chart__words fc-chart__words--quiet",
            needsRoom(month) && "fc-chart__words--with-room",
          )}
          x={across(x(month))}
          y={height - 6}
          text-anchor={anchor(month)}
        >
          {formatMonthShort(month)}
        </text>
      ))}
    </>
  );
}

export function MonthChart({ months, series, format = formatNumber, greatest, ...words }: MonthChartProps) {
  const top = greatest ?? Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const upright = scaleLinear()
    .domain([0, top])
    .nice(4)
    .range([plotTop + plotHeight, plotTop]);
  const along = scalePoint<Month>().domain(months).range([9, 98]);
  const scales: Scales = { x: (month) => along(month) ?? 0, y: (value) => upright(value) };
  return (
    <Chart
      {...words}
      height={height}
      legend={<Legend entries={series} kind="line" />}
      table={{
        head: ["Month", ...series.map(({ label }) => label)],
        rows: months.map((month, at) => [
          formatMonth(month),
          ...series.map(({ values }) => {
            const value = values[at];
            return typeof value === "number" ? format(value) : "No figure";
          }),
        ]),
      }}
    >
      <Axes {...scales} months={months} ticks={upright.ticks(4)} format={format} />
      {series.map((one) => (
        <Line key={one.label} {...scales} of={one} months={months} />
      ))}
    </Chart>
  );
}
