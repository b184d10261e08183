// Reads single values of a row, and tells what is doubtful about them.
import type { LocalDate } from "../shared/calendar.js";
import type { WrittenValue } from "./case-entry.js";
import { type DateReading, readDate } from "./dates.js";
import {
  type Place,
  type Problem,
  type ProblemCode,
  type ProblemDetail,
  type ProblemSeverity,
  problem,
} from "./problems.js";
import { foldText, nearestText, saysNothing } from "./texts.js";

export type Teller = (
  code: ProblemCode,
  value: WrittenValue,
  detail?: ProblemDetail,
  severity?: ProblemSeverity,
) => void;

/** Tells of a value as a problem of the place. What `isHidden` (a birth date) is never shown. */
export const tellerOf =
  (place: Place, problems: Problem[], isHidden: (value: WrittenValue) => boolean): Teller =>
  (code, value, detail = {}, severity) => {
    const shown = isHidden(value) ? null : foldText(value.text).slice(0, 100);
    const speakOf = shown === null ? { heading: value.heading } : { heading: value.heading, value: shown };
    const cell = { column: value.column, value: shown };
    problems.push(problem(code, place, cell, { ...speakOf, ...detail }, severity));
  };

/** The day, or null where the cell has none; what can't be read as one is told with the given severity. */
export const readDay = (
  value: WrittenValue | undefined,
  asAt: LocalDate,
  tell: Teller,
  severity: ProblemSeverity,
  reader: (text: string) => DateReading = (text) => readDate(text, asAt),
): LocalDate | null => {
  if (!value) return null;
  if (value.form === "no-value") {
    tell("formula-without-value", value, {}, severity);
    return null;
  }
  const reading = reader(value.text);
  if (reading.kind === "date") return reading.date;
  if (reading.kind === "impossible")
    tell("impossible-date", value, { monthFirst: reading.monthFirst }, severity);
  if (reading.kind === "unreadable") tell("unreadable-date", value, {}, severity);
  return null;
};

/** The code, or `whenNone` where the cell says nothing or what we don't know; the latter is told with the nearest known. */
export const readCode = <Code>(
  value: WrittenValue | undefined,
  reader: (text: string) => Code | null,
  { whenNone, known }: { readonly whenNone: Code; readonly known: readonly string[] },
  tell: Teller,
  severityOfFormula: ProblemSeverity = "warning",
): Code => {
  if (!value) return whenNone;
  if (value.form === "no-value") {
    tell("formula-without-value", value, {}, severityOfFormula);
    return whenNone;
  }
  const code = reader(value.text);
  if (code !== null || saysNothing(value.text)) return code ?? whenNone;
  const nearest = nearestText(value.text, known);
  tell("unknown-code", value, nearest === null ? {} : { known: nearest });
  return whenNone;
};
