// What can be wrong with a row of case data, in words for the person who sent it. Problems are values: the page that
// lists them, the file of errors to download and the tests read the same table.
import { caseWordings } from "./problem-words/cases.js";
import { reportWordings } from "./problem-words/reports.js";
import { rowWordings } from "./problem-words/rows.js";
import { tableWordings } from "./problem-words/tables.js";
import { tidiedWordings } from "./problem-words/tidied.js";
import type { ProblemDetail, ProblemSeverity } from "./problem-words/wording.js";

export type { ProblemDetail, ProblemSeverity } from "./problem-words/wording.js";

/** Where a row stands. The sheet is null for a CSV file. */
export type Place = { readonly file: string; readonly sheet: string | null; readonly row: number };

export type Problem = {
  readonly file: string;
  readonly sheet: string | null;
  /** Null where the problem is with a whole column or list. */
  readonly row: number | null;
  /** The column's letters. */
  readonly column: string | null;
  /** What the cell holds; null where that is kept out of sight (a birth date) or there is nothing to show. */
  readonly value: string | null;
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly fix: string;
};

const wordings = { ...rowWordings, ...caseWordings, ...tableWordings, ...reportWordings, ...tidiedWordings };

export type ProblemCode = keyof typeof wordings;

/** The problem in words. The severity is the code's own unless another is given. */
export const problem = (
  code: ProblemCode,
  place: Omit<Place, "row"> & { readonly row: number | null },
  cell: { readonly column: string | null; readonly value: string | null },
  detail: ProblemDetail = {},
  severity: ProblemSeverity = wordings[code].severity,
): Problem => ({
  file: place.file,
  sheet: place.sheet,
  row: place.row,
  column: cell.column,
  value: cell.value,
  code,
  severity,
  message: wordings[code].message(detail),
  fix: wordings[code].fix(detail),
});

export const noCell = { column: null, value: null } as const;
