// The family's feedback on an audit, or why there is none.
import type { Insertable } from "kysely";
import type { HeardFrom, HeardHow, NotHeardReason } from "../../domain/feedback/family-feedback.js";
import type { Grade } from "../../domain/framework/bands.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { FamilyFeedback } from "../../platform/db/tables.js";

export const insertFeedback = (work: Work, feedback: Insertable<FamilyFeedback>) =>
  work.insertInto("familyFeedback").values(feedback).execute();

export const findFeedback = (work: Work, auditId: string) =>
  work
    .selectFrom("familyFeedback as feedback")
    .leftJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "feedback.authorityId")
        .onRef("person.id", "=", "feedback.recordedBy"),
    )
    .leftJoin("familyAnswer as answer", (join) =>
      join
        .onRef("answer.authorityId", "=", "feedback.authorityId")
        .onRef("answer.auditId", "=", "feedback.auditId"),
    )
    .select([
      "feedback.heard",
      "feedback.heardFrom",
      "feedback.heardHow",
      "feedback.heardOn",
      "feedback.scale",
      "feedback.workingWell",
      "feedback.worriedAbout",
      "feedback.shouldHappen",
      "feedback.notHeardReason",
      "feedback.notHeardWords",
      "feedback.recordedAt",
      "person.name as recordedByName",
      "answer.mayTalk",
      "answer.tellBack",
      "answer.suggestsRisk",
      "answer.toldAt",
    ])
    .where("feedback.auditId", "=", auditId)
    .$narrowType<{
      heardFrom: HeardFrom | null;
      heardHow: HeardHow | null;
      notHeardReason: NotHeardReason | null;
      scale: Grade | null;
    }>()
    .executeTakeFirst();

export type FoundFeedback = NonNullable<Awaited<ReturnType<typeof findFeedback>>>;
