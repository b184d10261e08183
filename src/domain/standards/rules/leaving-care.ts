// Young people leaving care: the review of the pathway plan (H3) and the personal adviser's contacts (H4).
import type { EventKind } from "../../case-data/case-event.js";
import type { LocalDate } from "../../shared/calendar.js";
import { type CaseAtDate, daysOf, leavingCare, supplyOf } from "../case-at-date.js";
import { type Found, judgeAgain, notKnown, type Step } from "../clocks.js";
import { limitOf } from "../limits.js";
import type { Limit, Standard } from "../standard.js";

/** A plan or contact from before the young person left care counts too: it is the latest there is. */
const judgeSince = (of: CaseAtDate, kind: EventKind, task: string, limit: Limit): Found | null => {
  const leaving = leavingCare(of);
  if (!leaving) return null;
  const supply = supplyOf(of, [kind]);
  if (!supply) return notKnown(`The sources can’t tell of the ${task}.`);
  const days = daysOf(of, [kind], null);
  const step = (from: LocalDate): Step => ({ from, limit });
  const start = { what: "day of leaving care", on: leaving.startedOn };
  const known =
    days[0] !== undefined && start.on !== null && days[0] < start.on ? { ...start, on: null } : start;
  return judgeAgain({ asAt: of.asAt, task, start: known, days, supply, first: step, next: step });
};

export const judgePathwayPlan = (of: CaseAtDate, standard: Standard): Found | null =>
  judgeSince(of, "pathway-plan", "pathway plan review", limitOf(standard, "pathway-plan", "limit"));

export const judgeAdviserContact = (of: CaseAtDate, standard: Standard): Found | null =>
  judgeSince(of, "adviser-contact", "contact", limitOf(standard, "adviser-contact", "limit"));
