// The month's draw and each case it selected, from the draw to its release and replacements (C1 to C4).
import type { Lifecycle } from "../shared/lifecycle.js";

export type DrawState = "drawn" | "released";
export type DrawAction = "release";

export const drawLifecycle: Lifecycle<DrawState, DrawAction> = {
  name: "Draw",
  starts: "drawn",
  states: { drawn: "Drawn", released: "Released" },
  actions: { release: "Release to teams" },
  steps: {
    drawn: {
      release: {
        by: ["quality-assurance-officer", "head-of-quality-assurance"],
        to: "released",
        requires: "a due date for each stage, in order",
      },
    },
    released: {},
  },
};

export type SelectionState = "selected" | "replacement-asked" | "replaced";
export type SelectionAction = "ask-for-replacement" | "approve-replacement" | "decline-replacement";

export const selectionLifecycle: Lifecycle<SelectionState, SelectionAction> = {
  name: "Selected case",
  starts: "selected",
  states: { selected: "Selected", "replacement-asked": "Replacement asked for", replaced: "Replaced" },
  actions: {
    "ask-for-replacement": "Ask for the next case",
    "approve-replacement": "Approve the replacement",
    "decline-replacement": "Keep this case",
  },
  steps: {
    selected: {
      "ask-for-replacement": {
        by: ["audit-manager", "quality-assurance-officer"],
        to: "replacement-asked",
        requires: "a coded reason; the draw is released and the audit not yet submitted",
      },
    },
    "replacement-asked": {
      "approve-replacement": {
        by: ["quality-assurance-officer", "head-of-quality-assurance"],
        notBy: ["asked-for-it"],
        to: "replaced",
        requires:
          "a due date for each stage of the next case in the reserve order; where none is left, the manager has no case this month",
      },
      "decline-replacement": {
        by: ["quality-assurance-officer", "head-of-quality-assurance"],
        notBy: ["asked-for-it"],
        to: "selected",
        requires: "a reason",
      },
    },
    replaced: {},
  },
};
