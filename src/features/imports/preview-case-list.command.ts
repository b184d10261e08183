// Reads a case list and keeps it as a preview: nothing that anyone else works with changes until it is confirmed.
import { randomUUID } from "node:crypto";
import { type MatchedCase, matchPeople, type UnmatchedName } from "../../domain/case-data/match-people.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { accept, type Result } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { addCaseRecords, addProblems, addSnapshot, listKnownPeople } from "./imports.queries.js";
import { type CaseList, type CaseListFile, readCaseList } from "./read/read-case-list.js";
import type { CaseListRefusal } from "./read/refusals.js";

export type CaseListToRead = { readonly files: readonly CaseListFile[]; readonly asAt: LocalDate };
export type Previewed = { readonly snapshotId: string; readonly list: CaseList };

const unmatchedProblem = ({ kind, name, cases }: UnmatchedName, list: CaseList) => ({
  severity: "warning" as const,
  code: kind === "team" ? "team-not-set-up" : "worker-not-set-up",
  file: list.format === "annex-a-workbook" ? "The workbook" : "The files",
  sheet: null,
  rowNumber: null,
  columnName: null,
  value: name,
  message:
    kind === "team"
      ? `The team “${name}” is not set up in Full Circle. ${cases} open cases name it, and none of them can be drawn.`
      : `“${name}” is not set up as a worker in Full Circle. ${cases} open cases name them.`,
  fix:
    kind === "team"
      ? "Ask your administrator to add the team, or correct its name in the list, and send the list again."
      : "Ask your administrator to add them to their team, or correct the name, and send the list again.",
});

async function keep(
  into: Change,
  list: CaseList,
  names: readonly string[],
  matched: ReturnType<typeof matchPeople>,
) {
  const { authorityId, personId } = into.actor;
  const snapshotId = randomUUID();
  const { read, accepted, refused, skipped } = list.rows;
  await addSnapshot(into.work, {
    authorityId,
    id: snapshotId,
    asAt: list.asAt,
    format: list.format,
    fileNames: [...names],
    state: "previewed",
    rowsRead: read,
    rowsAccepted: accepted,
    rowsRefused: refused,
    rowsSkipped: skipped,
    uploadedBy: personId,
    uploadedAt: into.now,
  });
  const found = list.problems.map(({ row, column, ...problem }) => ({
    ...problem,
    rowNumber: row,
    columnName: column,
  }));
  const problems = [...matched.unmatched.map((name) => unmatchedProblem(name, list)), ...found];
  await addProblems(
    into.work,
    problems.map((problem, index) => ({ ...problem, authorityId, snapshotId, number: index + 1 })),
  );
  await addCaseRecords(
    into.work,
    matched.cases.map((matchedCase) => ({ authorityId, snapshotId, ...rowOf(matchedCase) })),
  );
  return snapshotId;
}

const rowOf = ({ record, teamId, workerId }: MatchedCase) => {
  const { latestAssessmentStartedOn, latestAssessmentAuthorisedOn, ...kept } = record;
  return {
    ...kept,
    teamId,
    workerId,
    assessmentStartedOn: latestAssessmentStartedOn,
    assessmentAuthorisedOn: latestAssessmentAuthorisedOn,
  };
};

/** The preview's id, or why the list as a whole can't be used; a refused list changes nothing. */
export async function previewCaseList(
  context: Context,
  { files, asAt }: CaseListToRead,
): Promise<Result<Previewed, CaseListRefusal>> {
  const read = await readCaseList(files, { asAt });
  if (!read.ok) return read;
  const list = read.value;
  return change<Previewed, never>(context, async (into) => {
    const { teams, workers } = await listKnownPeople(into.work, asAt);
    const matched = matchPeople(list.records, teams, workers);
    const snapshotId = await keep(
      into,
      list,
      files.map(({ name }) => name),
      matched,
    );
    into.record({
      action: "preview-case-list",
      recordType: "snapshot",
      recordId: snapshotId,
      detail: { asAt, rows: list.rows.read, children: list.records.length },
    });
    return accept({ snapshotId, list });
  });
}
