// A second reader's moderation of an audit, to an agreed grade (E1 to E4).
import type { Lifecycle } from "../shared/lifecycle.js";

export type ModerationState = "requested" | "in-discussion" | "grade-proposed" | "finalised" | "withdrawn";
export type ModerationAction =
  | "agree"
  | "differ"
  | "propose-grade"
  | "accept-grade"
  | "talk-again"
  | "note-on-record"
  | "withdraw";

const QA = ["quality-assurance-officer", "head-of-quality-assurance"] as const;

export const moderationLifecycle: Lifecycle<ModerationState, ModerationAction> = {
  name: "Moderation",
  starts: "requested",
  states: {
    requested: "With the moderator",
    "in-discussion": "Grades differ, to be talked through",
    "grade-proposed": "Agreed grade to be confirmed",
    finalised: "Finalised",
    withdrawn: "Withdrawn",
  },
  actions: {
    agree: "Agree with the grade",
    differ: "Give a different grade",
    "propose-grade": "Record the talk and the agreed grade",
    "accept-grade": "Confirm the agreed grade",
    "talk-again": "Talk again",
    "note-on-record": "Say that the case note is on the record",
    withdraw: "Withdraw",
  },
  steps: {
    requested: {
      agree: {
        by: ["moderator"],
        to: "finalised",
        requires: "a grade equal to the audit's, with reasons; for 5 or less, what would get it to good (D6)",
      },
      differ: {
        by: ["moderator"],
        to: "in-discussion",
        requires: "another grade, with reasons; for 5 or less, what would get it to good (D6)",
      },
      withdraw: { by: QA, to: "withdrawn", requires: "nothing is graded yet" },
    },
    "in-discussion": {
      "propose-grade": {
        by: ["moderator"],
        to: "grade-proposed",
        requires: "when they talked, what was said, and the grade that both settled on (E4)",
      },
    },
    "grade-proposed": {
      "accept-grade": { by: ["audit-manager"], notBy: ["moderator"], to: "finalised" },
      "talk-again": {
        by: ["audit-manager"],
        notBy: ["moderator"],
        to: "in-discussion",
        requires: "what there is still to talk about",
      },
    },
    finalised: {
      "note-on-record": {
        by: ["moderator", "audit-manager"],
        to: "finalised",
        requires: "the case note stands on the child's record, under management oversight (E4)",
      },
    },
    withdrawn: {},
  },
};
