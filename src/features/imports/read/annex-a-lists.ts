// The lists of Ofsted's Annex A (inspection of children's services) by their headings, and which columns are read.
// Every other column stays at the door, among them placement addresses; list 11 is of adopters and is never read.
import type { EntryField, EntryKind } from "../../../domain/case-data/case-entry.js";

export type AnnexAList = {
  readonly number: number;
  readonly title: string;
  /** What a row of the list is; null where the list is known but not read. */
  readonly kind: EntryKind | null;
  /** Columns of this list alone that are read, by heading. */
  readonly fields: Readonly<Record<string, EntryField>>;
  /** Further headings of this list alone, to know it by. */
  readonly otherHeadings: readonly string[];
  /** Without these the list would be misread. */
  readonly required: readonly EntryField[];
};

/** Headings are compared in small letters, with plain quotes and spaces, without closing marks. */
export const annexALists: readonly AnnexAList[] = [
  {
    number: 1,
    title: "contacts",
    kind: null,
    fields: {},
    otherHeadings: ["date of contact", "contact source"],
    required: [],
  },
  {
    number: 2,
    title: "early help",
    kind: null,
    fields: {},
    otherHeadings: [
      "assessment start date",
      "assessment completion date",
      "organisation completing assessment",
    ],
    required: [],
  },
  {
    number: 3,
    title: "referrals",
    kind: null,
    fields: {},
    otherHeadings: [
      "date of referral",
      "referral source",
      "referral nfa",
      "number of referrals in last 12 months",
    ],
    required: [],
  },
  {
    number: 4,
    title: "assessments",
    kind: "assessment",
    fields: {
      "continuous assessment start date": "startedOn",
      "continuous assessment date of authorisation": "endedOn",
    },
    otherHeadings: [
      "child seen during continuous assessment",
      "was the child assessed as requiring la children's social care support",
    ],
    required: ["childId", "startedOn", "endedOn"],
  },
  {
    number: 5,
    title: "section 47 enquiries",
    kind: null,
    fields: {},
    otherHeadings: [
      "strategy discussion initiating section 47 enquiry start date",
      "date of initial child protection conference",
      "did the initial child protection conference result in a child protection plan",
      "number of section 47 enquiries in the last 12 months",
      "number of icpcs in the last 12 months",
    ],
    required: [],
  },
  {
    number: 6,
    title: "children in need",
    kind: "episode",
    fields: {
      "cin start date": "startedOn",
      "date child was last seen": "seenOn",
      "cin closure date": "endedOn",
      "case status": "status",
    },
    otherHeadings: ["primary need code", "reason for closure"],
    required: ["childId", "startedOn", "endedOn", "status"],
  },
  {
    number: 7,
    title: "child protection",
    kind: "protection-plan",
    fields: {
      "child protection plan start date": "startedOn",
      "date of the last statutory visit": "seenOn",
      "child protection plan end date": "endedOn",
    },
    otherHeadings: [
      "initial category of abuse",
      "latest category of abuse",
      "was the child seen alone",
      "date of latest review conference",
      "number of previous child protection plans",
    ],
    required: ["childId", "startedOn", "endedOn"],
  },
  {
    number: 8,
    title: "children in care",
    kind: "care-period",
    fields: {
      "date started to be looked after": "startedOn",
      "child's legal status": "legalStatus",
      "date of last social work visit": "seenOn",
      "date ceased to be looked after": "endedOn",
    },
    otherHeadings: [
      "child's category of need",
      "start date of current legal status",
      "date of latest statutory review",
      "reason ceased to be looked after",
      "start date of most recent placement",
      "placement type",
    ],
    required: ["childId", "startedOn", "endedOn"],
  },
  {
    number: 9,
    title: "care leavers",
    kind: "care-leaver",
    fields: { "latest date of contact": "seenOn" },
    otherHeadings: [
      "eligibility category",
      "la in touch",
      "type of accommodation",
      "suitability of accommodation",
      "activity status",
    ],
    required: ["childId"],
  },
  {
    number: 10,
    title: "adoption",
    kind: null,
    fields: {},
    otherHeadings: [
      "date the child entered care",
      "date of decision that child should be placed for adoption",
      "date of placement order",
      "date placed for adoption",
    ],
    required: [],
  },
  {
    number: 11,
    title: "adopters",
    kind: null,
    fields: {},
    otherHeadings: [
      "individual adopter identifier",
      "date enquiry received",
      "date stage 1 started",
      "date stage 2 started",
    ],
    required: [],
  },
];

/** Columns that several lists share. */
export const sharedField = (heading: string): EntryField | null => {
  if (heading.length < 40 && /\bchild\b.*\b(id|identifier)\b|\b(id|identifier)\b.*\bchild\b/.test(heading))
    return "childId";
  if (/^(date of birth|dob|birth date)$/.test(heading)) return "bornOn";
  if (/^(gender|sex)$/.test(heading)) return "sex";
  if (heading === "ethnicity") return "ethnicity";
  if (/^(does the child have a )?disability$/.test(heading)) return "disability";
  if (heading === "allocated team") return "teamName";
  return heading === "allocated worker" ? "workerName" : null;
};
