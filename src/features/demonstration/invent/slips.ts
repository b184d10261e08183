// The small slips that real extracts have, some each month, so that an import's preview has something to show:
// a code the template does not know, cases without a worker, a visit on a day that is none, a line of totals at the foot.
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { listColumns, type Row } from "./annex-a-lists.js";
import { chanceOf } from "./chance.js";

const columns: readonly string[] = listColumns.List_6;

const replaced = (row: Row, column: string, value: string): Row => {
  const at = columns.indexOf(column);
  return row.map((cell, index) => (index === at ? value : cell));
};

const isOpen = (row: Row): boolean => row[columns.indexOf("CIN Closure Date")] === "";

interface Slip {
  readonly column: string;
  readonly value: string;
}

const unknownCodes: readonly Slip[] = [
  { column: "Gender", value: "x) See notes" },
  { column: "Ethnicity", value: "z) XOTH" },
  { column: "Case status", value: "f) Step down" },
  { column: "Does the Child have a Disability", value: "d) Awaiting diagnosis" },
];

const always = (year: string): readonly Slip[] => [
  { column: "Allocated Worker", value: "Unallocated" },
  { column: "Allocated Worker", value: "" },
  { column: "Date Child Was Last Seen", value: `31/02/${year}` },
  { column: "Date Child Was Last Seen", value: "Not recorded" },
];

/** The rows of list 6 with the month's slips in open cases, and a line of totals at the foot. */
export const withSlips = (seed: string, date: LocalDate, rows: readonly Row[]): readonly Row[] => {
  const chance = chanceOf(seed, "slips", date.slice(0, 7));
  const open = rows.flatMap((row, index) => (isOpen(row) ? [index] : []));
  const slips = [chance.one(unknownCodes), ...always(date.slice(0, 4))];
  const changed = new Map(
    chance.some(open, slips.length).map((index, place) => [index, slips[place]] as const),
  );
  const footer = columns.map((_, index) => (index === 0 ? `Total: ${rows.length}` : ""));
  return [
    ...rows.map((row, index) => {
      const slip = changed.get(index);
      return slip === undefined ? row : replaced(row, slip.column, slip.value);
    }),
    footer,
  ];
};
