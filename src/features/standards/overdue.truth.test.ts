// The invented populations name the children whose work is late: the standards must name the same ones, from lists that
// hold the latest date of each kind. Left out where the shared data are not beside the project.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { inferSchema, initParser } from "udsv";
import type { CaseEvent, EventKind, Supplied } from "../../domain/case-data/case-event.js";
import type { CaseStatus } from "../../domain/case-data/case-record.js";
import { type LocalDate, parseLocalDate } from "../../domain/shared/calendar.js";
import { defaultStandards } from "../../domain/standards/default-standards.js";
import { judgeStandard } from "../../domain/standards/judge-standard.js";
import type { Limits, StandardCase, StandardCode } from "../../domain/standards/standard.js";
import { projectFolder } from "../../platform/project-folder.js";

type Row = Readonly<Record<string, string>>;

const dataFolder = join(projectFolder, "../shared/data/synthetic");
const skip = existsSync(dataFolder) ? false : "the shared sample data is not beside the project";

const day = (text = ""): LocalDate | null =>
  parseLocalDate(text.includes("/") ? text.split("/").toReversed().join("-") : text);

const asAt = day("2026-03-31");
const since = day("2025-10-01");

const rowsOf = (population: string, file: string): readonly Row[] => {
  const text = readFileSync(join(dataFolder, population, file), "utf8").replace(/^\uFEFF/, "");
  return initParser(inferSchema(text)).stringObjs<Row>(text);
};

const latest = { since: null, latestOnly: true };
const supplied: Supplied = {
  assessment: { since, latestOnly: false },
  "protection-plan": latest,
  "protection-visit": latest,
  "protection-review": latest,
  "care-period": latest,
  "care-review": latest,
  "care-visit": latest,
  placement: latest,
};

const statuses: Readonly<Record<string, CaseStatus>> = {
  LAC: "looked-after",
  CPP: "child-protection",
  CIN: "child-in-need",
  ASSESSMENT: "assessment",
  CLOSED: "closed",
};

const lists: readonly {
  readonly file: string;
  readonly events: readonly (readonly [kind: EventKind, start: string, end?: string, code?: string])[];
}[] = [
  {
    file: "List_4",
    events: [
      ["assessment", "Continuous Assessment Start Date", "Continuous Assessment Date of Authorisation"],
    ],
  },
  {
    file: "List_7",
    events: [
      ["protection-plan", "Child Protection Plan Start Date", "Child Protection Plan End Date"],
      ["protection-visit", "Date of the Last Statutory Visit"],
      ["protection-review", "Date of latest review conference"],
    ],
  },
  {
    file: "List_8",
    events: [
      ["care-period", "Date Started to be Looked After", "Date Ceased to be Looked After "],
      ["care-review", "Date of Latest Statutory Review"],
      ["care-visit", "Date of Last Social Work Visit"],
      ["placement", "Start Date of Most Recent Placement", "", "Placement Type"],
    ],
  },
];

const readCases = (population: string): ReadonlyMap<string, StandardCase> => {
  const events = new Map<string, CaseEvent[]>();
  for (const list of lists)
    for (const row of rowsOf(population, `annexA_csv/${list.file}.csv`)) {
      const ofChild = events.get(row["Child Unique ID"] ?? "") ?? [];
      events.set(row["Child Unique ID"] ?? "", ofChild);
      for (const [kind, start, end, code] of list.events) {
        const [startedOn, endedOn] = [day(row[start]), day(row[end ?? ""])];
        const short = /[A-Z]\d/.exec(row[code ?? ""] ?? "")?.[0];
        if (startedOn)
          ofChild.push({ kind, startedOn, ...(endedOn && { endedOn }), ...(short && { code: short }) });
      }
    }
  return new Map(
    rowsOf(population, "truth.csv").map((row) => [
      row.child_id ?? "",
      {
        birthMonth: null,
        status: statuses[row.status ?? ""] ?? "other",
        openedOn: day(row.open_date),
        closedOn: day(row.close_date),
        events: events.get(row.child_id ?? "") ?? [],
      },
    ]),
  );
};

const sixWeeks = { amount: 6, unit: "weeks" } as const;
/** Each column, and the standard that finds it; the column of visits knows six weeks only, wherever the child is placed. */
const columns: readonly (readonly [column: string, code: StandardCode, limits?: Limits])[] = [
  ["assessment_overdue_45wd", "assessment-from-start"],
  ["cp_visit_overdue_10wd", "protection-visit"],
  ["cp_review_overdue", "protection-review"],
  ["lac_review_overdue", "care-review"],
  [
    "lac_visit_overdue_6wk",
    "care-visit",
    { placement: sixWeeks, firstYear: sixWeeks, later: sixWeeks, toAdulthood: sixWeeks },
  ],
];

for (const population of ["la_60", "la_2000"])
  for (const [column, code, limits] of columns)
    test(`${population}: ${column} names the children that ${code} finds late`, { skip }, () => {
      const cases = readCases(population);
      const standard = defaultStandards.find((one) => one.code === code);
      assert.ok(standard && asAt);
      const version = limits ? { ...standard, limits } : standard;
      const truth = rowsOf(population, "truth.csv");
      const late = truth.filter((row) => {
        const of = cases.get(row.child_id ?? "");
        const found = of && judgeStandard(of, version, { asAt, supplied });
        return found?.verdict === "not-met" && found.doneOn === undefined;
      });
      const expected = truth.filter((row) => row[column] === "1");
      assert.deepEqual(
        late.map(({ child_id }) => child_id),
        expected.map(({ child_id }) => child_id),
      );
      assert.ok(population === "la_60" || expected.length > 3);
    });
