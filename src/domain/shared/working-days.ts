// England's bank holidays by rule, and counting in working days: many time limits of practice are set in them (H1–H5).
// The rules are those of the Banking and Financial Dealings Act 1971 with the days moved or added by proclamation since 2010.
import { dayNumberOf as dayNumber, dayOfNumber, type LocalDate, numberOf } from "./calendar.js";

export interface BankHoliday {
  readonly date: LocalDate;
  readonly name: string;
}

type Day = { readonly number: number; readonly name: string };

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** 0 is Monday, 6 is Sunday; 1 January 1970 was a Thursday. */
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;
const isWeekend = (number: number): boolean => weekdayOf(number) > 4;

const firstMonday = (year: number, month: number): number => {
  const first = dayNumber(year, month, 1);
  return first + ((7 - weekdayOf(first)) % 7);
};
const lastMonday = (year: number, month: number): number => {
  const last = dayNumber(year, month, 31);
  return last - weekdayOf(last);
};

/** Easter Sunday in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
const easterSunday = (year: number): number => {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const rest = epact + weekday - 7 * late + 114;
  return dayNumber(year, Math.floor(rest / 31), (rest % 31) + 1);
};

const earlyMay = (year: number): Day =>
  year === 2020
    ? { number: dayNumber(2020, 5, 8), name: "Early May bank holiday (VE Day)" }
    : { number: firstMonday(year, 5), name: "Early May bank holiday" };

const spring = (year: number): Day => {
  const moved = year === 2012 ? dayNumber(2012, 6, 4) : year === 2022 ? dayNumber(2022, 6, 2) : null;
  return { number: moved ?? lastMonday(year, 5), name: "Spring bank holiday" };
};

const onceOnly = (year: number): readonly Day[] => {
  if (year === 2011) return [{ number: dayNumber(2011, 4, 29), name: "Royal wedding" }];
  if (year === 2012) return [{ number: dayNumber(2012, 6, 5), name: "Diamond Jubilee" }];
  if (year === 2022)
    return [
      { number: dayNumber(2022, 6, 3), name: "Platinum Jubilee" },
      { number: dayNumber(2022, 9, 19), name: "State funeral of Queen Elizabeth II" },
    ];
  if (year === 2023) return [{ number: dayNumber(2023, 5, 8), name: "Coronation of King Charles III" }];
  return [];
};

/** A feast that falls on a weekend is kept on the next weekday that is not itself taken. */
const keptDay = (day: Day, taken: readonly number[]): Day => {
  if (!isWeekend(day.number)) return day;
  let number = day.number;
  while (isWeekend(number) || taken.includes(number)) number += 1;
  return { number, name: `${day.name} (substitute day)` };
};

const daysOfYear = (year: number): readonly Day[] => {
  const easter = easterSunday(year);
  const christmas = { number: dayNumber(year, 12, 25), name: "Christmas Day" };
  const boxing = { number: dayNumber(year, 12, 26), name: "Boxing Day" };
  const christmasKept = keptDay(christmas, [boxing.number]);
  return [
    keptDay({ number: dayNumber(year, 1, 1), name: "New Year’s Day" }, []),
    { number: easter - 2, name: "Good Friday" },
    { number: easter + 1, name: "Easter Monday" },
    earlyMay(year),
    spring(year),
    { number: lastMonday(year, 8), name: "Summer bank holiday" },
    christmasKept,
    keptDay(boxing, [christmasKept.number]),
    ...onceOnly(year),
  ].sort((a, b) => a.number - b.number);
};

// A year's holidays never change while the program runs; they are worked out once.
const known = new Map<number, readonly Day[]>();
const holidaysOf = (year: number): readonly Day[] => {
  const found = known.get(year) ?? daysOfYear(year);
  known.set(year, found);
  return found;
};

/**
 * The days kept as bank holidays in England in a year, in order, substitute days instead of the weekend days they replace.
 * Right as published for 2010 to 2027 and by rule to 2050; a later proclamation is added to `onceOnly`.
 */
export const bankHolidaysIn = (year: number): readonly BankHoliday[] =>
  holidaysOf(year).map(({ number, name }) => ({ date: dayOfNumber(number), name }));

const isHoliday = (number: number, holidays: readonly Day[]): boolean => {
  for (const holiday of holidays) if (holiday.number === number) return true;
  return false;
};

/** Monday to Friday and no bank holiday in England. */
export const isWorkingDay = (date: LocalDate): boolean => {
  const number = numberOf(date);
  return !isWeekend(number) && !isHoliday(number, holidaysOf(yearOf(date)));
};

/**
 * The day on which `days` working days have passed. The start day is day 0, so 1 is the next working day, whether or not
 * the start is one itself; 0 gives the start unchanged; a negative number counts back. A limit of "10 working days" that
 * starts on a Monday ends on the Monday two weeks later where no bank holiday lies between.
 */
export const addWorkingDays = (date: LocalDate, days: number): LocalDate => {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let number = numberOf(date);
  let year = yearOf(date);
  let [first, last, holidays] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31), holidaysOf(year)];
  while (left > 0) {
    number += step;
    if (number < first || number > last) {
      year += step;
      [first, last, holidays] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31), holidaysOf(year)];
    }
    if (!isWeekend(number) && !isHoliday(number, holidays)) left -= 1;
  }
  return dayOfNumber(number);
};

/** Weekdays from the Monday of 5 January 1970 up to and including a day. */
const weekdaysUpTo = (number: number): number => {
  const sinceMonday = number - 4;
  return Math.floor(sinceMonday / 7) * 5 + Math.min((((sinceMonday % 7) + 7) % 7) + 1, 5);
};

/**
 * Working days after `from`, up to and including `to`: the start day is day 0. Negative where `to` is earlier.
 * The counterpart of `addWorkingDays`: `workingDaysBetween(d, addWorkingDays(d, n))` is n.
 */
export const workingDaysBetween = (from: LocalDate, to: LocalDate): number => {
  if (to < from) return 0 - workingDaysBetween(to, from);
  const [start, end] = [numberOf(from), numberOf(to)];
  let holidays = 0;
  for (let year = yearOf(from); year <= yearOf(to); year += 1)
    holidays += holidaysOf(year).filter(({ number }) => number > start && number <= end).length;
  return weekdaysUpTo(end) - weekdaysUpTo(start) - holidays;
};
