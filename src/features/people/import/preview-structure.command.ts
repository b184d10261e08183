// Reads a file of people and structure and keeps what it says as a preview: nothing changes until it is confirmed.
import { createHash, randomUUID } from "node:crypto";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { accept, type Result } from "../../../domain/shared/result.js";
import { planStructure } from "../../../domain/structure/plan-structure.js";
import type { KnownStructure, StructurePlan } from "../../../domain/structure/structure-plan.js";
import { change, read } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import type { Work } from "../../../platform/db/in-authority.js";
import {
  type ReadStructure,
  readStructureFile,
  type StructureFile,
  type StructureFileRefusal,
} from "./read-structure-file.js";
import { type Done, parseDone, parseKeptFile } from "./structure-file-shape.js";
import { addStructureImport, findStructureImport, readKnownStructure } from "./structure-import.queries.js";

/** What a file would change now, with all that is wrong in it. */
export type PlannedFile = StructurePlan & {
  readonly unknownHeadings: readonly string[];
  /** The same as long as the file would do the same: whoever confirms says which plan they saw. */
  readonly fingerprint: string;
};

export function planFile(file: ReadStructure, known: KnownStructure, asAt: LocalDate): PlannedFile {
  const plan = planStructure(file.lines, known, asAt);
  const inRows = [...file.problems, ...plan.problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const fingerprint = createHash("sha256").update(JSON.stringify(plan.steps)).digest("hex");
  return { ...plan, problems: inRows, unknownHeadings: file.unknownHeadings, fingerprint };
}

export async function previewStructure(
  context: Context,
  file: StructureFile,
  asAt: LocalDate,
): Promise<Result<string, StructureFileRefusal>> {
  const found = await readStructureFile(file, asAt);
  if (!found.ok) return found;
  return change<string, never>(context, async ({ work, actor, now, record }) => {
    const id = randomUUID();
    await addStructureImport(work, {
      ...{ authorityId: actor.authorityId, id, asAt },
      fileName: file.name,
      previewedBy: actor.personId,
      previewedAt: now,
      read: found.value,
    });
    const detail = { asAt, rows: found.value.lines.length };
    record({ action: "preview-structure", recordType: "structure-import", recordId: id, detail });
    return accept(id);
  });
}

/** What a file would change, without keeping anything of it: for a dry run. */
export async function lookAtStructure(
  context: Context,
  file: StructureFile,
  asAt: LocalDate,
): Promise<Result<PlannedFile, StructureFileRefusal>> {
  const found = await readStructureFile(file, asAt);
  if (!found.ok) return found;
  const known = await read(context, readKnownStructure);
  return accept(planFile(found.value, known, asAt));
}

export type SeenImport = {
  readonly id: string;
  readonly fileName: string;
  readonly asAt: LocalDate;
  /** What a preview would change; null once it is applied. */
  readonly plan: PlannedFile | null;
  /** What an applied file changed. */
  readonly done: Done | null;
};

export async function viewStructureImport(work: Work, id: string): Promise<SeenImport | null> {
  const found = await findStructureImport(work, id);
  if (!found || found.state === "set-aside") return null;
  const file = found.state === "previewed" ? parseKeptFile(found.read) : null;
  const plan = file ? planFile(file, await readKnownStructure(work), found.asAt) : null;
  return { id, fileName: found.fileName, asAt: found.asAt, plan, done: parseDone(found.done) };
}
