// Keeps that a fact from the case data is said to be wrong, for the owner of the data to look at (D9).
import { randomUUID } from "node:crypto";
import type { Person } from "../../domain/access/roles.js";
import type { Reading } from "../../domain/audit/section-words.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { disputeLifecycle } from "../../domain/standards/disputed-fact-lifecycle.js";
import type { Context } from "../../platform/context.js";
import { type AuditRefusal, actOnAudit, writesNow } from "../audit/public.js";
import { readCaseFacts } from "./case-facts.js";
import { insertDispute } from "./disputes.queries.js";

export type NewDispute = {
  readonly auditId: string;
  readonly standard: string;
  /** The list that the person saw. */
  readonly listId: string;
  readonly words: string;
};
/** Where the fact stands beside what the person writes. */
export type Raised = { readonly reading: Reading; readonly section: SectionCode };
export type RaiseRefusal = AuditRefusal | "no-such-fact" | "newer-list" | "already-said" | "words-missing";

/** By whoever writes the audit or the self-assessment now. The data's own words are kept beside theirs. */
export const raiseDispute = (
  context: Context,
  person: Person,
  { auditId, standard, listId, words }: NewDispute,
): Promise<Result<Raised, RaiseRefusal>> =>
  actOnAudit<Raised, RaiseRefusal>(context, person, auditId, async ({ change, audit, relations, done }) => {
    const reading = writesNow({ audit, relations });
    if (!reading.ok) return reading;
    const { childId } = audit;
    const shown = await readCaseFacts(change.work, { auditId, childId, on: change.today });
    const fact = shown?.facts.find((one) => one.standard.code === standard);
    if (!shown || !fact?.finding) return refuse("no-such-fact");
    if (shown.listId !== listId) return refuse("newer-list");
    if (fact.dispute?.state === "open") return refuse("already-said");
    if (words.trim() === "") return refuse("words-missing");
    const id = randomUUID();
    const { standard: code, ...said } = fact.finding;
    await insertDispute(change.work, {
      authorityId: change.actor.authorityId,
      id,
      auditId,
      childId,
      snapshotId: listId,
      standardCode: code,
      said: JSON.stringify(said),
      words: words.trim(),
      raisedBy: person.id,
      raisedAt: change.now,
      state: disputeLifecycle.starts,
    });
    done("dispute-fact", { disputeId: id, standard: code, verdict: said.verdict, snapshotId: listId });
    return accept({ reading: reading.value, section: fact.standard.section });
  });
