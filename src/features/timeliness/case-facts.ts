// What the case data show of a child, for the audit's form (D9): what each standard finds in the newest confirmed list, and
// what someone who writes the audit said against it.
import type { LocalDate } from "../../domain/shared/calendar.js";
import { judgeCase } from "../../domain/standards/case-findings.js";
import { standardsInForce } from "../../domain/standards/judge-standard.js";
import type { Finding, Standard, StandardCode } from "../../domain/standards/standard.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listStandards } from "../standards/public.js";
import { type FoundDispute, findNewestList, listCasesOf, listDisputesOfAudit } from "./disputes.queries.js";

export type CaseFact = {
  readonly standard: Standard;
  /** Null where the list says nothing of it any more, and someone said before that it is wrong. */
  readonly finding: Finding | null;
  /** The newest, where there are several. */
  readonly dispute: FoundDispute | null;
};

export type CaseFacts = {
  readonly listId: string;
  /** The day of the list that says so. */
  readonly asAt: LocalDate;
  /** Whether the list has the child at all. */
  readonly isListed: boolean;
  readonly facts: readonly CaseFact[];
};

export type FactsOf = {
  readonly auditId: string;
  readonly childId: string;
  /** Facts are those of the newest list as at or before this day: today, or when the audit was submitted. */
  readonly on: LocalDate;
};

/** In four queries; null where no list is confirmed by then. */
export async function readCaseFacts(
  work: Work,
  { auditId, childId, on }: FactsOf,
): Promise<CaseFacts | null> {
  const list = await findNewestList(work, on);
  if (!list) return null;
  const [record] = await listCasesOf(work, list.id, [childId]);
  const all = await listStandards(work);
  const disputes = await listDisputesOfAudit(work, auditId);
  const disputeOf = (code: StandardCode) => disputes.find(({ standard }) => standard === code) ?? null;
  const found = record ? judgeCase(record, standardsInForce(all, list.asAt), list) : [];
  const codes = new Set(found.map(({ standard }) => standard.code));
  const gone = [...new Set(disputes.map(({ standard }) => standard))].filter((code) => !codes.has(code));
  return {
    listId: list.id,
    asAt: list.asAt,
    isListed: record !== undefined,
    facts: [
      ...found.map((one) => ({ ...one, dispute: disputeOf(one.standard.code) })),
      ...gone.flatMap((code) => {
        const standard = all.find((one) => one.code === code);
        return standard ? [{ standard, finding: null, dispute: disputeOf(code) }] : [];
      }),
    ],
  };
}
