// Annex A's lists 1 to 7: from a contact to a child protection plan.
import type { Table } from "../table.js";
import { list } from "./list.js";

export const needTables: readonly Table[] = [
  list(1, "contacts", "event", {
    headings: ["date of contact", "contact source"],
    events: [{ kind: "contact", startedOn: "date of contact" }],
    reach: "six-months",
  }),
  list(2, "early help", "event", {
    headings: ["assessment start date", "assessment completion date", "organisation completing assessment"],
    events: [
      {
        kind: "early-help",
        startedOn: "assessment start date",
        endedOn: "assessment completion date",
      },
    ],
    reach: "six-months",
  }),
  list(3, "referrals", "event", {
    headings: [
      "date of referral",
      "referral source",
      "referral nfa",
      "number of referrals in last 12 months",
    ],
    events: [{ kind: "referral", startedOn: "date of referral", code: "referral nfa" }],
    reach: "six-months",
  }),
  list(4, "assessments", "assessment", {
    headings: [
      "continuous assessment start date",
      "continuous assessment date of authorisation",
      "child seen during continuous assessment",
      "was the child assessed as requiring la children's social care support",
    ],
    fields: {
      "continuous assessment start date": "startedOn",
      "continuous assessment date of authorisation": "endedOn",
    },
    events: [
      {
        kind: "assessment",
        startedOn: "continuous assessment start date",
        endedOn: "continuous assessment date of authorisation",
        seen: "child seen during continuous assessment",
      },
    ],
    reach: "six-months",
    required: ["childId", "startedOn", "endedOn"],
  }),
  list(5, "section 47 enquiries", "event", {
    headings: [
      "strategy discussion initiating section 47 enquiry start date",
      "date of initial child protection conference",
      "did the initial child protection conference result in a child protection plan",
      "number of section 47 enquiries in the last 12 months",
      "number of icpcs in the last 12 months",
    ],
    events: [
      {
        kind: "section-47",
        startedOn: "strategy discussion initiating section 47 enquiry start date",
        code: "was an initial child protection conference deemed unnecessary",
      },
      { kind: "initial-conference", startedOn: "date of initial child protection conference" },
    ],
    reach: "six-months",
  }),
  list(6, "children in need", "episode", {
    headings: [
      "cin start date",
      "primary need code",
      "date child was last seen",
      "cin closure date",
      "reason for closure",
      "case status",
    ],
    fields: {
      "cin start date": "startedOn",
      "date child was last seen": "seenOn",
      "cin closure date": "endedOn",
      "case status": "status",
    },
    events: [
      { kind: "referral", startedOn: "cin start date" },
      { kind: "seen", startedOn: "date child was last seen" },
    ],
    required: ["childId", "startedOn", "endedOn", "status"],
    wanted: ["bornOn", "sex", "ethnicity", "disability", "teamName", "workerName", "seenOn"],
  }),
  list(7, "child protection", "protection-plan", {
    headings: [
      "child protection plan start date",
      "initial category of abuse",
      "latest category of abuse",
      "date of the last statutory visit",
      "was the child seen alone",
      "date of latest review conference",
      "child protection plan end date",
      "number of previous child protection plans",
    ],
    fields: {
      "child protection plan start date": "startedOn",
      "date of the last statutory visit": "seenOn",
      "child protection plan end date": "endedOn",
    },
    events: [
      {
        kind: "protection-plan",
        startedOn: "child protection plan start date",
        endedOn: "child protection plan end date",
      },
      {
        kind: "protection-visit",
        startedOn: "date of the last statutory visit",
        seenAlone: "was the child seen alone",
      },
      { kind: "protection-review", startedOn: "date of latest review conference" },
    ],
    required: ["childId", "startedOn", "endedOn"],
  }),
];
