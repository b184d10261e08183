// Moderations with the audit they are of: one, those of an audit, those a person may read, those that wait for someone.
import type { ReadingScope } from "../../domain/access/policy.js";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import type { Grade } from "../../domain/framework/bands.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import type { ModerationState } from "../../domain/moderation/moderation-lifecycle.js";
import type { SelectionReason } from "../../domain/moderation/selection.js";
import type { Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

const moderationsOfAudits = (work: Work) =>
  work
    .selectFrom("moderation")
    .innerJoin("audit", (join) =>
      join
        .onRef("audit.authorityId", "=", "moderation.authorityId")
        .onRef("audit.id", "=", "moderation.auditId"),
    )
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .innerJoin("person as moderator", (join) =>
      join
        .onRef("moderator.authorityId", "=", "moderation.authorityId")
        .onRef("moderator.id", "=", "moderation.moderatorId"),
    )
    .innerJoin("person as manager", (join) =>
      join.onRef("manager.authorityId", "=", "audit.authorityId").onRef("manager.id", "=", "audit.managerId"),
    );

/** One moderation. Its row is locked until the transaction ends where it is to be changed. */
export const findModeration = (work: Work, id: string, lock: "to-change" | "to-read") =>
  moderationsOfAudits(work)
    .leftJoin("person as worker", (join) =>
      join.onRef("worker.authorityId", "=", "audit.authorityId").onRef("worker.id", "=", "audit.workerId"),
    )
    .selectAll("moderation")
    .select([
      "audit.childId",
      "audit.month",
      "audit.teamId",
      "audit.managerId",
      "audit.workerId",
      "audit.workerName as workerNameOnList",
      "audit.submittedOn",
      "audit.state as auditState",
      "team.serviceId",
      "team.name as teamName",
      "moderator.name as moderatorName",
      "manager.name as managerName",
      "worker.name as workerName",
    ])
    .where("moderation.id", "=", id)
    .$if(lock === "to-change", (query) => query.forUpdate("moderation"))
    .$narrowType<{
      state: ModerationState;
      auditState: AuditState;
      selectionReason: SelectionReason;
      month: Month;
      auditedGrade: Grade;
      moderatedGrade: Grade | null;
      agreedGrade: Grade | null;
    }>()
    .executeTakeFirst();

export type FoundModeration = NonNullable<Awaited<ReturnType<typeof findModeration>>>;

/** Every talk of a moderation, first to last. */
export const listTalks = (work: Work, moderationId: string) =>
  work
    .selectFrom("moderationTalk as talk")
    .leftJoin("person as answerer", (join) =>
      join.onRef("answerer.authorityId", "=", "talk.authorityId").onRef("answerer.id", "=", "talk.outcomeBy"),
    )
    .select([
      "talk.number",
      "talk.discussedOn",
      "talk.discussion",
      "talk.proposedGrade",
      "talk.reasons",
      "talk.outcome",
      "talk.outcomeWords",
      "answerer.name as outcomeByName",
    ])
    .where("talk.moderationId", "=", moderationId)
    .orderBy("talk.number")
    .$narrowType<{ proposedGrade: Grade; outcome: "accepted" | "talk-again" | null }>()
    .execute();

export type Talk = Awaited<ReturnType<typeof listTalks>>[number];

/** What the audit said: its sections as graded, and its judgement. */
export const listAuditedSections = (work: Work, auditId: string) =>
  work
    .selectFrom("sectionEntry")
    .select(["section", "grade", "notApplicable", "workingWell", "worriedAbout", "needsToHappen"])
    .where("auditId", "=", auditId)
    .where("reading", "=", "audit")
    .$narrowType<{ section: SectionCode; grade: Grade | null }>()
    .execute();

export const findJudgement = (work: Work, auditId: string) =>
  work
    .selectFrom("judgement")
    .select(["grade", "reasons", "toGetToGood"])
    .where("auditId", "=", auditId)
    .$narrowType<{ grade: Grade | null }>()
    .executeTakeFirst();

/** An audit's moderations, newest first. Grades are told only once they are final. */
export async function listModerationsOfAudit(work: Work, auditId: string) {
  const rows = await moderationsOfAudits(work)
    .select([
      "moderation.id",
      "moderation.state",
      "moderation.moderatorId",
      "moderator.name as moderatorName",
      "moderation.returnBy",
      "moderation.moderatedGrade",
      "moderation.agreedGrade",
      "moderation.finalisedAt",
    ])
    .where("moderation.auditId", "=", auditId)
    .orderBy("moderation.selectedAt", "desc")
    .orderBy("moderation.id")
    .$narrowType<{ state: ModerationState; moderatedGrade: Grade | null; agreedGrade: Grade | null }>()
    .execute();
  return rows.map((row) =>
    row.state === "finalised" ? row : { ...row, moderatedGrade: null, agreedGrade: null },
  );
}

export type ModerationFilter = { readonly show: "open" | "finalised" | "all" };

/** Moderations that someone may read: with them, or of audits that they may read (policy: mayReadAudit). */
const readableModerations = (work: Work, scope: ReadingScope, filter: ModerationFilter) =>
  moderationsOfAudits(work)
    .where("moderation.state", "<>", "withdrawn")
    .$if(!scope.everything, (query) =>
      query.where((eb) =>
        eb.or([
          eb("moderation.moderatorId", "=", scope.personId),
          ...(scope.teamIds.length > 0 ? [eb("audit.teamId", "in", scope.teamIds)] : []),
          ...(scope.serviceIds.length > 0 ? [eb("team.serviceId", "in", scope.serviceIds)] : []),
        ]),
      ),
    )
    .$if(filter.show === "open", (query) => query.where("moderation.state", "<>", "finalised"))
    .$if(filter.show === "finalised", (query) => query.where("moderation.state", "=", "finalised"));

export const countReadableModerations = async (work: Work, scope: ReadingScope, filter: ModerationFilter) =>
  (
    await readableModerations(work, scope, filter)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

/** One page of them, newest asked first; with the person's own before all others. */
export const listReadableModerations = (
  work: Work,
  scope: ReadingScope,
  filter: ModerationFilter,
  page: { readonly offset: number; readonly limit: number },
) =>
  readableModerations(work, scope, filter)
    .select((eb) => [
      "moderation.id",
      "moderation.state",
      "moderation.returnBy",
      "moderation.moderatorId",
      "moderator.name as moderatorName",
      "audit.childId",
      "audit.month",
      "team.name as teamName",
      eb("moderation.moderatorId", "=", scope.personId).as("isOwn"),
    ])
    .orderBy("isOwn", "desc")
    .orderBy("moderation.returnBy", "desc")
    .orderBy("moderation.id")
    .offset(page.offset)
    .limit(page.limit)
    .$narrowType<{ state: ModerationState; month: Month }>()
    .execute();

/** Unfinished moderations of someone or of their teams, and finalised ones whose case note is not yet on the record. */
export const listWaitingModerations = (work: Work, scope: ReadingScope) =>
  moderationsOfAudits(work)
    .select([
      "moderation.id",
      "moderation.state",
      "moderation.returnBy",
      "moderation.moderatorId",
      "audit.childId",
      "audit.managerId",
      "audit.workerId",
      "audit.teamId",
      "team.serviceId",
    ])
    .where((eb) =>
      eb.or([
        eb("moderation.state", "in", ["requested", "in-discussion", "grade-proposed"]),
        eb("moderation.state", "=", "finalised").and("moderation.caseNoteCopiedAt", "is", null),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb("moderation.moderatorId", "=", scope.personId),
        ...(scope.teamIds.length > 0 ? [eb("audit.teamId", "in", scope.teamIds)] : []),
      ]),
    )
    .orderBy("moderation.returnBy")
    .orderBy("moderation.id")
    .$narrowType<{ state: ModerationState }>()
    .execute();
