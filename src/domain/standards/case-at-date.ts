// A child's case as the events tell it at a date: what later events say is not read. Standards are judged on this.
import { type CaseEvent, type EventKind, joinSupplied, type Supply } from "../case-data/case-event.js";
import type { LocalDate } from "../shared/calendar.js";
import type { Judging, StandardCase } from "./standard.js";

/** An event with its start, which is on or before the date. */
export type StartedEvent = CaseEvent & { readonly startedOn: LocalDate };

/** Something that lasts and goes on at the date; its start may not be known. */
export type Lasting = { readonly startedOn: LocalDate | null; readonly code?: string };

export type CaseAtDate = StandardCase & Judging;

/** Open at the date: opened by then and not closed by then. */
export const isOpenAt = (of: CaseAtDate): boolean =>
  of.closedOn === null
    ? of.status !== "closed" && (of.openedOn === null || of.openedOn <= of.asAt)
    : of.closedOn > of.asAt && (of.openedOn === null || of.openedOn <= of.asAt);

const hasStarted = (event: CaseEvent, asAt: LocalDate): event is StartedEvent =>
  event.startedOn !== null && event.startedOn <= asAt;

/** The events of a kind that have started by the date, by start. */
export const startedEvents = (of: CaseAtDate, kind: EventKind): readonly StartedEvent[] => {
  const found: StartedEvent[] = [];
  for (const event of of.events) if (event.kind === kind && hasStarted(event, of.asAt)) found.push(event);
  return found.length < 2 ? found : found.sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
};

export const latestStarted = (of: CaseAtDate, kind: EventKind): StartedEvent | null =>
  startedEvents(of, kind).at(-1) ?? null;

/** When it ended, where that is by the date. */
export const endedBy = (of: CaseAtDate, { endedOn }: CaseEvent): LocalDate | null =>
  endedOn !== undefined && endedOn <= of.asAt ? endedOn : null;

/** What of this kind goes on at the date: of several, what started last. */
export const goingOn = (of: CaseAtDate, kind: EventKind): Lasting | null => {
  let latest: CaseEvent | null = null;
  for (const event of of.events) {
    if (event.kind !== kind || (event.startedOn !== null && event.startedOn > of.asAt)) continue;
    if (event.endedOn !== undefined && event.endedOn <= of.asAt) continue;
    if (latest === null || (event.startedOn ?? "") > (latest.startedOn ?? "")) latest = event;
  }
  return latest;
};

/** The days of meetings or visits of some kinds from a day to the date. A visit at which the child was not seen is none. */
export const daysOf = (
  of: CaseAtDate,
  kinds: readonly EventKind[],
  from: LocalDate | null,
): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (const event of of.events)
    if (
      kinds.includes(event.kind) &&
      hasStarted(event, of.asAt) &&
      event.seen !== "not-seen" &&
      (from === null || event.startedOn >= from) &&
      !days.includes(event.startedOn)
    )
      days.push(event.startedOn);
  return days.length < 2 ? days : days.sort();
};

/** What the sources can tell of some kinds together, or null where of none. */
export const supplyOf = (of: CaseAtDate, kinds: readonly EventKind[]): Supply | null => {
  let found: Supply | null = null;
  for (const kind of kinds) {
    const supply = of.supplied[kind];
    if (supply)
      found = found === null ? supply : (joinSupplied([{ seen: found }, { seen: supply }]).seen ?? found);
  }
  return found;
};

/** On a child protection plan: by the events where there are any, else by the status. */
export const protectionPlan = (of: CaseAtDate): Lasting | null =>
  lasting(of, "protection-plan", of.status === "child-protection");

const SHORT_BREAKS: readonly (string | undefined)[] = ["V3", "V4"];

/** Looked after, but for children who live at home and stay away for short breaks. */
export const careOf = (of: CaseAtDate): Lasting | null => {
  const care = lasting(of, "care-period", of.status === "looked-after");
  return care && !SHORT_BREAKS.includes(goingOn(of, "legal-status")?.code) ? care : null;
};

export const leavingCare = (of: CaseAtDate): Lasting | null =>
  lasting(of, "care-leaver", of.status === "care-leaver");

/** In need, and neither on a protection plan nor looked after, where other visits are asked for. */
export const needOf = (of: CaseAtDate): Lasting | null => {
  if (of.status === "care-leaver" || protectionPlan(of) || careOf(of)) return null;
  return goingOn(of, "in-need-plan") ?? (of.status === "child-in-need" ? { startedOn: of.openedOn } : null);
};

const lasting = (of: CaseAtDate, kind: EventKind, byStatus: boolean): Lasting | null =>
  goingOn(of, kind) ??
  (byStatus && !of.events.some((event) => event.kind === kind) ? { startedOn: null } : null);
