// Reads what a quarter's figures are counted from, in six queries however many audits there are.
import { sql } from "kysely";
import type { ActionState } from "../../domain/actions/action-lifecycle.js";
import type { NoteKind } from "../../domain/actions/action-rules.js";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import type { NotHeardReason } from "../../domain/feedback/family-feedback.js";
import type { Grade } from "../../domain/framework/bands.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import type { ModerationState } from "../../domain/moderation/moderation-lifecycle.js";
import type { DrawKind } from "../../domain/programme/draw-kind.js";
import type { SelectionState } from "../../domain/programme/draw-lifecycle.js";
import { type LocalDate, type Month, monthOf } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

/** First and last day of the quarter. */
export type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** Drawn cases of the quarter's months, with their audit once the draw is released. */
export const listSelections = (work: Work, { from, to }: Days) =>
  work
    .selectFrom("draw")
    .innerJoin("drawSelection as selection", (join) =>
      join.onRef("selection.authorityId", "=", "draw.authorityId").onRef("selection.drawId", "=", "draw.id"),
    )
    .innerJoin("drawCase", (join) =>
      join
        .onRef("drawCase.authorityId", "=", "selection.authorityId")
        .onRef("drawCase.drawId", "=", "selection.drawId")
        .onRef("drawCase.childId", "=", "selection.childId"),
    )
    .leftJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "drawCase.authorityId").onRef("team.id", "=", "drawCase.teamId"),
    )
    .leftJoin("audit", (join) =>
      join
        .onRef("audit.authorityId", "=", "selection.authorityId")
        .onRef("audit.selectionId", "=", "selection.id"),
    )
    .select([
      "selection.id",
      "selection.childId",
      "selection.state",
      "selection.reasonCode",
      "draw.month",
      "draw.kind",
      "team.name as teamName",
      "audit.id as auditId",
      "audit.state as auditState",
      "audit.auditDueOn",
      "audit.submittedOn",
    ])
    .where("draw.month", ">=", monthOf(from))
    .where("draw.month", "<=", monthOf(to))
    .orderBy("draw.month")
    .orderBy("team.name")
    .orderBy("selection.id")
    .$narrowType<{ state: SelectionState; month: Month; kind: DrawKind; auditState: AuditState | null }>()
    .execute();

const submittedAudits = (work: Work, { from, to }: Days) =>
  work
    .selectFrom("audit")
    .where("audit.state", "in", ["submitted", "complete"])
    .where("audit.submittedOn", ">=", from)
    .where("audit.submittedOn", "<=", to);

/** Audits submitted in the quarter, with their draw, judgement, feedback and the moderation that was not withdrawn. */
export const listAudits = (work: Work, days: Days) =>
  submittedAudits(work, days)
    .innerJoin("drawSelection as selection", (join) =>
      join
        .onRef("selection.authorityId", "=", "audit.authorityId")
        .onRef("selection.id", "=", "audit.selectionId"),
    )
    .innerJoin("draw", (join) =>
      join.onRef("draw.authorityId", "=", "selection.authorityId").onRef("draw.id", "=", "selection.drawId"),
    )
    .innerJoin("drawCase", (join) =>
      join
        .onRef("drawCase.authorityId", "=", "selection.authorityId")
        .onRef("drawCase.drawId", "=", "selection.drawId")
        .onRef("drawCase.childId", "=", "selection.childId"),
    )
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .leftJoin("teamServicePeriod as period", (join) =>
      join
        .onRef("period.authorityId", "=", "audit.authorityId")
        .onRef("period.teamId", "=", "audit.teamId")
        .on(sql<boolean>`audit.submitted_on
          between coalesce(period.starts_on, '-infinity') and coalesce(period.ends_on, 'infinity')`),
    )
    .leftJoin("judgement", (join) =>
      join
        .onRef("judgement.authorityId", "=", "audit.authorityId")
        .onRef("judgement.auditId", "=", "audit.id"),
    )
    .leftJoin("familyFeedback as feedback", (join) =>
      join.onRef("feedback.authorityId", "=", "audit.authorityId").onRef("feedback.auditId", "=", "audit.id"),
    )
    .leftJoin("moderation", (join) =>
      join
        .onRef("moderation.authorityId", "=", "audit.authorityId")
        .onRef("moderation.auditId", "=", "audit.id")
        .on("moderation.state", "<>", "withdrawn"),
    )
    .select([
      "audit.id",
      "audit.childId",
      "audit.month",
      "audit.selfAssessmentState",
      "draw.kind",
      "drawCase.chance",
      // As the team was when the audit was submitted; where it had closed by then, as it was last.
      (eb) => eb.fn.coalesce("period.teamName", "team.name").as("teamName"),
      (eb) => eb.fn.coalesce("period.serviceId", "team.serviceId").as("serviceId"),
      "judgement.grade as overallGrade",
      "judgement.themes",
      "feedback.heard",
      "feedback.scale",
      "feedback.notHeardReason",
      "moderation.id as moderationId",
      "moderation.state as moderationState",
      "moderation.auditedGrade",
      "moderation.moderatedGrade",
      "moderation.agreedGrade",
    ])
    .orderBy("audit.month")
    .orderBy("team.name")
    .orderBy("audit.id")
    .$narrowType<{
      month: Month;
      kind: DrawKind;
      overallGrade: Grade | null;
      scale: Grade | null;
      notHeardReason: NotHeardReason | null;
      moderationState: ModerationState | null;
      auditedGrade: Grade | null;
      moderatedGrade: Grade | null;
      agreedGrade: Grade | null;
    }>()
    .execute();

