import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type HTMLElement, parse } from "node-html-parser";
import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { type Month, parseMonth } from "../../domain/shared/calendar.js";
import { BarChart } from "./bar-chart.js";
import { DistributionChart } from "./distribution-chart.js";
import { MonthChart } from "./month-chart.js";

const months = ["2026-01", "2026-02", "2026-03"]
  .map(parseMonth)
  .filter((month): month is Month => month !== null);
const words = { id: "chart", title: "Grades by section", description: "Most are good." };

const distribution = (
  <DistributionChart
    {...words}
    rowHeading="Section"
    parts={[
      { label: "Inadequate", tone: "inadequate" },
      { label: "Good", tone: "good" },
    ]}
    rows={[
      { label: "Planning", counts: [1, 3] },
      { label: "Review", counts: [0, 0] },
    ]}
  />
);
const bars = (
  <BarChart
    {...words}
    rowHeading="Team"
    series={[{ label: "This quarter", tone: "first" }]}
    rows={[
      { label: "North", values: [40] },
      { label: "South", values: [null] },
    ]}
  />
);
const line = (
  <MonthChart
    {...words}
    months={months}
    series={[{ label: "Good", tone: "first", values: [10, null, 30] }]}
  />
);

const cells = (root: HTMLElement) =>
  root.querySelectorAll("tbody tr").map((row) => row.querySelectorAll("th, td").map((cell) => cell.text));

const shown = (chart: VNode) => parse(render(chart));

describe("every chart", () => {
  for (const [name, chart] of Object.entries({ distribution, bars, line }))
    it(`has a name and a description read aloud, its numbers as a table, and no inline style: ${name}`, () => {
      const root = shown(chart);
      const picture = root.querySelector('svg[role="img"]');
      assert.equal(root.querySelector(`#${picture?.getAttribute("aria-labelledby")}`)?.text, words.title);
      assert.equal(
        root.querySelector(`#${picture?.getAttribute("aria-describedby")}`)?.text,
        words.description,
      );
      assert.equal(root.querySelectorAll("table").length, 1);
      assert.doesNotMatch(root.toString(), /style=|NaN|undefined/);
    });
});

describe("a distribution", () => {
  it("shares each row's width out by its counts, and its table adds them up", () => {
    const root = shown(distribution);
    const part = root.querySelector("rect.fc-fill--good[x]");
    assert.equal(part?.getAttribute("x"), "25%");
    assert.equal(part?.getAttribute("width"), "75%");
    assert.deepEqual(cells(root), [
      ["Planning", "1", "3", "4"],
      ["Review", "0", "0", "0"],
    ]);
  });
});

describe("a chart with a missing figure", () => {
  it("says so in bars and their table", () => {
    assert.deepEqual(cells(shown(bars)), [
      ["North", "40"],
      ["South", "No figure"],
    ]);
  });

  it("breaks the line of months there, and does not draw it as nought", () => {
    const root = shown(line);
    assert.equal(root.querySelectorAll("circle").length, 2);
    assert.equal(root.querySelector("path")?.getAttribute("d")?.split("M").length, 3);
    assert.deepEqual(cells(root)[1], ["February 2026", "No figure"]);
  });
});
