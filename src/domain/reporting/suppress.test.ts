// Small counts never leave the council, neither as they are nor by subtraction.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FEWEST_SHOWN, type Shown, suppress, suppressOne } from "./suppress.js";

const told = (shown: Shown): string =>
  shown.kind === "number" ? String(shown.value) : shown.kind === "fewer-than-5" ? "<5" : "–";
const toldOf = (...rows: readonly (readonly number[])[]): readonly string[] => {
  const { total, rows: shown } = suppress(rows);
  return [...shown.map((row) => row.map(told).join(" ")), `= ${told(total)}`];
};

describe("small counts", () => {
  const table: readonly (readonly [readonly (readonly number[])[], readonly string[], string])[] = [
    [[[5, 12, 20, 8]], ["5 12 20 8", "= 45"], "are none: all is told"],
    [[[3, 12, 20, 15]], ["<5 – 20 15", "= 50"], "are one: the next smallest is held back too"],
    [[[3, 2, 20, 25]], ["<5 <5 20 25", "= 50"], "are two that could be shared out in several ways"],
    [[[0, 0, 20, 30]], ["<5 <5 – 30", "= 50"], "are none at all in two: their sum would tell"],
    [[[4, 4, 20, 30]], ["<5 <5 – 30", "= 58"], "are both as great as small can be: their sum would tell"],
    [[[1, 0, 0, 0]], ["<5 <5 <5 <5", "= <5"], "are all there is"],
    [[[4, 4, 4, 4]], ["<5 <5 <5 <5", "= –"], "add up to a total that would tell them"],
    [[[0, 0, 0, 0]], ["<5 <5 <5 <5", "= <5"], "are all nought"],
    [[[0, 6, 0, 0]], ["<5 – <5 <5", "= 6"], "stand beside one greater"],
    [[[30, 3]], ["– <5", "= 33"], "are the rest of a whole: the other part is held back"],
    [
      [
        [3, 12, 20],
        [33, 2],
      ],
      ["<5 – 20", "– <5", "= 35"],
      "stand in two rows of one total",
    ],
    [
      [
        [4, 4],
        [8, 0],
      ],
      ["<5 <5", "– <5", "= –"],
      "make the total untold, which another row must not tell",
    ],
  ];
  for (const [rows, expected, what] of table)
    it(what, () => {
      assert.deepEqual(toldOf(...rows), expected);
    });

  it("that are part of nothing else are told as fewer than five", () => {
    assert.deepEqual([0, 4, 5].map(suppressOne).map(told), ["<5", "<5", "5"]);
  });
});

/** Greater than any total that is tried. */
const CEILING = 24;
const possible = (shown: Shown): readonly number[] =>
  shown.kind === "number"
    ? [shown.value]
    : Array.from({ length: CEILING }, (_, value) => value).filter(
        (value) => value < FEWEST_SHOWN === (shown.kind === "fewer-than-5"),
      );

/** Every way to fill a row that fits what is told, by its sum. */
const waysByTotal = (row: readonly Shown[]): ReadonlyMap<number, readonly (readonly number[])[]> => {
  const ways = row.reduce<readonly (readonly number[])[]>(
    (made, cell) => made.flatMap((way) => possible(cell).map((value) => [...way, value])),
    [[]],
  );
  return Map.groupBy(ways, (way) => way.reduce((sum, value) => sum + value, 0));
};

describe("a reader who tries every sum", () => {
  const values = [0, 1, 3, 4, 5, 7];
  const tables = values.flatMap((a) =>
    values.flatMap((b) =>
      values.flatMap((c) =>
        [0, 2, 4, 6, a + b + c]
          .filter((part) => part <= a + b + c)
          .map((part) => [
            [a, b, c],
            [part, a + b + c - part],
          ]),
      ),
    ),
  );

  it("can't make out one small count, in any table of two rows with one total", () => {
    for (const rows of tables) {
      const shown = suppress(rows);
      const ways = shown.rows.map(waysByTotal);
      const totals = possible(shown.total).filter((total) => ways.every((row) => row.has(total)));
      rows.forEach((row, at) => {
        row.forEach((value, place) => {
          if (value >= FEWEST_SHOWN) return;
          const could = new Set(
            totals.flatMap((total) => (ways[at]?.get(total) ?? []).map((way) => way[place])),
          );
          assert.ok(could.size > 1, `${JSON.stringify(rows)} gives away ${value} at ${at}, ${place}`);
        });
      });
    }
  });
});
