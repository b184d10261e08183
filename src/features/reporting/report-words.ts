// The words of pages about reports: what just happened, why something was refused, what is missing.
import type { MissingPart } from "../../domain/reporting/publication.js";
import type { ReportState } from "../../domain/reporting/report-lifecycle.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import type { FormError } from "../../platform/http/answers.js";
import type { OpenReportRefusal } from "./open-report.command.js";

export const reportPath = (quarter: Quarter): string => `/reports/${quarter}`;

export const notices: Readonly<Record<string, string>> = {
  opened: "The report is open. Its figures are there; the words are yours to write.",
  saved: "Your words are saved.",
  recommended: "The recommendation is added.",
  removed: "The recommendation is taken out.",
  published: "The report is published, and its readers have been told. Its figures now stay as they are.",
  "is-published": "This report is published. It can be read, and no longer changed.",
};

export const stateTones = { draft: "underway", published: "done" } as const satisfies Readonly<
  Record<ReportState, string>
>;

export const openRefusals: Readonly<Record<Exclude<OpenReportRefusal, "not-yours-to-do">, FormError>> = {
  "quarter-not-begun": { field: "/reports", text: "This quarter has not begun yet" },
  "already-open": { field: "/reports", text: "Someone has opened this report already; it is in the list" },
};

/** What is missing, linked to where it is written. */
export const missingError = (quarter: Quarter, missing: MissingPart): FormError => {
  const write = `${reportPath(quarter)}/write`;
  const errors: Readonly<Record<MissingPart, FormError>> = {
    "quarter-not-over": {
      field: reportPath(quarter),
      text: "Wait until the quarter is over, so that its figures are whole",
    },
    "commentary-missing": { field: `${write}#commentary`, text: "Write the commentary" },
    "summary-missing": { field: `${write}#summary`, text: "Write the summary for readers outside" },
    "no-recommendation": {
      field: `${reportPath(quarter)}/recommendations/new`,
      text: "Add at least one recommendation",
    },
  };
  return errors[missing];
};
