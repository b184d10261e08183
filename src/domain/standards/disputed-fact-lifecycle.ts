// A fact from the case data that someone who knows the case says is wrong, until the owner of the data has answered (D9).
import type { Lifecycle } from "../shared/lifecycle.js";

export type DisputeState = "open" | "corrected" | "stands";
export type DisputeAction = "say-corrected" | "say-right";

const byDataOwners = {
  by: ["performance-officer", "quality-assurance-officer", "head-of-quality-assurance"],
  notBy: ["asked-for-it"],
  requires: "what was found, in words",
} as const;

export const disputeLifecycle: Lifecycle<DisputeState, DisputeAction> = {
  name: "Disputed fact",
  starts: "open",
  states: {
    open: "Waiting for an answer",
    corrected: "Corrected in the case system",
    stands: "The data are right",
  },
  actions: {
    "say-corrected": "Corrected in the case system",
    "say-right": "The data are right",
  },
  steps: {
    open: {
      "say-corrected": { ...byDataOwners, to: "corrected" },
      "say-right": { ...byDataOwners, to: "stands" },
    },
    corrected: {},
    stands: {},
  },
};

export const isDisputeAction = (text: string): text is DisputeAction =>
  Object.hasOwn(disputeLifecycle.actions, text);
