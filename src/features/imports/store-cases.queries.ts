// Writes a snapshot as it is read: its cases and problems in batches, its counts at the end.
import { type Insertable, sql } from "kysely";
import type { MatchedCase } from "../../domain/case-data/match-people.js";
import type { Problem } from "../../domain/case-data/problems.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Snapshot } from "../../platform/db/tables.js";
import { textTable } from "../../platform/db/text-columns.js";

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

/** One statement a batch, each column sent as one text. */
export async function addCaseRecords(
  work: Work,
  { authorityId, snapshotId }: SnapshotKey,
  cases: readonly MatchedCase[],
): Promise<void> {
  if (cases.length === 0) return;
  const column = (of: (record: MatchedCase["record"]) => string | null) =>
    cases.map(({ record }) => of(record));
  const read = textTable("read", {
    child_id: column(({ childId }) => childId),
    birth_month: column(({ birthMonth }) => birthMonth),
    age_years: column(({ age }) => (age === null ? null : String(age))),
    sex: column(({ sex }) => sex),
    ethnicity: column(({ ethnicity }) => ethnicity),
    disability: column(({ disability }) => disability),
    status: column(({ status }) => status),
    local_status: column(({ localStatus }) => localStatus),
    opened_on: column(({ openedOn }) => openedOn),
    closed_on: column(({ closedOn }) => closedOn),
    team_name: column(({ teamName }) => teamName),
    team_id: cases.map(({ teamId }) => teamId),
    worker_name: column(({ workerName }) => workerName),
    worker_id: cases.map(({ workerId }) => workerId),
    worker_ref: column(({ workerRef }) => workerRef),
    family_ref: column(({ familyRef }) => familyRef),
    last_seen_on: column(({ lastSeenOn }) => lastSeenOn),
    assessment_started_on: column(({ latestAssessmentStartedOn }) => latestAssessmentStartedOn),
    assessment_authorised_on: column(({ latestAssessmentAuthorisedOn }) => latestAssessmentAuthorisedOn),
    events: column(({ events }) => JSON.stringify(events)),
  });
  await sql`
    insert into case_record (authority_id, snapshot_id, child_id, birth_month, age_years, sex, ethnicity, disability, status,
      local_status, opened_on, closed_on, team_name, team_id, worker_name, worker_id, worker_ref, family_ref,
      last_seen_on, assessment_started_on, assessment_authorised_on, events)
    select ${authorityId}::uuid, ${snapshotId}::uuid, child_id, birth_month, age_years::smallint, sex, ethnicity, disability, status,
      local_status, opened_on::date, closed_on::date, team_name, team_id::uuid, worker_name, worker_id::uuid, worker_ref,
      family_ref, last_seen_on::date, assessment_started_on::date, assessment_authorised_on::date, events::jsonb
    from ${read}`.execute(work);
}

/** `from` is the number of problems kept before; each gets the next. */
export async function addProblems(
  work: Work,
  { authorityId, snapshotId }: SnapshotKey,
  problems: readonly Problem[],
  from: number,
): Promise<void> {
  if (problems.length === 0) return;
  const column = (of: (problem: Problem) => string | null) => problems.map(of);
  const found = textTable("found", {
    number: problems.map((_, at) => String(from + at + 1)),
    severity: column(({ severity }) => severity),
    code: column(({ code }) => code),
    file: column(({ file }) => file),
    sheet: column(({ sheet }) => sheet),
    row_number: column(({ row }) => (row === null ? null : String(row))),
    column_name: column(({ column: letters }) => letters),
    value: column(({ value }) => value),
    message: column(({ message }) => message),
    fix: column(({ fix }) => fix),
  });
  await sql`
    insert into snapshot_problem (authority_id, snapshot_id, number, severity, code, file, sheet, row_number,
      column_name, value, message, fix)
    select ${authorityId}::uuid, ${snapshotId}::uuid, number::integer, severity, code, file, sheet, row_number::integer,
      column_name, value, message, fix
    from ${found}`.execute(work);
}

const childrenAtOnce = 5_000;

/** Children with an open case in an earlier list who are not in this one at all, closed or open; some thousand at a time. */
export async function* vanishedChildren(
  work: Work,
  snapshotId: string,
  earlierId: string,
): AsyncGenerator<readonly string[]> {
  for (let after = ""; ; ) {
    const earlier = await work
      .selectFrom("caseRecord")
      .select("childId")
      .where("snapshotId", "=", earlierId)
      .where("status", "not in", ["closed", "care-leaver"])
      .where("childId", ">", after)
      .orderBy("childId")
      .limit(childrenAtOnce)
      .execute();
    const last = earlier.at(-1)?.childId;
    if (last === undefined) return;
    const still = await work
      .selectFrom("caseRecord")
      .select("childId")
      .where("snapshotId", "=", snapshotId)
      .where("childId", ">", after)
      .where("childId", "<=", last)
      .execute();
    const present = new Set(still.map(({ childId }) => childId));
    const vanished = earlier.flatMap(({ childId }) => (present.has(childId) ? [] : childId));
    if (vanished.length > 0) yield vanished;
    after = last;
  }
}