export type AuditRow = Awaited<ReturnType<typeof listAudits>>[number];

/** How audit and self-assessment graded each section of those audits. */
export const listSections = (work: Work, days: Days) =>
  submittedAudits(work, days)
    .innerJoin("sectionEntry as entry", (join) =>
      join.onRef("entry.authorityId", "=", "audit.authorityId").onRef("entry.auditId", "=", "audit.id"),
    )
    .select(["entry.auditId", "entry.reading", "entry.section", "entry.grade", "entry.notApplicable"])
    .$narrowType<{ reading: "self-assessment" | "audit"; section: SectionCode; grade: Grade | null }>()
    .execute();

export type SectionRow = Awaited<ReturnType<typeof listSections>>[number];

const actionsWithAudits = (work: Work) =>
  work
    .selectFrom("action")
    .innerJoin("audit", (join) =>
      join.onRef("audit.authorityId", "=", "action.authorityId").onRef("audit.id", "=", "action.auditId"),
    )
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    );

/** When its audit was submitted, or later where it was added later. */
const openedOn = sql<LocalDate>`greatest(audit.submitted_on, (action.proposed_at at time zone 'Europe/London')::date)`;

/** Actions opened by the quarter's end and not closed before its start. */
export const listActions = (work: Work, { from, to }: Days) =>
  actionsWithAudits(work)
    .leftJoin("judgement", (join) =>
      join
        .onRef("judgement.authorityId", "=", "audit.authorityId")
        .onRef("judgement.auditId", "=", "audit.id"),
    )
    .leftJoin("moderation", (join) =>
      join
        .onRef("moderation.authorityId", "=", "audit.authorityId")
        .onRef("moderation.auditId", "=", "audit.id")
        .on("moderation.state", "=", "finalised"),
    )
    .select([
      "action.id",
      "action.auditId",
      "action.state",
      "action.dueOn",
      "action.closedOn",
      openedOn.as("openedOn"),
      "audit.childId",
      "audit.month",
      "team.name as teamName",
      "judgement.grade as overallGrade",
      "moderation.agreedGrade",
    ])
    .where("action.state", "<>", "proposed")
    .where(openedOn, "<=", to)
    .where((eb) => eb.or([eb("action.closedOn", "is", null), eb("action.closedOn", ">=", from)]))
    .orderBy("action.dueOn")
    .orderBy("action.id")
    .$narrowType<{
      state: ActionState;
      month: Month;
      overallGrade: Grade | null;
      agreedGrade: Grade | null;
    }>()
    .execute();

/** Supervision reviews, and service managers' confirmations, of days in the quarter. */
export const listNotes = (work: Work, { from, to }: Days) =>
  actionsWithAudits(work)
    .innerJoin("actionReview as note", (join) =>
      join.onRef("note.authorityId", "=", "action.authorityId").onRef("note.actionId", "=", "action.id"),
    )
    .select([
      "note.actionId",
      "note.number",
      "note.kind",
      "action.auditId",
      "audit.childId",
      "audit.month",
      "team.name as teamName",
    ])
    .where("note.kind", "in", ["supervision", "confirmed"])
    .where("note.reviewedOn", ">=", from)
    .where("note.reviewedOn", "<=", to)
    .orderBy("note.reviewedOn")
    .orderBy("note.actionId")
    .orderBy("note.number")
    .$narrowType<{ kind: NoteKind; month: Month }>()
    .execute();
