// Looked-after children: reviews (H5), health assessments and personal education plans (H3).
import type { EventKind } from "../../case-data/case-event.js";
import { addMonths, firstDayOf, type LocalDate } from "../../shared/calendar.js";
import { type CaseAtDate, careOf, daysOf, supplyOf } from "../case-at-date.js";
import { type Again, type Found, judgeAgain, notKnown } from "../clocks.js";
import { lastDayInTime, limitOf } from "../limits.js";
import type { Standard } from "../standard.js";

type Counting = Pick<Again, "first" | "next">;

/** What comes again and again while the child is looked after, counted from the start of care. */
const judgeInCare = (
  of: CaseAtDate,
  kind: EventKind,
  task: string,
  counting: (startedOn: LocalDate | null) => Counting,
): Found | null => {
  const care = careOf(of);
  if (!care) return null;
  const supply = supplyOf(of, [kind]);
  if (!supply) return notKnown(`The sources can’t tell of the ${task}.`);
  return judgeAgain({
    asAt: of.asAt,
    task,
    start: { what: "start of care", on: care.startedOn },
    days: daysOf(of, [kind], care.startedOn),
    supply,
    ...counting(care.startedOn),
  });
};

/**
 * The first from the start of care, the second from the first, and so on. Where only the latest is held, it is taken for
 * the first while it is within the first limit and some days of grace, else for a later one.
 */
export const judgeCareReview = (of: CaseAtDate, standard: Standard): Found | null => {
  const first = limitOf(standard, "care-review", "first");
  const second = limitOf(standard, "care-review", "second");
  const later = limitOf(standard, "care-review", "later");
  const grace = limitOf(standard, "care-review", "grace");
  return judgeInCare(of, "care-review", "review", (startedOn) => {
    const takenForFirst = startedOn && lastDayInTime(lastDayInTime(startedOn, first), grace);
    return {
      first: (from) => ({ from, limit: first }),
      next: (from, nth) => {
        const isFirst = nth === null ? takenForFirst !== null && from <= takenForFirst : nth === 1;
        return { from, limit: isFirst ? second : later };
      },
    };
  });
};

const MONTHS_TO_FIVE = 60;

/**
 * Only the month of birth is held: the child counts as five from the first day of the month of the fifth birthday. The
 * shorter interval is asked for only where it ends before then. A child whose month is not known is not called late
 * until the longer one is over.
 */
export const judgeHealthAssessment = (of: CaseAtDate, standard: Standard): Found | null => {
  const first = limitOf(standard, "health-assessment", "first");
  const underFive = limitOf(standard, "health-assessment", "underFive");
  const fromFive = limitOf(standard, "health-assessment", "fromFive");
  const fiveOn = of.birthMonth && addMonths(firstDayOf(of.birthMonth), MONTHS_TO_FIVE);
  const found = judgeInCare(of, "health-assessment", "health assessment", () => ({
    first: (from) => ({ from, limit: first }),
    next: (from) => ({
      from,
      limit: fiveOn !== null && lastDayInTime(from, underFive) < fiveOn ? underFive : fromFive,
    }),
  }));
  const doneOn = found?.doneOn;
  if (fiveOn !== null || !found || doneOn === undefined) return found;
  return found.verdict === "met" && of.asAt > lastDayInTime(doneOn, underFive)
    ? notKnown("The month of birth is not known, so it is open which interval holds.", found.datesUsed)
    : found;
};

const MONTHS_TO_SCHOOLING = 36;
const MONTHS_TO_EIGHTEEN = 216;

/**
 * Ready for the first review, then once a term. For children from three to seventeen, by the first day of the month of
 * birth; where that month is not known, it is taken to apply. The first counts from the third birthday where that came
 * in care.
 */
export const judgeEducationPlan = (of: CaseAtDate, standard: Standard): Found | null => {
  const born = of.birthMonth && firstDayOf(of.birthMonth);
  const threeOn = born && addMonths(born, MONTHS_TO_SCHOOLING);
  if (threeOn !== null && of.asAt < threeOn) return null;
  if (born !== null && of.asAt >= addMonths(born, MONTHS_TO_EIGHTEEN)) return null;
  const first = limitOf(standard, "education-plan", "first");
  const later = limitOf(standard, "education-plan", "later");
  return judgeInCare(of, "education-plan", "education plan", () => ({
    first: (from) => ({ from: threeOn !== null && threeOn > from ? threeOn : from, limit: first }),
    next: (from) => ({ from, limit: later }),
  }));
};
