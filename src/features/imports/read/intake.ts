// What every reader of a format hands on, whatever the format: rows as read, what is wrong with them, and how many.
import type { CaseEntry, EntryField, EntryKind, SourceFormat } from "../../../domain/case-data/case-entry.js";
import type { EventKind, Supplied } from "../../../domain/case-data/case-event.js";
import type { Problem } from "../../../domain/case-data/problems.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import type { LookUps } from "./look-ups.js";
import type { SavedMapping } from "./report/mapping.js";

/** A file to read: the name its sender gave it, and where it lies. */
export type CaseFile = { readonly name: string; readonly path: string };

/** What a source can tell at all, said once a source, before its rows. */
export type SourceSaid = {
  readonly source: SourceFormat;
  /** As people call it, such as "list 6 (children in need)" or "the CIN census of 2026". */
  readonly name: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly kinds: readonly EntryKind[];
  readonly fields: readonly EntryField[];
  readonly supplied: Supplied;
  /** The events for whose end there is a column. */
  readonly ended?: readonly EventKind[];
  /** Headings of columns, or names of elements, that say who a child is or where they live, and were not read. */
  readonly leftOut: readonly string[];
  /** Every row (or element) holds all there is of one child, so that children need not be gathered from several places. */
  readonly wholeChildren: boolean;
  /** The children of whom, against that rule, there are several rows, and who are to be gathered. */
  readonly repeated?: ReadonlySet<string> | null;
};

export type Intake = {
  readonly asAt: LocalDate;
  /** How many files are read together. */
  readonly files: number;
  /** How the council reads reports of its own; others are read by best guess. */
  readonly mappings: readonly SavedMapping[];
  /** What numbers in tables stand for, learned from other tables. */
  readonly lookUps: LookUps;
  /** Says what a source is, before its rows. */
  begin(said: SourceSaid): void;
  /**
   * Takes rows as read, some hundred at a time; `whole` entries of one child stand together. To be awaited before the
   * next ones are read: it may be writing them.
   */
  take(entries: readonly CaseEntry[]): Promise<void>;
  tell(problems: readonly Problem[]): void;
  /** Counts rows of the source: all that were read, and of them those refused or skipped (the rest gave entries). */
  count(rows: { readonly read: number; readonly refused: number; readonly skipped: number }): void;
  /** How many bytes of the file have been read by now, for whoever waits for it. */
  progress(file: CaseFile, bytes: number): void;
};
