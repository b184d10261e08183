// Excel keeps a date as a number of days. This says which number formats mean a date and which day a number is.

const builtInDateFormat = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format shows a date or time: by its number, or by its code without quoted, escaped and bracketed parts. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? builtInDateFormat(id)
    : /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").replace(/general|standard/gi, ""));

const daysTo1970 = 25_569;
const daysFrom1900To1904 = 1_462;
const lastDay = 2_958_465;
const noiseOfHundredthsOfASecond = 1e-7;

/**
 * The day of an Excel day number, YYYY-MM-DD, or null where there is none. Day 0 is 1899-12-31 (Excel shows
 * 00/01/1900), and day 60 is the 1900-02-29 that never was; times of day fall away.
 */
export const dayOfSerial = (serial: number, date1904: boolean): string | null => {
  const day = Math.floor(serial + noiseOfHundredthsOfASecond) + (date1904 ? daysFrom1900To1904 : 0);
  if (!(day >= 0 && day <= lastDay)) return null;
  if (day === 60) return "1900-02-29";
  const sinceEpoch = (day < 60 ? day + 1 : day) - daysTo1970;
  const date = new Date(sinceEpoch * 86_400_000);
  const twoDigits = (number: number) => (number < 10 ? `0${number}` : `${number}`);
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
};

/** Whether an Excel day number has a time of day other than midnight. */
export const hasTimeOfDay = (serial: number): boolean =>
  Math.abs(serial - Math.round(serial)) > noiseOfHundredthsOfASecond;
