// What pages of audits say: where something stands, what just happened, what is missing, what was done.
import type { Gap, Missing, Part } from "../../domain/audit/check-submission.js";
import type { Reading } from "../../domain/audit/section-words.js";
import { bandLabel, bandOf, type Grade } from "../../domain/framework/bands.js";
import { type SectionCode, sectionOf } from "../../domain/framework/sections.js";
import type { FormError } from "../../platform/http/answers.js";

/** "6, Good" */
export const gradeWords = (grade: Grade): string => `${grade}, ${bandLabel(bandOf(grade))}`;

export const partTitle = (part: Part): string =>
  part === "overall" ? "Overall judgement" : sectionOf(part).title;

export const auditPath = (auditId: string): string => `/audits/${auditId}`;

/** Where a reading of the case is written: its list of sections, or one of them. */
export const writingPath = (auditId: string, reading: Reading, section?: SectionCode | "judgement"): string =>
  `${auditPath(auditId)}/${reading}${section ? `/${section}` : ""}`;

export const notices: Readonly<Record<string, string>> = {
  saved: "Saved",
  "self-assessment-submitted": "Your self-assessment is submitted. Your manager has been told.",
  "set-aside": "The audit goes on without a self-assessment.",
  "audit-submitted": "The audit is submitted, and its actions are open.",
  "risk-read": "It is kept that you read the answer and saw to what is needed.",
  "feedback-recorded": "The family’s feedback is recorded. The audit is complete.",
  replied: "Your reply stands with the audit.",
  "already-replied": "You have replied to this audit. Your reply is below.",
  "action-added": "The action is added.",
  "action-removed": "The action is removed.",
  "fact-disputed": "What you said is kept, and the performance team will answer it.",
  "moved-on": "This audit has moved on, so that page is closed. You can read everything here.",
};

const missingWords: Readonly<Record<Missing, string>> = {
  grade: "choose a grade",
  "not-applicable-reason": "say why it does not apply",
  "any-column": "write something under at least one heading",
  workingWell: "say what is working well",
  worriedAbout: "say what you are worried about",
  needsToHappen: "say what needs to happen",
  reasons: "give the reasons for the grade",
  "to-get-to-good": "say what would get it to good",
  action: "add at least one action",
};

/** The field that mends each gap, on the page of its section. */
const missingField: Readonly<Record<Exclude<Missing, "action">, string>> = {
  grade: "grade",
  "not-applicable-reason": "notApplicableReason",
  "any-column": "workingWell",
  workingWell: "workingWell",
  worriedAbout: "worriedAbout",
  needsToHappen: "needsToHappen",
  reasons: "reasons",
  "to-get-to-good": "toGetToGood",
};

/** A gap as an error that links to where it is mended. */
export function gapError(auditId: string, reading: Reading, { part, missing }: Gap): FormError {
  const page = writingPath(auditId, reading, part === "overall" ? "judgement" : part);
  return {
    field: missing === "action" ? `${page}/action` : `${page}#${missingField[missing]}`,
    text: `${partTitle(part)}: ${missingWords[missing]}`,
  };
}

/** What was done in an audit, after the name of who did it. */
const stepWords: Readonly<Record<string, string>> = {
  "open-audit": "opened the audit",
  "replace-audit": "replaced the case by another",
  "save-self-assessment": "wrote in the self-assessment",
  "submit-self-assessment": "submitted the self-assessment",
  "dispute-fact": "said that a fact from the case data is wrong",
  "set-aside-self-assessment": "set the self-assessment aside",
  "save-audit-section": "wrote in the audit",
  "save-judgement": "wrote the overall judgement",
  "submit-audit": "submitted the audit",
  "reply-to-audit": "replied to the audit",
  "record-feedback": "recorded the family’s feedback",
  "plan-to-ask": "planned how to ask the family",
  "decide-not-to-ask": "said why the family is not asked",
  "make-link": "made a one-time link for the family",
  "withdraw-link": "withdrew the family’s link",
  answer: "took the family’s answer through its link",
  "read-risk": "read words that may mean danger, and saw to it",
  "tell-family": "told the family what was changed",
};

export const wordsOfStep = (action: string): string => stepWords[action] ?? action.replaceAll("-", " ");
