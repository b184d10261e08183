// The names of a list that are tied to nobody yet, and tying them.
import { sql } from "kysely";
import type { Named, NameMatch, Tie } from "../../../domain/case-data/match-people.js";
import type { Work } from "../../../platform/db/in-authority.js";

/** What open cases have of names where a team or worker is missing, each combination once. */
export type LooseNames = Omit<Named, "status"> & Tie & { readonly cases: number };

export const listLooseNames = (work: Work, snapshotId: string): Promise<LooseNames[]> =>
  work
    .selectFrom("caseRecord")
    .select((eb) => [
      "teamName",
      "teamId",
      "workerName",
      "workerRef",
      "workerId",
      eb.fn.countAll<number>().as("cases"),
    ])
    .where("snapshotId", "=", snapshotId)
    .where("status", "<>", "closed")
    .where((eb) =>
      eb.or([
        eb.and([eb("teamId", "is", null), eb("teamName", "is not", null)]),
        eb.and([
          eb("workerId", "is", null),
          eb.or([eb("workerName", "is not", null), eb("workerRef", "is not", null)]),
        ]),
      ]),
    )
    .groupBy(["teamName", "teamId", "workerName", "workerRef", "workerId"])
    .execute();

/** Ties the loose cases of each combination; how many there were. */
export async function tieCases(
  work: Work,
  snapshotId: string,
  ties: readonly (Pick<LooseNames, "teamName" | "workerName" | "workerRef"> & Tie)[],
): Promise<number> {
  const column = (of: (tie: (typeof ties)[number]) => string | null) => sql.val(ties.map(of));
  const updated = await sql`
    update case_record as loose
    set team_id = coalesce(loose.team_id, tie.team_id), worker_id = coalesce(loose.worker_id, tie.worker_id)
    from unnest(${column(({ teamName }) => teamName)}::text[], ${column(({ workerName }) => workerName)}::text[],
      ${column(({ workerRef }) => workerRef)}::text[], ${column(({ teamId }) => teamId)}::uuid[],
      ${column(({ workerId }) => workerId)}::uuid[])
      as tie (team_name, worker_name, worker_ref, team_id, worker_id)
    where loose.snapshot_id = ${snapshotId} and loose.status <> 'closed'
      and loose.team_name is not distinct from tie.team_name
      and loose.worker_name is not distinct from tie.worker_name
      and loose.worker_ref is not distinct from tie.worker_ref
      and ((loose.team_id is null and tie.team_id is not null)
        or (loose.worker_id is null and tie.worker_id is not null))`.execute(work);
  return Number(updated.numAffectedRows ?? 0);
}

type Remembered = NameMatch & {
  readonly authorityId: string;
  readonly matchedBy: string | null;
  readonly matchedAt: Date;
};

/** Remembers what a name means, for this list and later ones; the latest word counts. */
export const saveMatch = (work: Work, { authorityId, kind, key, id, matchedBy, matchedAt }: Remembered) => {
  const teamId = kind === "team" ? id : null;
  const means = { teamId, personId: kind === "worker" ? id : null, matchedBy, matchedAt };
  return work
    .insertInto("caseNameMatch")
    .values({ authorityId, kind, nameKey: key, ...means })
    .onConflict((conflict) => conflict.columns(["authorityId", "kind", "nameKey"]).doUpdateSet(means))
    .execute();
};

/** The problems of names that nobody was found for. */
export const listNameProblems = (work: Work, snapshotId: string) =>
  work
    .selectFrom("snapshotProblem")
    .select(["number", "code", "value"])
    .where("snapshotId", "=", snapshotId)
    .where("code", "in", ["team-not-set-up", "worker-not-set-up"])
    .where("severity", "=", "warning")
    .execute();

export const saySolved = (
  work: Work,
  snapshotId: string,
  numbers: readonly number[],
  { message, fix }: { readonly message: string; readonly fix: string },
) =>
  work
    .updateTable("snapshotProblem")
    .set({ severity: "note", message, fix })
    .where("snapshotId", "=", snapshotId)
    .where("number", "in", [...numbers, -1])
    .execute();

/** Says that the list is not as it was, to whoever has an older page of it open. */
export const markChanged = (work: Work, snapshotId: string) =>
  work
    .updateTable("snapshot")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", snapshotId)
    .execute();
