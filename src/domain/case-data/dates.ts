// Reads a date in any dress that councils' systems give it. The day always comes before the month, as in this country.
import { type LocalDate, localDateOf } from "../shared/calendar.js";
import { foldText, saysNothing } from "./texts.js";

export type DateReading =
  | { readonly kind: "date"; readonly date: LocalDate }
  | { readonly kind: "blank" }
  /** Numbers that make no day; `monthFirst` where they would if the month came first. */
  | { readonly kind: "impossible"; readonly monthFirst: boolean }
  | { readonly kind: "unreadable" };

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Days that systems write where there is no date: Excel's day nought and its neighbours, and the end of time. */
const blankDates = new Set(["1900-1-1", "1900-1-0", "1899-12-30", "1899-12-31", "9999-12-31"]);

type Parts = { readonly year: number; readonly month: number; readonly day: number };

/** The date written in the text; years of two digits are taken to lie at most one year after `asAt`. */
export const readDate = (text: string, asAt: LocalDate): DateReading => {
  if (saysNothing(text)) return { kind: "blank" };
  const parts = findParts(withoutTime(foldText(text).toLowerCase()), asAt);
  if (!parts) return { kind: "unreadable" };
  const { year, month, day } = parts;
  if (blankDates.has(`${year}-${month}-${day}`)) return { kind: "blank" };
  const date = localDateOf(year, month, day);
  if (date) return { kind: "date", date };
  return { kind: "impossible", monthFirst: localDateOf(year, day, month) !== null };
};

/**
 * The date with day and month swapped, as a detail of a problem, where that is a day in the given span: then the two were
 * probably swapped on the way.
 */
export const ifSwapped = (
  date: LocalDate,
  { from, to }: { readonly from: LocalDate | null; readonly to: LocalDate },
): { readonly swapped?: LocalDate } => {
  const [year, month, day] = date.split("-").map(Number);
  const swapped = month === day ? null : localDateOf(year ?? 0, day ?? 0, month ?? 0);
  return swapped !== null && swapped <= to && (from === null || swapped >= from) ? { swapped } : {};
};

/**
 * A time in another zone than ours could mean another day, so only midnight may be marked as such, of winter or of summer
 * time. A day without a time is that day wherever it was written.
 */
const withoutTime = (text: string): string =>
  text
    .replace(/^(\d{4}-\d{2}-\d{2})(z|[+-]\d{2}:\d{2})$/, "$1")
    .replace(/[ t]00:00(:00(\.0+)?)?(z|\+0[01]:?00)$/, "")
    .replace(/,?[ t]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)? ?([ap]m)?$/, "");

const findParts = (text: string, asAt: LocalDate): Parts | null => {
  const yearFirst =
    /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})()(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return partsOf(yearFirst[1], yearFirst[3], yearFirst[4], asAt);
  const dayFirst = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) return partsOf(dayFirst[3], dayFirst[2], dayFirst[1], asAt);
  const named = text.replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? /, "");
  const dayAndName = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]?(?:of )?([a-z]{3,9})\.?,?[-/. ]?(\d{4}|\d{2})$/.exec(
    named,
  );
  if (dayAndName) return partsOf(dayAndName[3], monthNumber(dayAndName[2]), dayAndName[1], asAt);
  const nameAndDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(named);
  return nameAndDay ? partsOf(nameAndDay[3], monthNumber(nameAndDay[1]), nameAndDay[2], asAt) : null;
};

const fullMonthNames =
  "january february march april may june july august september sept october november december".split(" ");

const monthNumber = (name = ""): string | undefined => {
  const at = monthNames.indexOf(name.slice(0, 3));
  return at >= 0 && (name.length === 3 || fullMonthNames.includes(name)) ? String(at + 1) : undefined;
};

const partsOf = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  asAt: LocalDate,
): Parts | null => {
  if (year === undefined || month === undefined || day === undefined) return null;
  return { year: fullYear(year, Number(asAt.slice(0, 4))), month: Number(month), day: Number(day) };
};

const fullYear = (written: string, yearNow: number): number => {
  if (written.length === 4) return Number(written);
  const inThisCentury = Math.floor(yearNow / 100) * 100 + Number(written);
  return inThisCentury <= yearNow + 1 ? inThisCentury : inThisCentury - 100;
};
