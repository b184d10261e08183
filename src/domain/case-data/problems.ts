// What can be wrong with a row of case data, in words for the person who sent it. Problems are values: the page that
// lists them, the file of errors to download and the tests read the same table.

/** Refused: the row is not used. Warning: it is used, and should be looked at. Note: what was done with it, and why. */
export type ProblemSeverity = "refused" | "warning" | "note";

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

/** What the words of a problem may speak of. */
export type ProblemDetail = {
  readonly heading?: string;
  readonly value?: string;
  readonly known?: string;
  readonly other?: string;
  readonly monthFirst?: boolean;
};

type Wording = {
  readonly severity: ProblemSeverity;
  readonly message: (detail: ProblemDetail) => string;
  readonly fix: (detail: ProblemDetail) => string;
};

const always = (text: string) => () => text;
const quoted = ({ value }: ProblemDetail, otherwise: string) =>
  value === undefined ? otherwise : `“${value}”`;
const inColumn = ({ heading }: ProblemDetail) => (heading ? ` in “${heading}”` : "");

const wordings = {
  "blank-id": {
    severity: "refused",
    message: always("This row has no child’s id, so we cannot tell whose case it is."),
    fix: always("Fill in the child’s id, or delete the row if it is not a case."),
  },
  "id-digits-lost": {
    severity: "refused",
    message: always(
      "This id is longer than a spreadsheet can keep as a number, so its last digits may be wrong.",
    ),
    fix: always(
      "Format the id column as text, paste the ids in again from your case system, and send the file again.",
    ),
  },
  "impossible-date": {
    severity: "refused",
    message: (detail) => `${quoted(detail, "The date")}${inColumn(detail)} is not a day in the calendar.`,
    fix: ({ monthFirst }) =>
      monthFirst
        ? "It looks as if the month comes first. Write dates with the day first, such as 31/03/2026, throughout the column."
        : "Correct the date, day first, such as 31/03/2026.",
  },
  "unreadable-date": {
    severity: "refused",
    message: (detail) => `We could not read ${quoted(detail, "the cell")}${inColumn(detail)} as a date.`,
    fix: always("Write only the date, day first, such as 31/03/2026, or leave the cell blank."),
  },
  "formula-without-value": {
    severity: "refused",
    message: (detail) =>
      `The cell${inColumn(detail)} holds a formula that shows no result, so we cannot tell its value.`,
    fix: always(
      "Open the file in your spreadsheet program, let it calculate, correct any errors and save it again.",
    ),
  },
  "closed-before-opened": {
    severity: "refused",
    message: ({ value, other }) => `The end date ${value} is before the start date ${other}.`,
    fix: always("Check both dates in your case system and correct the one that is wrong."),
  },
  "opened-in-future": {
    severity: "refused",
    message: ({ value, other }) => `The start date ${value} is after ${other}, the day this list is for.`,
    fix: always("Correct the date, or choose a later day for the list."),
  },
  "closed-in-future": {
    severity: "note",
    message: ({ value, other }) =>
      `The end date ${value} is after ${other}, the day this list is for, so we counted it as open.`,
    fix: always("Nothing to do if this is right."),
  },
  "seen-in-future": {
    severity: "warning",
    message: ({ value, other, ...detail }) =>
      `The date ${value}${inColumn(detail)} is after ${other}, the day this list is for.`,
    fix: always("Check the date. A visit that is only planned should not be in this column."),
  },
  "missing-open-date": {
    severity: "warning",
    message: always("This open case has no start date, so we cannot tell how long it has been open."),
    fix: always("Fill in the start date."),
  },
  "closed-without-date": {
    severity: "warning",
    message: always("This case is called closed but has no closing date. We counted it as closed."),
    fix: always("Fill in the closing date, or correct the case status if the case is open."),
  },
  "missing-status": {
    severity: "warning",
    message: always("We could not tell what kind of open case this is, so it is counted as “other”."),
    fix: always("Fill in the case status."),
  },
  "unknown-code": {
    severity: "warning",
    message: (detail) =>
      `We do not know ${quoted(detail, "the code")}${inColumn(detail)}, so we read it as not known.`,
    fix: ({ known }) =>
      known ? `Did you mean “${known}”?` : "Use one of the codes of the national guidance.",
  },
  "missing-team": {
    severity: "warning",
    message: always("This open case has no team, so it cannot be drawn for any team."),
    fix: always("Fill in the allocated team."),
  },
  "unallocated-worker": {
    severity: "warning",
    message: always("This open case has no allocated worker."),
    fix: always("Fill in the allocated worker if there is one. The case can be drawn all the same."),
  },
  "over-eighteen": {
    severity: "warning",
    message: always("This young person is 18 or over, so cannot be a looked-after child."),
    fix: always("Check the date of birth and the case status."),
  },
  "status-differs-between-lists": {
    severity: "warning",
    message: ({ value, other }) => `The list of cases says “${value}” but the other lists say “${other}”.`,
    fix: always("Check in your case system which is right. We used the second unless the case is closed."),
  },
  "worker-differs-between-lists": {
    severity: "warning",
    message: ({ value, other }) =>
      `The list of cases says “${value}” but another list says “${other}”. We used the first.`,
    fix: always("Check in your case system who holds the case."),
  },
  "missing-from-case-list": {
    severity: "warning",
    message: always(
      "This child is on a list of plans or care but not on the list of cases, so the start date is that of the plan or care.",
    ),
    fix: always("Add the child to the list of cases (list 6)."),
  },
  "two-open-episodes": {
    severity: "warning",
    message: ({ other }) => `This child has another open row that counts instead: row ${other}.`,
    fix: always("Close the older one in your case system if it has ended."),
  },
  "earlier-episode": {
    severity: "note",
    message: ({ other }) =>
      `This is an earlier episode of a child whose latest is in row ${other}. Only the latest counts.`,
    fix: always("Nothing to do."),
  },
  "duplicate-row": {
    severity: "note",
    message: ({ other }) => `This row says the same as row ${other}, so we left it out.`,
    fix: always("Nothing to do, or delete one of the two."),
  },
  "total-row": {
    severity: "note",
    message: always("This looks like a total, a heading or a footnote, not a case, so we left it out."),
    fix: always("Nothing to do if this is right."),
  },
  "assessment-without-case": {
    severity: "note",
    message: always("This assessment is of a child who is on no list of cases, so we left it out."),
    fix: always(
      "Nothing to do if the case is closed. If it is open, add the child to the list of cases (list 6).",
    ),
  },
  "missing-column": {
    severity: "warning",
    message: (detail) =>
      `This list has no column “${detail.heading ?? ""}”, so we could not read it for any child.`,
    fix: always("Add the column with its heading as in the national template."),
  },
  "list-found-twice": {
    severity: "warning",
    message: ({ value, other }) => `We found ${value} more than once: also in ${other}. We read both.`,
    fix: always("Take out the copy if one of the two is not meant to be there."),
  },
} as const satisfies Record<string, Wording>;

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
