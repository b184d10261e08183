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

const fromPlain = (date: Temporal.PlainDate): LocalDate => date.toString() as LocalDate;

export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromPlain(Temporal.PlainDate.from(date).add({ days }));

/** Calendar months later (or earlier); the 31st becomes the last day of a shorter month. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  fromPlain(Temporal.PlainDate.from(date).add({ months }, { overflow: "constrain" }));

/** Whole days from the first date to the second; negative where the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;

/** Completed calendar months from the first date to the second: a case opened on 31 August is six months old on 28 February. */
export const completedMonths = (from: LocalDate, to: LocalDate): number => {
  if (to < from) return 0;
  const part = (text: LocalDate, start: number, end: number) => Number(text.slice(start, end));
  const months = (part(to, 0, 4) - part(from, 0, 4)) * 12 + part(to, 5, 7) - part(from, 5, 7);
  const lastDay = daysInMonth(part(to, 0, 4), part(to, 5, 7));
  return part(to, 8, 10) >= Math.min(part(from, 8, 10), lastDay) ? months : months - 1;
};

/** Completed years of age at a date; -1 for a child not yet born. */
export const ageAt = (born: LocalDate, at: LocalDate): number =>
  at < born ? -1 : Math.floor(completedMonths(born, at) / 12);

/** The day it is in Europe/London at an instant (milliseconds since 1970). */
export const londonDateAt = (epochMilliseconds: number): LocalDate =>
  fromPlain(
    Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
      .toZonedDateTimeISO("Europe/London")
      .toPlainDate(),
  );

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
