// What can be wrong with one row, and with one value in it.
import { always, inColumn, orSwapped, quoted, type Wording } from "./wording.js";

export const rowWordings = {
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
    fix: orSwapped("Check both dates in your case system and correct the one that is wrong."),
  },
  "opened-in-future": {
    severity: "refused",
    message: ({ value, other }) => `The start date ${value} is after ${other}, the day this list is for.`,
    fix: orSwapped("Correct the date, or choose a later day for the list."),
  },
  "closed-in-future": {
    severity: "note",
    message: ({ value, other }) =>
      `The end date ${value} is after ${other}, the day this list is for, so we counted it as open.`,
    fix: orSwapped("Nothing to do if this is right."),
  },
  "seen-in-future": {
    severity: "warning",
    message: ({ value, other, ...detail }) =>
      `The date ${value}${inColumn(detail)} is after ${other}, the day this list is for.`,
    fix: orSwapped("Check the date. A visit that is only planned should not be in this column."),
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
  "unreadable-age": {
    severity: "warning",
    message: (detail) =>
      `We could not read ${quoted(detail, "the cell")}${inColumn(detail)} as an age in years.`,
    fix: always("Write the age in whole years, such as 7, or send the date of birth."),
  },
  "age-differs": {
    severity: "warning",
    message: (detail) =>
      `The age ${quoted(detail, "here")} does not go with the date of birth in the same row. We used the date of birth.`,
    fix: always("Check the date of birth in your case system."),
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
} as const satisfies Record<string, Wording>;
