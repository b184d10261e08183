// The council's own themes and changes of themes.
import type { Insertable } from "kysely";
import type { ManagedTheme, ThemeState } from "../../domain/framework/managed-themes.js";
import type { PracticeAreaCode } from "../../domain/framework/practice-areas.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Theme } from "../../platform/db/tables.js";

export const listOwnThemes = (work: Work): Promise<ManagedTheme[]> =>
  work
    .selectFrom("theme")
    .select(["code", "label", "covers", "practiceArea", "state", "version"])
    .$narrowType<{ practiceArea: PracticeAreaCode | null; state: ThemeState }>()
    .execute();

/** False where someone else changed it since `seen`. */
export async function saveTheme(work: Work, theme: Insertable<Theme>, seen: number): Promise<boolean> {
  const saved = await work
    .insertInto("theme")
    .values({ ...theme, version: seen + 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["authorityId", "code"])
        .doUpdateSet({ ...theme, version: seen + 1 })
        .where("theme.version", "=", seen),
    )
    .returning("code")
    .executeTakeFirst();
  return saved !== undefined;
}
