// Every form of the same invented population must give the same children: those of truth.csv.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { CaseRecord } from "../../../domain/case-data/case-record.js";
import { parseLocalDate } from "../../../domain/shared/calendar.js";
import { projectFolder } from "../../../platform/project-folder.js";
import type { CaseFile } from "./intake.js";
import { readAll } from "./testing/read-all.js";

const dataFolder = join(projectFolder, "../shared/data/synthetic");
const skip = existsSync(dataFolder) ? false : "the shared sample data is not beside the project";

const truthRow = z.record(z.string(), z.string());
const statuses: Readonly<Record<string, CaseRecord["status"]>> = {
  LAC: "looked-after",
  CPP: "child-protection",
  CIN: "child-in-need",
  ASSESSMENT: "assessment",
  CLOSED: "closed",
};
const sexes: Readonly<Record<string, CaseRecord["sex"]>> = { M: "male", F: "female", U: "unknown" };

const factsOfTruth = (row: Readonly<Record<string, string>>) => ({
  childId: row.child_id,
  birthMonth: row.dob?.slice(0, 7),
  sex: sexes[row.sex ?? ""],
  ethnicity: row.ethnicity,
  status: statuses[row.status ?? ""],
  openedOn: row.open_date || null,
  closedOn: row.close_date || null,
  teamName: row.team || null,
  workerName: row.worker || null,
  lastSeenOn: row.last_seen || null,
  latestAssessmentStartedOn: row.annexa_latest_assessment_start || null,
  latestAssessmentAuthorisedOn: row.annexa_latest_assessment_auth || null,
});

const factsOfRecord = (record: CaseRecord) => {
  const { age, disability, localStatus, workerRef, familyRef, events, ...facts } = record;
  return facts;
};

const readTruth = (population: string) => {
  const text = readFileSync(join(dataFolder, population, "truth.csv"));
  return truthRow
    .array()
    .parse(parse(text, { columns: true, bom: true }))
    .map(factsOfTruth);
};

const filesOf = (population: string, form: string): CaseFile[] => {
  const folder = join(dataFolder, population);
  if (!form.endsWith("_csv")) return [{ name: form, path: join(folder, form) }];
  return readdirSync(join(folder, form)).map((name) => ({ name, path: join(folder, form, name) }));
};

const readAsAtMarch = async (files: readonly CaseFile[]) => {
  const asAt = parseLocalDate("2026-03-31");
  assert.ok(asAt);
  const result = await readAll(files, { asAt });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

const forms = [
  "annexA_synthetic.xlsx",
  "annexA_synthetic_header_row1.xlsx",
  "annexA_synthetic_messy.xlsx",
  "annexA_csv",
];

for (const population of ["la_60", "la_2000"]) {
  for (const form of population === "la_60" ? [...forms, "annexA_synthetic.ods"] : forms) {
    test(`${population} from ${form} is exactly the truth`, { skip }, async () => {
      const { formats, records, problems, rows } = await readAsAtMarch(filesOf(population, form));
      assert.deepEqual(formats, ["annex-a"]);
      const cases = records.filter(({ status }) => status !== "care-leaver");
      const byId = (a: { childId?: string | undefined }, b: { childId?: string | undefined }) =>
        (a.childId ?? "") < (b.childId ?? "") ? -1 : 1;
      assert.deepEqual(cases.map(factsOfRecord).toSorted(byId), readTruth(population).toSorted(byId));
      assert.equal(rows.accepted + rows.refused + rows.skipped, rows.read);
      assert.equal(rows.refused, 0);
      assert.deepEqual(
        problems.filter(({ severity }) => severity === "refused"),
        [],
      );
    });
  }
}

test("la_2000 has the open cases of each kind that its makers counted", { skip }, async () => {
  const { records } = await readAsAtMarch(filesOf("la_2000", "annexA_synthetic_messy.xlsx"));
  const counts = Object.fromEntries(
    [...Map.groupBy(records, ({ status }) => status)].map(([key, of]) => [key, of.length]),
  );
  assert.deepEqual(counts, {
    "looked-after": 414,
    "child-protection": 275,
    "child-in-need": 799,
    assessment: 512,
    closed: 892,
    "care-leaver": 200,
  });
});
