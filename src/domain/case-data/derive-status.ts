// What kind of case a child's is, where several lists speak of it. Precedence as Ofsted's guidance to Annex A has it:
// closed, looked after, protection plan, plan of need, open assessment; care leaver where none of these holds.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEntry, EntryField, EntryKind, SourceFormat } from "./case-entry.js";
import type { EventKind } from "./case-event.js";
import type { CaseStatus } from "./case-record.js";
import { isOpen } from "./choose-entry.js";
import type { ProblemCode } from "./problems.js";

/** The rows that count for one child. */
export type ChosenEntries = {
  readonly episode: CaseEntry | null;
  readonly plan: CaseEntry | null;
  readonly care: CaseEntry | null;
  readonly leaver: CaseEntry | null;
  readonly inNeedPlan: CaseEntry | null;
  readonly assessment: CaseEntry | null;
};

/** What the files of one import hold at all: a list or a column that nobody sent contradicts nothing. */
export type DeriveContext = {
  readonly asAt: LocalDate;
  readonly kinds: ReadonlySet<EntryKind>;
  readonly fields: ReadonlySet<EntryField>;
  /** What is held of children looked after alone: of no other child can it be missing. */
  readonly fieldsOfCare?: ReadonlySet<EntryField>;
  /** The events for whose end there was a column. */
  readonly ended?: ReadonlySet<EventKind>;
  /** The formats of which the table with a row for everyone was sent. */
  readonly personTablesOf?: ReadonlySet<SourceFormat>;
};

export type StatusDoubt = { readonly code: ProblemCode; readonly value?: string; readonly other?: string };

export type StatusReading = { readonly status: CaseStatus; readonly doubts: readonly StatusDoubt[] };

const statusWords: Readonly<Record<CaseStatus, string>> = {
  "looked-after": "looked after child",
  "child-protection": "child protection plan",
  "child-in-need": "child in need plan",
  assessment: "open assessment",
  "care-leaver": "care leaver",
  other: "other",
  closed: "closed",
};

const adultAge = 18;

/** The status at the context's day. */
export const deriveStatus = (
  chosen: ChosenEntries,
  /** In completed years at that day. */
  age: number | null,
  { asAt, kinds, fields }: DeriveContext,
): StatusReading => {
  const { episode, plan, care, leaver } = chosen;
  const isAdult = age !== null && age >= adultAge;
  const open = (entry: CaseEntry | null): entry is CaseEntry => entry !== null && isOpen(entry, asAt);
  const inCare = open(care) && !care.shortBreak && !isAdult;
  const onPlan = open(plan);
  const elsewhere: CaseStatus | null = inCare ? "looked-after" : onPlan ? "child-protection" : null;
  if (!episode) return statusWithoutEpisode(elsewhere, chosen, isAdult, { asAt, kinds });
  if (!open(episode) || (episode.status === "closed" && episode.endedOn === null && !elsewhere)) {
    return closedStatus(episode, elsewhere, leaver !== null);
  }
  if (elsewhere && !mayBeBoth(episode.status, elsewhere, isAdult, kinds))
    return { status: elsewhere, doubts: differs(episode.status, elsewhere) };
  if (episode.status === null || episode.status === "closed") {
    const told = !fields.has("status") || episode.localStatus !== null;
    const byWork = statusByWork(chosen, episode, asAt);
    if (byWork || leaver) return byWork ?? { status: "care-leaver", doubts: [] };
    return { status: "other", doubts: told ? [] : [{ code: "missing-status" }] };
  }
  if (episode.status === "looked-after") {
    if (isAdult) return { status: leaver ? "care-leaver" : "other", doubts: [{ code: "over-eighteen" }] };
    if ((open(care) && care.shortBreak) || episode.shortBreak) {
      return { status: "child-in-need", doubts: differs("looked-after", "child-in-need") };
    }
  }
  return { status: episode.status, doubts: unsupported(episode.status, kinds) };
};

/** A child looked after may have a protection plan too; only what holds children's care can say that there is none. */
const mayBeBoth = (
  listed: CaseStatus | null,
  elsewhere: CaseStatus,
  isAdult: boolean,
  kinds: ReadonlySet<EntryKind>,
): boolean =>
  listed === "looked-after" &&
  elsewhere === "child-protection" &&
  !isAdult &&
  !kinds.has("care-period") &&
  !kinds.has("care-episode");

/** Where no one names the status, the plan or the assessment that is open shows it; not one begun in an earlier episode. */
const statusByWork = (
  { inNeedPlan, assessment }: ChosenEntries,
  episode: CaseEntry,
  asAt: LocalDate,
): StatusReading | null => {
  if (inNeedPlan && isOpen(inNeedPlan, asAt)) return { status: "child-in-need", doubts: [] };
  const isOfEpisode = (assessment?.startedOn ?? "9999") >= (episode.startedOn ?? "");
  return assessment && isOfEpisode && isOpen(assessment, asAt) ? { status: "assessment", doubts: [] } : null;
};

const closedStatus = (episode: CaseEntry, elsewhere: CaseStatus | null, isLeaver: boolean): StatusReading => {
  const doubts: StatusDoubt[] = episode.endedOn === null ? [{ code: "closed-without-date" }] : [];
  const status = isLeaver ? "care-leaver" : "closed";
  return { status, doubts: [...doubts, ...(elsewhere ? differs("closed", elsewhere) : [])] };
};

const statusWithoutEpisode = (
  elsewhere: CaseStatus | null,
  { plan, care, leaver, inNeedPlan }: ChosenEntries,
  isAdult: boolean,
  { asAt, kinds }: Pick<DeriveContext, "asAt" | "kinds">,
): StatusReading => {
  const missing: StatusDoubt[] = kinds.has("episode") ? [{ code: "missing-from-case-list" }] : [];
  if (elsewhere) return { status: elsewhere, doubts: missing };
  if (care && isOpen(care, asAt) && isAdult)
    return { status: leaver ? "care-leaver" : "other", doubts: [{ code: "over-eighteen" }, ...missing] };
  if (leaver) return { status: "care-leaver", doubts: [] };
  if (care && isOpen(care, asAt))
    return { status: care.shortBreak ? "child-in-need" : "other", doubts: missing };
  if (inNeedPlan && isOpen(inNeedPlan, asAt)) return { status: "child-in-need", doubts: missing };
  return { status: plan || care || inNeedPlan ? "closed" : "other", doubts: [] };
};

const differs = (listed: CaseStatus | null, other: CaseStatus): StatusDoubt[] =>
  listed === null || listed === other
    ? []
    : [{ code: "status-differs-between-lists", value: statusWords[listed], other: statusWords[other] }];

/** The list of cases names a status that the list of that very status, though given, does not bear out. */
const unsupported = (listed: CaseStatus, kinds: ReadonlySet<EntryKind>): StatusDoubt[] => {
  const borneOutBy: EntryKind | null =
    listed === "looked-after" ? "care-period" : listed === "child-protection" ? "protection-plan" : null;
  if (borneOutBy === null || !kinds.has(borneOutBy)) return [];
  const other = `not on the list of ${borneOutBy === "care-period" ? "children in care" : "protection plans"}`;
  return [{ code: "status-differs-between-lists", value: statusWords[listed], other }];
};
