// Reads the dated events of a row. What lies after the list's day has not happened, and what has no day is no event.
import type { LocalDate } from "../shared/calendar.js";
import type { WrittenEntry, WrittenEvent, WrittenValue } from "./case-entry.js";
import type { CaseEvent, EventKind } from "./case-event.js";
import { readYesNo } from "./codes.js";
import { ifSwapped } from "./dates.js";
import { readDay, type Teller } from "./read-value.js";
import { foldText, saysNothing } from "./texts.js";
import type { ValueReaders } from "./value-readers.js";

export const readEvents = (
  { events, values }: WrittenEntry,
  asAt: LocalDate,
  tell: Teller,
  readers: ValueReaders,
): readonly CaseEvent[] => {
  const fields = Object.values(values);
  const read: CaseEvent[] = [];
  for (const event of events) {
    const happened = readEvent(event, fields, asAt, tell, readers);
    if (happened !== null) read.push(happened);
  }
  return read;
};

const noDoubt: Teller = () => {};

/** A value that is also a field of the row was read and doubted there already. */
const readEvent = (
  written: WrittenEvent,
  fields: readonly WrittenValue[],
  asAt: LocalDate,
  tell: Teller,
  { date }: ValueReaders,
): CaseEvent | null => {
  const day = (value: WrittenValue | undefined) =>
    value && readDay(value, asAt, fields.includes(value) ? noDoubt : tell, "warning", date);
  const { kind } = written;
  const startedOn = day(written.startedOn) ?? null;
  const endedOn = day(written.endedOn) ?? null;
  if (startedOn === null && endedOn === null) return null;
  if (startedOn !== null && startedOn > asAt) {
    if (written.startedOn && !fields.includes(written.startedOn))
      tell("seen-in-future", written.startedOn, {
        value: startedOn,
        other: asAt,
        ...ifSwapped(startedOn, { from: null, to: asAt }),
      });
    return null;
  }
  const seen = readSeen(written.seen, written.seenAlone);
  const code = readEventCode(kind, written.code);
  if (endedOn === null && seen === null && code === null) return { kind, startedOn };
  return {
    kind,
    startedOn,
    ...(endedOn === null ? {} : { endedOn }),
    ...(seen === null ? {} : { seen }),
    ...(code === null ? {} : { code }),
  };
};

const saysYes = (value: WrittenValue | undefined): boolean | null => (value ? readYesNo(value.text) : null);

const readSeen = (
  seen: WrittenValue | undefined,
  alone: WrittenValue | undefined,
): "alone" | "seen" | "not-seen" | null => {
  const [wasSeen, wasAlone] = [saysYes(seen), saysYes(alone)];
  if (wasAlone) return "alone";
  if (wasSeen !== null) return wasSeen ? "seen" : "not-seen";
  return wasAlone === false && seen === undefined ? "seen" : null;
};

/** The national code in what is written, such as C2 in "C2: FCO" or U4 in "d) U4: long term": a letter, then digits. */
const nationalCode = /(?:^|[^A-Z0-9])([A-Z]{1,2}\d{1,2}[A-Z]?)(?![A-Z0-9])/;
const longestCode = 12;

/** What a yes says in the column of such an event. */
const codesOfYes: Readonly<Partial<Record<EventKind, string>>> = {
  referral: "NFA",
  "section-47": "NO-CONFERENCE",
};

const readEventCode = (kind: EventKind, value: WrittenValue | undefined): string | null =>
  !value || value.form === "no-value" ? null : eventCodeIn(kind, value.text);

/** The code that a text says of such an event, or null. */
export const eventCodeIn = (kind: EventKind, written: string): string | null => {
  if (saysNothing(written)) return null;
  const codeOfYes = codesOfYes[kind];
  if (codeOfYes !== undefined) return readYesNo(written) ? codeOfYes : null;
  const text = foldText(written).toUpperCase();
  return nationalCode.exec(text)?.[1] ?? text.slice(0, longestCode);
};
