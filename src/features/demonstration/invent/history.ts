// The stretch of time that the demonstration tells of: fifteen months that end on a given day.
// Days are counted in whole numbers since 1970-01-01, which is quick for thousands of invented dates.
import {
  addMonths,
  firstDayOf,
  type LocalDate,
  lastDayOf,
  type Month,
  monthOf,
  parseLocalDate,
} from "../../../domain/shared/calendar.js";

export const monthsOfHistory = 15;

/** The month (0 to 14) in which team managers were trained in reflective supervision; work after it shows. */
export const trainingMonth = 6;

const dayLength = 86_400_000;

/** The fifteen months, earliest first; the last is the month of the closing day. */
export const historyMonths = (ends: LocalDate): readonly Month[] =>
  Array.from({ length: monthsOfHistory }, (_, index) =>
    monthOf(addMonths(firstDayOf(monthOf(ends)), index + 1 - monthsOfHistory)),
  );

export const historyStarts = (ends: LocalDate): LocalDate =>
  addMonths(firstDayOf(monthOf(ends)), 1 - monthsOfHistory);

/** First day of the month so many months after the start of the history. */
export const startOfMonth = (ends: LocalDate, index: number): LocalDate =>
  addMonths(historyStarts(ends), index);

/** Last day of that month, or the closing day where the month is the last. */
export const endOfMonth = (ends: LocalDate, index: number): LocalDate => {
  const last = lastDayOf(monthOf(startOfMonth(ends, index)));
  return last < ends ? last : ends;
};

export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayLength;

export const dateOfDay = (day: number): LocalDate => {
  const date = parseLocalDate(new Date(day * dayLength).toISOString().slice(0, 10));
  if (date === null) throw new RangeError(`day ${day} is outside the calendar`);
  return date;
};

/** The day itself, or the Monday after a weekend: offices close, and write things down on Monday. */
export const workday = (day: number): number => {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
};

/** The day number of the same day and month so many years later. */
export const yearsLater = (day: number, years: number): number => {
  const date = new Date(day * dayLength);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / dayLength;
};

/** Completed years between two days; -1 where the birth is still to come. */
export const yearsBetween = (born: number, at: number): number => {
  if (at < born) return -1;
  const years = Math.floor((at - born) / 365.25) + 1;
  return yearsLater(born, years) <= at ? years : yearsLater(born, years - 1) <= at ? years - 1 : years - 2;
};

const written = new Map<number, string>();

/** A day as English extracts write it, DD/MM/YYYY. */
export const writtenDay = (day: number): string => {
  const known = written.get(day);
  if (known !== undefined) return known;
  const iso = new Date(day * dayLength).toISOString();
  const text = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  written.set(day, text);
  return text;
};
