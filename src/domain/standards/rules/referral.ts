// The start of a case: the decision on its referral (H1) and the assessment (H2).
import type { LocalDate } from "../../shared/calendar.js";
import { formatDate } from "../../shared/date-words.js";
import {
  type CaseAtDate,
  daysOf,
  endedBy,
  latestStarted,
  type StartedEvent,
  startedEvents,
} from "../case-at-date.js";
import { type Found, judgeOnce, notKnown } from "../clocks.js";
import { lastDayInTime, limitOf } from "../limits.js";
import type { Standard } from "../standard.js";

/** What can only follow a decision to act on the referral. */
const ACTED_ON = ["assessment", "section-47", "in-need-plan", "protection-plan", "care-period"] as const;

/**
 * The latest referral: from the day it came to the day of the decision. Few sources have a place for that day; from the
 * others nothing is concluded, because what is done in time would show and what is late would not. Where they have
 * one and it is empty, the first work after the referral shows that it was decided by then.
 */
export const judgeReferralDecision = (of: CaseAtDate, standard: Standard): Found | null => {
  const supply = of.supplied.referral;
  if (!supply) return notKnown("The sources can’t tell of referrals.");
  const referral = latestStarted(of, "referral");
  if (!referral) return notKnown("No referral of this case is in the sources.");
  const start = { what: "referral", on: referral.startedOn };
  const decidedOn = endedBy(of, referral);
  if (decidedOn === null && !supply.decisions)
    return notKnown("The sources have no day on which the referral was decided on.", [start]);
  const actedOn = decidedOn === null ? daysOf(of, ACTED_ON, referral.startedOn)[0] : undefined;
  return judgeOnce({
    asAt: of.asAt,
    start,
    task: actedOn === undefined ? "decision" : "first work after the referral",
    doneOn: decidedOn ?? actedOn ?? null,
    limit: limitOf(standard, "referral-decision", "limit"),
  });
};

/** What the assessment belongs to: the referral, or the day the case was opened, that came last before it. */
const referredBy = (of: CaseAtDate, day: LocalDate): LocalDate | null => {
  const days = startedEvents(of, "referral").map(({ startedOn }) => startedOn);
  if (of.openedOn !== null) days.push(of.openedOn);
  return days.reduce<LocalDate | null>(
    (latest, one) => (one <= day && (latest === null || one > latest) ? one : latest),
    null,
  );
};

/**
 * From the referral to the manager's authorisation. Only the first assessment after a referral counts from it; a later
 * one counts from its own start, and so does one whose place is not known because the source begins after the referral.
 */
export const judgeAssessment = (of: CaseAtDate, standard: Standard): Found | null => {
  const supply = of.supplied.assessment;
  if (!supply) return notKnown("The sources can’t tell of assessments.");
  const limit = limitOf(standard, "assessment", "limit");
  const assessments = startedEvents(of, "assessment");
  const referredOn = referredBy(of, of.asAt);
  const latest = assessments.at(-1);
  const endedOn = latest ? endedBy(of, latest) : null;
  if (!latest || (referredOn !== null && endedOn !== null && endedOn < referredOn)) {
    if (referredOn === null) return notKnown("Neither a referral nor an assessment is in the sources.");
    return judgeUnassessed(of, referredOn, standard);
  }
  const startedFor = referredBy(of, latest.startedOn);
  const earlier = assessments.filter(({ startedOn }) => startedFor !== null && startedOn >= startedFor);
  const seesAll =
    startedFor !== null && !supply.latestOnly && (supply.since === null || supply.since <= startedFor);
  const isFirst = seesAll
    ? earlier.length === 1
    : startedFor !== null && latest.startedOn <= lastDayInTime(startedFor, limit) && earlier.length === 1;
  const start =
    isFirst && startedFor !== null
      ? { what: "referral", on: startedFor }
      : { what: "start of this later assessment", on: latest.startedOn };
  return judgeOnce({ asAt: of.asAt, start, task: "authorised assessment", doneOn: endedOn, limit });
};

const judgeUnassessed = (of: CaseAtDate, referredOn: LocalDate, standard: Standard): Found | null => {
  const supply = of.supplied.assessment;
  if (latestStarted(of, "referral")?.code === "NFA" || of.status === "care-leaver") return null;
  const start = { what: "referral", on: referredOn };
  if (supply?.since && referredOn < supply.since) {
    const since = formatDate(supply.since);
    return notKnown(`The referral is from before ${since}, the first day that the source tells of.`, [start]);
  }
  const limit = limitOf(standard, "assessment", "limit");
  return judgeOnce({ asAt: of.asAt, start, task: "authorised assessment", doneOn: null, limit });
};

/** As national figures count: the latest assessment, from its own start. One still open counts before a finished one. */
export const judgeAssessmentFromStart = (of: CaseAtDate, standard: Standard): Found | null => {
  if (!of.supplied.assessment) return notKnown("The sources can’t tell of assessments.");
  const all = startedEvents(of, "assessment");
  const latest: StartedEvent | undefined = all.find((one) => endedBy(of, one) === null) ?? all.at(-1);
  if (!latest) {
    const { since } = of.supplied.assessment;
    if (since === null || (of.openedOn !== null && of.openedOn >= since)) return null;
    return notKnown(`No assessment is in the sources, which begin on ${formatDate(since)}.`);
  }
  return judgeOnce({
    asAt: of.asAt,
    start: { what: "start of the assessment", on: latest.startedOn },
    task: "authorised assessment",
    doneOn: endedBy(of, latest),
    limit: limitOf(standard, "assessment-from-start", "limit"),
  });
};
