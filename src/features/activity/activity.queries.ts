// The activity log as it is read on its page: by whom, what, which day; from the newest on.
import { sql } from "kysely";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

export const LINES_PER_PAGE = 50;

export type ActivityFilter = {
  readonly actorId: string | null;
  readonly action: string | null;
  readonly on: LocalDate | null;
  /** Only lines before this one. */
  readonly before: number | null;
};

const startOfDay = (day: LocalDate, later = 0) =>
  sql<Date>`((${day}::date + ${later}::int)::timestamp at time zone 'Europe/London')`;

/** At most one line more than a page has, so that it is known whether there are older ones. */
export const listLines = (work: Work, { actorId, action, on, before }: ActivityFilter) =>
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
      "line.recordType",
      "line.recordId",
      "line.correlationId",
      "line.detail",
      "person.name as actorName",
    ])
    .$if(actorId !== null, (query) => query.where("line.actorId", "=", actorId ?? ""))
    .$if(action !== null, (query) => query.where("line.action", "=", action ?? ""))
    .$if(before !== null, (query) => query.where("line.seq", "<", before ?? 0))
    .$if(on !== null, (query) =>
      on === null
        ? query
        : query.where("line.at", ">=", startOfDay(on)).where("line.at", "<", startOfDay(on, 1)),
    )
    .orderBy("line.seq", "desc")
    .limit(LINES_PER_PAGE + 1)
    .execute();

/** Every action that the log has a line of: one step along the index for each, however long the log is. */
export async function listActions(work: Work): Promise<readonly string[]> {
  const found = await sql<{ action: string }>`
    with recursive known as (
      (select action from activity_log where authority_id = current_authority() order by action limit 1)
      union all
      select (select line.action from activity_log line
              where line.authority_id = current_authority() and line.action > known.action
              order by line.action limit 1)
      from known where known.action is not null
    )
    select action from known where action is not null`.execute(work);
  return found.rows.map(({ action }) => action);
}

export const listNames = (work: Work) =>
  work.selectFrom("person").select(["id", "name"]).orderBy("name").orderBy("id").execute();
