// Saves what the columns of a report are, changes it, or takes it out of use. Lists that were read with it stay as they are.
import { randomUUID } from "node:crypto";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { change } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import type { ReportMapping } from "../read/report/mapping.js";
import {
  addMappingRow,
  changeMappingRow,
  findMapping,
  findMappingNamed,
  type MappedHeading,
} from "./mappings.queries.js";

export type MappingRefusal = "no-such-mapping" | "name-taken" | "changed-meanwhile";

export type MappingToSave = { readonly name: string; readonly mapping: ReportMapping };

export const addMapping = (
  context: Context,
  { name, mapping, headings }: MappingToSave & { readonly headings: readonly MappedHeading[] },
): Promise<Result<string, "name-taken">> =>
  change<string, "name-taken">(context, async ({ work, actor, now, record }) => {
    if (actor.personId === null) throw new Error("A mapping is saved by someone.");
    if (await findMappingNamed(work, name)) return refuse("name-taken");
    const id = randomUUID();
    await addMappingRow(work, {
      ...{ authorityId: actor.authorityId, id, name },
      headings: JSON.stringify(headings),
      mapping: JSON.stringify(mapping),
      savedBy: actor.personId,
      savedAt: now,
    });
    record({
      action: "add-report-mapping",
      recordType: "case-mapping",
      recordId: id,
      detail: sizeOf(mapping),
    });
    return accept(id);
  });

export const changeMapping = (
  context: Context,
  { id, version, name, mapping }: MappingToSave & { readonly id: string; readonly version: number },
): Promise<Result<null, MappingRefusal>> =>
  change<null, MappingRefusal>(context, async ({ work, actor, now, record }) => {
    if (actor.personId === null) throw new Error("A mapping is changed by someone.");
    if (!(await findMapping(work, id))) return refuse("no-such-mapping");
    const namesake = await findMappingNamed(work, name);
    if (namesake && namesake.id !== id) return refuse("name-taken");
    const saved = { name, mapping, savedBy: actor.personId, savedAt: now };
    if ((await changeMappingRow(work, { id, version }, saved)) === 0) return refuse("changed-meanwhile");
    record({
      action: "change-report-mapping",
      recordType: "case-mapping",
      recordId: id,
      detail: sizeOf(mapping),
    });
    return accept(null);
  });

export const retireMapping = (
  context: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<null, Exclude<MappingRefusal, "name-taken">>> =>
  change<null, Exclude<MappingRefusal, "name-taken">>(context, async ({ work, now, record }) => {
    if (!(await findMapping(work, id))) return refuse("no-such-mapping");
    if ((await changeMappingRow(work, { id, version }, { retiredAt: now })) === 0)
      return refuse("changed-meanwhile");
    record({ action: "retire-report-mapping", recordType: "case-mapping", recordId: id, detail: {} });
    return accept(null);
  });

const sizeOf = ({ columns, statusWords }: ReportMapping) => ({
  columns: Object.keys(columns).length,
  statusWords: Object.keys(statusWords).length,
});
