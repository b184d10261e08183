// Writes audits, what is said of their sections and of the case as a whole.
import type { Insertable } from "kysely";
import type { AuditState, SelfAssessmentState } from "../../domain/audit/audit-lifecycle.js";
import type { JudgementWords, Reading, SectionWords } from "../../domain/audit/section-words.js";
import type { SectionCode } from "../../domain/framework/sections.js";
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

type Saving = {
  readonly authorityId: string;
  readonly auditId: string;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** The first version, or the one after the last. The audit's row must be locked, and the version seen must be the last. */
export const saveSection = (
  work: Work,
  key: Saving & { readonly reading: Reading; readonly section: SectionCode },
  words: SectionWords,
) =>
  work
    .insertInto("sectionEntry")
    .values({ ...key, ...words })
    .onConflict((conflict) =>
      conflict.columns(["authorityId", "auditId", "reading", "section"]).doUpdateSet((eb) => ({
        ...words,
        savedBy: key.savedBy,
        savedAt: key.savedAt,
        version: eb("sectionEntry.version", "+", 1),
      })),
    )
    .execute();

/** As `saveSection`, for the case as a whole. */
export const saveJudgementWords = (work: Work, key: Saving, { themes, ...words }: JudgementWords) =>
  work
    .insertInto("judgement")
    .values({ ...key, ...words, themes: [...themes] })
    .onConflict((conflict) =>
      conflict.columns(["authorityId", "auditId"]).doUpdateSet((eb) => ({
        ...words,
        themes: [...themes],
        savedBy: key.savedBy,
        savedAt: key.savedAt,
        version: eb("judgement.version", "+", 1),
      })),
    )
    .execute();
