// The quarter's report, from the first look at the figures to publication (G1, G2).
import type { Lifecycle } from "../shared/lifecycle.js";

export type ReportState = "draft" | "published";
export type ReportAction = "write" | "publish";

const QA = ["quality-assurance-officer", "head-of-quality-assurance"] as const;

export const reportLifecycle: Lifecycle<ReportState, ReportAction> = {
  name: "Report",
  starts: "draft",
  states: { draft: "Draft", published: "Published" },
  actions: { write: "Write", publish: "Publish" },
  steps: {
    draft: {
      write: { by: QA, to: "draft" },
      publish: {
        by: QA,
        to: "published",
        requires: "the quarter is over; commentary, summary and at least one recommendation are written",
      },
    },
    published: {},
  },
};
