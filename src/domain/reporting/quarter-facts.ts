// The records that a quarter's figures are counted from. Drawn cases belong to the quarter of their draw's month, audits with
// all that follows from them to the quarter in which they were submitted, actions to the days on which they opened and closed.
import type { ActionState } from "../actions/action-lifecycle.js";
import type { NoteKind } from "../actions/action-rules.js";
import type { AuditState } from "../audit/audit-lifecycle.js";
import type { NotHeardReason } from "../feedback/family-feedback.js";
import type { Grade } from "../framework/bands.js";
import type { SectionCode } from "../framework/sections.js";
import type { ModerationState } from "../moderation/moderation-lifecycle.js";
import type { SelectionState } from "../programme/draw-lifecycle.js";
import type { LocalDate, Month, Quarter } from "../shared/calendar.js";

/** What a list of records shows of each. */
export type CaseFacts = {
  readonly childId: string;
  readonly month: Month;
  readonly teamName: string | null;
};

export type SelectionFacts = CaseFacts & {
  readonly id: string;
  readonly state: SelectionState;
  readonly reason: string | null;
  /** Null until the draw is released. */
  readonly audit: {
    readonly id: string;
    readonly state: AuditState;
    readonly dueOn: LocalDate;
    readonly submittedOn: LocalDate | null;
  } | null;
};

export type SectionFacts = {
  readonly section: SectionCode;
  readonly audited: Grade | null;
  readonly notApplicable: boolean;
  /** Null where the worker did not grade it, or the self-assessment was set aside. */
  readonly selfAssessed: Grade | null;
};

export type ModerationFacts = {
  readonly id: string;
  readonly state: ModerationState;
  readonly auditedGrade: Grade;
  readonly moderatedGrade: Grade | null;
  readonly agreedGrade: Grade | null;
};

/** A submitted audit. */
export type AuditFacts = CaseFacts & {
  readonly id: string;
  readonly serviceId: string;
  readonly overallGrade: Grade | null;
  /** How many cases of its draw it stands for: one by the chance it had. Null where it had none, or none was kept (C4). */
  readonly weight: number | null;
  readonly themes: readonly string[];
  readonly sections: readonly SectionFacts[];
  readonly feedback:
    | { readonly heard: true; readonly scale: Grade | null }
    | { readonly heard: false; readonly reason: NotHeardReason }
    | null;
  /** The one that was not withdrawn. */
  readonly moderation: ModerationFacts | null;
};

/** An action that has been opened. */
export type ActionFacts = CaseFacts & {
  readonly id: string;
  readonly auditId: string;
  readonly state: ActionState;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly closedOn: LocalDate | null;
  /** Whether the audit's grade stands as inadequate. */
  readonly afterInadequate: boolean;
};

/** A note on an action, of a day in the quarter. */
export type NoteFacts = CaseFacts & {
  readonly actionId: string;
  readonly auditId: string;
  readonly number: number;
  readonly kind: NoteKind;
};

export type QuarterFacts = {
  readonly quarter: Quarter;
  /** The day on which the figures are taken. */
  readonly takenOn: LocalDate;
  readonly services: readonly ServiceName[];
  /** Of the monthly draws. Dip samples stand apart, because they are of other children. */
  readonly selections: readonly SelectionFacts[];
  readonly audits: readonly AuditFacts[];
  readonly dipSelections: readonly SelectionFacts[];
  readonly dipAudits: readonly AuditFacts[];
  readonly actions: readonly ActionFacts[];
  readonly notes: readonly NoteFacts[];
};

export type ServiceName = { readonly id: string; readonly name: string };
