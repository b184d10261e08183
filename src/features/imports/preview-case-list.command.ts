// Reads case data and keeps it as a preview, batch by batch as it is read: nothing that anyone else works with changes
// until it is confirmed, and a failure on the way leaves no trace.
import { randomUUID } from "node:crypto";
import { matchPeople, type UnmatchedName } from "../../domain/case-data/match-people.js";
import { noCell, type Problem, problem } from "../../domain/case-data/problems.js";
import { addDays, type LocalDate } from "../../domain/shared/calendar.js";
import { accept, type Result } from "../../domain/shared/result.js";
import { type Change, change, read } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { fingerprintOfFiles } from "./fingerprint-of-files.js";
import { findConfirmedSnapshot } from "./imports.queries.js";
import { lookAtReports } from "./mapping/look-at-reports.js";
import { listMappings } from "./mapping/mappings.queries.js";
import { listKnownPeople } from "./names/known-people.queries.js";
import type { CasesRead } from "./read/cases-read.js";
import type { CaseFile } from "./read/intake.js";
import { readCases } from "./read/read-cases.js";
import type { CaseListRefusal } from "./read/refusals.js";
import type { SavedMapping } from "./read/report/mapping.js";
import {
  addCaseRecords,
  addProblems,
  addSnapshot,
  completeSnapshot,
  findSameFiles,
  type SnapshotKey,
  vanishedChildren,
} from "./store-cases.queries.js";

export type CaseListToRead = {
  readonly files: readonly CaseFile[];
  readonly asAt: LocalDate;
  /** How reports of the council's own are read; the saved mappings that fit where left out. */
  readonly mappings?: readonly SavedMapping[];
  readonly onProgress?: (file: CaseFile, bytes: number) => void;
  /** Told of the problems as they are kept. */
  readonly onProblems?: (problems: readonly Problem[]) => Promise<void>;
};

/** The same files for the same day are known again: then nothing changes, and `list` is null. */
export type Previewed =
  | { readonly snapshotId: string; readonly list: CasesRead }
  | { readonly snapshotId: string; readonly list: null; readonly state: "previewed" | "confirmed" };

/** The preview's id, or why the list as a whole can't be used; a refused list changes nothing. */
export async function previewCaseList(
  context: Context,
  given: CaseListToRead,
): Promise<Result<Previewed, CaseListRefusal>> {
  const { files, asAt } = given;
  const mappings = given.mappings ?? (await findFitting(context, files));
  const toRead = { ...given, mappings };
  const fingerprint = await fingerprintOfFiles(files, mappings);
  const same = await read(context, (work) => findSameFiles(work, fingerprint, asAt));
  if (same) {
    const state = same.state === "confirmed" ? "confirmed" : "previewed";
    return accept({ snapshotId: same.id, list: null, state });
  }
  return change<Previewed, CaseListRefusal>(context, async (into) => {
    const snapshotId = randomUUID();
    await addSnapshot(into.work, {
      authorityId: into.actor.authorityId,
      id: snapshotId,
      asAt,
      format: "",
      fileNames: files.map(({ name }) => name),
      filesFingerprint: fingerprint,
      state: "previewed",
      rowsRead: 0,
      rowsAccepted: 0,
      rowsRefused: 0,
      rowsSkipped: 0,
      uploadedBy: into.actor.personId,
      uploadedAt: into.now,
    });
    const list = await readInto(into, snapshotId, toRead);
    if (!list.ok) return list;
    await complete(into, snapshotId, list.value, mappings);
    return accept({ snapshotId, list: list.value });
  });
}

async function findFitting(context: Context, files: readonly CaseFile[]): Promise<readonly SavedMapping[]> {
  const saved = await read(context, listMappings);
  return saved.length === 0 ? [] : (await lookAtReports(files, saved)).fitting;
}

async function readInto(
  into: Change,
  snapshotId: string,
  toRead: CaseListToRead & { readonly mappings: readonly SavedMapping[] },
) {
  const { files, asAt, mappings, onProgress, onProblems } = toRead;
  const matcher = matchPeople(await listKnownPeople(into.work, asAt));
  const key: SnapshotKey = { authorityId: into.actor.authorityId, snapshotId };
  let kept = 0;
  const keepProblems = async (problems: readonly Problem[]) => {
    await addProblems(into.work, key, problems, kept);
    await onProblems?.(problems);
    kept += problems.length;
  };
  const list = await readCases(
    files,
    { asAt, mappings, ...(onProgress ? { onProgress } : {}) },
    {
      records: (records) => addCaseRecords(into.work, key, records.map(matcher.match)),
      problems: keepProblems,
    },
  );
  if (!list.ok) return list;
  const fileNames = files.map(({ name }) => name).join(", ");
  await keepProblems(matcher.unmatched().map((name) => unmatchedProblem(name, fileNames)));
  const earlier = await findConfirmedSnapshot(into.work, addDays(asAt, -1));
  if (earlier)
    for await (const children of vanishedChildren(into.work, snapshotId, earlier.id))
      await keepProblems(children.map((childId) => vanishedProblem(childId, fileNames, earlier.asAt)));
  return list;
}

async function complete(
  into: Change,
  snapshotId: string,
  list: CasesRead,
  mappings: readonly SavedMapping[],
): Promise<void> {
  const { asAt, rows } = list;
  await completeSnapshot(into.work, snapshotId, {
    format: list.formats.join(" + "),
    rowsRead: rows.read,
    rowsAccepted: rows.accepted,
    rowsRefused: rows.refused,
    rowsSkipped: rows.skipped,
    supplied: JSON.stringify(list.supplied),
    sources: JSON.stringify(
      list.sources.map(({ source, name, file, sheet, leftOut }) => ({
        ...{ format: source, name, file, sheet, leftOut },
        mapping: source === "report" && mappings.some((one) => one.name === name) ? name : null,
      })),
    ),
  });
  into.record({
    action: "preview-case-list",
    recordType: "snapshot",
    recordId: snapshotId,
    detail: { asAt, rows: rows.read, children: list.children },
  });
}

const vanishedProblem = (childId: string, file: string, earlier: string): Problem =>
  problem("vanished", { file, sheet: null, row: null }, { column: null, value: childId }, { other: earlier });

const unmatchedProblem = ({ kind, name, cases }: UnmatchedName, file: string): Problem =>
  problem(
    kind === "team" ? "team-not-set-up" : "worker-not-set-up",
    { file, sheet: null, row: null },
    { ...noCell, value: name },
    { value: name, other: String(cases) },
  );
