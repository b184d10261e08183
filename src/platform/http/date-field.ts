// A date typed in three fields (name-day, name-month, name-year), as DateInput shows them.
import { type LocalDate, localDateOf } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { FormError } from "./answers.js";
import { textOf } from "./form.js";
import type { Fields } from "./held-words.queries.js";

const PARTS = ["day", "month", "year"] as const;

/** The date, or the error on its first field; `what` names it in the error, such as "the first day". */
export function readDateField(fields: Fields, name: string, what: string): Result<LocalDate, FormError> {
  const texts = PARTS.map((part) => textOf(fields, `${name}-${part}`).trim());
  const wrong = (text: string) => refuse({ field: `${name}-day`, text });
  if (texts.every((text) => text === "")) return wrong(`Enter ${what}`);
  const [day, month, year] = texts.map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : 0));
  const date = localDateOf(year ?? 0, month ?? 0, day ?? 0);
  if (!date || date < "1900-01-01")
    return wrong(`Enter ${what} as a real date with a day, a month and a four-figure year`);
  return accept(date);
}

/** What the three fields show: what was typed. */
export const dateTyped = (fields: Fields, name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(PARTS.map((part) => [`${name}-${part}`, textOf(fields, `${name}-${part}`)]));

/** What the three fields show for a date, as if it had been typed. */
export const dateAsTyped = (name: string, date: LocalDate): Readonly<Record<string, string>> => ({
  [`${name}-day`]: String(Number(date.slice(8, 10))),
  [`${name}-month`]: String(Number(date.slice(5, 7))),
  [`${name}-year`]: date.slice(0, 4),
});

/** The same for a date that may be left out: null where nothing was typed. */
export const readOptionalDateField = (
  fields: Fields,
  name: string,
  what: string,
): Result<LocalDate | null, FormError> =>
  PARTS.every((part) => textOf(fields, `${name}-${part}`).trim() === "")
    ? accept(null)
    : readDateField(fields, name, what);
