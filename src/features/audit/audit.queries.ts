// Audits and what was written in them: one with everyone's part in it, the words of its sections, and lists for other features.
import { sql } from "kysely";
import type { AuditState, SelfAssessmentState } from "../../domain/audit/audit-lifecycle.js";
import type { Criteria, Reading } from "../../domain/audit/section-words.js";
import type { SetAsideReason } from "../../domain/audit/set-aside.js";
import type { Grade } from "../../domain/framework/bands.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

/**
 * An audit with its team, its people, its moderator if it has one and, once it is submitted, its overall grade.
 * Names and grades are looked up rather than joined: every page of an audit asks this, and to plan a join of nine tables
 * takes PostgreSQL longer than all else that the page does.
 */
const auditsWithParties = (work: Work) =>
  work
    .selectFrom("audit")
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .innerJoin("service", (join) =>
      join.onRef("service.authorityId", "=", "team.authorityId").onRef("service.id", "=", "team.serviceId"),
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
      "audit.caseStatus",
      "audit.periodFrom",
      "audit.periodTo",
      "audit.state",
      "audit.selfAssessmentState",
      "audit.selfAssessmentDueOn",
      "audit.selfAssessedAt",
      "audit.setAsideReason",
      "audit.setAsideWords",
      "audit.auditDueOn",
      "audit.feedbackDueOn",
      "audit.submittedAt",
      "audit.submittedOn",
      "audit.completedAt",
      "audit.workerId",
      "audit.managerId",
      "audit.selectionId",
      "audit.teamId",
      "team.name as teamName",
      "team.serviceId",
      "service.name as serviceName",
      "moderation.moderatorId",
      sql<Grade | null>`case when moderation.state = 'finalised' then moderation.agreed_grade end`.as(
        "agreedGrade",
      ),
    ])
    .select((eb) => [
      eb
        .selectFrom("person")
        .select("name")
        .whereRef("person.authorityId", "=", "audit.authorityId")
        .whereRef("person.id", "=", "audit.managerId")
        .$asScalar()
        .$notNull()
        .as("managerName"),
      eb
        .selectFrom("drawSelection as selection")
        .innerJoin("draw", (join) =>
          join
            .onRef("draw.authorityId", "=", "selection.authorityId")
            .onRef("draw.id", "=", "selection.drawId"),
        )
        .select("draw.kind")
        .whereRef("selection.authorityId", "=", "audit.authorityId")
        .whereRef("selection.id", "=", "audit.selectionId")
        .$asScalar()
        .$notNull()
        .as("drawKind"),
      sql<string | null>`coalesce(
        (select name from person where person.authority_id = audit.authority_id and person.id = audit.worker_id),
        audit.worker_name)`.as("workerName"),
      sql<Grade | null>`case when audit.state in ('submitted', 'complete') then
        (select grade from judgement
          where judgement.authority_id = audit.authority_id and judgement.audit_id = audit.id) end`.as(
        "overallGrade",
      ),
    ])
    .$narrowType<{
      state: AuditState;
      selfAssessmentState: SelfAssessmentState;
      setAsideReason: SetAsideReason | null;
      month: Month;
    }>();

/** In one query; undefined where there is no such audit in the council. */
export const findAuditWithParties = (work: Work, auditId: string) =>
  auditsWithParties(work).where("audit.id", "=", auditId).executeTakeFirst();

/** The same, with the audit's row locked until the transaction ends: nobody else writes in it meanwhile. */
export const holdAuditWithParties = (work: Work, auditId: string) =>
  auditsWithParties(work).where("audit.id", "=", auditId).forUpdate("audit").executeTakeFirst();

export type AuditWithParties = NonNullable<Awaited<ReturnType<typeof findAuditWithParties>>>;

/** Audits that wait for a worker, or for the managers of teams. */
export const listUnfinishedAudits = (work: Work, personId: string, teamIds: readonly string[]) =>
  work
    .selectFrom("audit")
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .select([
      "audit.id",
      "audit.childId",
      "audit.state",
      "audit.selfAssessmentState",
      "audit.workerId",
      "audit.managerId",
      "audit.teamId",
      "team.serviceId",
      "audit.selfAssessmentDueOn",
      "audit.auditDueOn",
      "audit.feedbackDueOn",
    ])
    .where("audit.state", "in", ["awaiting-self-assessment", "in-progress", "submitted"])
    .where((eb) =>
      eb.or([
        eb("audit.workerId", "=", personId),
        ...(teamIds.length > 0 ? [eb("audit.teamId", "in", teamIds)] : []),
      ]),
    )
    .orderBy("audit.id")
    .$narrowType<{ state: AuditState; selfAssessmentState: SelfAssessmentState }>()
    .execute();

