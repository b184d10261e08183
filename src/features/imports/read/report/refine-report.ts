// What a row of a report means beyond its columns: the council's own words for a status, and whether the worker that a row
// names is the one who holds the case, where a report has a row for each worker of a child.
import type { WrittenEntry, WrittenValue } from "../../../../domain/case-data/case-entry.js";
import {
  type ListedStatus,
  readListedStatus,
  readYesNo,
  statusTextOf,
} from "../../../../domain/case-data/codes.js";
import { readDate } from "../../../../domain/case-data/dates.js";
import { foldText, saysNothing } from "../../../../domain/case-data/texts.js";
import type { LocalDate } from "../../../../domain/shared/calendar.js";
import { kindOfRole, type RoleKind } from "../ssd/roles.js";
import type { EventColumns, Refinement, RowDoubt } from "../table.js";

/** A council has a dozen words for a status; where a column of something else is read as one, no more are kept. */
const mostWords = 1_000;

type StatusWords = Readonly<Record<string, ListedStatus>>;

export type ColumnsToRefine = {
  readonly allocation: EventColumns | undefined;
  /** The columns that say of a visit whether the child was seen. */
  readonly seen: EventColumns | undefined;
  /** How many columns are read at all. */
  readonly count: number;
};

export const refineReport = (
  { allocation, seen, count }: ColumnsToRefine,
  statusWords: StatusWords,
): Refinement => {
  const [role, end] = [allocation?.code, allocation?.endedOn];
  const known = new Map<string, boolean>();
  const isKnown = (text: string): boolean => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = saysNothing(text) || readListedStatus(text) !== null;
    if (known.size < mostWords) known.set(text, now);
    return now;
  };
  return {
    headings: [role, end, seen?.seen].filter((heading) => heading !== undefined),
    row: (written, said, asAt) => {
      if (isNote(written, count)) return { written: null, because: noCase };
      const doubts: RowDoubt[] = [];
      const wasSeen = seen?.seen === undefined ? undefined : said(seen.seen);
      const inOurWords = withSeen(withStatus(written, statusWords, isKnown), wasSeen);
      const { status } = written.values;
      if (status !== undefined && inOurWords.values.status === undefined)
        doubts.push({ code: "status-word-unknown", value: status, once: true });
      if (!allocation) return { written: inOurWords, doubts };
      const roleSaid = role === undefined ? undefined : said(role);
      const kind = roleSaid === undefined ? "allocated" : roleOf(roleSaid.text);
      const hasEnded = end !== undefined && isPast(said(end), asAt);
      if (kind === "other") doubts.push({ code: "other-role", value: roleSaid, once: true });
      if (kind === "unknown") doubts.push({ code: "role-not-known", value: roleSaid, once: true });
      return { written: withHolder(inOurWords, kind, hasEnded), doubts };
    },
  };
};

/** The status in our words, beside the council's own. A word that nobody has explained stays the council's own alone. */
const withStatus = (
  written: WrittenEntry,
  statusWords: StatusWords,
  isKnown: (text: string) => boolean,
): WrittenEntry => {
  const { status } = written.values;
  const word = status === undefined ? "" : foldText(status.text).toLowerCase();
  const ours = Object.hasOwn(statusWords, word) ? statusWords[word] : undefined;
  if (status === undefined || status.form === "no-value") return written;
  if (ours === undefined) {
    if (isKnown(status.text)) return written;
    const { status: _, ...values } = written.values;
    return { ...written, values, localStatus: foldText(status.text) };
  }
  const values = { ...written.values, status: { ...status, text: statusTextOf[ours] } };
  return { ...written, values, localStatus: foldText(status.text) };
};

const noCase = "where a child’s id should be there is none, and little else, so they look like notes";
/** One word with a digit somewhere, or letters before a number. */
const idLike = /^([a-z]{1,6} )?[^\s:]*\d[^\s:]*$/i;

/** "Run date: 31/03/2026" and the like below the cases: no id, and most of what is read is not there. */
const isNote = ({ values, events }: WrittenEntry, columns: number): boolean => {
  if (values.childId === undefined || idLike.test(foldText(values.childId.text))) return false;
  return saysNothing(values.childId.text)
    ? false
    : (Object.keys(values).length + events.length) * 2 <= columns;
};

/** The day of a visit is not one on which the child was seen, where the row says that it was not. */
const withSeen = (written: WrittenEntry, wasSeen: WrittenValue | undefined): WrittenEntry => {
  if (wasSeen === undefined || readYesNo(wasSeen.text) !== false) return written;
  const { seenOn: _, ...values } = written.values;
  return { ...written, values };
};

/** A role may be told as "is the allocated worker": yes or no. */
const roleOf = (text: string): RoleKind => {
  if (saysNothing(text)) return "allocated";
  if (/^(y|n|yes|no|true|false|1|0)$/i.test(foldText(text))) return readYesNo(text) ? "allocated" : "other";
  return kindOfRole(text);
};

const isPast = (value: WrittenValue | undefined, asAt: LocalDate): boolean => {
  if (value === undefined) return false;
  const reading = readDate(value.text, asAt);
  return reading.kind === "date" && reading.date <= asAt;
};

/** Another role gives no worker and no team; an allocation that has ended gives no worker any more. */
const withHolder = (written: WrittenEntry, kind: RoleKind, hasEnded: boolean): WrittenEntry => {
  const { teamName, workerName, workerRef, ...others } = written.values;
  const events = written.events.flatMap((event) => {
    if (event.kind !== "allocation") return [event];
    const { code: _, ...dates } = event;
    return kind === "other" ? [] : [dates];
  });
  if (kind === "other") return { ...written, values: others, events, isOfAnotherRole: true };
  if (hasEnded) return { ...written, values: { ...others, ...(teamName && { teamName }) }, events };
  return { ...written, events, ...(kind === "unknown" ? { unsure: true } : {}) };
};
