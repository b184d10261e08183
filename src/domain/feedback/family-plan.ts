// Before anyone is asked (D7): whether it is safe and wanted, who is asked, how, in which language and with what help.
import type { Lifecycle } from "../shared/lifecycle.js";
import { accept, type Result, refuse } from "../shared/result.js";
import type { HeardFrom } from "./family-feedback.js";

export type FamilyPlanState = "to-decide" | "to-ask" | "link-out" | "not-to-ask" | "heard";
export type FamilyPlanAction =
  | "plan-to-ask"
  | "decide-not-to-ask"
  | "make-link"
  | "withdraw-link"
  | "answer"
  | "record-by-hand";

const AUDITORS = ["audit-manager", "allocated-worker"] as const;

const planAgain = {
  by: AUDITORS,
  to: "to-ask",
  requires: "someone looked at whether it is safe, and they want to be asked",
} as const;

const decideNot = {
  by: AUDITORS,
  to: "not-to-ask",
  requires: "a coded reason in a few words; it completes the audit's feedback step",
} as const;

const recordByHand = {
  by: AUDITORS,
  to: "heard",
  requires: "what they said, or why they could not be heard; an open link is withdrawn with it",
} as const;

export const familyPlanLifecycle: Lifecycle<FamilyPlanState, FamilyPlanAction> = {
  name: "Asking the family",
  starts: "to-decide",
  states: {
    "to-decide": "Nothing is planned yet",
    "to-ask": "Planned, to be asked",
    "link-out": "A link is with the family",
    "not-to-ask": "Not asked, with the reason",
    heard: "Recorded",
  },
  actions: {
    "plan-to-ask": "Plan to ask",
    "decide-not-to-ask": "Say why nobody is asked",
    "make-link": "Make a link",
    "withdraw-link": "Withdraw the link",
    answer: "Answer",
    "record-by-hand": "Record what was heard",
  },
  steps: {
    "to-decide": { "plan-to-ask": planAgain, "decide-not-to-ask": decideNot, "record-by-hand": recordByHand },
    "to-ask": {
      "plan-to-ask": planAgain,
      "decide-not-to-ask": decideNot,
      "make-link": {
        by: AUDITORS,
        to: "link-out",
        requires: "the plan says by link, and the council's safeguarding route is set",
      },
      "record-by-hand": recordByHand,
    },
    "link-out": {
      "make-link": {
        by: AUDITORS,
        to: "link-out",
        requires: "the letter was lost; the earlier link is withdrawn",
      },
      "withdraw-link": { by: AUDITORS, to: "to-ask" },
      answer: {
        by: ["family"],
        to: "heard",
        requires: "the link is open, and something is answered; it is used once",
      },
      "record-by-hand": recordByHand,
    },
    "not-to-ask": {},
    heard: {},
  },
};

export const askingWays = {
  link: "By a letter with a one-time link",
  telephone: "By telephone or video call",
  visit: "On a visit",
} as const;

export const askingHelp = {
  interpreter: "An interpreter",
  advocate: "An advocate",
  "easy-words": "Easy words",
} as const;

export const notAskedReasons = {
  "not-safe": "It is not safe to ask",
  "not-appropriate": "It is not right to ask now",
} as const;

export const familyLanguages = ["en", "cy", "pl", "ro", "pa", "ur", "ar"] as const;

export type AskingWay = keyof typeof askingWays;
export type AskingHelp = keyof typeof askingHelp;
export type NotAskedReason = keyof typeof notAskedReasons;
export type FamilyLanguage = (typeof familyLanguages)[number];

export const isAskingWay = (code: string): code is AskingWay => Object.hasOwn(askingWays, code);
export const isAskingHelp = (code: string): code is AskingHelp => Object.hasOwn(askingHelp, code);
export const isNotAskedReason = (code: string): code is NotAskedReason =>
  Object.hasOwn(notAskedReasons, code);
export const isFamilyLanguage = (code: string): code is FamilyLanguage =>
  familyLanguages.some((language) => language === code);

export type FamilyPlan =
  | {
      readonly asks: true;
      /** Whether someone looked at who may see a letter or hear a call, and found it safe. */
      readonly isSafe: boolean;
      readonly isWanted: boolean;
      readonly from: HeardFrom;
      readonly way: AskingWay;
      readonly language: FamilyLanguage;
      readonly help: readonly AskingHelp[];
    }
  | { readonly asks: false; readonly reason: NotAskedReason; readonly words: string };

export type PlanRefusal = "not-safe-to-ask" | "not-wanted" | "words-missing";

/** Nobody is asked unless it is safe and wanted; whoever decides against says why in words. */
export function checkPlan(plan: FamilyPlan): Result<null, PlanRefusal> {
  if (!plan.asks) return plan.words.trim() === "" ? refuse("words-missing") : accept(null);
  if (!plan.isSafe) return refuse("not-safe-to-ask");
  return plan.isWanted ? accept(null) : refuse("not-wanted");
}

/** The wording a page starts with: that for children also serves whoever needs easy words. */
export type Version = "child" | "adult";

export const versionFor = (plan: {
  readonly from: HeardFrom;
  readonly help: readonly AskingHelp[];
}): Version => (plan.from === "child" || plan.help.includes("easy-words") ? "child" : "adult");
