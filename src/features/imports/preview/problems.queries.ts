// What was found in a case list, by kind.
import { sql } from "kysely";
import type { Work } from "../../../platform/db/in-authority.js";

/** Each kind with its first, those by which rows were left out first, then the most frequent. */
export const listKinds = (work: Work, snapshotId: string) =>
  work
    .with("kind", (db) =>
      db
        .selectFrom("snapshotProblem")
        .select((eb) => [
          "severity",
          "code",
          eb.fn.countAll<number>().as("count"),
          eb.fn.min("number").as("first"),
        ])
        .where("snapshotId", "=", snapshotId)
        .groupBy(["severity", "code"]),
    )
    .selectFrom("kind")
    .innerJoin("snapshotProblem as found", "found.number", "kind.first")
    .select(["kind.severity", "kind.code", "kind.count", "found.message", "found.fix"])
    .where("found.snapshotId", "=", snapshotId)
    .orderBy(sql`array_position(array['refused', 'warning', 'note'], kind.severity)`)
    .orderBy("kind.count", "desc")
    .orderBy("kind.code")
    .execute();

type Kind = { readonly snapshotId: string; readonly severity: string; readonly code: string };

const ofKind = (work: Work, { snapshotId, severity, code }: Kind) =>
  work
    .selectFrom("snapshotProblem")
    .where("snapshotId", "=", snapshotId)
    .where("severity", "=", severity)
    .where("code", "=", code);

export async function countKind(work: Work, kind: Kind): Promise<number> {
  const { count } = await ofKind(work, kind)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export const listKind = (
  work: Work,
  kind: Kind,
  { from, most }: { readonly from: number; readonly most: number },
) => ofKind(work, kind).selectAll().orderBy("number").offset(from).limit(most).execute();
