// Dates without a time, as the council counts them: a `LocalDate` is a real day, written YYYY-MM-DD, in Europe/London.
// The strings sort as the days do, so plain `<` and `>` compare them.
import { Temporal } from "temporal-polyfill";

declare const localDate: unique symbol;
export type LocalDate = string & { readonly [localDate]: true };

/** A calendar month, YYYY-MM. */
declare const month: unique symbol;
export type Month = string & { readonly [month]: true };

/** A quarter of the financial year that starts in April, written with the year it starts in: 2026-Q1 is April to June 2026. */
declare const quarter: unique symbol;
export type Quarter = string & { readonly [quarter]: true };

const isLocalDate = (text: string): text is LocalDate => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, monthOfYear, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return (
    year >= 1 && monthOfYear >= 1 && monthOfYear <= 12 && day >= 1 && day <= daysInMonth(year, monthOfYear)
  );
};

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, monthOfYear: number) =>
  monthOfYear === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(monthOfYear) ? 30 : 31;

/** The date, or null where the text is not a real day written YYYY-MM-DD. */
export const parseLocalDate = (text: string): LocalDate | null => (isLocalDate(text) ? text : null);

/** The date of three whole numbers, or null where there is no such day. */
export const localDateOf = (year: number, monthOfYear: number, day: number): LocalDate | null => {
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  return parseLocalDate(`${pad(year, 4)}-${pad(monthOfYear, 2)}-${pad(day, 2)}`);
};

/**
 * Days since 1 January 1970, negative before. Dates are counted as whole numbers, because time limits are counted for
 * every child and standard.
 */
export const dayNumberOf = (year: number, monthOfYear: number, day: number): number => {
  const yearFromMarch = monthOfYear <= 2 ? year - 1 : year;
  const dayOfYear =
    Math.floor((153 * (monthOfYear > 2 ? monthOfYear - 3 : monthOfYear + 9) + 2) / 5) + day - 1;
  const leapDays =
    Math.floor(yearFromMarch / 4) - Math.floor(yearFromMarch / 100) + Math.floor(yearFromMarch / 400);
  return yearFromMarch * 365 + leapDays + dayOfYear - 719_468;
};

const partOf = (date: LocalDate, from: number, to: number): number => Number(date.slice(from, to));
export const numberOf = (date: LocalDate): number =>
  dayNumberOf(partOf(date, 0, 4), partOf(date, 5, 7), partOf(date, 8, 10));

const DAYS_IN_400_YEARS = 146_097;

/** The day with this number: the counterpart of `numberOf`. */
export const dayOfNumber = (number: number): LocalDate => {
  const sinceMarchOfYear0 = number + 719_468;
  const era = Math.floor(sinceMarchOfYear0 / DAYS_IN_400_YEARS);
  const ofEra = sinceMarchOfYear0 - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const monthOfYear = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return writeDate(yearOfEra + era * 400 + (monthOfYear <= 2 ? 1 : 0), monthOfYear, day);
};

/** The parts are those of a real day. */
const writeDate = (year: number, monthOfYear: number, day: number): LocalDate =>
  `${String(year).padStart(4, "0")}-${monthOfYear < 10 ? "0" : ""}${monthOfYear}-${day < 10 ? "0" : ""}${day}` as LocalDate;

export const addDays = (date: LocalDate, days: number): LocalDate => dayOfNumber(numberOf(date) + days);

/** Calendar months later (or earlier); the 31st becomes the last day of a shorter month. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const counted = partOf(date, 0, 4) * 12 + partOf(date, 5, 7) - 1 + months;
  const [year, monthOfYear] = [Math.floor(counted / 12), counted - Math.floor(counted / 12) * 12 + 1];
  return writeDate(year, monthOfYear, Math.min(partOf(date, 8, 10), daysInMonth(year, monthOfYear)));
};

/** Whole days from the first date to the second; negative where the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => numberOf(to) - numberOf(from);

/** Completed calendar months from the first date to the second: a case opened on 31 August is six months old on 28 February. */
export const completedMonths = (from: LocalDate, to: LocalDate): number => {
  if (to < from) return 0;
  const months = (partOf(to, 0, 4) - partOf(from, 0, 4)) * 12 + partOf(to, 5, 7) - partOf(from, 5, 7);
  const lastDay = daysInMonth(partOf(to, 0, 4), partOf(to, 5, 7));
  return partOf(to, 8, 10) >= Math.min(partOf(from, 8, 10), lastDay) ? months : months - 1;
};

/** Completed years of age at a date; -1 for a child not yet born. */
export const ageAt = (born: LocalDate, at: LocalDate): number =>
  at < born ? -1 : Math.floor(completedMonths(born, at) / 12);

/** The day it is in Europe/London at an instant (milliseconds since 1970). */
export const londonDateAt = (epochMilliseconds: number): LocalDate =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO("Europe/London")
    .toPlainDate()
    .toString() as LocalDate;

/** Completed years at a date by the month of birth, where no day is kept: a birthday counts from the first of its month. */
export const yearsSince = (birthMonth: Month, on: LocalDate): number => {
  const months =
    (Number(on.slice(0, 4)) - Number(birthMonth.slice(0, 4))) * 12 +
    Number(on.slice(5, 7)) -
    Number(birthMonth.slice(5, 7));
  return months < 0 ? -1 : Math.floor(months / 12);
};

export const parseMonth = (text: string): Month | null =>
  isLocalDate(`${text}-01`) ? (text as Month) : null;
export const monthOf = (date: LocalDate): Month => date.slice(0, 7) as Month;
export const firstDayOf = (of: Month): LocalDate => `${of}-01` as LocalDate;
export const lastDayOf = (of: Month): LocalDate => addDays(addMonths(firstDayOf(of), 1), -1);

export const parseQuarter = (text: string): Quarter | null =>
  /^\d{4}-Q[1-4]$/.test(text) ? (text as Quarter) : null;

export const quarterOf = (date: LocalDate): Quarter => {
  const [year, monthOfYear] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const startYear = monthOfYear >= 4 ? year : year - 1;
  const number = monthOfYear >= 4 ? Math.ceil((monthOfYear - 3) / 3) : 4;
  return `${startYear}-Q${number}` as Quarter;
};

/** First and last day of a quarter. */
export const daysOfQuarter = (of: Quarter): { readonly from: LocalDate; readonly to: LocalDate } => {
  const april = `${of.slice(0, 4)}-04-01` as LocalDate;
  const from = addMonths(april, (Number(of.slice(6)) - 1) * 3);
  return { from, to: addDays(addMonths(from, 3), -1) };
};
