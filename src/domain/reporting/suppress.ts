// Hides small counts before figures leave the council, so that nobody can be made out behind a number. A count under five
// is told as "fewer than 5"; where one could still be worked out from the others, a further count is not shown.

export const FEWEST_SHOWN = 5;

export type Shown =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "fewer-than-5" }
  | { readonly kind: "not-shown" };

/** What a reader knows of a count: its least and its greatest. A count held back as "not shown" is known to be five or more. */
type Known = { readonly least: number; readonly greatest: number };

type Cell = { readonly value: number; shown: Shown };

const isSmall = ({ value }: Cell): boolean => value < FEWEST_SHOWN;
const isVisible = ({ shown }: Cell): boolean => shown.kind === "number";

const cellOf = (value: number): Cell => ({
  value,
  shown: value < FEWEST_SHOWN ? { kind: "fewer-than-5" } : { kind: "number", value },
});

const knownOf = ({ shown }: Cell): Known => {
  if (shown.kind === "number") return { least: shown.value, greatest: shown.value };
  return shown.kind === "fewer-than-5"
    ? { least: 0, greatest: FEWEST_SHOWN - 1 }
    : { least: FEWEST_SHOWN, greatest: Number.POSITIVE_INFINITY };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const sumOf = (cells: readonly Cell[]): Known => {
  const known = cells.map(knownOf);
  return {
    least: sum(known.map(({ least }) => least)),
    greatest: sum(known.map(({ greatest }) => greatest)),
  };
};

/** What a reader can work out of the total from all that is told. */
const totalFrom = (total: Cell, rows: readonly (readonly Cell[])[]): Known => {
  const all = [knownOf(total), ...rows.map(sumOf)];
  return {
    least: Math.max(...all.map(({ least }) => least)),
    greatest: Math.min(...all.map(({ greatest }) => greatest)),
  };
};

/** Whether a reader can work out a hidden part of a row exactly. */
const isGivenAway = (cell: Cell, row: readonly Cell[], total: Known): boolean => {
  const own = knownOf(cell);
  const others = sumOf(row.filter((other) => other !== cell));
  const least = Math.max(own.least, total.least - others.greatest);
  const greatest = Math.min(own.greatest, total.greatest - others.least);
  return least === greatest;
};

const smallestVisible = (cells: readonly Cell[]): Cell | undefined =>
  cells.filter(isVisible).toSorted((one, other) => one.value - other.value)[0];

/**
 * Which cell to hide next, or undefined where no small count is given away: in the row of the one that is, else the total,
 * else in any row.
 */
function nextToHide(total: Cell, rows: readonly (readonly Cell[])[]): Cell | undefined {
  const known = totalFrom(total, rows);
  const row = rows.find((cells) => cells.some((cell) => isSmall(cell) && isGivenAway(cell, cells, known)));
  const totalGivenAway = isSmall(total) && known.least === known.greatest;
  if (!row && !totalGivenAway) return undefined;
  return smallestVisible(row ?? []) ?? (isVisible(total) ? total : smallestVisible(rows.flat()));
}

/**
 * Counts as readers outside see them. Every row shares out the same total among its parts, so all of them are looked at
 * together: a total that one row gives away is given away in every row.
 */
export function suppress(rows: readonly (readonly number[])[]): {
  readonly total: Shown;
  readonly rows: readonly (readonly Shown[])[];
} {
  const cells = rows.map((row) => row.map(cellOf));
  const total = cellOf(sum(rows[0] ?? []));
  for (let next = nextToHide(total, cells); next; next = nextToHide(total, cells))
    next.shown = { kind: "not-shown" };
  return { total: total.shown, rows: cells.map((row) => row.map(({ shown }) => shown)) };
}

/** A count that is part of nothing else. */
export const suppressOne = (value: number): Shown => cellOf(value).shown;
