// The census and the national service's data of the same invented population give the same children, as far as each can
// tell: those of truth.csv.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
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

const censusStatuses: Readonly<Record<string, Status>> = {
  CPP: "child-protection",
  CIN_PLAN: "child-in-need",
  ASSESSMENT: "assessment",
  CIN_OTHER: "other",
  CLOSED: "closed",
};
const sexes: Readonly<Record<string, CaseRecord["sex"]>> = { M: "male", F: "female", U: "unknown" };

/** Without a status of its own, the service's data show a child in need by the plan, as the census does. */
const serviceStatus = ({ status, cinxml_status: census = "" }: Truth): Status | undefined =>
  status === "LAC" ? "looked-after" : censusStatuses[census];

const readTruth = (population: string): readonly Truth[] =>
  z
    .record(z.string(), z.string())
    .array()
    .parse(parse(readFileSync(join(dataFolder, population, "truth.csv")), { columns: true, bom: true }));

const shared = (row: Truth) => ({
  childId: row.child_id,
  birthMonth: row.dob?.slice(0, 7),
  sex: sexes[row.sex ?? ""],
  ethnicity: row.ethnicity,
  openedOn: row.open_date || null,
  closedOn: row.close_date || null,
  teamName: null,
  workerName: null,
  lastSeenOn: null,
});

const ofCensus = (row: Truth) => ({
  ...shared(row),
  status: censusStatuses[row.cinxml_status ?? ""],
  workerRef: null,
  latestAssessmentStartedOn: row.cinxml_latest_assessment_start || null,
  latestAssessmentAuthorisedOn: row.cinxml_latest_assessment_auth || null,
});

/** The service knows workers by the number they are registered under, which the makers of the set gave in step. */
const ofService = (row: Truth) => ({
  ...shared(row),
  status: serviceStatus(row),
  workerRef: row.worker_id?.replace("SW", "SW90") || null,
  latestAssessmentStartedOn: row.latest_assessment_start || null,
  latestAssessmentAuthorisedOn: row.latest_assessment_auth || null,
});

const factsOf = (record: CaseRecord) => {
  const { age, disability, localStatus, familyRef, events, ...facts } = record;
  return facts;
};

const byId = (a: { childId?: string | undefined }, b: { childId?: string | undefined }) =>
  (a.childId ?? "") < (b.childId ?? "") ? -1 : 1;

const readPopulation = async (population: string, name: string) => {
  const result = await readAll([{ name, path: join(dataFolder, population, name) }], { asAt });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

const forms: readonly (readonly [
  population: string,
  file: string,
  format: string,
  truthOf: (row: Truth) => object,
])[] = [
  ["la_60", "cin_census_synthetic.xml", "cin-census", ofCensus],
  ["la_60", "cin_census_synthetic_truefalse_utf8bom.xml", "cin-census", ofCensus],
  ["la_2000", "cin_census_synthetic.xml", "cin-census", ofCensus],
  ["la_60", "dfe_api_payloads.ndjson", "children-api", ofService],
  ["la_2000", "dfe_api_payloads.ndjson", "children-api", ofService],
];

for (const [population, file, format, truthOf] of forms)
  test(`${population} from ${file} is exactly the truth`, { skip }, async () => {
    const { formats, records, problems, rows } = await readPopulation(population, file);
    assert.deepEqual(formats, [format]);
    assert.deepEqual(records.map(factsOf).toSorted(byId), readTruth(population).map(truthOf).toSorted(byId));
    assert.deepEqual(rows, { read: records.length, accepted: records.length, refused: 0, skipped: 0 });
    assert.deepEqual(
      problems.filter(({ severity, code }) => severity !== "note" && !known.has(code)),
      [],
    );
  });

/** The sets have children without a worker, and three in care before they were born. */
const known: ReadonlySet<string> = new Set(["unallocated-worker", "before-birth"]);

test("the census of 2024 has its own words for sex, and its own day, which is told", { skip }, async () => {
  const name = "cin_census_synthetic_2023-24_GenderCurrent.xml";
  const { records, problems } = await readPopulation("la_60", name);
  type Facts = { readonly [Fact in "childId" | "sex" | "ethnicity" | "status"]?: string | undefined };
  const facts = ({ childId, sex, ethnicity, status }: Facts) => ({ childId, sex, ethnicity, status });
  assert.deepEqual(
    records.map(facts).toSorted(byId),
    readTruth("la_60").map(ofCensus).map(facts).toSorted(byId),
  );
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "warning").map(({ code, value }) => `${code} ${value}`),
    ["other-reference-date 2024-03-31"],
  );
});
