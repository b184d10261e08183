// The audits that someone may read, narrowed and in pages; and what they can be narrowed by.
import { sql } from "kysely";
import type { ReadingScope } from "../../domain/access/policy.js";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import type { Grade } from "../../domain/framework/bands.js";
import type { Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

export type AuditFilter = {
  readonly month: Month | null;
  readonly state: AuditState | null;
  readonly teamId: string | null;
};

/** Those that policy's `mayReadAudit` says of each: all, or those of one's teams, services, own work and moderations. */
const readableAudits = (work: Work, scope: ReadingScope) =>
  work
    .selectFrom("audit")
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .leftJoin("moderation", (join) =>
      join
        .onRef("moderation.authorityId", "=", "audit.authorityId")
        .onRef("moderation.auditId", "=", "audit.id")
        .on("moderation.state", "<>", "withdrawn"),
    )
    .$if(!scope.everything, (query) =>
      query.where((eb) =>
        eb.or([
          eb("audit.workerId", "=", scope.personId),
          eb("moderation.moderatorId", "=", scope.personId),
          ...(scope.teamIds.length > 0 ? [eb("audit.teamId", "in", scope.teamIds)] : []),
          ...(scope.serviceIds.length > 0 ? [eb("team.serviceId", "in", scope.serviceIds)] : []),
        ]),
      ),
    );

/** One page of them, the newest month first, with how many there are on all pages. */
export const listReadableAudits = (
  work: Work,
  scope: ReadingScope,
  filter: AuditFilter,
  page: { readonly offset: number; readonly limit: number },
) =>
  readableAudits(work, scope)
    .innerJoin("person as manager", (join) =>
      join.onRef("manager.authorityId", "=", "audit.authorityId").onRef("manager.id", "=", "audit.managerId"),
    )
    .leftJoin("person as worker", (join) =>
      join.onRef("worker.authorityId", "=", "audit.authorityId").onRef("worker.id", "=", "audit.workerId"),
    )
    .leftJoin("judgement", (join) =>
      join
        .onRef("judgement.authorityId", "=", "audit.authorityId")
        .onRef("judgement.auditId", "=", "audit.id"),
    )
    .select([
      "audit.id",
      "audit.childId",
      "audit.month",
      "audit.state",
      "audit.selfAssessmentDueOn",
      "audit.auditDueOn",
      "audit.feedbackDueOn",
      "team.name as teamName",
      "manager.name as managerName",
      sql<string | null>`coalesce(worker.name, audit.worker_name)`.as("workerName"),
      sql<Grade | null>`case when audit.state in ('submitted', 'complete') then judgement.grade end`.as(
        "overallGrade",
      ),
      sql<Grade | null>`case when moderation.state = 'finalised' then moderation.agreed_grade end`.as(
        "agreedGrade",
      ),
      sql<number>`count(*) over ()`.as("total"),
    ])
    .$if(filter.month !== null, (query) => query.where("audit.month", "=", filter.month ?? ""))
    .$if(filter.state !== null, (query) => query.where("audit.state", "=", filter.state ?? ""))
    .$if(filter.teamId !== null, (query) => query.where("audit.teamId", "=", filter.teamId ?? ""))
    .orderBy("audit.month", "desc")
    .orderBy("team.name")
    .orderBy("audit.childId")
    .orderBy("audit.id")
    .offset(page.offset)
    .limit(page.limit)
    .$narrowType<{ state: AuditState; month: Month }>()
    .execute();

export type LastAudits = {
  /** The newest finished audit of this child, and of another of the worker's cases: where the reader may read them. */
  readonly ofChild: LastAudit | null;
  readonly ofWorker: LastAudit | null;
};

export type LastAudit = {
  readonly id: string;
  readonly month: Month;
  readonly grade: Grade | null;
  readonly reasons: string;
  readonly toGetToGood: string;
};

/** In one query. */
export async function findLastAudits(
  work: Work,
  scope: ReadingScope,
  audit: { readonly id: string; readonly childId: string; readonly workerId: string | null },
): Promise<LastAudits> {
  const found = await readableAudits(work, scope)
    .innerJoin("judgement", (join) =>
      join
        .onRef("judgement.authorityId", "=", "audit.authorityId")
        .onRef("judgement.auditId", "=", "audit.id"),
    )
    .select(["audit.id", "audit.childId", "audit.month", "judgement.reasons", "judgement.toGetToGood"])
    .select(
      sql<Grade | null>`coalesce(
        case when moderation.state = 'finalised' then moderation.agreed_grade end, judgement.grade)`.as(
        "grade",
      ),
    )
    .select((eb) => eb("audit.childId", "=", audit.childId).as("isOfChild"))
    .distinctOn(sql`is_of_child`)
    .where("audit.state", "in", ["submitted", "complete"])
    .where("audit.id", "<>", audit.id)
    .where((eb) =>
      eb.or([
        eb("audit.childId", "=", audit.childId),
        ...(audit.workerId === null ? [] : [eb("audit.workerId", "=", audit.workerId)]),
      ]),
    )
    .orderBy("isOfChild")
    .orderBy("audit.submittedOn", "desc")
    .orderBy("audit.id")
    .$narrowType<{ month: Month }>()
    .execute();
  return {
    ofChild: found.find(({ isOfChild }) => isOfChild) ?? null,
    ofWorker: found.find(({ isOfChild }) => !isOfChild) ?? null,
  };
}

export type ListedAudit = Awaited<ReturnType<typeof listReadableAudits>>[number];

/** The months and teams that someone's audits have. */
export async function listAuditChoices(work: Work, scope: ReadingScope) {
  const months = await readableAudits(work, scope)
    .select("audit.month")
    .distinct()
    .orderBy("audit.month", "desc")
    .$narrowType<{ month: Month }>()
    .execute();
  const teams = await readableAudits(work, scope)
    .select(["team.id", "team.name"])
    .distinct()
    .orderBy("team.name")
    .execute();
  return { months: months.map(({ month }) => month), teams };
}
