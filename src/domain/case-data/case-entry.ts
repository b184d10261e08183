// The records every reader of case data gives, whatever the format: first as written, then as read. Several entries
// (an episode, a plan, a period of care, assessments) make one child's case.
import type { LocalDate } from "../shared/calendar.js";
import type { Disability, Ethnicity, Sex } from "./case-record.js";
import type { ListedStatus } from "./codes.js";
import type { Place } from "./problems.js";

/** An episode of need is the case itself; the others say more of it. */
export type EntryKind = "episode" | "protection-plan" | "care-period" | "care-leaver" | "assessment";

export type EntryField =
  | "childId"
  | "bornOn"
  | "sex"
  | "ethnicity"
  | "disability"
  | "startedOn"
  | "endedOn"
  | "seenOn"
  | "status"
  | "legalStatus"
  | "teamName"
  | "workerName";

/** One value as it is written in the file, and where. */
export type WrittenValue = {
  readonly text: string;
  readonly column: string;
  readonly heading: string;
  /** A "number" may have lost digits; "no-value" is a formula without a result, or an error. */
  readonly form: "text" | "number" | "no-value";
};

export type WrittenEntry = {
  readonly kind: EntryKind;
  readonly place: Place;
  /** How many cells of the row are filled, imported or not. */
  readonly filledCells: number;
  readonly values: Readonly<Partial<Record<EntryField, WrittenValue>>>;
};

export type CaseEntry = {
  readonly kind: EntryKind;
  readonly place: Place;
  readonly childId: string;
  /** Used to tell age and then reduced to its month. */
  readonly bornOn: LocalDate | null;
  readonly sex: Sex;
  readonly ethnicity: Ethnicity;
  readonly disability: Disability;
  readonly startedOn: LocalDate | null;
  /** The end, or for an assessment its authorisation. */
  readonly endedOn: LocalDate | null;
  readonly seenOn: LocalDate | null;
  readonly status: ListedStatus | null;
  readonly shortBreak: boolean;
  readonly teamName: string | null;
  readonly workerName: string | null;
};
