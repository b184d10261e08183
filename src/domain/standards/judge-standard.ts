// Judges one standard for one child at a date (D9, H1–H6), and says which standards are in force on a day.
import type { LocalDate } from "../shared/calendar.js";
import { isOpenAt } from "./case-at-date.js";
import { rules } from "./rules.js";
import type { Finding, Judging, Standard, StandardCase, StandardCode } from "./standard.js";

/** The finding, or null where the standard does not apply to this child at that date: a closed case is asked nothing. */
export const judgeStandard = (of: StandardCase, standard: Standard, judging: Judging): Finding | null => {
  const { birthMonth, status, openedOn, closedOn, events } = of;
  const { asAt, supplied } = judging;
  const at = { birthMonth, status, openedOn, closedOn, events, asAt, supplied };
  if (!isOpenAt(at)) return null;
  const found = rules[standard.code](at, standard);
  return found && { standard: standard.code, ...found };
};

/**
 * Of each standard the version that came into force last by the day; of two from the same day, the one listed later.
 * Those that are not in use are left out. In the order in which the standards are first listed.
 */
export const standardsInForce = (all: readonly Standard[], on: LocalDate): readonly Standard[] => {
  const latest = new Map<StandardCode, Standard>();
  for (const standard of all) {
    const other = latest.get(standard.code);
    if (standard.effectiveFrom <= on && (!other || standard.effectiveFrom >= other.effectiveFrom))
      latest.set(standard.code, standard);
  }
  return [...latest.values()].filter(({ inUse }) => inUse);
};
