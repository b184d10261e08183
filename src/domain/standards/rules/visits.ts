// Visits (H4) to children on protection plans, in need and looked after. A visit at which the child was not seen is none.
import { addMonths, type LocalDate } from "../../shared/calendar.js";
import {
  type CaseAtDate,
  careOf,
  daysOf,
  goingOn,
  type Lasting,
  needOf,
  protectionPlan,
  supplyOf,
} from "../case-at-date.js";
import { type Found, judgeAgain, notKnown, type Step } from "../clocks.js";
import { lastDayInTime, limitOf } from "../limits.js";
import type { Limit, Standard } from "../standard.js";

type Visits = {
  readonly kinds: Parameters<typeof daysOf>[1];
  readonly lasting: Lasting;
  readonly what: string;
  readonly limit: Limit;
};

/** One limit from the start to the first visit and from visit to visit. */
const judgeVisits = (of: CaseAtDate, { kinds, lasting, what, limit }: Visits): Found => {
  const supply = supplyOf(of, kinds);
  if (!supply) return notKnown("The sources can’t tell of these visits.");
  const step = (from: LocalDate): Step => ({ from, limit });
  const days = daysOf(of, kinds, lasting.startedOn);
  const start = { what, on: lasting.startedOn };
  return judgeAgain({ asAt: of.asAt, task: "visit", start, days, supply, first: step, next: step });
};

export const judgeProtectionVisit = (of: CaseAtDate, standard: Standard): Found | null => {
  const plan = protectionPlan(of);
  const limit = limitOf(standard, "protection-visit", "limit");
  return (
    plan && judgeVisits(of, { kinds: ["protection-visit"], lasting: plan, what: "start of the plan", limit })
  );
};

/** "Last seen" of a list that says no more counts as a visit to a child in need. */
export const judgeInNeedVisit = (of: CaseAtDate, standard: Standard): Found | null => {
  const need = needOf(of);
  const limit = limitOf(standard, "in-need-visit", "limit");
  const what = goingOn(of, "in-need-plan") ? "start of the plan" : "opening of the case";
  return need && judgeVisits(of, { kinds: ["in-need-visit", "seen"], lasting: need, what, limit });
};

const LONG_TERM_FOSTERING: readonly (string | undefined)[] = ["U1", "U4"];
const MONTHS_OF_FIRST_YEAR = 12;

/**
 * Within a week of the start of the placement; six weeks apart in its first year; then six weeks, or three months in a
 * placement meant to last until eighteen, of which a code for long-term fostering is taken as the sign. A visit before
 * the placement sets its own last day, where that comes first. Without a placement's start, the start of care stands in.
 */
export const judgeCareVisit = (of: CaseAtDate, standard: Standard): Found | null => {
  const care = careOf(of);
  if (!care) return null;
  const supply = supplyOf(of, ["care-visit"]);
  if (!supply) return notKnown("The sources can’t tell of visits to looked-after children.");
  const placed = goingOn(of, "placement");
  const placedOn = placed?.startedOn ?? care.startedOn;
  const firstYear = limitOf(standard, "care-visit", "firstYear");
  const later = limitOf(
    standard,
    "care-visit",
    LONG_TERM_FOSTERING.includes(placed?.code) ? "toAdulthood" : "later",
  );
  const atPlacement = limitOf(standard, "care-visit", "placement");
  const yearEndsOn = placedOn && addMonths(placedOn, MONTHS_OF_FIRST_YEAR);
  const next = (from: LocalDate): Step => {
    if (placedOn === null || yearEndsOn === null) return { from, limit: later };
    if (from >= placedOn) return { from, limit: from < yearEndsOn ? firstYear : later };
    const byPlacement = { from: placedOn, limit: atPlacement };
    const byVisit = { from, limit: firstYear };
    return lastDayInTime(from, firstYear) < lastDayInTime(placedOn, atPlacement) ? byVisit : byPlacement;
  };
  return judgeAgain({
    asAt: of.asAt,
    task: "visit",
    start:
      care.startedOn === null
        ? { what: "start of the placement", on: placedOn }
        : { what: "start of care", on: care.startedOn },
    days: daysOf(of, ["care-visit"], care.startedOn),
    supply,
    first: (from) => ({ from, limit: atPlacement }),
    next,
  });
};
