// Annex A's lists 8 to 11: children in care, care leavers, adoption.
import type { Table } from "../table.js";
import { list } from "./list.js";

export const careTables: readonly Table[] = [
  list(8, "children in care", "care-period", {
    headings: [
      "date started to be looked after",
      "child's category of need",
      "start date of current legal status",
      "child's legal status",
      "date of latest statutory review",
      "date of last social work visit",
      "date ceased to be looked after",
      "reason ceased to be looked after",
      "start date of most recent placement",
      "placement type",
    ],
    fields: {
      "date started to be looked after": "startedOn",
      "child's legal status": "legalStatus",
      "date of last social work visit": "seenOn",
      "date ceased to be looked after": "endedOn",
    },
    events: [
      {
        kind: "care-period",
        startedOn: "date started to be looked after",
        endedOn: "date ceased to be looked after",
      },
      {
        kind: "legal-status",
        startedOn: "start date of current legal status",
        code: "child's legal status",
      },
      { kind: "care-review", startedOn: "date of latest statutory review" },
      { kind: "care-visit", startedOn: "date of last social work visit" },
      {
        kind: "reviewing-officer-contact",
        startedOn: "date of last iro visit / contact to the child",
      },
      { kind: "health-assessment", startedOn: "date of last health assessment" },
      { kind: "dental-check", startedOn: "date of last dental check" },
      {
        kind: "placement",
        startedOn: "start date of most recent placement",
        code: "placement type",
      },
    ],
    required: ["childId", "startedOn", "endedOn"],
  }),
  list(9, "care leavers", "care-leaver", {
    headings: [
      "eligibility category",
      "la in touch",
      "type of accommodation",
      "suitability of accommodation",
      "activity status",
    ],
    fields: { "latest date of contact": "seenOn" },
    events: [
      { kind: "adviser-contact", startedOn: "latest date of contact" },
      { kind: "pathway-plan", startedOn: "latest pathway plan review date" },
    ],
  }),
  list(10, "adoption", null, {
    headings: [
      "date the child entered care",
      "date of decision that child should be placed for adoption",
      "date of placement order",
      "date placed for adoption",
    ],
  }),
  list(11, "adopters", null, {
    headings: [
      "individual adopter identifier",
      "date enquiry received",
      "date stage 1 started",
      "date stage 2 started",
    ],
  }),
];
