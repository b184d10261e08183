// The looked-after children's return and the safeguarding dataset of the same invented population give the same children,
// as far as each can tell: those of truth.csv.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { CaseRecord } from "../../../domain/case-data/case-record.js";
import { projectFolder } from "../../../platform/project-folder.js";
import { asAt } from "./testing/list-six.js";
import { readAll } from "./testing/read-all.js";

const dataFolder = join(projectFolder, "../shared/data/synthetic");
const skip = existsSync(dataFolder) ? false : "the shared sample data is not beside the project";

type Truth = Readonly<Record<string, string>>;
type Status = CaseRecord["status"];

/** The census's word is by the work that is open, as is the dataset's, which also knows who is looked after. */
const statuses: Readonly<Record<string, Status>> = {
  LAC: "looked-after",
  CPP: "child-protection",
  CIN_PLAN: "child-in-need",
  ASSESSMENT: "assessment",
  CIN_OTHER: "other",
  CLOSED: "closed",
};
const sexes: Readonly<Record<string, CaseRecord["sex"]>> = { M: "male", F: "female", U: "unknown" };

const person = (row: Truth) => ({
  childId: row.child_id,
  birthMonth: row.dob?.slice(0, 7),
  sex: sexes[row.sex ?? ""],
  ethnicity: row.ethnicity,
});

const ofDataset = (row: Truth) => ({
  ...person(row),
  status: statuses[(row.status === "LAC" ? row.status : row.cinxml_status) ?? ""],
  openedOn: row.open_date || null,
  closedOn: row.close_date || null,
  teamName: row.team || null,
  workerName: row.worker || null,
  workerRef: row.worker_id || null,
  lastSeenOn: row.last_seen || null,
  latestAssessmentStartedOn: row.latest_assessment_start || null,
  latestAssessmentAuthorisedOn: row.latest_assessment_auth || null,
});

const datasetFacts = ({ age, disability, localStatus, familyRef, events, ...facts }: CaseRecord) => facts;

const byId = (a: { childId?: string | undefined }, b: { childId?: string | undefined }) =>
  (a.childId ?? "") < (b.childId ?? "") ? -1 : 1;

const readTruth = (population: string): readonly Truth[] =>
  z
    .record(z.string(), z.string())
    .array()
    .parse(parse(readFileSync(join(dataFolder, population, "truth.csv")), { columns: true, bom: true }));

const readForm = async (population: string, form: string) => {
  const folder = join(dataFolder, population, form);
  const files = readdirSync(folder).map((name) => ({ name, path: join(folder, name) }));
  const turned = await readAll(files.toReversed(), { asAt });
  const result = await readAll(files, { asAt });
  assert.ok(result.ok && turned.ok, JSON.stringify(result));
  const sorted = (records: readonly CaseRecord[]) => records.toSorted(byId);
  assert.deepEqual(
    sorted(turned.value.records),
    sorted(result.value.records),
    "whatever order they are sent in",
  );
  const { rows, problems } = result.value;
  assert.equal(rows.accepted, rows.read);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "refused"),
    [],
  );
  return result.value;
};

for (const population of ["la_60", "la_2000"]) {
  test(`${population} from the safeguarding dataset is exactly the truth`, { skip }, async () => {
    const { formats, records } = await readForm(population, "ssd");
    assert.deepEqual(formats, ["ssd"]);
    assert.deepEqual(
      records.map(datasetFacts).toSorted(byId),
      readTruth(population).map(ofDataset).toSorted(byId),
    );
  });

  test(`${population} from the return has exactly the looked-after children`, { skip }, async () => {
    const { formats, records } = await readForm(population, "ssda903");
    assert.deepEqual(formats, ["ssda903"]);
    const truth = readTruth(population);
    const inCare = records.filter(({ status }) => status === "looked-after");
    assert.deepEqual(
      inCare
        .map(({ childId, birthMonth, sex, ethnicity }) => ({ childId, birthMonth, sex, ethnicity }))
        .toSorted(byId),
      truth
        .filter(({ status }) => status === "LAC")
        .map(person)
        .toSorted(byId),
    );
    const known = new Set(truth.map(({ child_id }) => child_id));
    assert.ok(
      records.every(
        ({ childId, status }) => known.has(childId) && (status === "looked-after" || status === "closed"),
      ),
    );
  });
}
