// What an action's dates and reviews must be, and which way it is closed (F1 to F3).
import { addDays, type LocalDate } from "../shared/calendar.js";
import { accept, type Result, refuse } from "../shared/result.js";
import type { ActionState } from "./action-lifecycle.js";

export const noteKinds = {
  supervision: "Supervision review",
  change: "Change",
  closing: "Team manager satisfied",
  confirmed: "Service manager satisfied",
  "sent-back": "Sent back by the service manager",
} as const;

export type NoteKind = keyof typeof noteKinds;

/** One note on an action, in the order written. Only a supervision review counts as a review. */
export type Note = { readonly kind: NoteKind };

/** Supervision comes at least every four weeks (H6); an action is looked at in the next one. */
const SUPERVISION_DAYS = 28;

export const isUnfinished = (state: ActionState): boolean =>
  state === "open" || state === "awaiting-service-manager";

/** Past its date while it is still open. Waiting for the service manager, its work is done. */
export const isOverdue = (action: { state: ActionState; dueOn: LocalDate }, today: LocalDate): boolean =>
  action.state === "open" && action.dueOn < today;

export const checkDueOn = (dueOn: LocalDate, today: LocalDate): Result<null, "due-in-the-past"> =>
  dueOn < today ? refuse("due-in-the-past") : accept(null);

export type ReviewDates = {
  readonly reviewedOn: LocalDate;
  readonly nextReviewOn: LocalDate | null;
  readonly openedOn: LocalDate;
  readonly today: LocalDate;
};
export type ReviewDatesRefusal = "review-in-the-future" | "review-before-it-opened" | "next-review-not-later";

export function checkReviewDates(dates: ReviewDates): Result<null, ReviewDatesRefusal> {
  if (dates.reviewedOn > dates.today) return refuse("review-in-the-future");
  if (dates.reviewedOn < dates.openedOn) return refuse("review-before-it-opened");
  if (dates.nextReviewOn !== null && dates.nextReviewOn <= dates.reviewedOn)
    return refuse("next-review-not-later");
  return accept(null);
}

/** When the action is next looked at in supervision: the day named at the last review, or four weeks on. */
export const nextReviewDue = (action: {
  readonly openedOn: LocalDate;
  readonly lastReviewedOn: LocalDate | null;
  readonly nextReviewOn: LocalDate | null;
}): LocalDate => action.nextReviewOn ?? addDays(action.lastReviewedOn ?? action.openedOn, SUPERVISION_DAYS);

/** Reviewed in supervision since it opened, or since the service manager sent it back (F2, F3). */
export const isReviewedSinceItOpened = (notes: readonly Note[]): boolean =>
  notes
    .slice(notes.findLastIndex(({ kind }) => kind === "sent-back") + 1)
    .some(({ kind }) => kind === "supervision");

/** Which step closes it: after an inadequate audit the service manager must be satisfied too (F3). */
export const closingStep = (inadequate: boolean) => (inadequate ? "close-after-inadequate" : "close");
