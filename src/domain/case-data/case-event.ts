// The dated things in a child's case that practice standards count from or to (D9, H1–H6), whatever format told of them.
import type { LocalDate } from "../shared/calendar.js";

/** Each kind, and what its start and end mean where it has an end. */
export const eventKinds = {
  contact: "a contact received",
  referral: "a referral: received, and decided on",
  "early-help": "an early help assessment: started, and completed",
  assessment: "a social work assessment: started, and authorised by a manager",
  "section-47": "a section 47 enquiry: its strategy discussion, and its end",
  "initial-conference": "an initial child protection conference",
  "core-group": "a core group meeting",
  "protection-plan": "a child protection plan: from, to",
  "protection-review": "a review child protection conference",
  "protection-visit": "a visit to a child on a protection plan",
  "in-need-plan": "a child in need plan: from, to",
  "in-need-review": "a child in need review",
  "in-need-visit": "a visit to a child in need",
  seen: "the child was seen, by what kind of visit is not said",
  "care-period": "looked after: from, to",
  "legal-status": "a legal status while looked after: from, to",
  placement: "a placement: from, to",
  "care-review": "a looked-after child's review",
  "care-visit": "a visit to a looked-after child",
  "reviewing-officer-contact": "a contact of the reviewing officer with the child",
  "health-assessment": "a health assessment",
  "dental-check": "a dental check",
  "education-plan": "a personal education plan, made or reviewed",
  "permanence-plan": "a plan for permanence, made or changed",
  "missing-episode": "missing: from, to",
  "return-interview": "a return home interview",
  "care-leaver": "a care leaver: from, to",
  "pathway-plan": "a pathway plan, made or reviewed",
  "adviser-contact": "a contact with a care leaver",
  supervision: "supervision of this case",
  allocation: "a worker held the case: from, to",
  "family-group-meeting": "a family group decision-making meeting",
  "pre-proceedings": "pre-proceedings: from, to",
} as const satisfies Readonly<Record<string, string>>;

export type EventKind = keyof typeof eventKinds;

export type CaseEvent = {
  readonly kind: EventKind;
  /** Null only where the end is known and the start is not. */
  readonly startedOn: LocalDate | null;
  /** Left out where the kind has none or it has not come yet. */
  readonly endedOn?: LocalDate;
  /** Whether the child was seen, and alone, where the source says. */
  readonly seen?: "alone" | "seen" | "not-seen";
  /**
   * A code of the national guidance in capitals: a legal status (C2), a placement type (U4). NFA of a referral that led to
   * no further action, NO-CONFERENCE of a section 47 enquiry that needed none.
   */
  readonly code?: string;
};

/**
 * What a source can tell of a kind of event. "Not in the source" is not "did not happen": a standard that needs an event
 * from before `since`, or more than the latest one, can't be judged from it.
 */
export type Supply = {
  /** The first day from which all such events are in the source; null where there is no such limit. */
  readonly since: LocalDate | null;
  /** The source holds only each child's latest. */
  readonly latestOnly: boolean;
  /** Whether it has a place for when a referral was decided on; where it has none, an undecided referral can't be told. */
  readonly decisions?: boolean;
};

/** The kinds that the sources of a snapshot could tell of; one that is left out was not supplied at all. */
export type Supplied = Readonly<Partial<Record<EventKind, Supply>>>;

/** The union of what several sources tell: all that ever were, else each child's latest, else those from the earliest day. */
export const joinSupplied = (all: readonly Supplied[]): Supplied => {
  const joined: Partial<Record<EventKind, Supply>> = {};
  for (const supplied of all)
    for (const [kind, supply] of Object.entries(supplied) as [EventKind, Supply][]) {
      const other = joined[kind];
      const fuller = !other || rank(supply) < rank(other) ? supply : other;
      joined[kind] = supply.decisions || other?.decisions ? { ...fuller, decisions: true } : fuller;
    }
  return joined;
};

/** Sorts first what tells most. */
const rank = ({ since, latestOnly }: Supply): string =>
  `${latestOnly ? 1 : since === null ? 0 : 2} ${since ?? ""}`;
