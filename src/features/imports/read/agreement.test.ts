// Every form of one invented population says the same of the same children, as far as two of them can both tell.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { EventKind } from "../../../domain/case-data/case-event.js";
import { type CaseRecord, isOpenCase } from "../../../domain/case-data/case-record.js";
import { projectFolder } from "../../../platform/project-folder.js";
import { asAt } from "./testing/list-six.js";
import { readAll } from "./testing/read-all.js";

const dataFolder = join(projectFolder, "../shared/data/synthetic");
const skip = existsSync(dataFolder) ? false : "the shared sample data is not beside the project";

const latest = ({ events }: CaseRecord, kind: EventKind): string | null =>
  events.findLast((event) => event.kind === kind)?.startedOn ?? null;

/** What a form can tell of a child; undefined where it can't tell of this one. */
const facts = {
  birthMonth: ({ birthMonth }) => birthMonth,
  sex: ({ sex }) => sex,
  ethnicity: ({ ethnicity }) => ethnicity,
  isOpen: ({ status }) => isOpenCase(status),
  isLookedAfter: ({ status }) => status === "looked-after",
  isOnProtectionPlan: ({ status }) => status === "child-protection",
  openedOn: ({ openedOn }) => openedOn,
  closedOn: ({ closedOn }) => closedOn,
  teamName: ({ teamName }) => teamName,
  workerName: ({ workerName }) => workerName,
  lastSeenOn: ({ lastSeenOn }) => lastSeenOn,
  /** Each form looks back as far as it does: where both have one that lies within the shorter, it is the same. */
  assessedOn: ({ latestAssessmentStartedOn }) => latestAssessmentStartedOn ?? undefined,
  authorisedOn: ({ latestAssessmentStartedOn, latestAssessmentAuthorisedOn }) =>
    latestAssessmentStartedOn === null ? undefined : latestAssessmentAuthorisedOn,
  careFrom: (record) => latest(record, "care-period"),
  legalStatusFrom: (record) => latest(record, "legal-status"),
  careReviewOn: (record) => latest(record, "care-review"),
  careVisitOn: (record) => latest(record, "care-visit"),
  planFrom: (record) => latest(record, "protection-plan"),
  planReviewOn: (record) => latest(record, "protection-review"),
} as const satisfies Readonly<Record<string, (record: CaseRecord) => string | boolean | null | undefined>>;

type Fact = keyof typeof facts;
type Form = {
  readonly of: string;
  readonly tells: readonly Fact[];
  /** The children whom the form tells of. */
  readonly has?: (record: CaseRecord) => boolean;
};

const person = ["birthMonth", "sex", "ethnicity"] as const;
const wholeCase = ["isOpen", "openedOn", "closedOn", "assessedOn", "authorisedOn"] as const;
const care = ["isLookedAfter", "careFrom", "legalStatusFrom", "careReviewOn"] as const;
const held = ["teamName", "workerName", "lastSeenOn", "isOnProtectionPlan"] as const;
const plan = ["planFrom", "planReviewOn"] as const;
const listed = (record: CaseRecord) => record.status !== "care-leaver";
const isLookedAfter = ({ status }: CaseRecord) => status === "looked-after";

const forms: readonly Form[] = [
  {
    of: "annexA_synthetic.xlsx",
    tells: [...person, ...wholeCase, ...care, ...held, ...plan, "careVisitOn"],
    has: listed,
  },
  {
    of: "annexA_csv",
    tells: [...person, ...wholeCase, ...care, ...held, ...plan, "careVisitOn"],
    has: listed,
  },
  { of: "ssd", tells: [...person, ...wholeCase, ...care, ...held, ...plan, "careVisitOn"] },
  { of: "cin_census_synthetic.xml", tells: [...person, ...wholeCase, ...plan] },
  {
    of: "dfe_api_payloads.ndjson",
    tells: [...person, ...wholeCase, "isLookedAfter", "careFrom", "planFrom"],
  },
  { of: "ssda903", tells: [...person, ...care], has: isLookedAfter },
];

const readForm = async (population: string, { of, has = () => true }: Form) => {
  const path = join(dataFolder, population, of);
  const names = of.includes(".") ? [of] : readdirSync(path);
  const files = names.map((name) => ({ name, path: of.includes(".") ? path : join(path, name) }));
  const result = await readAll(files, { asAt });
  assert.ok(result.ok, JSON.stringify(result));
  return new Map(result.value.records.filter(has).map((record) => [record.childId, record]));
};

for (const population of ["la_60", "la_2000"])
  test(`${population}: all forms agree with one another where they say the same thing`, {
    skip,
  }, async () => {
    const read = await Promise.all(
      forms.map(async (form) => ({ form, records: await readForm(population, form) })),
    );
    for (const [at, one] of read.entries())
      for (const other of read.slice(at + 1)) {
        const both = one.form.tells.filter((fact) => other.form.tells.includes(fact));
        const differing: string[] = [];
        let compared = 0;
        for (const [childId, record] of one.records) {
          const twin = other.records.get(childId);
          if (!twin) continue;
          for (const fact of both) {
            const [said, saidThere] = [facts[fact](record), facts[fact](twin)];
            if (said === undefined || saidThere === undefined) continue;
            compared += 1;
            if (said !== saidThere) differing.push(`${childId} ${fact}: ${said} but ${saidThere}`);
          }
        }
        assert.ok(compared > 0);
        assert.deepEqual(differing, [], `${one.form.of} and ${other.form.of}`);
      }
    const [first] = read;
    const inCare = [...(first?.records.values() ?? [])].filter(isLookedAfter).map(({ childId }) => childId);
    const fromReturn = read.find(({ form }) => form.of === "ssda903")?.records.keys() ?? [];
    assert.deepEqual([...fromReturn].toSorted(), inCare.toSorted());
  });
