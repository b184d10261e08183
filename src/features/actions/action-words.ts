// What pages of actions say: where one stands, when it is due, what just happened, and why a step was refused.
import type { ActionState } from "../../domain/actions/action-lifecycle.js";
import { isOverdue } from "../../domain/actions/action-rules.js";
import { daysBetween, type LocalDate } from "../../domain/shared/calendar.js";
import type { FormError } from "../../platform/http/answers.js";
import { formatDate, plural } from "../../ui/formats.js";
import type { StatusTagProps } from "../../ui/status-tag.js";
import type { FormStep } from "./action.form.js";
import type { CloseRefusal, WithdrawRefusal } from "./close-action.command.js";
import type { NewActionRefusal } from "./propose-action.command.js";
import type { ChangeRefusal, ReviewRefusal } from "./review-action.command.js";

export const actionNotices: Readonly<Record<string, string>> = {
  added: "The action is added and open",
  reviewed: "The review is recorded",
  changed: "The action is changed, and what it said before is kept",
  closed: "The action is closed",
  asked: "The service manager is asked to confirm, because the audit was inadequate",
  confirmed: "The action is closed",
  "sent-back": "The action is open again, and the team manager is told",
  withdrawn: "The action is withdrawn",
};

export const toneOf = (state: ActionState, overdue: boolean): StatusTagProps["tone"] => {
  if (overdue) return "late";
  if (state === "open") return "underway";
  if (state === "awaiting-service-manager") return "attention";
  return state === "closed" ? "done" : "waiting";
};

/** "3 March 2026", and how long ago that was where it has passed and the action is still open. */
export const dueWords = (action: { state: ActionState; dueOn: LocalDate }, today: LocalDate): string => {
  const date = formatDate(action.dueOn);
  if (!isOverdue(action, today)) return date;
  return `${date}, overdue by ${plural(daysBetween(action.dueOn, today), "day")}`;
};

export type ActionPageRefusal = ReviewRefusal | ChangeRefusal | CloseRefusal | WithdrawRefusal;

const firstField: Readonly<Record<FormStep, string>> = {
  review: "reviewSaid",
  close: "closeSaid",
  change: "changeWhat",
  withdraw: "withdrawReason",
  confirm: "confirmSaid",
  sendBack: "sendBackSaid",
};

type Worded = { readonly text: string; readonly field?: string };

const refusals: Readonly<Record<ActionPageRefusal, Worded>> = {
  "no-such-action": { text: "This action is not there any more" },
  "not-in-this-state": { text: "The action has moved on, so this can’t be done now" },
  "not-yours-to-do": { text: "This is for someone else to do" },
  "changed-meanwhile": {
    text: "Someone else changed this action while you were writing. Read what it says now, then send your words again if they still fit",
  },
  "words-missing": { text: "Write some words first" },
  "reason-missing": { text: "Write the reason" },
  "review-in-the-future": {
    field: "reviewOn-day",
    text: "The day of the supervision must be today or earlier",
  },
  "review-before-it-opened": {
    field: "reviewOn-day",
    text: "The day of the supervision must be on or after the day the action opened",
  },
  "next-review-not-later": {
    field: "reviewNext-day",
    text: "The next review must be after the day of this supervision",
  },
  "what-missing": { text: "Write what is to be done" },
  "due-in-the-past": { field: "changeDue-day", text: "Choose today or a later day" },
  "owner-not-in-team": { field: "changeOwner", text: "Choose someone in the team" },
  "nothing-changed": { text: "Nothing is different yet. Change what, who or when" },
  "not-reviewed-yet": {
    text: "Record a supervision review first: an action is closed once supervision has come back to it",
  },
  "audit-was-inadequate": {
    text: "The audit was inadequate, so this action is closed with the service manager and not withdrawn",
  },
};

export const errorOf = (step: FormStep, refusal: ActionPageRefusal): FormError => ({
  field: firstField[step],
  ...refusals[refusal],
});

const newActionRefusals: Readonly<Record<Exclude<NewActionRefusal, "no-such-audit">, FormError>> = {
  "not-in-this-state": { field: "what", text: "Actions are added here once the audit is submitted" },
  "not-yours-to-do": { field: "what", text: "The team manager adds actions" },
  "what-missing": { field: "what", text: "Write what is to be done" },
  "due-in-the-past": { field: "due-day", text: "Choose today or a later day" },
  "owner-not-in-team": { field: "owner", text: "Choose someone in the team" },
};

export const newActionErrorOf = (refusal: Exclude<NewActionRefusal, "no-such-audit">): FormError =>
  newActionRefusals[refusal];
