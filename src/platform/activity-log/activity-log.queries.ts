// Adds lines to the activity log and reads them back. Numbers and hashes are the database's own (migration 0004).
import { sql } from "kysely";
import type { Acting } from "../context.js";
import type { Work } from "../db/in-authority.js";

export type ActivityLine = {
  readonly action: string;
  readonly recordType: string;
  readonly recordId: string;
  /** Coded facts only (ids, states, counts), never the words of a record. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
};

export async function addActivityLines(
  work: Work,
  actor: Acting,
  at: Date,
  lines: readonly ActivityLine[],
): Promise<void> {
  for (const line of lines) {
    await sql`
      insert into activity_log (authority_id, at, actor_id, actor_kind, action, record_type, record_id, correlation_id, detail)
      values (${actor.authorityId}, ${at}, ${actor.personId}, ${actor.kind}, ${line.action}, ${line.recordType},
        ${line.recordId}, ${actor.correlationId}, ${JSON.stringify(line.detail ?? {})})`.execute(work);
  }
}

/** The newest lines about one record. */
export const listActivityOf = (work: Work, recordType: string, recordId: string, limit = 100) =>
  work
    .selectFrom("activityLog as line")
    .leftJoin("person", (join) =>
      join.onRef("person.authorityId", "=", "line.authorityId").onRef("person.id", "=", "line.actorId"),
    )
    .select([
      "line.seq",
      "line.at",
      "line.action",
      "line.actorKind",
      "person.name as actorName",
      "line.detail",
    ])
    .where("line.recordType", "=", recordType)
    .where("line.recordId", "=", recordId)
    .orderBy("line.seq", "desc")
    .limit(limit)
    .execute();

/** The first line whose number, link or hash is not what the chain says, or where the end was cut off; null when all is whole. */
export async function findFirstBrokenLine(work: Work): Promise<{ seq: number; problem: string } | null> {
  const found = await sql<{ seq: number; problem: string }>`
    with walked as (
      select line.seq, line.hash, line.previous_hash, activity_line_hash(line) as computed,
        lag(line.seq, 1, 0::bigint) over (order by line.seq) as earlier_seq,
        lag(line.hash, 1, sha256('')) over (order by line.seq) as earlier_hash
      from activity_log line where line.authority_id = current_authority()
    ), broken as (
      select seq, case
        when seq <> earlier_seq + 1 then 'a line before it is missing'
        when previous_hash <> earlier_hash then 'it does not follow from the line before it'
        else 'it was changed after it was written' end as problem
      from walked where seq <> earlier_seq + 1 or previous_hash <> earlier_hash or hash <> computed
    ), cut as (
      select chain_end.seq, 'lines at the end are missing' as problem from activity_log_end chain_end
      where chain_end.authority_id = current_authority()
        and chain_end.seq <> (select coalesce(max(w.seq), 0) from walked w)
    )
    select * from (select * from broken union all select * from cut) found order by seq limit 1`.execute(
    work,
  );
  return found.rows[0] ?? null;
}

export const countActivityLines = async (work: Work): Promise<number> =>
  (
    await work
      .selectFrom("activityLog")
      .select((e) => e.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;
