// How each standard's clock runs, in words: what starts it, what stops it, from which events it is told, and what each
// of its limits is for. Pages and the list of standards in the documents say it from here.
import type { EventKind } from "../case-data/case-event.js";
import type { defaultLimits } from "./default-limits.js";
import { limitInWords } from "./limits.js";
import type { Standard, StandardCode } from "./standard.js";

type ClockWords<Code extends StandardCode> = {
  readonly appliesTo: string;
  readonly counting: string;
  readonly readsFrom: readonly EventKind[];
  readonly limits: { readonly [Name in keyof (typeof defaultLimits)[Code]]: string };
};

export const clockWords: { readonly [Code in StandardCode]: ClockWords<Code> } = {
  "referral-decision": {
    appliesTo: "Every open case",
    counting:
      "From the latest referral to the decision on it. Where the source has a place for the decision and it is empty, the first work after the referral shows that there was one. Where it has no such place, the verdict is not known.",
    readsFrom: ["referral", "assessment", "section-47", "in-need-plan", "protection-plan", "care-period"],
    limits: { limit: "Decision, after the referral" },
  },
  assessment: {
    appliesTo: "Every open case whose latest referral was not closed without further action",
    counting:
      "From the referral, or the opening of the case, to the manager’s authorisation of the first assessment after it. A later assessment counts from its own start; so does one that began after the limit, where the source does not reach back to the referral.",
    readsFrom: ["referral", "assessment"],
    limits: { limit: "Assessment authorised, after the referral" },
  },
  "assessment-from-start": {
    appliesTo: "Every open case with an assessment",
    counting:
      "From the start of the latest assessment to its authorisation, as national figures count. One that is still open counts before a finished one.",
    readsFrom: ["assessment"],
    limits: { limit: "Assessment authorised, after its start" },
  },
  "initial-conference": {
    appliesTo: "Children with a section 47 enquiry that may need a conference",
    counting:
      "From the strategy discussion of the latest enquiry to the conference. A plan that began within six months shows that there was one. An enquiry that ended without a conference, or is marked as needing none, is left out; where nothing says so, the verdict is not known once the limit is over.",
    readsFrom: ["section-47", "initial-conference", "protection-plan"],
    limits: { limit: "Conference, after the strategy discussion" },
  },
  "core-group": {
    appliesTo: "Children on a protection plan",
    counting:
      "From the conference that made the plan, or else the plan’s start, to the first core group. A source with only the latest shows the first only where that was in time.",
    readsFrom: ["protection-plan", "initial-conference", "core-group"],
    limits: { limit: "First core group, after the conference" },
  },
  "protection-review": {
    appliesTo: "Children on a protection plan",
    counting:
      "The first from the conference that made the plan, or else the plan’s start; each later one from the review before.",
    readsFrom: ["protection-plan", "initial-conference", "protection-review"],
    limits: { first: "First review, after the conference", later: "Each later review, after the one before" },
  },
  "protection-visit": {
    appliesTo: "Children on a protection plan, also where they are looked after",
    counting:
      "From the start of the plan to the first visit, then from visit to visit. A visit at which the child was not seen is none.",
    readsFrom: ["protection-plan", "protection-visit"],
    limits: { limit: "From visit to visit" },
  },
  "in-need-visit": {
    appliesTo: "Children in need who are neither on a protection plan nor looked after",
    counting:
      "From the start of the plan, or else the opening of the case, to the first visit, then from visit to visit. The day last seen counts where a list says no more.",
    readsFrom: ["in-need-plan", "in-need-visit", "seen"],
    limits: { limit: "From visit to visit" },
  },
  "care-visit": {
    appliesTo: "Looked-after children, but for short breaks (legal status V3 and V4)",
    counting:
      "After a placement begins, from its start; then from visit to visit. The first year is that of the placement. Long-term fostering (placement U1 and U4) is taken to be meant to last until eighteen. A visit before the placement sets its own last day, where that comes first.",
    readsFrom: ["care-period", "legal-status", "placement", "care-visit"],
    limits: {
      placement: "After the start of a placement",
      firstYear: "From visit to visit, in the placement’s first year",
      later: "From visit to visit, after that year",
      toAdulthood: "After that year, where the placement is meant to last until eighteen",
    },
  },
  "care-review": {
    appliesTo: "Looked-after children, but for short breaks",
    counting:
      "The first from the start of care, the second from the first, each later one from the one before. Where only the latest is held, it is taken for the first while it is within the first limit and the days of grace, else for a later one.",
    readsFrom: ["care-period", "legal-status", "care-review"],
    limits: {
      first: "First review, after the start of care",
      grace: "Days of grace for taking the only review held for the first",
      second: "Second review, after the first",
      later: "Each later review, after the one before",
    },
  },
  "health-assessment": {
    appliesTo: "Looked-after children, but for short breaks",
    counting:
      "The first from the start of care, then from assessment to assessment. Only the month of birth is held: a child counts as five from the first day of the month of the fifth birthday, and the shorter limit holds only where it ends before then. Where that month is not known, nothing between the two limits is decided.",
    readsFrom: ["care-period", "legal-status", "health-assessment"],
    limits: {
      first: "First assessment, after the start of care",
      underFive: "From assessment to assessment, under five",
      fromFive: "From assessment to assessment, from five",
    },
  },
  "education-plan": {
    appliesTo: "Looked-after children from three to seventeen, by the first day of their month of birth",
    counting:
      "The first from the start of care, or from the third birthday where that came in care, so that it is there for the first review. Then once in every term: September to December, January to April, May to August; in time until the last day of the term after the latest plan’s.",
    readsFrom: ["care-period", "legal-status", "education-plan"],
    limits: { first: "First plan, after the start of care", later: "Each later plan, after the one before" },
  },
  "pathway-plan": {
    appliesTo: "Care leavers",
    counting: "From plan or review to the next review; without any, from the day of leaving care.",
    readsFrom: ["care-leaver", "pathway-plan"],
    limits: { limit: "From review to review" },
  },
  "adviser-contact": {
    appliesTo: "Care leavers",
    counting: "From contact to contact; without any, from the day of leaving care.",
    readsFrom: ["care-leaver", "adviser-contact"],
    limits: { limit: "From contact to contact" },
  },
  "return-interview": {
    appliesTo: "Open cases of children who came back after they were missing",
    counting:
      "From the latest return to the first interview after it. Only days are held, no hours: 72 hours are three days after the day of the return.",
    readsFrom: ["missing-episode", "return-interview"],
    limits: { limit: "Interview, after the return" },
  },
  supervision: {
    appliesTo: "Every open case, but for care leavers",
    counting:
      "From supervision to supervision; the first from the day the worker took the case, or else its opening. Who is newly qualified is not in case data, so their shorter intervals are not judged.",
    readsFrom: ["allocation", "supervision"],
    limits: { limit: "From supervision to supervision" },
  },
};

/** What a limit of a standard is for, such as "First review, after the conference". */
export const limitLabel = (code: StandardCode, name: string): string => {
  const labels: Readonly<Record<string, string>> = clockWords[code].limits;
  return labels[name] ?? name;
};

/** Each limit in words, such as "First review, after the conference: 3 months". */
export const limitLines = ({ code, limits }: Standard): readonly string[] => {
  const names = Object.keys(clockWords[code].limits);
  return names.flatMap((name) => {
    const limit = limits[name];
    return limit ? [`${limitLabel(code, name)}: ${limitInWords(limit)}`] : [];
  });
};
