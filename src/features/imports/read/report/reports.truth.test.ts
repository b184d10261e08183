// The sample reports must give the same open children as truth.csv, in all that their columns say.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { CaseRecord } from "../../../../domain/case-data/case-record.js";
import { parseLocalDate } from "../../../../domain/shared/calendar.js";
import { projectFolder } from "../../../../platform/project-folder.js";
import { besidesTidied, readAll } from "../testing/read-all.js";

const dataFolder = join(projectFolder, "../shared/data/synthetic");
const skip = existsSync(dataFolder) ? false : "the shared sample data is not beside the project";

const statuses: Readonly<Record<string, CaseRecord["status"]>> = {
  LAC: "looked-after",
  CPP: "child-protection",
  CIN: "child-in-need",
  ASSESSMENT: "assessment",
};
const sexes: Readonly<Record<string, CaseRecord["sex"]>> = { M: "male", F: "female", U: "unknown" };

type Row = Readonly<Record<string, string>>;

const readTruth = (population: string): Row[] => {
  const text = readFileSync(join(dataFolder, population, "truth.csv"));
  const rows = z
    .record(z.string(), z.string())
    .array()
    .parse(parse(text, { columns: true, bom: true }));
  return rows.filter(({ status }) => status !== "CLOSED");
};

const readReport = async (population: string, name: string) => {
  const asAt = parseLocalDate("2026-03-31");
  assert.ok(asAt);
  const result = await readAll([{ name, path: join(dataFolder, population, "reports", name) }], { asAt });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

const factsOfTruth = (row: Row) => ({
  childId: row.child_id,
  birthMonth: row.dob?.slice(0, 7),
  sex: sexes[row.sex ?? ""],
  ethnicity: row.ethnicity,
  status: statuses[row.status ?? ""],
  openedOn: row.open_date,
  closedOn: null,
  teamName: row.team || null,
  workerName: row.worker || null,
  lastSeenOn: row.last_seen || null,
});

const factsOfRecord = (record: CaseRecord) => ({
  childId: record.childId.replace(/^M0*/, ""),
  birthMonth: record.birthMonth,
  sex: record.sex,
  ethnicity: record.ethnicity,
  status: record.status,
  openedOn: record.openedOn,
  closedOn: record.closedOn,
  teamName: record.teamName,
  workerName: record.workerName,
  lastSeenOn: record.lastSeenOn,
});

const byId = (a: { childId?: string | undefined }, b: { childId?: string | undefined }) =>
  (a.childId ?? "") < (b.childId ?? "") ? -1 : 1;

for (const population of ["la_60", "la_2000"]) {
  test(`${population} from the report of LCS is exactly the truth`, { skip }, async () => {
    const { formats, records, rows, problems } = await readReport(population, "lcs_boxi_open_cases.csv");
    assert.deepEqual(formats, ["report"]);
    const read = records.map((record) => ({
      ...factsOfRecord(record),
      workerRef: record.workerRef,
      assessed: [record.latestAssessmentStartedOn, record.latestAssessmentAuthorisedOn],
    }));
    const truth = readTruth(population).map((row) => ({
      ...factsOfTruth(row),
      workerRef: row.worker_id || null,
      assessed: [row.latest_assessment_start || null, row.latest_assessment_auth || null],
    }));
    assert.deepEqual(read.toSorted(byId), truth.toSorted(byId));
    assert.deepEqual([rows.refused, rows.skipped, rows.accepted], [0, 1, records.length]);
    const expected = ["column-guessed", "total-row", "unallocated-worker", "missing-team"];
    assert.deepEqual(
      besidesTidied(problems).filter(({ code }) => !expected.includes(code)),
      [],
    );
  });

  test(`${population} from the report of Mosaic, a row for each worker, is exactly the truth`, {
    skip,
  }, async () => {
    const { records, rows, problems } = await readReport(population, "mosaic_open_cases.csv");
    assert.deepEqual(
      records.map(factsOfRecord).toSorted(byId),
      readTruth(population).map(factsOfTruth).toSorted(byId),
    );
    assert.deepEqual([rows.refused, rows.skipped, rows.accepted], [0, 0, rows.read]);
    assert.ok(records.every(({ childId }) => /^M00\d+$/.test(childId)));
    assert.equal(problems.filter(({ code }) => code === "other-role").length, 1);
  });
}
