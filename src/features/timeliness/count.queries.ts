// Counting a confirmed list: its cases read in pages, the counts of its standards and teams kept, and by which standards.
import { type ExpressionBuilder, type Insertable, sql } from "kysely";
import type { CaseEvent, Supplied } from "../../domain/case-data/case-event.js";
import type { CaseStatus } from "../../domain/case-data/case-record.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { DB, TimelinessCount } from "../../platform/db/tables.js";

const ROWS_AT_ONCE = 1_000;

/** What of a case is judged, and where it belongs. */
export const judgedColumns = (eb: ExpressionBuilder<DB, "caseRecord">) =>
  [
    "caseRecord.childId",
    "caseRecord.teamId",
    "caseRecord.openedOn",
    "caseRecord.closedOn",
    eb.ref("caseRecord.birthMonth").$castTo<Month | null>().as("birthMonth"),
    eb.ref("caseRecord.status").$castTo<CaseStatus>().as("status"),
    eb.ref("caseRecord.events").$castTo<readonly CaseEvent[]>().as("events"),
  ] as const;

export const suppliedColumn = (eb: ExpressionBuilder<DB, "snapshot">) =>
  eb.ref("snapshot.supplied").$castTo<Supplied>().as("supplied");

/** The cases of a list that are not closed, young people who have left care with them, some thousand at a time. */
export async function* eachOpenCase(work: Work, snapshotId: string) {
  for (let after = ""; ; ) {
    const rows = await work
      .selectFrom("caseRecord")
      .select(judgedColumns)
      .where("snapshotId", "=", snapshotId)
      .where("status", "<>", "closed")
      .where("childId", ">", after)
      .orderBy("childId")
      .limit(ROWS_AT_ONCE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) return;
    after = last.childId;
  }
}

/** The service of every team today. */
export const listServicesOfTeams = (work: Work) =>
  work.selectFrom("team").select(["id as teamId", "serviceId"]).execute();

/**
 * Notes by which standards a list is counted. False where it is counted by them already; whoever else counts it waits until
 * this transaction ends, and then learns that.
 */
export async function noteCounting(
  work: Work,
  counting: { authorityId: string; snapshotId: string; standardsHash: string; countedAt: Date },
): Promise<boolean> {
  const noted = await work
    .insertInto("timelinessCounting")
    .values(counting)
    .onConflict((conflict) =>
      conflict
        .columns(["authorityId", "snapshotId"])
        .doUpdateSet({ standardsHash: counting.standardsHash, countedAt: counting.countedAt })
        .where("timelinessCounting.standardsHash", "<>", counting.standardsHash),
    )
    .returning("snapshotId")
    .execute();
  return noted.length > 0;
}

export async function replaceCounts(
  work: Work,
  snapshotId: string,
  counts: readonly Insertable<TimelinessCount>[],
): Promise<void> {
  await work.deleteFrom("timelinessCount").where("snapshotId", "=", snapshotId).execute();
  for (let from = 0; from < counts.length; from += ROWS_AT_ONCE)
    await work
      .insertInto("timelinessCount")
      .values(counts.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

/** The newest confirmed list of each month from a day on, newest first, with the standards that it was counted by. */
export const listMonthlyLists = (work: Work, from: LocalDate) =>
  work
    .selectFrom("snapshot")
    .leftJoin("timelinessCounting as counting", (join) =>
      join
        .onRef("counting.authorityId", "=", "snapshot.authorityId")
        .onRef("counting.snapshotId", "=", "snapshot.id"),
    )
    .distinctOn(sql`to_char(snapshot.as_at, 'YYYY-MM')`)
    .select((eb) => [
      "snapshot.id",
      "snapshot.asAt",
      suppliedColumn(eb),
      "counting.standardsHash",
      sql<Month>`to_char(snapshot.as_at, 'YYYY-MM')`.as("month"),
    ])
    .where("snapshot.state", "=", "confirmed")
    .where("snapshot.asAt", ">=", from)
    .orderBy(sql`to_char(snapshot.as_at, 'YYYY-MM')`, "desc")
    .orderBy("snapshot.asAt", "desc")
    .orderBy("snapshot.decidedAt", (order) => order.desc().nullsLast())
    .execute();

export type MonthlyList = Awaited<ReturnType<typeof listMonthlyLists>>[number];
