// What a row of a report means beyond its columns: the council's own words for a status, and whether the worker that a row
// names is the one who holds the case, where a report has a row for each worker of a child.
import type { WrittenEntry, WrittenValue } from "../../../../domain/case-data/case-entry.js";
import { type ListedStatus, readYesNo, statusTextOf } from "../../../../domain/case-data/codes.js";
import { readDate } from "../../../../domain/case-data/dates.js";
import { foldText, saysNothing } from "../../../../domain/case-data/texts.js";
import type { LocalDate } from "../../../../domain/shared/calendar.js";
import { kindOfRole, type RoleKind } from "../ssd/roles.js";
import type { EventColumns, Refinement, RowDoubt } from "../table.js";

type StatusWords = Readonly<Record<string, ListedStatus>>;

export const refineReport = (allocation: EventColumns | null, statusWords: StatusWords): Refinement => {
  const [role, end] = [allocation?.code, allocation?.endedOn];
  return {
    headings: [role, end].filter((heading) => heading !== undefined),
    row: (written, said, asAt) => {
      const doubts: RowDoubt[] = [];
      const inOurWords = withStatus(written, statusWords);
      if (allocation === null) return { written: inOurWords, doubts };
      const roleSaid = role === undefined ? undefined : said(role);
      const kind = roleSaid === undefined ? "allocated" : roleOf(roleSaid.text);
      const hasEnded = end !== undefined && isPast(said(end), asAt);
      if (kind === "other") doubts.push({ code: "other-role", value: roleSaid, once: true });
      if (kind === "unknown") doubts.push({ code: "role-not-known", value: roleSaid, once: true });
      return { written: withHolder(inOurWords, kind, hasEnded), doubts };
    },
  };
};

const withStatus = (written: WrittenEntry, statusWords: StatusWords): WrittenEntry => {
  const { status } = written.values;
  const word = status === undefined ? "" : foldText(status.text).toLowerCase();
  const ours = Object.hasOwn(statusWords, word) ? statusWords[word] : undefined;
  if (status === undefined || ours === undefined) return written;
  const values = { ...written.values, status: { ...status, text: statusTextOf[ours] } };
  return { ...written, values, localStatus: foldText(status.text) };
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
  if (kind === "other") return { ...written, values: others, events };
  if (hasEnded) return { ...written, values: { ...others, ...(teamName && { teamName }) }, events };
  return { ...written, events, ...(kind === "unknown" ? { unsure: true } : {}) };
};
