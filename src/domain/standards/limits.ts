// Adds a limit to a day, and says limits and their way of counting in words.
import { addDays, addMonths, type LocalDate } from "../shared/calendar.js";
import { addWorkingDays } from "../shared/working-days.js";
import { defaultLimits } from "./default-limits.js";
import type { Limit, LimitUnit, Standard } from "./standard.js";

type LimitsOf = typeof defaultLimits;

/** A limit of the standard by name; the one it started with where a version has none of that name. */
export const limitOf = <Code extends keyof LimitsOf>(
  standard: Standard,
  code: Code,
  name: keyof LimitsOf[Code] & string,
): Limit => {
  const starting: Readonly<Record<string, Limit>> = defaultLimits[code];
  return standard.limits[name] ?? starting[name] ?? { amount: 0, unit: "days" };
};

/** The last day in time: the start day is day 0. */
export const lastDayInTime = (start: LocalDate, { amount, unit }: Limit): LocalDate => {
  switch (unit) {
    case "working-days":
      return addWorkingDays(start, amount);
    case "days":
      return addDays(start, amount);
    case "weeks":
      return addDays(start, amount * 7);
    case "months":
      return addMonths(start, amount);
    case "hours":
      return addDays(start, Math.ceil(amount / 24));
    case "terms":
      return lastDayOfTerm(start, amount);
  }
};

const MONTHS_OF_TERM = 4;

/** Terms of four months from September: the last day of the term that many after the one in which the day lies. */
const lastDayOfTerm = (day: LocalDate, later: number): LocalDate => {
  const monthsIntoTerm = (Number(day.slice(5, 7)) + 3) % MONTHS_OF_TERM;
  const firstOfMonth = addDays(day, 1 - Number(day.slice(8, 10)));
  return addDays(addMonths(firstOfMonth, (later + 1) * MONTHS_OF_TERM - monthsIntoTerm), -1);
};

const unitWords: Readonly<Record<LimitUnit, readonly [one: string, many: string]>> = {
  "working-days": ["working day", "working days"],
  days: ["day", "days"],
  weeks: ["week", "weeks"],
  months: ["month", "months"],
  hours: ["hour", "hours"],
  terms: ["term", "terms"],
};

/** "10 working days" */
export const limitInWords = ({ amount, unit }: Limit): string =>
  `${amount} ${unitWords[unit][amount === 1 ? 0 : 1]}`;

const countingWords: Readonly<Record<LimitUnit, string>> = {
  "working-days": "Monday to Friday without England’s bank holidays; the start day is day 0",
  days: "calendar days; the start day is day 0",
  weeks: "seven calendar days each; the start day is day 0",
  months: "calendar months to the same day, or the last of a shorter month",
  hours: "only days are held, so each 24 hours are one calendar day; the start day is day 0",
  terms: "school terms from September, January and May; in time until the last day of the term",
};

/** How a unit is counted, as part of a sentence. */
export const countingInWords = (unit: LimitUnit): string => countingWords[unit];
