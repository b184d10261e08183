// The worker's self-assessment (D1) and the audit that team manager and worker make together (D2 to D7).
import type { Lifecycle } from "../shared/lifecycle.js";

export type SelfAssessmentState = "awaited" | "in-progress" | "submitted" | "set-aside";
export type SelfAssessmentAction = "write" | "submit" | "set-aside";

export const selfAssessmentLifecycle: Lifecycle<SelfAssessmentState, SelfAssessmentAction> = {
  name: "Self-assessment",
  starts: "awaited",
  states: {
    awaited: "Awaited",
    "in-progress": "Being written",
    submitted: "Submitted",
    "set-aside": "Set aside",
  },
  actions: { write: "Write", submit: "Submit", "set-aside": "Go on without it" },
  steps: {
    awaited: {
      write: { by: ["allocated-worker"], to: "in-progress" },
      "set-aside": {
        by: ["audit-manager"],
        to: "set-aside",
        requires: "a coded reason, such as the worker has left",
      },
    },
    "in-progress": {
      write: { by: ["allocated-worker"], to: "in-progress" },
      submit: {
        by: ["allocated-worker"],
        to: "submitted",
        requires: "every section graded, or not applicable with a reason",
      },
      "set-aside": {
        by: ["audit-manager"],
        to: "set-aside",
        requires: "a coded reason, such as the worker has left",
      },
    },
    submitted: {},
    "set-aside": {},
  },
};

export type AuditState = "awaiting-self-assessment" | "in-progress" | "submitted" | "complete" | "replaced";
export type AuditAction = "start" | "write" | "submit" | "record-feedback" | "reply" | "replace";

export const auditLifecycle: Lifecycle<AuditState, AuditAction> = {
  name: "Audit",
  starts: "awaiting-self-assessment",
  states: {
    "awaiting-self-assessment": "Waiting for the self-assessment",
    "in-progress": "In progress",
    submitted: "Submitted, family feedback to record",
    complete: "Complete",
    replaced: "Replaced by another case",
  },
  actions: {
    start: "Start",
    write: "Write",
    submit: "Submit",
    "record-feedback": "Record the family's feedback",
    reply: "Reply",
    replace: "Replace by the next case",
  },
  steps: {
    "awaiting-self-assessment": {
      start: {
        by: ["allocated-worker", "audit-manager"],
        to: "in-progress",
        requires: "the self-assessment is submitted or set aside; it starts by itself",
      },
      replace: {
        by: ["quality-assurance-officer", "head-of-quality-assurance"],
        to: "replaced",
        requires: "an approved replacement",
      },
    },
    "in-progress": {
      write: { by: ["audit-manager", "allocated-worker"], to: "in-progress" },
      submit: {
        by: ["audit-manager"],
        to: "submitted",
        requires:
          "every section and the overall judgement finished; for a grade of 5 or less, what would get it to good and an action (D6)",
      },
      replace: {
        by: ["quality-assurance-officer", "head-of-quality-assurance"],
        to: "replaced",
        requires: "an approved replacement",
      },
    },
    submitted: {
      "record-feedback": {
        by: ["audit-manager", "allocated-worker", "family"],
        to: "complete",
        requires: "what the family said, or why they were not asked (D7)",
      },
      reply: { by: ["allocated-worker"], to: "submitted", requires: "once; it stands for good" },
    },
    complete: {
      reply: { by: ["allocated-worker"], to: "complete", requires: "once; it stands for good" },
    },
    replaced: {},
  },
};
