// What reading case data is given, and what comes of it.
import type { SourceFormat } from "../../../domain/case-data/case-entry.js";
import type { Supplied } from "../../../domain/case-data/case-event.js";
import type { CaseRecord, CaseStatus } from "../../../domain/case-data/case-record.js";
import type { Problem } from "../../../domain/case-data/problems.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import type { CaseFile, SourceSaid } from "./intake.js";
import type { SavedMapping } from "./report/mapping.js";

/** Accepted, refused and skipped rows always make up those read. */
export type RowCounts = {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly skipped: number;
};

/** Where records and problems go as they are made, in batches. */
export type CasesSink = {
  records(records: readonly CaseRecord[]): Promise<void>;
  problems(problems: readonly Problem[]): Promise<void>;
};

export type CasesRead = {
  readonly formats: readonly SourceFormat[];
  readonly asAt: LocalDate;
  readonly sources: readonly SourceSaid[];
  readonly supplied: Supplied;
  readonly rows: RowCounts;
  readonly children: number;
  readonly open: number;
  readonly byStatus: Readonly<Partial<Record<CaseStatus, number>>>;
  readonly problems: number;
};

export type ReadingOptions = {
  readonly asAt: LocalDate;
  /** How the council reads reports of its own; others are read by best guess. */
  readonly mappings?: readonly SavedMapping[];
  readonly onProgress?: (file: CaseFile, bytes: number) => void;
};
