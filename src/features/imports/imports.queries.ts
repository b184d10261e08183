// Snapshots of the case list: kept, compared, listed.
import { sql } from "kysely";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

const ROWS_AT_ONCE = 1_000;

export const findSnapshot = (work: Work, id: string) =>
  work
    .selectFrom("snapshot")
    .leftJoin("person as uploader", (join) =>
      join
        .onRef("uploader.authorityId", "=", "snapshot.authorityId")
        .onRef("uploader.id", "=", "snapshot.uploadedBy"),
    )
    .selectAll("snapshot")
    .select("uploader.name as uploadedByName")
    .where("snapshot.id", "=", id)
    .executeTakeFirst();

export const lockSnapshot = (work: Work, id: string) =>
  work
    .selectFrom("snapshot")
    .select(["id", "state", "version", "asAt"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const decideSnapshot = (
  work: Work,
  id: string,
  decided: { state: "confirmed" | "set-aside"; decidedBy: string | null; decidedAt: Date },
) =>
  work
    .updateTable("snapshot")
    .set((eb) => ({ ...decided, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

/** What was read for a preview that is set aside is not kept. */
export const dropCaseRecords = (work: Work, snapshotId: string) =>
  work.deleteFrom("caseRecord").where("snapshotId", "=", snapshotId).execute();

export const listSnapshots = (work: Work) =>
  work
    .selectFrom("snapshot")
    .leftJoin("person as uploader", (join) =>
      join
        .onRef("uploader.authorityId", "=", "snapshot.authorityId")
        .onRef("uploader.id", "=", "snapshot.uploadedBy"),
    )
    .selectAll("snapshot")
    .select("uploader.name as uploadedByName")
    .where("state", "<>", "set-aside")
    .orderBy("asAt", "desc")
    .orderBy("uploadedAt", "desc")
    .limit(100)
    .execute();

/** The newest confirmed snapshot as at or before a day. */
export const findConfirmedSnapshot = (work: Work, onOrBefore: LocalDate) =>
  work
    .selectFrom("snapshot")
    .select(["id", "asAt"])
    .where("state", "=", "confirmed")
    .where("asAt", "<=", onOrBefore)
    .orderBy("asAt", "desc")
    .orderBy("decidedAt", "desc")
    .limit(1)
    .executeTakeFirst();

export const listProblems = (work: Work, snapshotId: string) =>
  work
    .selectFrom("snapshotProblem")
    .selectAll()
    .where("snapshotId", "=", snapshotId)
    .orderBy(sql`array_position(array['refused', 'warning', 'note'], severity)`)
    .orderBy("number")
    .execute();

export const countByStatus = (work: Work, snapshotId: string) =>
  work
    .selectFrom("caseRecord")
    .select((eb) => ["status", eb.fn.countAll<number>().as("count")])
    .where("snapshotId", "=", snapshotId)
    .groupBy("status")
    .execute();

export type Difference = {
  readonly opened: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
};

/** How the open cases of a snapshot differ from those of the confirmed one before it; null where there is none. */
export async function compareWithEarlier(
  work: Work,
  snapshotId: string,
  earlierId: string,
): Promise<Difference> {
  const found = await sql<Difference>`
    with now_open as (select * from case_record where snapshot_id = ${snapshotId} and status <> 'closed'),
      then_open as (select * from case_record where snapshot_id = ${earlierId} and status <> 'closed')
    select
      count(*) filter (where t.child_id is null) as opened,
      count(*) filter (where n.child_id is null) as gone,
      count(*) filter (where n.child_id = t.child_id and (n.status, n.opened_on, n.team_name, n.worker_name)
        is distinct from (t.status, t.opened_on, t.team_name, t.worker_name)) as changed,
      count(*) filter (where n.child_id = t.child_id and (n.status, n.opened_on, n.team_name, n.worker_name)
        is not distinct from (t.status, t.opened_on, t.team_name, t.worker_name)) as same
    from now_open n full join then_open t on t.child_id = n.child_id`.execute(work);
  return found.rows[0] ?? { opened: 0, changed: 0, gone: 0, same: 0 };
}

/** The records of a snapshot in order of case id, some thousand at a time. */
export async function* eachCaseRecord(work: Work, snapshotId: string) {
  for (let after = ""; ; ) {
    const rows = await work
      .selectFrom("caseRecord")
      .selectAll()
      .where("snapshotId", "=", snapshotId)
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
