// Tries a sheet that is no known table as a report of the council's own: by a mapping that the council has kept, else by
// best guess.
import { type Place, type Problem, problem } from "../../../../domain/case-data/problems.js";
import type { SheetRow } from "../../../../platform/files/spreadsheet.js";
import { type FoundTable, foundTable } from "../recognise-table.js";
import { plainHeading } from "../table.js";
import { fillDown } from "./fill-down.js";
import { groupTitles } from "./group-titles.js";
import { guessReport, mappingOf } from "./guess-report.js";
import { headingLines } from "./heading-lines.js";
import type { ReportGuess, SavedMapping } from "./mapping.js";
import { reportTable } from "./report-table.js";
import { wordsOfTarget } from "./target-words.js";

export type RecognisedReport = {
  /** Without a fact of the case the rows can only be read beside a file that holds cases. */
  readonly lacking: "case-facts" | null;
  readonly headings: readonly string[];
  readonly found: FoundTable;
  /** How the report was read, to be told once. */
  readonly notes: (place: Omit<Place, "row">) => readonly Problem[];
};

/** A sheet that has no plain column for the child's id, or nothing but that. */
export type UnreadableReport = {
  readonly lacking: NonNullable<ReportGuess["lacking"]>;
  readonly headings: readonly string[];
  readonly found: null;
};

/** Null where the sheet has no heading that we know anything by. */
export const recogniseReport = (
  opening: readonly SheetRow[],
  mappings: readonly SavedMapping[],
  file: string,
): RecognisedReport | UnreadableReport | null => {
  const saved = bySavedMapping(opening, mappings);
  if (saved) return withGroups(saved, opening, null);
  const guess = guessReport(opening);
  if (!guess || guess.columns.every(({ target }) => target === null)) return null;
  const targets = guess.columns.flatMap(({ target }) => target ?? []);
  if (guess.lacking === "child-id" || targets.length < 2)
    return {
      lacking: guess.lacking ?? "case-facts",
      headings: guess.columns.map(({ heading }) => heading),
      found: null,
    };
  const table = reportTable(mappingOf(guess), `the report “${file}”`);
  const leftOut = guess.columns.flatMap(({ personal, heading }) => (personal ? [heading] : []));
  const found = { ...foundTable(table, guess.headings, (heading) => heading), leftOut };
  return withGroups(found, opening, guess);
};

/** Of the mappings all of whose headings stand in one row, the one that names most. */
const bySavedMapping = (
  opening: readonly SheetRow[],
  mappings: readonly SavedMapping[],
): FoundTable | null => {
  const widest = mappings.toSorted((a, b) => widthOf(b) - widthOf(a));
  for (const row of headingLines(opening)) {
    const fitting = widest.find((saved) => standsIn(saved, row));
    if (fitting) return foundTable(reportTable(fitting.mapping, fitting.name), row, (heading) => heading);
  }
  return null;
};

/** Whether the row has all headings of the mapping. */
export const standsIn = (saved: SavedMapping, { cells }: SheetRow): boolean => {
  const headings = new Set(cells.map(({ text }) => plainHeading(text)));
  return widthOf(saved) > 0 && Object.keys(saved.mapping.columns).every((heading) => headings.has(heading));
};

const widthOf = ({ mapping }: SavedMapping): number => Object.keys(mapping.columns).length;

const withGroups = (
  read: FoundTable,
  opening: readonly SheetRow[],
  guess: ReportGuess | null,
): RecognisedReport => {
  const titles = groupTitles(opening, read);
  const found = titles?.found ?? read;
  const groups = fillDown(opening, found);
  const fillIns = [titles?.fillIn, groups?.fillIn].filter((fillIn) => fillIn !== undefined);
  const lettersOf = (heading: string) =>
    [...found.columns].find(([, column]) => column.heading === heading)?.[0] ?? null;
  return {
    lacking: found.table.kind === "event" ? "case-facts" : null,
    headings: [...found.columns.values()].map(({ heading }) => heading),
    found:
      fillIns.length === 0
        ? found
        : { ...found, fillIn: (row) => fillIns.reduce((filled, fillIn) => fillIn(filled), row) },
    notes: ({ file, sheet }) => {
      const place = { file, sheet, row: null };
      const guessed = (guess?.columns ?? []).flatMap(({ heading, target }) => {
        if (target === null) return [];
        const cell = { column: lettersOf(heading), value: heading };
        return [problem("column-guessed", place, cell, { heading, other: wordsOfTarget(target) })];
      });
      const filled = (groups?.headings ?? []).map((heading) =>
        problem("filled-from-above", place, { column: lettersOf(heading), value: null }, { heading }),
      );
      const titled = (titles?.headings ?? []).map((heading) =>
        problem("read-from-titles", place, { column: null, value: null }, { heading }),
      );
      return [...guessed, ...filled, ...titled];
    },
  };
};
