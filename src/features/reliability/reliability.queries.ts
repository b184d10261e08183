// The grades that two readers gave to the same work: managers and moderators, workers and the audit.
import type { Grade } from "../../domain/framework/bands.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import type { Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

export type Period = { readonly from: Month; readonly to: Month };

/** Every moderator's grade beside the audit's, oldest month first. */
export const listModeratedGrades = (work: Work, { from, to }: Period) =>
  work
    .selectFrom("moderation")
    .innerJoin("audit", (join) =>
      join
        .onRef("audit.authorityId", "=", "moderation.authorityId")
        .onRef("audit.id", "=", "moderation.auditId"),
    )
    .innerJoin("person as manager", (join) =>
      join.onRef("manager.authorityId", "=", "audit.authorityId").onRef("manager.id", "=", "audit.managerId"),
    )
    .select(["audit.month", "audit.managerId", "manager.name as managerName"])
    .select(["moderation.auditedGrade", "moderation.moderatedGrade"])
    .where("moderation.state", "<>", "withdrawn")
    .where("moderation.moderatedGrade", "is not", null)
    .where("audit.month", ">=", from)
    .where("audit.month", "<=", to)
    .orderBy("audit.month")
    .orderBy("moderation.id")
    .$narrowType<{ month: Month; auditedGrade: Grade; moderatedGrade: Grade }>()
    .execute();

/** Every grade of a worker's own beside the audit's of the same section. */
export const listSelfAssessedGrades = (work: Work, { from, to }: Period) =>
  work
    .selectFrom("sectionEntry as own")
    .innerJoin("sectionEntry as audited", (join) =>
      join
        .onRef("audited.authorityId", "=", "own.authorityId")
        .onRef("audited.auditId", "=", "own.auditId")
        .onRef("audited.section", "=", "own.section")
        .on("audited.reading", "=", "audit"),
    )
    .innerJoin("audit", (join) =>
      join.onRef("audit.authorityId", "=", "own.authorityId").onRef("audit.id", "=", "own.auditId"),
    )
    .select(["own.section", "own.grade as ownGrade", "audited.grade as auditedGrade"])
    .where("own.reading", "=", "self-assessment")
    .where("own.grade", "is not", null)
    .where("audited.grade", "is not", null)
    .where("audit.state", "in", ["submitted", "complete"])
    .where("audit.month", ">=", from)
    .where("audit.month", "<=", to)
    .$narrowType<{ section: SectionCode; ownGrade: Grade; auditedGrade: Grade }>()
    .execute();

export type ModeratedGrade = Awaited<ReturnType<typeof listModeratedGrades>>[number];
export type SelfAssessedGrade = Awaited<ReturnType<typeof listSelfAssessedGrades>>[number];
