// Lists around moderation: the month's audits to choose from, who may moderate, and where the grades differed (E1, E5).
import { sql } from "kysely";
import type { Person, Role } from "../../domain/access/roles.js";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import type { Grade } from "../../domain/framework/bands.js";
import type { ModerationState } from "../../domain/moderation/moderation-lifecycle.js";
import { MODERATOR_ROLES } from "../../domain/moderation/selection.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

export const listAuditMonths = async (work: Work): Promise<readonly Month[]> =>
  (
    await work
      .selectFrom("audit")
      .select("month")
      .distinct()
      .orderBy("month", "desc")
      .$narrowType<{ month: Month }>()
      .execute()
  ).map(({ month }) => month);

const auditsWithModeration = (work: Work) =>
  work
    .selectFrom("audit")
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .innerJoin("person as manager", (join) =>
      join.onRef("manager.authorityId", "=", "audit.authorityId").onRef("manager.id", "=", "audit.managerId"),
    )
    .leftJoin("judgement", (join) =>
      join
        .onRef("judgement.authorityId", "=", "audit.authorityId")
        .onRef("judgement.auditId", "=", "audit.id")
        .on("audit.state", "in", ["submitted", "complete"]),
    )
    .leftJoin("moderation", (join) =>
      join
        .onRef("moderation.authorityId", "=", "audit.authorityId")
        .onRef("moderation.auditId", "=", "audit.id")
        .on("moderation.state", "<>", "withdrawn"),
    )
    .leftJoin("person as moderator", (join) =>
      join
        .onRef("moderator.authorityId", "=", "moderation.authorityId")
        .onRef("moderator.id", "=", "moderation.moderatorId"),
    );

/** Audits with their grade once they are submitted, and their moderation where there is one that stands. */
const auditsToChooseFrom = (work: Work) =>
  auditsWithModeration(work)
    .select([
      "audit.id",
      "audit.childId",
      "audit.month",
      "audit.state",
      "audit.managerId",
      "audit.workerId",
      "audit.teamId",
      "team.serviceId",
      "team.name as teamName",
      "manager.name as managerName",
      "judgement.grade",
      "moderation.id as moderationId",
      "moderation.state as moderationState",
      "moderator.name as moderatorName",
    ])
    .where("audit.state", "<>", "replaced")
    .orderBy("team.name")
    .orderBy("audit.id")
    .$narrowType<{
      month: Month;
      state: AuditState;
      grade: Grade | null;
      moderationState: ModerationState | null;
    }>();

export type AuditFilter = {
  readonly month: Month;
  readonly teamId: string | null;
  /** Null for every grade, also none yet. */
  readonly grades: readonly Grade[] | null;
};

export const listAuditsOfMonth = (work: Work, filter: AuditFilter) =>
  auditsToChooseFrom(work)
    .where("audit.month", "=", filter.month)
    .$if(filter.teamId !== null, (query) => query.where("audit.teamId", "=", filter.teamId ?? ""))
    .$if(filter.grades !== null, (query) => query.where("judgement.grade", "in", [...(filter.grades ?? [])]))
    .execute();

export type AuditToChoose = Awaited<ReturnType<typeof listAuditsOfMonth>>[number];

export const listChosenAudits = (work: Work, ids: readonly string[]) =>
  auditsToChooseFrom(work).where("audit.id", "in", ids).execute();

/** Everyone who holds a moderator's role on a day, with all the positions held then: the rule looks at each of them. */
export async function listModeratorCandidates(work: Work, on: LocalDate): Promise<readonly Person[]> {
  const rows = await work
    .selectFrom("person")
    .innerJoin("position", (join) =>
      join
        .onRef("position.authorityId", "=", "person.authorityId")
        .onRef("position.personId", "=", "person.id")
        .on("position.startsOn", "<=", on)
        .on((eb) => eb.or([eb("position.endsOn", "is", null), eb("position.endsOn", ">=", on)])),
    )
    .select(["person.id", "person.name", "position.role", "position.teamId", "position.serviceId"])
    .select(["position.startsOn", "position.endsOn"])
    .where("person.status", "=", "active")
    .orderBy("person.name")
    .orderBy("person.id")
    .$narrowType<{ role: Role }>()
    .execute();
  const people = Map.groupBy(rows, ({ id }) => id);
  return [...people].flatMap(([id, positions]) => {
    const [first] = positions;
    const holdsRole = positions.some(({ role }) => MODERATOR_ROLES.some((one) => one === role));
    return first && holdsRole ? [{ id, name: first.name, positions }] : [];
  });
}

export type MonthRange = { readonly from: Month; readonly to: Month };

/** Finalised moderations of audits of some months; every month where none are named. */
const finalised = (work: Work, months: MonthRange | null) =>
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
    .where("moderation.state", "=", "finalised")
    .$if(months !== null, (query) =>
      query.where("audit.month", ">=", months?.from ?? "").where("audit.month", "<=", months?.to ?? ""),
    );

export const countFinalised = async (work: Work, months: MonthRange | null): Promise<number> =>
  (
    await finalised(work, months)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

/** Where moderator and team manager differed, newest month first. */
export const listDisparities = (work: Work, months: MonthRange | null) =>
  finalised(work, months)
    .whereRef("moderation.moderatedGrade", "<>", "moderation.auditedGrade")
    .select([
      "moderation.id",
      "audit.childId",
      "audit.month",
      "team.name as teamName",
      "moderation.auditedGrade",
      "moderation.moderatedGrade",
      "moderation.agreedGrade",
      "moderation.agreedReasons",
      sql<number>`moderation.moderated_grade - moderation.audited_grade`.as("difference"),
    ])
    .orderBy("audit.month", "desc")
    .orderBy("team.name")
    .orderBy("moderation.id")
    .$narrowType<{ month: Month; auditedGrade: Grade; moderatedGrade: Grade; agreedGrade: Grade }>()
    .execute();

export type Disparity = Awaited<ReturnType<typeof listDisparities>>[number];

/** The months whose audits have a finalised moderation, newest first. */
export const listFinalisedMonths = async (work: Work): Promise<readonly Month[]> =>
  (
    await finalised(work, null)
      .select("audit.month")
      .distinct()
      .orderBy("audit.month", "desc")
      .$narrowType<{ month: Month }>()
      .execute()
  ).map(({ month }) => month);
