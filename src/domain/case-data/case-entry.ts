// The records every reader of case data gives, whatever the format: first as written, then as read. Several entries
// (an episode, a plan, a period of care, assessments) make one child's case.
import type { LocalDate } from "../shared/calendar.js";
import type { CaseEvent, EventKind } from "./case-event.js";
import type { Disability, Ethnicity, Sex } from "./case-record.js";
import type { ListedStatus } from "./codes.js";
import type { Place } from "./problems.js";

/**
 * What a row says. An episode of need is the case itself; the others say more of it. A "person" says who the child is, an
 * "allocation" who holds the case and when, a "care-episode" is a piece of a period of care (SSDA903), and an "event"
 * only brings its dated events.
 */
export type EntryKind =
  | "person"
  | "episode"
  | "protection-plan"
  | "in-need-plan"
  | "care-period"
  | "care-episode"
  | "care-leaver"
  | "assessment"
  | "allocation"
  | "event";

export type EntryField =
  | "childId"
  | "bornOn"
  | "age"
  | "sex"
  | "ethnicity"
  | "disability"
  | "startedOn"
  | "endedOn"
  | "seenOn"
  | "status"
  | "legalStatus"
  | "teamName"
  | "workerName"
  | "workerRef"
  | "familyRef"
  | "diedOn"
  | "careFrom"
  | "careStart"
  | "careEnd";

/**
 * What a file is, in order of precedence: where two say different things of one child, the first counts. A workbook made
 * for inspection and a report of today's cases know the present; a census or a return knows the year.
 */
export const sourceFormats = [
  "annex-a",
  "report",
  "ssd",
  "cin-census",
  "children-api",
  "ssda903",
] as const satisfies readonly string[];

export type SourceFormat = (typeof sourceFormats)[number];

/** What people call them. */
export const sourceWords: Readonly<Record<SourceFormat, string>> = {
  "annex-a": "Annex A",
  report: "a report",
  ssd: "the Standard Safeguarding Dataset",
  "cin-census": "the children in need census",
  "children-api": "the national service’s data",
  ssda903: "the SSDA903 return",
};

/** Those of the source that counts first before the others, otherwise in their order. */
export const bySource = <Entry extends { readonly source: SourceFormat }>(
  entries: readonly Entry[],
): readonly Entry[] => {
  const first = entries[0]?.source;
  if (entries.every(({ source }) => source === first)) return entries;
  return entries.toSorted((a, b) => sourceFormats.indexOf(a.source) - sourceFormats.indexOf(b.source));
};

/** In these an earlier episode of a child is ordinary history; in the others a child has one row of a kind. */
export const holdsHistory = (source: SourceFormat): boolean => source !== "annex-a" && source !== "report";

/** The return knows nobody but children looked after and those who were. */
export const holdsCareAlone = (source: SourceFormat): boolean => source === "ssda903";

/** One value as it is written in the file, and where. */
export type WrittenValue = {
  readonly text: string;
  readonly column: string;
  readonly heading: string;
  /** A "number" may have lost digits; "no-value" is a formula without a result, or an error. */
  readonly form: "text" | "number" | "no-value";
};

/** A dated event as it is written. One without a start and an end is no event. */
export type WrittenEvent = {
  readonly kind: EventKind;
  readonly startedOn?: WrittenValue;
  readonly endedOn?: WrittenValue;
  /** Whether the child was seen. */
  readonly seen?: WrittenValue;
  /** Whether the child was seen alone. */
  readonly seenAlone?: WrittenValue;
  readonly code?: WrittenValue;
};

export type WrittenEntry = {
  readonly source: SourceFormat;
  readonly kind: EntryKind;
  readonly place: Place;
  /** How many cells of the row are filled, imported or not. */
  readonly filledCells: number;
  readonly values: Readonly<Partial<Record<EntryField, WrittenValue>>>;
  /** Of an allocation: the role is none that we know. */
  readonly unsure?: boolean;
  /** The row is of someone who has another role in the case than to hold it. */
  readonly isOfAnotherRole?: boolean;
  /** The council's own word for the status, where it was said what that means and stands in the values instead. */
  readonly localStatus?: string;
  readonly events: readonly WrittenEvent[];
};

/** What a piece of care says of the period of care that it belongs to. */
export type CarePiece = {
  /** The first day of the whole period, where the piece names it. */
  readonly from: LocalDate | null;
  /** Why it starts: S starts the period, the others (L, P, T, B, U) go on with it; null where it doesn't say. */
  readonly start: string | null;
  /** Whether care goes on when it ends; null where it doesn't say. */
  readonly goesOn: boolean | null;
};

export type CaseEntry = {
  readonly source: SourceFormat;
  readonly kind: EntryKind;
  readonly place: Place;
  readonly childId: string;
  /** Used to tell age and then reduced to its month. */
  readonly bornOn: LocalDate | null;
  /** In whole years at the list's day, where it is written; -1 is not born yet. */
  readonly age?: number;
  readonly sex: Sex;
  readonly ethnicity: Ethnicity;
  readonly disability: Disability;
  readonly startedOn: LocalDate | null;
  /** The end, or for an assessment its authorisation. */
  readonly endedOn: LocalDate | null;
  readonly seenOn: LocalDate | null;
  readonly status: ListedStatus | null;
  /** The status as written, where it is the council's own word. */
  readonly localStatus: string | null;
  /** The child lives at home and only stays away for short breaks: not looked after. */
  readonly shortBreak: boolean;
  readonly teamName: string | null;
  readonly workerName: string | null;
  readonly workerRef: string | null;
  readonly familyRef: string | null;
  readonly diedOn?: LocalDate;
  readonly care?: CarePiece;
  /** Of an allocation: that the role makes the person the child's own worker is only likely. */
  readonly unsure?: boolean;
  /** The row is of someone who has another role in the case than to hold it: no two such rows repeat each other. */
  readonly isOfAnotherRole?: boolean;
  /** All that happened by the row, its own assessment, plan or period too. */
  readonly events: readonly CaseEvent[];
};
