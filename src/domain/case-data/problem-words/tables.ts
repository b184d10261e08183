// What can be wrong with tables that belong together: pieces of care, numbers that stand for people and teams, and columns
// of dates as a whole.
import { always, inColumn, quoted, type Wording } from "./wording.js";

export const tableWordings = {
  "care-overlaps": {
    severity: "warning",
    message: ({ value, other }) =>
      `This episode of care starts on ${value}, before the one before it ends (${other}).`,
    fix: always("Check both episodes in your case system: each must end on the day the next one starts."),
  },
  "care-without-start": {
    severity: "warning",
    message: always(
      "This episode of care has no start date, so we cannot tell where it belongs among the child’s others, and left it out.",
    ),
    fix: always("Fill in the day the episode started."),
  },
  "care-gap": {
    severity: "warning",
    message: ({ value, other }) =>
      `The episode before this one ended on ${other} and says that the next follows the same day (X1), but this one starts on ${value}.`,
    fix: always("Correct the date, or the reason why the earlier episode ended."),
  },
  "care-began-earlier": {
    severity: "warning",
    message: ({ value }) =>
      `The first episode we have of this child’s care (from ${value}) does not start the period of care, so care began earlier than we can tell.`,
    fix: always("Send the earlier episodes too, if the day that care began matters."),
  },
  "care-goes-on-nowhere": {
    severity: "warning",
    message: ({ value }) =>
      `This episode ended on ${value} and says that another follows the same day (X1), but there is none. We counted care as ended.`,
    fix: always("Send the episode that follows, or correct the reason why this one ended."),
  },
  "end-without-reason": {
    severity: "warning",
    message: ({ value, other }) => `This row has ${value} but no ${other}.`,
    fix: always("Fill in both, or neither where the episode goes on."),
  },
  "withdrawn-code": {
    severity: "warning",
    message: (detail) =>
      `The code ${quoted(detail, "here")}${inColumn(detail)} is not in use any more since the return of ${detail.other}.`,
    fix: ({ known }) => (known ? `Since then it is ${known}.` : "Use one of the present codes."),
  },
  "early-code": {
    severity: "warning",
    message: (detail) =>
      `The code ${quoted(detail, "here")}${inColumn(detail)} is in use only from the return of ${detail.other}.`,
    fix: always("Check the code, and the day that this list is for."),
  },
  "not-among-persons": {
    severity: "warning",
    message: ({ other }) =>
      `This child is not in ${other}, which should have a row for everyone, so birth date and other facts may be missing.`,
    fix: always("Check whether that table was made to the end, or the child’s id differs in it."),
  },
  "number-leads-nowhere": {
    severity: "warning",
    message: (detail) =>
      `The number ${quoted(detail, "here")} stands for nothing in ${detail.other}, so ${detail.known ?? "we left it out"}.`,
    fix: always("Check whether the other table was made to the end, and on the same day."),
  },
  "needs-other-table": {
    severity: "warning",
    message: ({ value, other }) => `${value}: ${other} was not sent.`,
    fix: ({ other }) => `Send ${other} together with this one.`,
  },
  "table-not-read": {
    severity: "note",
    message: ({ value }) => `We know ${value}, but it holds nothing that we keep, so we did not read it.`,
    fix: always("Nothing to do. It need not be sent."),
  },
  "row-passed-over": {
    severity: "note",
    message: ({ value }) => `We left this row out: ${value}.`,
    fix: always("Nothing to do if this is right."),
  },
  "rows-passed-over": {
    severity: "note",
    message: ({ value, other }) => `We left out ${other} rows: ${value}.`,
    fix: always("Nothing to do if this is right."),
  },
  "role-not-known": {
    severity: "warning",
    message: (detail) =>
      `We do not know the role ${quoted(detail, "here")}. Whoever has it counts as the child’s worker only where nobody else does.`,
    fix: always("Send only the roles of allocated workers, or call them “Allocated case worker”."),
  },
  "differs-between-files": {
    severity: "warning",
    message: ({ value, other }) =>
      `The files differ about this child: ${value}, but ${other}. We used the first.`,
    fix: always("Check in your case system which is right."),
  },
  "dates-half-turned": {
    severity: "warning",
    message: (detail) =>
      `The dates${inColumn(detail)} look half turned round: those that a spreadsheet understood (${detail.other}) all have a day up to 12, and those it left as text (${detail.known}) all have a later day${detail.value ? `, such as “${detail.value}”` : ""}. So day and month are probably swapped in the first kind. We read them as they stand.`,
    fix: always(
      "Export the file again from your case system and send it without opening it in a spreadsheet, or set the spreadsheet to English (United Kingdom) before opening it.",
    ),
  },
  "dates-month-first": {
    severity: "warning",
    message: (detail) =>
      `${detail.other} dates${inColumn(detail)} make sense only with the month first${detail.value ? `, such as “${detail.value}”` : ""}. ${detail.known} others there can be read either way; we read them with the day first.`,
    fix: always("Write the whole column with the day first, such as 31/03/2026, and send the file again."),
  },
} as const satisfies Record<string, Wording>;
