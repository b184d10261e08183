// What pages of moderation say: what just happened, and why a step was refused, with the rule behind it.
import type { ModerationState } from "../../domain/moderation/moderation-lifecycle.js";
import type { FormError } from "../../platform/http/answers.js";
import type { StatusTagProps } from "../../ui/status-tag.js";
import type { ModerationRefusal } from "./act-on-moderation.js";
import type { ProposeRefusal } from "./agree-grade.command.js";
import type { FormStep } from "./moderation.form.js";
import type { SelectRefusal } from "./select-for-moderation.command.js";

export const moderationNotices: Readonly<Record<string, string>> = {
  asked: "The moderators are asked, and have been told the case and the day of return",
  agreed: "You agree with the audit’s grade. The moderation is finished",
  differs: "Your grade is saved. Please talk with the team manager about it",
  proposed: "The agreed grade is written down, and the team manager is asked to confirm it",
  accepted: "The agreed grade is confirmed. The moderation is finished",
  "talk-again": "The moderator is asked to talk with you again",
  withdrawn: "The request is withdrawn. The audit can be selected again",
  "case-note": "Thank you. The case note is on the record",
};

/** Why someone who went on to choose moderators is back at the list of audits. */
export const choosingProblems: Readonly<Record<string, string>> = {
  "nothing-chosen": "Tick at least one audit to be moderated",
  "all-taken": "The audits that you ticked have a moderator by now. Tick others if you like",
};

const tones: Readonly<Record<ModerationState, StatusTagProps["tone"]>> = {
  requested: "waiting",
  "in-discussion": "attention",
  "grade-proposed": "underway",
  finalised: "done",
  withdrawn: "waiting",
};
export const toneOf = (state: ModerationState): StatusTagProps["tone"] => tones[state];

const firstField: Readonly<Record<FormStep, string>> = {
  moderate: "moderateReasons",
  propose: "proposeDiscussion",
  accept: "main-content",
  talkAgain: "talkAgainWords",
  withdraw: "main-content",
  caseNote: "main-content",
};

export type ModerationPageRefusal =
  | ModerationRefusal
  | ProposeRefusal
  | "words-missing"
  | "already-on-the-record";

type Worded = { readonly text: string; readonly field?: string };

const refusals: Readonly<Record<ModerationPageRefusal, Worded>> = {
  "no-such-moderation": { text: "This moderation is not there any more" },
  "not-in-this-state": { text: "The moderation has moved on, so this can’t be done now" },
  "not-yours-to-do": { text: "This is for someone else to do" },
  "changed-meanwhile": {
    text: "Someone else changed this moderation while you were writing. Read what it says now, then send your words again if they still fit",
  },
  "reasons-missing": { text: "Write your reasons for the grade" },
  "to-get-to-good-missing": { text: "For a grade of 5 or less, write what would get the work to good" },
  "discussion-missing": { text: "Write what was said when you talked" },
  "talk-in-the-future": { field: "proposeOn-day", text: "The day you talked must be today or earlier" },
  "talk-before-moderation": {
    field: "proposeOn-day",
    text: "The day you talked must be on or after the day of the moderator’s grade",
  },
  "words-missing": { text: "Write what there is still to talk about" },
  "already-on-the-record": { text: "Someone has said already that the case note is on the record" },
};

const fieldOf = (step: FormStep, refusal: ModerationPageRefusal): string => {
  if (refusal === "reasons-missing") return `${step}Reasons`;
  return refusal === "to-get-to-good-missing" ? `${step}ToGetToGood` : firstField[step];
};

export const errorOf = (step: FormStep, refusal: ModerationPageRefusal): FormError => ({
  field: fieldOf(step, refusal),
  ...refusals[refusal],
});

export const selectWords: Readonly<Record<SelectRefusal, string>> = {
  "moderator-lacks-role":
    "A moderator is a service manager, head of service, director, independent reviewer or the head of quality assurance, and in that role today",
  "moderator-made-the-audit": "Nobody moderates an audit that they made, or a case that they work on",
  "moderator-in-line":
    "Nobody moderates in their own line: the service manager and the team manager of the case’s team are left out",
  "not-yours-to-do": "The quality assurance team selects audits for moderation",
  "nothing-selected": "Choose at least one audit",
  "no-such-audit": "This audit is not there any more",
  "not-graded-yet": "This audit has no grade yet",
  "already-selected": "This audit has a moderator already",
  "return-date-not-ahead": "Choose a day after today for the return",
};
