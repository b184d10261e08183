// What the newest list says of a child, and facts that someone says are wrong: those of an audit, one, and all in a list.
import type { Insertable } from "kysely";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { SaidByData } from "../../domain/standards/case-findings.js";
import type { DisputeState } from "../../domain/standards/disputed-fact-lifecycle.js";
import type { StandardCode } from "../../domain/standards/standard.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { DisputedFact } from "../../platform/db/tables.js";
import { judgedColumns, suppliedColumn } from "./count.queries.js";

/** The newest confirmed list as at or before a day; undefined where there is none. */
export const findNewestList = (work: Work, onOrBefore: LocalDate) =>
  work
    .selectFrom("snapshot")
    .select((eb) => ["snapshot.id", "snapshot.asAt", suppliedColumn(eb)])
    .where("snapshot.state", "=", "confirmed")
    .where("snapshot.asAt", "<=", onOrBefore)
    .orderBy("snapshot.asAt", "desc")
    .orderBy("snapshot.decidedAt", (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();

/** The cases of some children in a list, to judge. */
export const listCasesOf = (work: Work, snapshotId: string, childIds: readonly string[]) =>
  work
    .selectFrom("caseRecord")
    .select(judgedColumns)
    .where("caseRecord.snapshotId", "=", snapshotId)
    .where("caseRecord.childId", "in", childIds)
    .execute();

const disputes = (work: Work) =>
  work
    .selectFrom("disputedFact as dispute")
    .innerJoin("person as raiser", (join) =>
      join
        .onRef("raiser.authorityId", "=", "dispute.authorityId")
        .onRef("raiser.id", "=", "dispute.raisedBy"),
    )
    .innerJoin("snapshot", (join) =>
      join
        .onRef("snapshot.authorityId", "=", "dispute.authorityId")
        .onRef("snapshot.id", "=", "dispute.snapshotId"),
    )
    .leftJoin("person as decider", (join) =>
      join
        .onRef("decider.authorityId", "=", "dispute.authorityId")
        .onRef("decider.id", "=", "dispute.decidedBy"),
    )
    .select((eb) => [
      "dispute.id",
      "dispute.auditId",
      "dispute.childId",
      "dispute.snapshotId",
      "snapshot.asAt",
      eb.ref("dispute.standardCode").$castTo<StandardCode>().as("standard"),
      eb.ref("dispute.said").$castTo<SaidByData>().as("said"),
      "dispute.words",
      "dispute.raisedBy",
      "raiser.name as raisedByName",
      "dispute.raisedAt",
      eb.ref("dispute.state").$castTo<DisputeState>().as("state"),
      "dispute.answer",
      "decider.name as decidedByName",
      "dispute.decidedAt",
      "dispute.version",
    ]);

/** The newest first. */
export const listDisputesOfAudit = (work: Work, auditId: string) =>
  disputes(work).where("dispute.auditId", "=", auditId).orderBy("dispute.raisedAt", "desc").execute();

export const findDispute = (work: Work, id: string) =>
  disputes(work).where("dispute.id", "=", id).executeTakeFirst();

export type FoundDispute = NonNullable<Awaited<ReturnType<typeof findDispute>>>;

/** The same, with its row locked until the transaction ends. */
export const holdDispute = (work: Work, id: string) =>
  disputes(work).where("dispute.id", "=", id).forUpdate("dispute").executeTakeFirst();

/** One page of all, those that wait for an answer first, then the newest; with how many there are on all pages. */
export const listDisputes = (
  work: Work,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) =>
  disputes(work)
    .select((eb) => eb.fn.countAll<number>().over().as("total"))
    .orderBy((eb) => eb("dispute.state", "<>", "open"))
    .orderBy("dispute.raisedAt", "desc")
    .orderBy("dispute.id")
    .offset(offset)
    .limit(limit)
    .execute();

export const countOpenDisputes = async (work: Work): Promise<number> =>
  (
    await work
      .selectFrom("disputedFact")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where("state", "=", "open")
      .executeTakeFirstOrThrow()
  ).n;

export const insertDispute = (work: Work, dispute: Insertable<DisputedFact> & { state: DisputeState }) =>
  work.insertInto("disputedFact").values(dispute).execute();

export const answerDisputeRow = (
  work: Work,
  id: string,
  answered: { state: DisputeState; answer: string; decidedBy: string; decidedAt: Date },
) =>
  work
    .updateTable("disputedFact")
    .set((eb) => ({ ...answered, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
