// Words that someone sent after their session had ended, held until they are back on the same page and save them.
import { z } from "zod";
import type { Work } from "../db/in-authority.js";

export const fieldsShape = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
/** The fields of a posted form: a text, or several where a name came more than once. */
export type Fields = z.infer<typeof fieldsShape>;

export const holdWords = (
  work: Work,
  held: { authorityId: string; personId: string; path: string; fields: Fields; heldAt: Date },
) =>
  work
    .insertInto("heldWords")
    .values({ ...held, fields: JSON.stringify(held.fields) })
    .onConflict((conflict) =>
      conflict
        .columns(["authorityId", "personId", "path"])
        .doUpdateSet({ fields: JSON.stringify(held.fields), heldAt: held.heldAt }),
    )
    .execute();

export async function findHeldWords(work: Work, personId: string, path: string): Promise<Fields | null> {
  const row = await work
    .selectFrom("heldWords")
    .select("fields")
    .where("personId", "=", personId)
    .where("path", "=", path)
    .executeTakeFirst();
  return row ? fieldsShape.parse(row.fields) : null;
}

export const dropHeldWords = (work: Work, personId: string, path: string) =>
  work.deleteFrom("heldWords").where("personId", "=", personId).where("path", "=", path).execute();
