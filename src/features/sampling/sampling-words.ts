// What pages of draws say: what just happened, and why something was refused.
import type { DrawKind } from "../../domain/programme/draw-kind.js";
import type { FormError } from "../../platform/http/answers.js";
import type { AskRefusal } from "./ask-for-replacement.command.js";
import type { ApproveRefusal, DeclineRefusal } from "./decide-replacement.command.js";
import type { SampleRefusal } from "./draw-sample.command.js";
import type { ReleaseRefusal } from "./release-sample.command.js";

/** Where a refusal is about the whole page. */
const elsewhere = "main-content";

/** What a sample is called within a sentence. */
export const sampleNames: Readonly<Record<DrawKind, string>> = {
  monthly: "sample",
  "dip-sample": "dip sample",
};

export const drawNotices: Readonly<Record<string, string>> = {
  drawn: "The sample is drawn. The quality assurance team can release it now.",
  released: "The sample is released. Managers and workers are told.",
  "released-already": "Someone released this sample before you. This is how it stands now.",
};

export const replacementNotices: Readonly<Record<string, string>> = {
  asked: "The quality assurance team is asked to decide",
  approved: "The case is replaced, and the team is told",
  declined: "The case stays, and the team is told",
};

/** Also what the command line says. */
export const sampleRefusals: Readonly<Record<SampleRefusal, string>> = {
  "month-not-open": "Choose the present month or the one before it",
  "already-drawn":
    "This month is drawn already, and a month is never drawn again. A case that can’t be audited is replaced by the next in order",
  "no-confirmed-snapshot": "There is no confirmed case list to draw from yet",
  "nobody-eligible":
    "No case on the list can be drawn: none is open for as long as this sample asks, in a team with a manager",
  "unusable-seed": "Use a seed on one line, of letters, figures and signs",
  "unusable-rules": "A dip sample takes 1 to 10,000 cases, and strata are named once each",
  "unusable-list":
    "The case list holds a case id or status that can’t be written in the certificate. Put it right in the case system, and send the list again",
};

const sampleFields: Partial<Readonly<Record<SampleRefusal, string>>> = {
  "month-not-open": "month",
  "unusable-seed": "seed",
};

export const sampleErrorOf = (refusal: SampleRefusal): FormError => ({
  field: sampleFields[refusal] ?? elsewhere,
  text: sampleRefusals[refusal],
});

const dueRefusals = {
  "due-not-later-than-today": { field: "selfAssessment-day", text: "Choose a day after today" },
  "audit-due-first": {
    field: "audit-day",
    text: "The audit can’t be due before the self-assessment",
  },
  "feedback-due-first": {
    field: "feedback-day",
    text: "The family’s feedback can’t be due before the audit",
  },
  "due-too-late": { field: "feedback-day", text: "Choose a day within the next six months" },
} as const;

export const releaseErrors: Readonly<Record<ReleaseRefusal, FormError>> = {
  ...dueRefusals,
  "no-such-draw": { field: elsewhere, text: "This draw is not there any more" },
  "not-in-this-state": { field: elsewhere, text: "This sample is released already" },
  "not-yours-to-do": { field: elsewhere, text: "The quality assurance team releases samples" },
  "changed-meanwhile": {
    field: elsewhere,
    text: "Someone else changed this draw while you were looking. Read it again, then release it",
  },
};

export type ReplacementRefusal = AskRefusal | ApproveRefusal | DeclineRefusal;

export const replacementErrors: Readonly<Record<ReplacementRefusal, FormError>> = {
  ...dueRefusals,
  "no-such-selection": { field: elsewhere, text: "This case is not there any more" },
  "not-in-this-state": { field: elsewhere, text: "This was decided meanwhile. It now stands as below" },
  "not-yours-to-do": {
    field: elsewhere,
    text: "This is for someone else to do: whoever asked may not decide",
  },
  "changed-meanwhile": {
    field: elsewhere,
    text: "Someone else was faster. Read what it says now, then send yours again if it still fits",
  },
  "not-released": { field: elsewhere, text: "The sample is not released yet" },
  "audit-submitted": {
    field: elsewhere,
    text: "The audit is submitted already, so the case can’t be replaced any more",
  },
  "words-needed": { field: "words", text: "Write some words about it" },
};
