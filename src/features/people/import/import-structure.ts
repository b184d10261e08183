// A file of people and structure in one go, for scripts: looked at, and applied as it was seen.
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { read } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import { plural } from "../../../ui/formats.js";
import { countDone } from "./apply-steps.js";
import { applyStructure, setAsideStructure } from "./decide-structure.command.js";
import { type PlannedFile, previewStructure, viewStructureImport } from "./preview-structure.command.js";
import type { StructureFile } from "./read-structure-file.js";
import { doneWords, refusalWords } from "./structure-words.js";

/** What was done, or in words why nothing was. A file that would change nothing is not kept. */
export async function importStructure(
  context: Context,
  file: StructureFile,
  asAt: LocalDate,
  { invites }: { readonly invites: boolean },
): Promise<Result<PlannedFile, string>> {
  const previewed = await previewStructure(context, file, asAt);
  if (!previewed.ok)
    return refuse(`${previewed.refusal.message} ${previewed.refusal.fix} Nothing was changed.`);
  const importId = previewed.value;
  const seen = await read(context, (work) => viewStructureImport(work, importId));
  if (!seen?.plan) return refuse("The file is not there any more.");
  const { plan } = seen;
  if (plan.steps.length === 0) {
    await setAsideStructure(context, importId);
    return accept(plan);
  }
  const applied = await applyStructure(context, { importId, fingerprint: plan.fingerprint, invites });
  if (applied.ok) return accept(plan);
  await setAsideStructure(context, importId);
  return refuse(refusalWords(applied.refusal));
}

/** The plan as lines of text: what changed or would, what was found, and who is not in the file. */
export function planAsText(plan: PlannedFile, applied: boolean): string {
  const counts = doneWords(countDone(plan.steps)).join(", ");
  const would = applied ? "Changed" : "Would change";
  const lines = [
    counts === "" ? "This file changes nothing: all of it is there already." : `${would}: ${counts}.`,
    ...plan.problems.map(({ row, severity, message, fix }) =>
      [row === null ? "" : `row ${row}: `, `${severity}: `, message, " ", fix].join(""),
    ),
    ...plan.notInFile.map(({ name }) => `not in the file: ${name}`),
    `${plural(plan.problems.length, "remark")}, ${plan.notInFile.length} not in the file.`,
  ];
  return `${lines.join("\n")}\n`;
}
