// What a figure is: a key for its address, what it counts in words, and how its records are found. Nothing is counted
// anywhere else, so a number and the list of its records can't part ways.
import type { Grade } from "../../framework/bands.js";
import type { CaseFacts, QuarterFacts } from "../quarter-facts.js";

export const figureGroups = {
  programme: "The audit programme",
  overall: "Grades overall",
  weighted: "Grades overall, weighted",
  sections: "Grades by section",
  services: "Grades by service",
  "self-assessment": "How workers and audits graded the same section",
  themes: "Themes",
  family: "What families said",
  moderation: "Moderation",
  actions: "Actions",
  "dip-sample": "Dip samples of newer cases",
} as const;

export type FigureGroup = keyof typeof figureGroups;

export type RecordKind = "selection" | "audit" | "moderation" | "action" | "note";

/** One record that a figure counts, as lists show it. */
export type FigureRecord = CaseFacts & {
  /** Of the drawn case, audit, moderation or action; for a note, its action's id with the note's number. */
  readonly id: string;
  readonly kind: RecordKind;
  /** Null for a drawn case whose audit was never opened. */
  readonly auditId: string | null;
};

export type FigureEntry = {
  readonly record: FigureRecord;
  /** In the order of the figure's `gradeNames`. */
  readonly grades: readonly Grade[];
  /** How many cases it stands for, in a figure that is a share. */
  readonly weight?: number;
};

export type FigureDefinition = {
  readonly key: string;
  readonly group: FigureGroup;
  readonly label: string;
  /** What it counts, as a sentence. */
  readonly counts: string;
  /**
   * A median is that of the records' first grade; a share is that of the records' weight in the weight of all that the
   * figure looks at. Both are shown with the number of their records.
   */
  readonly kind: "count" | "median" | "share";
  /** What each record's grades are called; empty where no grade matters. */
  readonly gradeNames: readonly string[];
  find(facts: QuarterFacts): readonly FigureEntry[];
  /** The weight of all that a share looks at. */
  weighAll?(facts: QuarterFacts): number;
};

/** The facts of a record as a list shows it. */
export const recordOf = (
  kind: RecordKind,
  { id, auditId, childId, month, teamName }: CaseFacts & { id: string; auditId: string | null },
): FigureRecord => ({ id, kind, auditId, childId, month, teamName });
