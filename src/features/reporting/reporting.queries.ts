// Reports and their recommendations; which quarters there is anything to report of; who may open a figure's records.
import type { Insertable, Updateable } from "kysely";
import type { KindOfChange } from "../../domain/reporting/recommendation.js";
import type { ReportState } from "../../domain/reporting/report-lifecycle.js";
import type { LocalDate, Month, Quarter } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Report, ReportRecommendation } from "../../platform/db/tables.js";

const reports = (work: Work) =>
  work
    .selectFrom("report")
    .leftJoin("person as publisher", (join) =>
      join
        .onRef("publisher.authorityId", "=", "report.authorityId")
        .onRef("publisher.id", "=", "report.publishedBy"),
    );

/** A report's words and state, without its figures. Its row is locked until the transaction ends where it is to be changed. */
export const findReport = (work: Work, quarter: Quarter, lock: "to-change" | "to-read" = "to-read") =>
  reports(work)
    .select([
      "report.id",
      "report.quarter",
      "report.state",
      "report.commentary",
      "report.summary",
      "report.publishedAt",
      "report.version",
      "publisher.name as publishedByName",
    ])
    .where("report.quarter", "=", quarter)
    .$if(lock === "to-change", (query) => query.forUpdate("report"))
    .$narrowType<{ quarter: Quarter; state: ReportState }>()
    .executeTakeFirst();

export type FoundReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/** The figures of a published report as they were frozen; undefined where it is not published. */
export const findFrozenFigures = async (work: Work, quarter: Quarter) =>
  (
    await work
      .selectFrom("report")
      .select("figures")
      .where("quarter", "=", quarter)
      .where("state", "=", "published")
      .executeTakeFirst()
  )?.figures;

/** All reports, latest quarter first. */
export const listReports = (work: Work) =>
  work
    .selectFrom("report")
    .select(["quarter", "state", "publishedAt"])
    .orderBy("quarter", "desc")
    .$narrowType<{ quarter: Quarter; state: ReportState }>()
    .execute();

export const insertReport = (work: Work, report: Insertable<Report>) =>
  work
    .insertInto("report")
    .values(report)
    .onConflict((conflict) => conflict.columns(["authorityId", "quarter"]).doNothing())
    .returning("id")
    .executeTakeFirst();

export const updateReport = (work: Work, id: string, changed: Omit<Updateable<Report>, "version">) =>
  work
    .updateTable("report")
    .set((eb) => ({ ...changed, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const listRecommendations = (work: Work, reportId: string) =>
  work
    .selectFrom("reportRecommendation")
    .select(["id", "number", "what", "kindOfChange", "lead", "byWhen"])
    .where("reportId", "=", reportId)
    .orderBy("number")
    .$narrowType<{ kindOfChange: KindOfChange }>()
    .execute();

export type FoundRecommendation = Awaited<ReturnType<typeof listRecommendations>>[number];

/** Adds a recommendation after those there are. The report's row must be locked, so that no two take one number. */
export const insertRecommendation = (
  work: Work,
  recommendation: Omit<Insertable<ReportRecommendation>, "number"> & { kindOfChange: KindOfChange },
) =>
  work
    .insertInto("reportRecommendation")
    .values((eb) => ({
      ...recommendation,
      number: eb
        .selectFrom("reportRecommendation")
        .select((last) => last(last.fn.coalesce(last.fn.max("number"), last.val(0)), "+", 1).as("next"))
        .where("reportId", "=", recommendation.reportId),
    }))
    .execute();

export const deleteRecommendation = (work: Work, reportId: string, id: string) =>
  work
    .deleteFrom("reportRecommendation")
    .where("reportId", "=", reportId)
    .where("id", "=", id)
    .returning("number")
    .executeTakeFirst();

/** The month of the first draw there was, or null. */
export const findFirstMonth = async (work: Work): Promise<Month | null> =>
  (
    await work
      .selectFrom("draw")
      .select("month")
      .orderBy("month")
      .limit(1)
      .$narrowType<{ month: Month }>()
      .executeTakeFirst()
  )?.month ?? null;

/** Whose these audits are: what decides whether someone may open them. */
export const listPartiesOfAudits = (work: Work, auditIds: readonly string[]) =>
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
    .select([
      "audit.id",
      "audit.managerId",
      "audit.workerId",
      "audit.teamId",
      "team.serviceId",
      "moderation.moderatorId",
    ])
    .where((eb) => eb("audit.id", "=", eb.fn.any(eb.val(auditIds))))
    .execute();

/** Of these actions, those that someone owns. */
export const listOwnActions = (work: Work, ownerId: string, actionIds: readonly string[]) =>
  work
    .selectFrom("action")
    .select("id")
    .where("ownerId", "=", ownerId)
    .where((eb) => eb("id", "=", eb.fn.any(eb.val(actionIds))))
    .execute();

/** Whether there was anything to report of: a draw for a month of the quarter, or an audit submitted in it. */
export const isAnythingToReport = async (
  work: Work,
  { from, to, months }: { from: LocalDate; to: LocalDate; months: readonly Month[] },
): Promise<boolean> =>
  (
    await work
      .selectNoFrom((eb) =>
        eb
          .or([
            eb.exists(eb.selectFrom("draw").select("id").where("month", "in", months)),
            eb.exists(
              eb
                .selectFrom("audit")
                .select("id")
                .where("submittedOn", ">=", from)
                .where("submittedOn", "<=", to),
            ),
          ])
          .as("anything"),
      )
      .executeTakeFirstOrThrow()
  ).anything === true;
