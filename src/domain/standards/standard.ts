// What a practice standard is (D9, H1–H6): configuration with dates, whose rule is one of the ways of counting that this
// folder knows. What a standard finds for a child at a date is a verdict with the dates it was made from.
import type { CaseEvent, Supplied } from "../case-data/case-event.js";
import type { CaseStatus } from "../case-data/case-record.js";
import type { SectionCode } from "../framework/sections.js";
import type { LocalDate, Month } from "../shared/calendar.js";

/** Statutory (a regulation), statutory guidance, or the council's own policy. */
export type StandardBasis = "statutory" | "guidance" | "local";

/**
 * How a clock counts. The start day is day 0: what is done on the last day of the limit is in time. Only days are held, so
 * 72 hours are three days. A term is a third of the school year: from September, January and May; one term later is the
 * last day of the term after the one that the start is in.
 */
export type LimitUnit = "working-days" | "days" | "weeks" | "months" | "hours" | "terms";

export type Limit = { readonly amount: number; readonly unit: LimitUnit };

/**
 * Each names one pure rule, which says from which events it counts; `rules.ts` holds them all. Guidance counts an
 * assessment from its referral and national figures count it from its own start: each has its own standard.
 */
export type StandardCode =
  | "referral-decision"
  | "assessment"
  | "assessment-from-start"
  | "initial-conference"
  | "core-group"
  | "protection-review"
  | "protection-visit"
  | "in-need-visit"
  | "care-visit"
  | "care-review"
  | "health-assessment"
  | "education-plan"
  | "pathway-plan"
  | "adviser-contact"
  | "return-interview"
  | "supervision";

/** The limits a rule needs, by name, such as { first: 3 months, later: 6 months }; a rule with one limit calls it `limit`. */
export type Limits = Readonly<Record<string, Limit>>;

/** One version of a standard, in force from a day until the next version's. */
export type Standard = {
  readonly code: StandardCode;
  readonly name: string;
  readonly basis: StandardBasis;
  /** The regulation, guidance or policy, and its paragraph. */
  readonly source: string;
  /** Whether someone has read the primary source. */
  readonly checked: boolean;
  /** The audit section that it bears on. */
  readonly section: SectionCode;
  readonly limits: Limits;
  readonly effectiveFrom: LocalDate;
  /** Switched off by the council from that day: it applies to nobody. */
  readonly inUse: boolean;
};

/** The part of a case record that standards read. */
export type StandardCase = {
  readonly birthMonth: Month | null;
  readonly status: CaseStatus;
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly events: readonly CaseEvent[];
};

/** A day that a verdict was made from, and what it was, such as "referral" or "latest visit". */
export type DateUsed = { readonly what: string; readonly on: LocalDate };

/**
 * Met: done in time. Not met: done late, or not done and the time is over. Due: not done, and there is time yet.
 * Not known: the sources cannot hold what is needed, or a date is missing. What comes again and again is met while its
 * latest was in time and the next is not late; it is due only until the first.
 */
export type Verdict = "met" | "not-met" | "due" | "not-known";

export type Finding = {
  readonly standard: StandardCode;
  readonly verdict: Verdict;
  /** The last day in time: of what comes next, or else of what was done. Null where it is not known. */
  readonly dueOn: LocalDate | null;
  /** When it was done, or last done. Left out while it is to be done for the first time, or is late now. */
  readonly doneOn?: LocalDate;
  readonly datesUsed: readonly DateUsed[];
  /** In a sentence: what was found, and by which counting. */
  readonly reason: string;
};

export type Judging = { readonly asAt: LocalDate; readonly supplied: Supplied };
