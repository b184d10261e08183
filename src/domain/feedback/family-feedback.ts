// What the family said after the audit, or why they were not heard (D7). It never changes a grade by itself.
import type { Grade } from "../framework/bands.js";
import type { LocalDate } from "../shared/calendar.js";
import { accept, type Result, refuse } from "../shared/result.js";

export const heardFrom = {
  child: "The child or young person",
  parent: "A parent",
  carer: "A carer",
  other: "Someone else who matters to the child",
} as const;

/** How someone was heard whose words one of the auditors writes down. */
export const heardByHand = {
  telephone: "By telephone or video call",
  visit: "On a visit",
  meeting: "At a meeting",
  letter: "In writing",
  other: "In another way",
} as const;

export const heardHow = {
  ...heardByHand,
  link: "They wrote it themselves, through a one-time link",
} as const;

export const notHeardReasons = {
  "not-safe": "It was not safe or not right to ask",
  declined: "They preferred not to say",
  "could-not-be-reached": "We tried and could not reach them",
  other: "Another reason",
} as const;

export type HeardFrom = keyof typeof heardFrom;
export type HeardHow = keyof typeof heardHow;
export type NotHeardReason = keyof typeof notHeardReasons;

export const isHeardFrom = (code: string): code is HeardFrom => Object.hasOwn(heardFrom, code);
export const isHeardByHand = (code: string): code is keyof typeof heardByHand =>
  Object.hasOwn(heardByHand, code);
export const isNotHeardReason = (code: string): code is NotHeardReason =>
  Object.hasOwn(notHeardReasons, code);

export type FamilyFeedback =
  | {
      readonly heard: true;
      readonly from: HeardFrom;
      readonly how: HeardHow;
      readonly on: LocalDate;
      /** How the family scaled the help they had, where they were asked. */
      readonly scale: Grade | null;
      readonly workingWell: string;
      readonly worriedAbout: string;
      readonly shouldHappen: string;
    }
  | { readonly heard: false; readonly reason: NotHeardReason; readonly words: string };

export type FeedbackRefusal = "heard-in-the-future" | "nothing-said" | "words-missing";

/** Someone heard said something; "not safe" and "another reason" are explained in words. */
export function checkFeedback(feedback: FamilyFeedback, today: LocalDate): Result<null, FeedbackRefusal> {
  if (!feedback.heard) {
    const needsWords = feedback.reason === "not-safe" || feedback.reason === "other";
    return needsWords && feedback.words.trim() === "" ? refuse("words-missing") : accept(null);
  }
  if (feedback.on > today) return refuse("heard-in-the-future");
  const said = [feedback.workingWell, feedback.worriedAbout, feedback.shouldHappen];
  return said.every((words) => words.trim() === "") ? refuse("nothing-said") : accept(null);
}
