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
