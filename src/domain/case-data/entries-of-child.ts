// The entries and events of a child whose referrals stand together. They are written out member by member: a national census
// makes millions.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry, EntryKind } from "./case-entry.js";
import type { CaseEvent } from "./case-event.js";
import { eventCodeIn } from "./read-event.js";
import type { WrittenPart } from "./whole-child.js";

/** What all entries of a child have. */
export type SharedByEntries = Pick<
  CaseEntry,
  "source" | "place" | "childId" | "bornOn" | "sex" | "ethnicity" | "disability"
> & { readonly diedOn: LocalDate | null };

type Span = { readonly startedOn: LocalDate | null; readonly endedOn: LocalDate | null };

export const entryOf = (
  shared: SharedByEntries,
  kind: EntryKind,
  { startedOn, endedOn }: Span,
  workerRef: string | null,
  events: readonly CaseEvent[],
): CaseEntry => {
  const entry: CaseEntry = {
    source: shared.source,
    kind,
    place: shared.place,
    childId: shared.childId,
    bornOn: shared.bornOn,
    sex: shared.sex,
    ethnicity: shared.ethnicity,
    disability: shared.disability,
    startedOn,
    endedOn,
    seenOn: null,
    status: null,
    localStatus: null,
    shortBreak: false,
    teamName: null,
    workerName: null,
    workerRef,
    familyRef: null,
    events,
  };
  return shared.diedOn === null ? entry : { ...entry, diedOn: shared.diedOn };
};

export const eventOf = (
  { kind, code }: WrittenPart,
  startedOn: LocalDate | null,
  endedOn: LocalDate | null,
): CaseEvent => {
  const said = code === undefined || kind === "allocation" ? null : eventCodeIn(kind, code);
  if (said !== null)
    return endedOn === null ? { kind, startedOn, code: said } : { kind, startedOn, endedOn, code: said };
  return endedOn === null ? { kind, startedOn } : { kind, startedOn, endedOn };
};
