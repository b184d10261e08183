// What is told of reports of a council's own making: how their columns were read, and which rows are of other workers.
import { always, inColumn, quoted, type Wording } from "./wording.js";

export const reportWordings = {
  "column-guessed": {
    severity: "note",
    message: ({ heading, other }) => `We took the column “${heading}” to be ${other}.`,
    fix: always("Nothing to do if this is right. If not, set it once by hand, and it is kept for next time."),
  },
  "status-word-unknown": {
    severity: "warning",
    message: (detail) =>
      `${quoted(detail, "A word")}${inColumn(detail)} is a word of your own for the kind of case. Rows that have it count as open, with no plan named, unless their dates show more.`,
    fix: always("Say once what the word means, where you say what the columns of this report are."),
  },
  "report-has-no-column": {
    severity: "warning",
    message: ({ value }) =>
      `This report has no column that is plainly ${value}, so we cannot tell that of any child.`,
    fix: always("Add it to the report, or say by hand which column it is."),
  },
  "status-from-sheet": {
    severity: "note",
    message: ({ value, other }) =>
      `No column says what kind of case it is, but the sheet is called “${value}”, so we read its rows as “${other}”.`,
    fix: always(
      "Nothing to do if this is right. If not, send the report with a column for the kind of case.",
    ),
  },
  "filled-from-above": {
    severity: "note",
    message: ({ heading }) =>
      `“${heading}” stands only in the first row of each group, so we read it for the rows below too.`,
    fix: always("Nothing to do if this is right. If not, send the report without groups."),
  },
  "read-from-titles": {
    severity: "note",
    message: ({ heading }) =>
      `“${heading}” stands in lines of its own above the rows, so we read it for the rows below each.`,
    fix: always("Nothing to do if this is right. If not, send the report with a column for it."),
  },
  "other-role": {
    severity: "note",
    message: (detail) =>
      `Rows of ${quoted(detail, "another role")} are of people who do not hold the case, so we read no worker and no team from them.`,
    fix: always("Nothing to do if this is right."),
  },
  "too-many-rows-of-child": {
    severity: "refused",
    message: ({ value, other }) =>
      `There are more than ${other} rows of the child “${value}”, which cannot be right, so we left the further ones out.`,
    fix: always("Check the column that was read as the child’s id."),
  },
} as const satisfies Record<string, Wording>;
