// The versions of practice standards: what every council starts with, and its own since.
import type { Insertable } from "kysely";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { defaultStandards } from "../../domain/standards/default-standards.js";
import type { Limits, Standard, StandardBasis, StandardCode } from "../../domain/standards/standard.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { StandardVersion } from "../../platform/db/tables.js";

/** One saved version, and who saved it when and why. */
export type SavedVersion = {
  readonly standard: Standard;
  readonly number: number;
  readonly note: string;
  readonly changedAt: Date;
  readonly changedByName: string;
};

/** The council's own versions in the order in which they were saved; of all standards, or of one. */
export const listSavedVersions = async (
  work: Work,
  of: StandardCode | "all",
): Promise<readonly SavedVersion[]> => {
  const rows = await work
    .selectFrom("standardVersion as version")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "version.authorityId")
        .onRef("person.id", "=", "version.changedBy"),
    )
    .selectAll("version")
    .select("person.name as changedByName")
    .$if(of !== "all", (query) => query.where("version.code", "=", of))
    .orderBy("version.code")
    .orderBy("version.number")
    .$narrowType<{ code: StandardCode; basis: StandardBasis; section: Standard["section"]; limits: Limits }>()
    .execute();
  return rows.map(({ number, note, changedAt, changedByName, ...row }) => ({
    standard: {
      code: row.code,
      name: row.name,
      basis: row.basis,
      source: row.source,
      checked: row.checked,
      section: row.section,
      limits: row.limits,
      effectiveFrom: row.effectiveFrom,
      inUse: row.inUse,
    },
    number,
    note,
    changedAt,
    changedByName,
  }));
};

/** All versions that stand, those in force and others: of two from the same day the later one stands behind the other. */
export const listStandards = async (work: Work): Promise<readonly Standard[]> =>
  withDefaults(await listSavedVersions(work, "all"));

export const withDefaults = (saved: readonly SavedVersion[]): readonly Standard[] => [
  ...defaultStandards,
  ...saved.map(({ standard }) => standard),
];

/** Adds a version; false where its number is taken, because someone else saved meanwhile. */
export const addVersion = async (
  work: Work,
  version: Insertable<StandardVersion> & { readonly effectiveFrom: LocalDate },
): Promise<boolean> => {
  const added = await work
    .insertInto("standardVersion")
    .values(version)
    .onConflict((conflict) => conflict.doNothing())
    .returning("number")
    .executeTakeFirst();
  return added !== undefined;
};
