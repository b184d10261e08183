// The saved mapping of a name, for the files that are to be read with it.
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { read } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import type { CaseFile } from "../read/intake.js";
import type { SavedMapping } from "../read/report/mapping.js";
import { lookAtReports } from "./look-at-reports.js";
import { findMappingNamed } from "./mappings.queries.js";

/** Refused where none of the files has all its columns: they would be read in another way than was asked. */
export async function findMappingFor(
  context: Context,
  name: string,
  files: readonly CaseFile[],
): Promise<Result<SavedMapping, "no-such-mapping" | "does-not-fit">> {
  const mapping = await read(context, (work) => findMappingNamed(work, name));
  if (!mapping) return refuse("no-such-mapping");
  const { fitting } = await lookAtReports(files, [mapping]);
  return fitting.length > 0 ? accept(mapping) : refuse("does-not-fit");
}
