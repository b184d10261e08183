// Dates, times, counts and lists as British readers write them.
import type { Month, Quarter } from "../domain/shared/calendar.js";
import { daysOfQuarter, monthOf } from "../domain/shared/calendar.js";
import { monthNames } from "../domain/shared/date-words.js";

export { formatDate } from "../domain/shared/date-words.js";

const monthName = (month: Month): string => monthNames[Number(month.slice(5, 7)) - 1] ?? "";

/** "March 2026" */
export const formatMonth = (month: Month): string => `${monthName(month)} ${month.slice(0, 4)}`;

/** "Mar 2026", for where room is short. */
export const formatMonthShort = (month: Month): string =>
  `${monthName(month).slice(0, 3)} ${month.slice(0, 4)}`;

/** "April to June 2026". The last quarter of a year that starts in April lies in the calendar year after. */
export function formatQuarter(quarter: Quarter): string {
  const { from, to } = daysOfQuarter(quarter);
  return `${monthName(monthOf(from))} to ${formatMonth(monthOf(to))}`;
}

const london = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h23",
});

const partsOf = (instant: Date): ReadonlyMap<string, string> =>
  new Map(london.formatToParts(instant).map(({ type, value }) => [type, value]));

/** "4:05pm", in London's time. */
export function formatClock(instant: Date): string {
  const parts = partsOf(instant);
  const hour = Number(parts.get("hour"));
  return `${hour % 12 || 12}:${parts.get("minute")}${hour < 12 ? "am" : "pm"}`;
}

/** "3 March 2026 at 4:05pm", in London's time. */
export function formatInstant(instant: Date): string {
  const parts = partsOf(instant);
  return `${parts.get("day")} ${parts.get("month")} ${parts.get("year")} at ${formatClock(instant)}`;
}

const numbers = new Intl.NumberFormat("en-GB");

/** "12,480" */
export const formatNumber = (value: number): string => numbers.format(value);

/** "1 audit", "2 audits"; the many are named where an s is not enough. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** "a", "a and b", "a, b and c" */
export const joinWords = (words: readonly string[]): string => {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
};
