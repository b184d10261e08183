// One child's case as it stood on the day of a list: all that the product keeps of a council's case data. Names,
// addresses, pupil and placement numbers have no field here, and of a birth date only the month stays (data minimisation).
import type { LocalDate, Month } from "../shared/calendar.js";
import type { CaseEvent } from "./case-event.js";

/** By precedence: closed, looked after, protection plan, in-need plan, open assessment; a care leaver only where none of these holds. */
export type CaseStatus =
  | "looked-after"
  | "child-protection"
  | "child-in-need"
  | "assessment"
  | "care-leaver"
  | "other"
  | "closed";

/** A child's open case; a young person who has left care and is only kept in touch with is counted apart. */
export const isOpenCase = (status: CaseStatus): boolean => status !== "closed" && status !== "care-leaver";

export type Sex = "female" | "male" | "neither" | "unknown";

export type Disability = "yes" | "no" | "unknown";

/** The Common Basic Data Set's four letters; REFU is refused and NOBT not obtained. */
export const ethnicityCodes = [
  ...["WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND"],
  ...["APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"],
] as const satisfies readonly string[];

export type Ethnicity = (typeof ethnicityCodes)[number] | "unknown";

export type CaseRecord = {
  readonly childId: string;
  readonly birthMonth: Month | null;
  /** In whole years at the list's day, only where no date of birth is known; -1 is not born yet. */
  readonly age: number | null;
  readonly sex: Sex;
  readonly ethnicity: Ethnicity;
  readonly disability: Disability;
  /** As at the list's day: a case with a later closing date is still open. */
  readonly status: CaseStatus;
  /** The council's own word for the status, where it is none of ours; null where the source says none. */
  readonly localStatus: string | null;
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly teamName: string | null;
  /** Null where the case has no allocated worker. */
  readonly workerName: string | null;
  /** The worker's number in the case system, or their registration number; null where the source has names only. */
  readonly workerRef: string | null;
  /** What brothers and sisters share in the case system; null where the source doesn't say. */
  readonly familyRef: string | null;
  readonly lastSeenOn: LocalDate | null;
  /** Null where the list holds none, which is not the same as none having been done. */
  readonly latestAssessmentStartedOn: LocalDate | null;
  readonly latestAssessmentAuthorisedOn: LocalDate | null;
  /** By start, each once. */
  readonly events: readonly CaseEvent[];
};
