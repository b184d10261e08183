// What a family is told of what was changed, kept with its answer.
import type { FamilyLanguage } from "../../../domain/feedback/family-plan.js";
import type { Work } from "../../../platform/db/in-authority.js";

export const findTelling = (work: Work, auditId: string) =>
  work
    .selectFrom("familyAnswer as answer")
    .leftJoin("person", (join) =>
      join.onRef("person.authorityId", "=", "answer.authorityId").onRef("person.id", "=", "answer.toldBy"),
    )
    .select(["answer.language", "answer.tellBack", "answer.version", "answer.toldWords", "answer.toldAt"])
    .select("person.name as toldByName")
    .where("answer.auditId", "=", auditId)
    .$narrowType<{ language: FamilyLanguage }>()
    .executeTakeFirst();

export const saveTelling = (
  work: Work,
  auditId: string,
  told: { readonly toldWords: string; readonly toldBy: string; readonly toldAt: Date },
) =>
  work
    .updateTable("familyAnswer")
    .set((eb) => ({ ...told, version: eb("version", "+", 1) }))
    .where("auditId", "=", auditId)
    .execute();
