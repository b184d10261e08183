// Saved mappings: what the columns of a council's own reports are.
import { type Insertable, sql } from "kysely";
import { z } from "zod";
import type { Work } from "../../../platform/db/in-authority.js";
import type { CaseMapping } from "../../../platform/db/tables.js";
import type { ReportMapping, SavedMapping } from "../read/report/mapping.js";
import { isListedStatus, isTarget } from "./target-choices.js";

/** A heading of the report that a mapping was made with. One that says who a child is can't be chosen. */
export type MappedHeading = {
  readonly heading: string;
  readonly plainHeading: string;
  readonly personal: boolean;
};

export type KeptMapping = SavedMapping & {
  readonly id: string;
  readonly version: number;
  readonly headings: readonly MappedHeading[];
  readonly savedAt: Date;
  readonly savedByName: string;
};

const headingsShape = z.array(
  z.object({ heading: z.string(), plainHeading: z.string(), personal: z.boolean() }),
);
const mappingShape = z.object({
  columns: z.record(z.string(), z.string().refine(isTarget)),
  statusWords: z.record(z.string(), z.string().refine(isListedStatus)),
});

const inUse = (work: Work) =>
  work
    .selectFrom("caseMapping")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "caseMapping.authorityId")
        .onRef("person.id", "=", "caseMapping.savedBy"),
    )
    .selectAll("caseMapping")
    .select("person.name as savedByName")
    .where("retiredAt", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof inUse>["execute"]>>[number];

const kept = ({ id, name, version, headings, mapping, savedAt, savedByName }: Row): KeptMapping => ({
  ...{ id, name, version, savedAt, savedByName },
  headings: headingsShape.parse(headings),
  mapping: mappingShape.parse(mapping),
});

export const listMappings = async (work: Work): Promise<KeptMapping[]> =>
  (await inUse(work).orderBy(sql`lower(case_mapping.name)`).execute()).map(kept);

export async function findMapping(work: Work, id: string): Promise<KeptMapping | null> {
  const row = await inUse(work).where("caseMapping.id", "=", id).executeTakeFirst();
  return row ? kept(row) : null;
}

export async function findMappingNamed(work: Work, name: string): Promise<KeptMapping | null> {
  const row = await inUse(work)
    .where(sql<boolean>`lower(case_mapping.name) = lower(${name})`)
    .executeTakeFirst();
  return row ? kept(row) : null;
}

export const addMappingRow = (work: Work, mapping: Insertable<CaseMapping>) =>
  work.insertInto("caseMapping").values(mapping).execute();

export type MappingChange = {
  readonly name: string;
  readonly mapping: ReportMapping;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** How many rows were changed: none where the version is not the saved one any more. */
export async function changeMappingRow(
  work: Work,
  { id, version }: { readonly id: string; readonly version: number },
  change: MappingChange | { readonly retiredAt: Date },
): Promise<number> {
  const set = "mapping" in change ? { ...change, mapping: JSON.stringify(change.mapping) } : change;
  const changed = await work
    .updateTable("caseMapping")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("version", "=", version)
    .where("retiredAt", "is", null)
    .executeTakeFirst();
  return Number(changed.numUpdatedRows);
}
