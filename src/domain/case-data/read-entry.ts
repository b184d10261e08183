// Reads one row of case data: each value parsed once, and every doubt about it told as a problem.
import { ageAt, type LocalDate } from "../shared/calendar.js";
import { carePieceOf } from "./care-codes.js";
import type { CaseEntry, EntryField, WrittenEntry, WrittenValue } from "./case-entry.js";
import type { CaseEvent } from "./case-event.js";
import { type Disability, type Ethnicity, ethnicityCodes, type Sex } from "./case-record.js";
import { disabilityTexts, isShortBreak, type ListedStatus, sexTexts, statusTexts } from "./codes.js";
import { ifSwapped } from "./dates.js";
import { noCell, type Problem, problem } from "./problems.js";
import { readEvents } from "./read-event.js";
import { readCode, readDay, type Teller, tellerOf } from "./read-value.js";
import { foldText, saysNothing } from "./texts.js";
import { type ValueReaders, valueReaders } from "./value-readers.js";

export type EntryReading =
  | { readonly outcome: "entry"; readonly entry: CaseEntry; readonly problems: readonly Problem[] }
  | { readonly outcome: "refused"; readonly problems: readonly Problem[] };

const noEvents: readonly CaseEvent[] = [];

/** A row that is a case as read: an entry, or refused with the reason. */
export const readEntry = (
  written: WrittenEntry,
  asAt: LocalDate,
  readers: ValueReaders = valueReaders(asAt),
): EntryReading => {
  const problems: Problem[] = [];
  const tell = tellerOf(written.place, problems, (value) => value === written.values.bornOn);
  const childId = readChildId(written, problems, tell);
  const read = {
    childId,
    ...readCodes(written, tell, readers),
    ...readDates(written, asAt, tell, readers),
    ...readMore(written, asAt, tell),
    ...readAgeOf(written, tell, readers),
  };
  checkAge(written, read, asAt, tell);
  checkOrder(written, read, asAt, tell);
  const events = written.events.length === 0 ? noEvents : readEvents(written, asAt, tell, readers);
  if (problems.some(({ severity }) => severity === "refused")) return { outcome: "refused", problems };
  const { source, kind, place } = written;
  return { outcome: "entry", entry: { source, kind, place, ...read, events }, problems };
};

const total = /^(grand |sub-? ?)?totals?\b/i;
const footnote = /^((row )?count|source|notes?|key|report|printed|end of)\b/i;

/** A total, a footnote, or the headings repeated at a page break. */
export const isNotACase = ({ values, filledCells }: WrittenEntry): boolean => {
  const id = values.childId ? foldText(values.childId.text) : "";
  if (values.childId?.form === "no-value") return false;
  if (id === "")
    return filledCells === 1 || Object.values(values).some(({ text }) => total.test(foldText(text)));
  if (values.childId && repeats(id.toLowerCase(), foldText(values.childId.heading).toLowerCase()))
    return true;
  return total.test(id) || footnote.test(id) || (filledCells === 1 && id.includes(" "));
};

/** The heading again, or the part of it that stands in one of two rows. */
const repeats = (id: string, heading: string): boolean =>
  id === heading || (!/\d/.test(id) && (heading.startsWith(`${id} `) || heading.endsWith(` ${id}`)));

const readChildId = ({ values, place }: WrittenEntry, problems: Problem[], tell: Teller): string => {
  const value = values.childId;
  if (value?.form === "no-value") tell("formula-without-value", value);
  else if (!value || saysNothing(value.text) || foldText(value.text) === "-1")
    problems.push(problem("blank-id", place, noCell));
  else if (losesDigits(value)) tell("id-digits-lost", value);
  return value ? foldText(value.text) : "";
};

/** A spreadsheet keeps fifteen digits of a number, and fewer where it writes one as 1.23E+11. */
const losesDigits = ({ form, text }: WrittenValue): boolean =>
  form === "number" ? !/^-?\d{1,15}$/.test(text) : /^\s*\d([.,]\d+)?e\+?\d+\s*$/i.test(text);

const codes = {
  sex: { whenNone: "unknown", known: sexTexts },
  ethnicity: { whenNone: "unknown", known: ethnicityCodes },
  disability: { whenNone: "unknown", known: disabilityTexts },
  status: { whenNone: null, known: statusTexts },
} as const;