/** For each child ever audited: the last day an audit that was not replaced was submitted, and whether one is under way. */
export const listAuditHistoryForDraw = (work: Work) =>
  work
    .selectFrom("audit")
    .select([
      "childId",
      sql<LocalDate | null>`max(submitted_on)`.as("lastAuditedOn"),
      sql<boolean>`bool_or(state in ('awaiting-self-assessment', 'in-progress'))`.as("inProgress"),
    ])
    .where("state", "<>", "replaced")
    .groupBy("childId")
    .orderBy("childId")
    .execute();

/** Every section that something is written in, or only one, in both readings, with who saved it last. */
export const listSectionEntries = (work: Work, auditId: string, only?: SectionCode) =>
  work
    .selectFrom("sectionEntry as entry")
    .innerJoin("person", (join) =>
      join.onRef("person.authorityId", "=", "entry.authorityId").onRef("person.id", "=", "entry.savedBy"),
    )
    .select([
      "entry.reading",
      "entry.section",
      "entry.grade",
      "entry.notApplicable",
      "entry.notApplicableReason",
      "entry.workingWell",
      "entry.worriedAbout",
      "entry.needsToHappen",
      "entry.toGetToGood",
      "entry.evidence",
      "entry.identity",
      "entry.criteria",
      "entry.fromSelfAssessed",
      "entry.version",
      "entry.savedAt",
      "person.name as savedByName",
    ])
    .where("entry.auditId", "=", auditId)
    .where((eb) => (only ? eb("entry.section", "=", only) : eb.lit(true)))
    .$narrowType<{ reading: Reading; section: SectionCode; grade: Grade | null; criteria: Criteria }>()
    .execute();

/** The grades of the audit's own sections. */
export async function listGradesOf(work: Work, auditId: string): Promise<readonly Grade[]> {
  const entries = await work
    .selectFrom("sectionEntry")
    .select("grade")
    .where("auditId", "=", auditId)
    .where("reading", "=", "audit")
    .where("grade", "is not", null)
    .$narrowType<{ grade: Grade }>()
    .execute();
  return entries.map(({ grade }) => grade);
}

export type SectionEntry = Awaited<ReturnType<typeof listSectionEntries>>[number];

export const findJudgement = (work: Work, auditId: string) =>
  work
    .selectFrom("judgement")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "judgement.authorityId")
        .onRef("person.id", "=", "judgement.savedBy"),
    )
    .leftJoin("auditReply as reply", (join) =>
      join
        .onRef("reply.authorityId", "=", "judgement.authorityId")
        .onRef("reply.auditId", "=", "judgement.auditId"),
    )
    .select([
      "reply.words as replyWords",
      "reply.repliedAt",
      "judgement.grade",
      "judgement.reasons",
      "judgement.toGetToGood",
      "judgement.themes",
      "judgement.version",
      "judgement.savedAt",
      "person.name as savedByName",
    ])
    .where("judgement.auditId", "=", auditId)
    .$narrowType<{ grade: Grade | null }>()
    .executeTakeFirst();

export type SavedJudgement = NonNullable<Awaited<ReturnType<typeof findJudgement>>>;

/** What was done in an audit, newest first; without who read it. */
export const listStepsOf = (work: Work, auditId: string) =>
  work
    .selectFrom("activityLog as line")
    .leftJoin("person", (join) =>
      join.onRef("person.authorityId", "=", "line.authorityId").onRef("person.id", "=", "line.actorId"),
    )
    .select(["line.seq", "line.at", "line.action", "line.detail", "person.name as actorName"])
    .where("line.recordType", "=", "audit")
    .where("line.recordId", "=", auditId)
    .where("line.action", "<>", "read-audit")
    .orderBy("line.seq", "desc")
    .limit(100)
    .execute();
