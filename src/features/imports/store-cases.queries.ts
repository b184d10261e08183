// Writes a snapshot as it is read: its cases and problems in batches, its counts at the end.
import { type Insertable, sql } from "kysely";
import type { MatchedCase } from "../../domain/case-data/match-people.js";
import type { Problem } from "../../domain/case-data/problems.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Snapshot } from "../../platform/db/tables.js";

export type SnapshotKey = { readonly authorityId: string; readonly snapshotId: string };

export const addSnapshot = (work: Work, snapshot: Insertable<Snapshot>) =>
  work.insertInto("snapshot").values(snapshot).execute();

export const completeSnapshot = (
  work: Work,
  id: string,
  found: {
    readonly format: string;
    readonly rowsRead: number;
    readonly rowsAccepted: number;
    readonly rowsRefused: number;
    readonly rowsSkipped: number;
    readonly supplied: string;
    readonly sources: string;
  },
) => work.updateTable("snapshot").set(found).where("id", "=", id).execute();

/** The list kept from the same files as at the same day, unless it was set aside. */
export const findSameFiles = (work: Work, filesFingerprint: string, asAt: LocalDate) =>
  work
    .selectFrom("snapshot")
    .select(["id", "state"])
    .where("filesFingerprint", "=", filesFingerprint)
    .where("asAt", "=", asAt)
    .where("state", "<>", "set-aside")
    .orderBy("uploadedAt", "desc")
    .limit(1)
    .executeTakeFirst();

/** One statement a batch, each column sent as one array. */
export async function addCaseRecords(
  work: Work,
  { authorityId, snapshotId }: SnapshotKey,
  cases: readonly MatchedCase[],
): Promise<void> {
  const column = <Value>(of: (matched: MatchedCase) => Value) => sql.val(cases.map(of));
  await sql`
    insert into case_record (authority_id, snapshot_id, child_id, birth_month, sex, ethnicity, disability, status,
      local_status, opened_on, closed_on, team_name, team_id, worker_name, worker_id, worker_ref, family_ref,
      last_seen_on, assessment_started_on, assessment_authorised_on, events)
    select ${authorityId}::uuid, ${snapshotId}::uuid, read.* from unnest(
      ${column(({ record }) => record.childId)}::text[], ${column(({ record }) => record.birthMonth)}::text[],
      ${column(({ record }) => record.sex)}::text[], ${column(({ record }) => record.ethnicity)}::text[],
      ${column(({ record }) => record.disability)}::text[], ${column(({ record }) => record.status)}::text[],
      ${column(({ record }) => record.localStatus)}::text[], ${column(({ record }) => record.openedOn)}::date[],
      ${column(({ record }) => record.closedOn)}::date[], ${column(({ record }) => record.teamName)}::text[],
      ${column(({ teamId }) => teamId)}::uuid[], ${column(({ record }) => record.workerName)}::text[],
      ${column(({ workerId }) => workerId)}::uuid[], ${column(({ record }) => record.workerRef)}::text[],
      ${column(({ record }) => record.familyRef)}::text[], ${column(({ record }) => record.lastSeenOn)}::date[],
      ${column(({ record }) => record.latestAssessmentStartedOn)}::date[],
      ${column(({ record }) => record.latestAssessmentAuthorisedOn)}::date[],
      ${column(({ record }) => JSON.stringify(record.events))}::jsonb[]
    ) as read`.execute(work);
}

/** `from` is the number of problems kept before; each gets the next. */
export async function addProblems(
  work: Work,
  { authorityId, snapshotId }: SnapshotKey,
  problems: readonly Problem[],
  from: number,
): Promise<void> {
  if (problems.length === 0) return;
  const column = (of: (problem: (typeof problems)[number], at: number) => string | number | null) =>
    sql.val(problems.map(of));
  await sql`
    insert into snapshot_problem (authority_id, snapshot_id, number, severity, code, file, sheet, row_number,
      column_name, value, message, fix)
    select ${authorityId}::uuid, ${snapshotId}::uuid, found.* from unnest(
      ${column((_, at) => from + at + 1)}::integer[], ${column(({ severity }) => severity)}::text[],
      ${column(({ code }) => code)}::text[], ${column(({ file }) => file)}::text[],
      ${column(({ sheet }) => sheet)}::text[], ${column(({ row }) => row)}::integer[],
      ${column(({ column: letters }) => letters)}::text[], ${column(({ value }) => value)}::text[],
      ${column(({ message }) => message)}::text[], ${column(({ fix }) => fix)}::text[]
    ) as found`.execute(work);
}

/**
 * Children with an open case in an earlier list who are not in this one at all, closed or open. Both lists are read once:
 * a list that was just written has no statistics yet, by which a join could be planned well.
 */
export const listVanished = (work: Work, snapshotId: string, earlierId: string) =>
  work
    .selectFrom("caseRecord")
    .select("childId")
    .where("snapshotId", "=", earlierId)
    .where("status", "not in", ["closed", "care-leaver"])
    .except(work.selectFrom("caseRecord").select("childId").where("snapshotId", "=", snapshotId))
    .orderBy("childId")
    .execute();
