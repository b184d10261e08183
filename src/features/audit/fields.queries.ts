// What is kept of a section or of the overall judgement, field by field, and the texts that were written over.
import type { Selectable } from "kysely";
import { z } from "zod";
import {
  judgementOfTexts,
  type Part,
  sectionOfTexts,
  textsOfJudgement,
  textsOfSection,
} from "../../domain/audit/field-texts.js";
import { emptyPart, type KeptPart, type Overwritten } from "../../domain/audit/merge-part.js";
import type { Criteria, Reading } from "../../domain/audit/section-words.js";
import type { Grade } from "../../domain/framework/bands.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Judgement, SectionEntry } from "../../platform/db/tables.js";

export type PartKey = {
  readonly authorityId: string;
  readonly auditId: string;
  readonly reading: Reading;
  readonly part: Part;
};

const fieldsShape = z.record(
  z.string(),
  z.object({
    version: z.number(),
    before: z.number(),
    tab: z.string(),
    number: z.number(),
    by: z.string(),
    at: z.string(),
  }),
);

/** What is kept now; as empty where nothing was written yet. */
export const findPart = (work: Work, { auditId, reading, part }: Omit<PartKey, "authorityId">) =>
  part === "judgement" ? findJudgementPart(work, auditId) : findSectionPart(work, auditId, reading, part);

async function findSectionPart(
  work: Work,
  auditId: string,
  reading: Reading,
  section: SectionCode,
): Promise<KeptPart> {
  const row = await work
    .selectFrom("sectionEntry")
    .selectAll()
    .where("auditId", "=", auditId)
    .where("reading", "=", reading)
    .where("section", "=", section)
    .$narrowType<{ grade: Grade | null; criteria: Criteria }>()
    .executeTakeFirst();
  return row ? { ...standingOf(row), texts: textsOfSection(row) } : emptyPart;
}

async function findJudgementPart(work: Work, auditId: string): Promise<KeptPart> {
  const row = await work
    .selectFrom("judgement")
    .selectAll()
    .where("auditId", "=", auditId)
    .$narrowType<{ grade: Grade | null }>()
    .executeTakeFirst();
  return row ? { ...standingOf(row), texts: textsOfJudgement(row) } : emptyPart;
}

const standingOf = (row: Pick<Selectable<SectionEntry | Judgement>, "fields" | "version" | "savedBy">) => ({
  fields: fieldsShape.parse(row.fields),
  version: row.version,
  savedBy: row.savedBy,
});

type Saving = { readonly savedBy: string; readonly savedAt: Date };

/** Writes a part as it was merged. The audit's row must be locked since the part was read. */
export const savePart = (work: Work, key: PartKey, part: KeptPart, saving: Saving) =>
  key.part === "judgement"
    ? saveJudgementPart(work, key, part, saving)
    : saveSectionPart(work, { ...key, part: key.part }, part, saving);

const saveSectionPart = (
  work: Work,
  { authorityId, auditId, reading, part: section }: PartKey & { part: SectionCode },
  part: KeptPart,
  saving: Saving,
) => {
  const words = sectionOfTexts(part.texts);
  const said = {
    ...words,
    ...saving,
    criteria: JSON.stringify(words.criteria),
    fields: JSON.stringify(part.fields),
    version: part.version,
  };
  return work
    .insertInto("sectionEntry")
    .values({ authorityId, auditId, reading, section, ...said })
    .onConflict((conflict) =>
      conflict.columns(["authorityId", "auditId", "reading", "section"]).doUpdateSet(said),
    )
    .execute();
};

const saveJudgementPart = (work: Work, { authorityId, auditId }: PartKey, part: KeptPart, saving: Saving) => {
  const { themes, ...words } = judgementOfTexts(part.texts);
  const fields = JSON.stringify(part.fields);
  const said = { ...words, themes: [...themes], ...saving, fields, version: part.version };
  return work
    .insertInto("judgement")
    .values({ authorityId, auditId, ...said })
    .onConflict((conflict) => conflict.columns(["authorityId", "auditId"]).doUpdateSet(said))
    .execute();
};

/** Which edits of a part were written over, and the versions that they had. */
export const listEarlierEdits = (work: Work, { auditId, reading, part }: PartKey) =>
  work
    .selectFrom("overwrittenText")
    .select(["field", "tab", "number", "version"])
    .where("auditId", "=", auditId)
    .where("reading", "=", reading)
    .where("part", "=", part)
    .execute();

export const putBy = (
  work: Work,
  key: PartKey,
  { field, kept, at }: Overwritten,
  overwrittenAt: Date,
): Promise<unknown> =>
  work
    .insertInto("overwrittenText")
    .values({
      ...key,
      field,
      version: kept.version,
      text: kept.text,
      tab: kept.tab,
      number: kept.number,
      writtenBy: kept.by,
      writtenAt: at ?? overwrittenAt,
      overwrittenAt,
    })
    .execute();

/** The texts of a part that were written over, newest first, with who wrote them. */
export const listOverwritten = (work: Work, { auditId, reading, part }: Omit<PartKey, "authorityId">) =>
  work
    .selectFrom("overwrittenText as gone")
    .innerJoin("person", (join) =>
      join.onRef("person.authorityId", "=", "gone.authorityId").onRef("person.id", "=", "gone.writtenBy"),
    )
    .select(["gone.field", "gone.version", "gone.text", "gone.writtenAt", "person.name as writtenByName"])
    .where("gone.auditId", "=", auditId)
    .where("gone.reading", "=", reading)
    .where("gone.part", "=", part)
    .orderBy("gone.version", "desc")
    .orderBy("gone.field")
    .limit(200)
    .execute();

export type OverwrittenText = Awaited<ReturnType<typeof listOverwritten>>[number];

/** The names of people, by id. */
export async function findNames(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await work.selectFrom("person").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}
