// Return home interviews after a child was missing, and supervision of the case (H6).

import { isOpenCase } from "../../case-data/case-record.js";
import type { LocalDate } from "../../shared/calendar.js";
import { type CaseAtDate, daysOf, endedBy, goingOn, startedEvents, supplyOf } from "../case-at-date.js";
import { type Found, judgeAgain, judgeOnce, notKnown, type Step } from "../clocks.js";
import { limitOf } from "../limits.js";
import type { Standard } from "../standard.js";

/** From the child's latest return. Of the interviews since, the first counts; where only the latest is held, that one. */
export const judgeReturnInterview = (of: CaseAtDate, standard: Standard): Found | null => {
  if (of.status === "care-leaver") return null;
  if (!of.supplied["missing-episode"]) return notKnown("The sources can’t tell of missing episodes.");
  let returnedOn: LocalDate | null = null;
  for (const episode of startedEvents(of, "missing-episode")) {
    const endedOn = endedBy(of, episode);
    if (endedOn !== null && (returnedOn === null || endedOn > returnedOn)) returnedOn = endedOn;
  }
  if (returnedOn === null) return null;
  const start = { what: "return", on: returnedOn };
  const supply = of.supplied["return-interview"];
  if (!supply) return notKnown("The sources can’t tell of return interviews.", [start]);
  const doneOn = daysOf(of, ["return-interview"], returnedOn)[0] ?? null;
  if (doneOn === null && supply.since !== null && supply.since > returnedOn)
    return notKnown("The return is from before the first day that the source tells of.", [start]);
  const limit = limitOf(standard, "return-interview", "limit");
  return judgeOnce({ asAt: of.asAt, start, task: "return interview", doneOn, limit });
};

/**
 * Of every open case, from supervision to supervision; the first from the day the worker took the case, or it was opened.
 * Who is newly qualified is not in case data, so their shorter intervals can't be judged.
 */
export const judgeSupervision = (of: CaseAtDate, standard: Standard): Found | null => {
  if (!isOpenCase(of.status)) return null;
  const supply = supplyOf(of, ["supervision"]);
  if (!supply) return notKnown("The sources can’t tell of supervision.");
  const limit = limitOf(standard, "supervision", "limit");
  const allocatedOn = goingOn(of, "allocation")?.startedOn ?? null;
  const days = daysOf(of, ["supervision"], null);
  const on = allocatedOn ?? of.openedOn;
  const step = (from: LocalDate): Step => ({ from, limit });
  const what = allocatedOn === null ? "opening of the case" : "allocation of the case";
  const [earliest] = days;
  const start = earliest !== undefined && on !== null && earliest < on ? { what, on: null } : { what, on };
  return judgeAgain({ asAt: of.asAt, task: "supervision", start, days, supply, first: step, next: step });
};
