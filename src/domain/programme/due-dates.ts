// By when each stage of an audit is due: the worker's self-assessment, then the audit, then the family's feedback (D1, D7).
import { addMonths, type LocalDate } from "../shared/calendar.js";
import { accept, type Result, refuse } from "../shared/result.js";
import { addWorkingDays } from "../shared/working-days.js";

export type DueDates = {
  readonly selfAssessmentDueOn: LocalDate;
  readonly auditDueOn: LocalDate;
  readonly feedbackDueOn: LocalDate;
};

/** What the dates are unless someone chooses others: 5, 15 and 20 working days from today. */
export const usualDueDates = (today: LocalDate): DueDates => ({
  selfAssessmentDueOn: addWorkingDays(today, 5),
  auditDueOn: addWorkingDays(today, 15),
  feedbackDueOn: addWorkingDays(today, 20),
});

/** The stage before has to be due first, or on the same day. */
export type DueDatesRefusal =
  | "due-not-later-than-today"
  | "audit-due-first"
  | "feedback-due-first"
  | "due-too-late";

const LONGEST_MONTHS = 6;

/** Dates must come after today, in the order of the stages, and within six months. */
export function checkDueDates(dates: DueDates, today: LocalDate): Result<DueDates, DueDatesRefusal> {
  const { selfAssessmentDueOn, auditDueOn, feedbackDueOn } = dates;
  if (selfAssessmentDueOn <= today) return refuse("due-not-later-than-today");
  if (auditDueOn < selfAssessmentDueOn) return refuse("audit-due-first");
  if (feedbackDueOn < auditDueOn) return refuse("feedback-due-first");
  return feedbackDueOn > addMonths(today, LONGEST_MONTHS) ? refuse("due-too-late") : accept(dates);
}
