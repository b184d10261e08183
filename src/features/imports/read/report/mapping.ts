// How a report of the council's own is read: which of its columns is what to us, and what its words for a status mean.
import type { EntryField } from "../../../../domain/case-data/case-entry.js";
import type { EventKind } from "../../../../domain/case-data/case-event.js";
import type { ListedStatus } from "../../../../domain/case-data/codes.js";
import type { SheetRow } from "../../../../platform/files/spreadsheet.js";
import type { EventPart } from "../recognise-table.js";

/** A field of the case, or a part of a dated event of it. */
export type ColumnTarget = EntryField | `${EventKind}.${EventPart}`;

/** Any of them makes a case of a row: what the case is, since when, whose, or a plan or care with its dates. */
const caseFacts: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>([
  ...(["status", "startedOn", "teamName"] as const),
  ...(["care-period.startedOn", "protection-plan.startedOn", "in-need-plan.startedOn"] as const),
]);

export const isCaseFact = (target: ColumnTarget): boolean => caseFacts.has(target);

export type ReportMapping = {
  /** By plain heading; a heading that is not named is not read. */
  readonly columns: Readonly<Record<string, ColumnTarget>>;
  /** What the report's own words for a status mean, by folded text in small letters; others are read as they are. */
  readonly statusWords: Readonly<Record<string, ListedStatus>>;
};

/** A mapping that a council has kept, under the name it gave it. */
export type SavedMapping = { readonly name: string; readonly mapping: ReportMapping };

/** What a column seems to be. `target` is null where it is left out. */
export type ColumnGuess = {
  readonly heading: string;
  readonly plainHeading: string;
  readonly target: ColumnTarget | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Says who a child is or where they live: never read, and no value of it is ever shown. */
  readonly personal: boolean;
  /** Some values, to recognise the column by; none of a personal one. */
  readonly examples: readonly string[];
};

export type ReportGuess = {
  /** The row of headings; two rows that make one heading between them as one. */
  readonly headings: SheetRow;
  readonly columns: readonly ColumnGuess[];
  /** Values of the status column among the opening rows that are none of our words. */
  readonly unknownStatuses: readonly string[];
  /** Why the guess is not enough to read the report by; null where it is. */
  readonly lacking: "child-id" | "case-facts" | null;
};
