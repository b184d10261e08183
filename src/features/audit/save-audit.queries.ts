// Writes audits and where they stand; the words of their sections are in fields.queries.ts.
import type { Insertable } from "kysely";
import type { AuditState, SelfAssessmentState } from "../../domain/audit/audit-lifecycle.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Audit } from "../../platform/db/tables.js";

export const insertAudit = (
  work: Work,
  audit: Insertable<Audit> & { state: AuditState; selfAssessmentState: SelfAssessmentState },
) => work.insertInto("audit").values(audit).execute();

/** The audit of a selected case, locked until the transaction ends. */
export const holdAuditOfSelection = (work: Work, selectionId: string) =>
  work
    .selectFrom("audit")
    .select(["id", "state"])
    .where("selectionId", "=", selectionId)
    .forUpdate()
    .$narrowType<{ state: AuditState }>()
    .executeTakeFirst();

/** Keeps, at submission, how far each of the audit's grades lies from the worker's own; `grade-difference.ts` says it of one. */
export const keepDifferences = (work: Work, auditId: string) =>
  work
    .updateTable("sectionEntry as entry")
    .from("sectionEntry as own")
    .set((eb) => ({ fromSelfAssessed: eb("entry.grade", "-", eb.ref("own.grade")) }))
    .whereRef("own.authorityId", "=", "entry.authorityId")
    .whereRef("own.auditId", "=", "entry.auditId")
    .whereRef("own.section", "=", "entry.section")
    .where("own.reading", "=", "self-assessment")
    .where("entry.reading", "=", "audit")
    .where("entry.auditId", "=", auditId)
    .execute();

type Changed = {
  readonly state?: AuditState;
  readonly selfAssessmentState?: SelfAssessmentState;
  readonly selfAssessedAt?: Date;
  readonly setAsideReason?: string;
  readonly setAsideWords?: string;
  readonly submittedAt?: Date;
  readonly submittedOn?: LocalDate;
  readonly completedAt?: Date;
};

export const updateAudit = (work: Work, id: string, changed: Changed) =>
  work
    .updateTable("audit")
    .set((eb) => ({ ...changed, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
