// Quarters one after another. They are written so that the later one sorts later: 2026-Q1 is April to June 2026.
import {
  addDays,
  daysOfQuarter,
  type LocalDate,
  parseQuarter,
  type Quarter,
  quarterOf,
} from "../shared/calendar.js";

/** Reports go back no further; it keeps nonsense out of addresses. */
const EARLIEST = "2000-Q1";

export const parseReportQuarter = (text: string): Quarter | null => {
  const quarter = parseQuarter(text);
  return quarter !== null && quarter >= EARLIEST ? quarter : null;
};

export const hasBegun = (quarter: Quarter, today: LocalDate): boolean => quarter <= quarterOf(today);
export const isOver = (quarter: Quarter, today: LocalDate): boolean => quarter < quarterOf(today);

export const previousQuarter = (of: Quarter): Quarter => quarterOf(addDays(daysOfQuarter(of).from, -1));

/** The quarter of a day and those before it, latest first. */
export const quartersUpTo = (today: LocalDate, count: number): readonly Quarter[] => {
  const quarters = [quarterOf(today)];
  for (let last = quarters[0]; last && quarters.length < count; last = quarters.at(-1))
    quarters.push(previousQuarter(last));
  return quarters;
};
