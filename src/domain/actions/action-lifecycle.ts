// An action that brings a case up to standard, reviewed in supervision until it does (F1 to F3).
import type { Lifecycle } from "../shared/lifecycle.js";

export type ActionState = "proposed" | "open" | "awaiting-service-manager" | "closed" | "withdrawn";
export type ActionStep =
  | "open"
  | "change"
  | "review"
  | "close"
  | "close-after-inadequate"
  | "confirm-closing"
  | "send-back"
  | "withdraw";

export const actionLifecycle: Lifecycle<ActionState, ActionStep> = {
  name: "Action",
  starts: "proposed",
  states: {
    proposed: "Proposed in the audit",
    open: "Open",
    "awaiting-service-manager": "Waiting for the service manager",
    closed: "Closed",
    withdrawn: "Withdrawn",
  },
  actions: {
    open: "Open",
    change: "Change what, owner or date",
    review: "Review in supervision",
    close: "Close",
    "close-after-inadequate": "Ask the service manager to close",
    "confirm-closing": "Confirm that it is done",
    "send-back": "Send back",
    withdraw: "Withdraw",
  },
  steps: {
    proposed: {
      change: {
        by: ["audit-manager", "allocated-worker"],
        to: "proposed",
        requires: "the audit is in progress",
      },
      open: { by: ["audit-manager"], to: "open", requires: "the audit is submitted; it opens by itself" },
    },
    open: {
      review: { by: ["audit-manager", "action-owner"], to: "open", requires: "what was said" },
      change: { by: ["audit-manager"], to: "open", requires: "a reason" },
      close: {
        by: ["audit-manager"],
        to: "closed",
        requires: "a supervision review; the audit was not inadequate (F2)",
      },
      "close-after-inadequate": {
        by: ["audit-manager"],
        to: "awaiting-service-manager",
        requires: "a supervision review; the audit was inadequate (F3)",
      },
      withdraw: {
        by: ["audit-manager"],
        to: "withdrawn",
        requires: "a reason; the audit was not inadequate",
      },
    },
    "awaiting-service-manager": {
      "confirm-closing": {
        by: ["service-manager"],
        notBy: ["action-owner"],
        to: "closed",
        requires: "what satisfied them (F3)",
      },
      "send-back": { by: ["service-manager"], to: "open", requires: "what is still needed" },
    },
    closed: {},
    withdrawn: {},
  },
};