const readCodes = ({ values, localStatus }: WrittenEntry, tell: Teller, readers: ValueReaders) => {
  const readText = (field: EntryField, reader: (text: string) => string | null): string | null => {
    const value = values[field];
    if (value?.form === "no-value") tell("formula-without-value", value, {}, "warning");
    return value && value.form !== "no-value" ? reader(value.text) : null;
  };
  const status = readCode<ListedStatus | null>(values.status, readers.status, codes.status, tell, "refused");
  return {
    sex: readCode<Sex>(values.sex, readers.sex, codes.sex, tell),
    ethnicity: readCode<Ethnicity>(values.ethnicity, readers.ethnicity, codes.ethnicity, tell),
    disability: readCode<Disability>(values.disability, readers.disability, codes.disability, tell),
    status,
    localStatus: localStatus ?? (status === null ? readText("status", plainText) : null),
    shortBreak: isShortBreak(values.legalStatus?.text ?? ""),
    teamName: readText("teamName", readers.teamName),
    workerName: readText("workerName", readers.workerName),
    workerRef: readText("workerRef", readers.workerRef),
    familyRef: readText("familyRef", plainText),
  };
};

const plainText = (text: string): string | null => (saysNothing(text) ? null : foldText(text));

const readDates = (
  { values }: WrittenEntry,
  asAt: LocalDate,
  tell: Teller,
  { date }: ValueReaders,
): Pick<CaseEntry, "bornOn" | "startedOn" | "endedOn" | "seenOn"> => ({
  bornOn: readDay(values.bornOn, asAt, tell, "warning", date),
  startedOn: readDay(values.startedOn, asAt, tell, "refused", date),
  endedOn: readDay(values.endedOn, asAt, tell, "refused", date),
  seenOn: readDay(values.seenOn, asAt, tell, "warning", date),
});

/** What only few sources say, left out where they don't. */
const readMore = (
  { kind, values, unsure, isOfAnotherRole }: WrittenEntry,
  asAt: LocalDate,
  tell: Teller,
): Pick<CaseEntry, "diedOn" | "care" | "unsure" | "isOfAnotherRole"> => {
  const diedOn = readDay(values.diedOn, asAt, tell, "warning");
  return {
    ...(diedOn === null ? {} : { diedOn }),
    ...(unsure ? { unsure } : {}),
    ...(isOfAnotherRole ? { isOfAnotherRole } : {}),
    ...(kind === "care-episode"
      ? {
          care: carePieceOf(
            readDay(values.careFrom, asAt, tell, "warning"),
            values.careStart?.text,
            values.careEnd?.text,
          ),
        }
      : {}),
  };
};

const readAgeOf = ({ values }: WrittenEntry, tell: Teller, readers: ValueReaders): Pick<CaseEntry, "age"> => {
  const value = values.age;
  if (!value || value.form === "no-value") return {};
  const age = readers.age(value.text);
  if (age === "unreadable") tell("unreadable-age", value);
  return age === null || age === "unreadable" ? {} : { age };
};

/** An age may have been worked out some months before or after the list's day. */
const yearsApart = 1;

const checkAge = (
  { values }: WrittenEntry,
  { bornOn, age }: Pick<CaseEntry, "bornOn" | "age">,
  asAt: LocalDate,
  tell: Teller,
) => {
  if (!values.age || bornOn === null || age === undefined) return;
  if (Math.abs(ageAt(bornOn, asAt) - age) > yearsApart) tell("age-differs", values.age);
};

type Dates = Pick<CaseEntry, "startedOn" | "endedOn" | "seenOn">;

const checkOrder = ({ values }: WrittenEntry, dates: Dates, asAt: LocalDate, tell: Teller) => {
  const { startedOn, endedOn, seenOn } = dates;
  if (startedOn && values.startedOn && startedOn > asAt) {
    const swapped = ifSwapped(startedOn, { from: null, to: asAt });
    tell("opened-in-future", values.startedOn, { value: startedOn, other: asAt, ...swapped });
  }
  if (endedOn && values.endedOn) {
    const swapped = () => ifSwapped(endedOn, { from: startedOn, to: asAt });
    if (startedOn && endedOn < startedOn)
      tell("closed-before-opened", values.endedOn, { value: endedOn, other: startedOn, ...swapped() });
    else if (endedOn > asAt && (startedOn === null || startedOn <= asAt))
      tell("closed-in-future", values.endedOn, { value: endedOn, other: asAt, ...swapped() });
  }
  if (seenOn && values.seenOn && seenOn > asAt)
    tell("seen-in-future", values.seenOn, {
      value: seenOn,
      other: asAt,
      ...ifSwapped(seenOn, { from: startedOn, to: asAt }),
    });
};
