// Child protection: the initial conference, the first core group, and the review conferences (H3, H5).
import { addDays, addMonths, type LocalDate } from "../../shared/calendar.js";
import {
  type CaseAtDate,
  daysOf,
  endedBy,
  protectionPlan,
  startedEvents,
  supplyOf,
} from "../case-at-date.js";
import { type Found, judgeAgain, judgeOnce, notKnown } from "../clocks.js";
import { limitOf } from "../limits.js";
import type { DateUsed, Standard } from "../standard.js";

/** The code of an enquiry that needed no conference. */
const NO_CONFERENCE = "NO-CONFERENCE";
/** A conference or plan later than this after an enquiry came of another one. */
const MONTHS_OF_AN_ENQUIRY = 6;

/**
 * From the strategy discussion of the latest enquiry that may need a conference, to the conference. A plan that began
 * after it shows that there was one, on that day where none is held. An enquiry that ended without one needed none.
 */
export const judgeInitialConference = (of: CaseAtDate, standard: Standard): Found | null => {
  if (!of.supplied["section-47"]) return notKnown("The sources can’t tell of section 47 enquiries.");
  const enquiry = startedEvents(of, "section-47").findLast(({ code }) => code !== NO_CONFERENCE);
  if (!enquiry)
    return protectionPlan(of) && notKnown("The enquiry that led to the plan is not in the sources.");
  const start = { what: "strategy discussion", on: enquiry.startedOn };
  const lastOn = addMonths(enquiry.startedOn, MONTHS_OF_AN_ENQUIRY);
  const [held] = daysOf(of, ["initial-conference"], enquiry.startedOn);
  const [planned] = daysOf(of, ["protection-plan"], enquiry.startedOn);
  const doneOn = [held, planned].find((day) => day !== undefined && day <= lastOn) ?? null;
  if (doneOn === null && endedBy(of, enquiry) !== null) return null;
  const limit = limitOf(standard, "initial-conference", "limit");
  const judged = judgeOnce({ asAt: of.asAt, start, task: "initial conference", doneOn, limit });
  if (judged.doneOn !== undefined || judged.verdict === "due") return judged;
  return of.supplied["initial-conference"]
    ? notKnown("No conference is recorded, and nothing says whether one was needed.", [start])
    : notKnown("The sources can’t tell of conferences.", [start]);
};

/** The conference that made the plan, where it is held, else the plan's own start. */
const conferenceOf = (of: CaseAtDate, startedOn: LocalDate): DateUsed => {
  const conference = daysOf(of, ["initial-conference"], addDays(startedOn, -31)).filter(
    (day) => day <= startedOn,
  );
  const latest = conference.at(-1);
  return latest === undefined
    ? { what: "start of the plan", on: startedOn }
    : { what: "initial conference", on: latest };
};

/** The first core group, from the conference. A source with only the latest shows the first only where that is in time. */
export const judgeCoreGroup = (of: CaseAtDate, standard: Standard): Found | null => {
  const plan = protectionPlan(of);
  if (!plan) return null;
  const supply = of.supplied["core-group"];
  if (!supply) return notKnown("The sources can’t tell of core groups.");
  if (plan.startedOn === null) return notKnown("The start of the plan is not known.");
  const start = conferenceOf(of, plan.startedOn);
  const doneOn = daysOf(of, ["core-group"], start.on)[0] ?? null;
  const limit = limitOf(standard, "core-group", "limit");
  const judged = judgeOnce({ asAt: of.asAt, start, task: "first core group", doneOn, limit });
  const mayBeEarlier =
    (supply.latestOnly && doneOn !== null) || (supply.since !== null && supply.since > start.on);
  return judged.verdict === "not-met" && mayBeEarlier
    ? notKnown("The first core group may have been before those that the source tells of.", [start])
    : judged;
};

/** The first review counts from the conference, each later one from the review before. */
export const judgeProtectionReview = (of: CaseAtDate, standard: Standard): Found | null => {
  const plan = protectionPlan(of);
  if (!plan) return null;
  const supply = supplyOf(of, ["protection-review"]);
  if (!supply) return notKnown("The sources can’t tell of review conferences.");
  const first = limitOf(standard, "protection-review", "first");
  const later = limitOf(standard, "protection-review", "later");
  return judgeAgain({
    asAt: of.asAt,
    task: "review conference",
    start:
      plan.startedOn === null ? { what: "start of the plan", on: null } : conferenceOf(of, plan.startedOn),
    days: daysOf(of, ["protection-review"], plan.startedOn),
    supply,
    first: (from) => ({ from, limit: first }),
    next: (from) => ({ from, limit: later }),
  });
};
