// The invented populations name the children whose work is late: read from every form of the lists, the practice
// standards must name the same ones.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { parseLocalDate } from "../../../domain/shared/calendar.js";
import { defaultStandards } from "../../../domain/standards/default-standards.js";
import { judgeStandard } from "../../../domain/standards/judge-standard.js";
import type { Limits, StandardCode } from "../../../domain/standards/standard.js";
import { projectFolder } from "../../../platform/project-folder.js";
import type { CaseFile } from "./intake.js";
import { readAll } from "./testing/read-all.js";

const dataFolder = join(projectFolder, "../shared/data/synthetic");
const skip = existsSync(dataFolder) ? false : "the shared sample data is not beside the project";

const sixWeeks = { amount: 6, unit: "weeks" } as const;
/** Each column, and the standard that finds it. The column of visits knows six weeks only, wherever the child is placed. */
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

const readTruth = (population: string) =>
  z
    .record(z.string(), z.string())
    .array()
    .parse(parse(readFileSync(join(dataFolder, population, "truth.csv")), { columns: true, bom: true }));

const filesOf = (population: string, form: string): CaseFile[] => {
  const folder = join(dataFolder, population);
  if (form.includes(".")) return [{ name: form, path: join(folder, form) }];
  return readdirSync(join(folder, form)).map((name) => ({ name, path: join(folder, form, name) }));
};

for (const population of ["la_60", "la_2000"])
  for (const form of ["annexA_synthetic.xlsx", "annexA_synthetic_messy.xlsx", "annexA_csv", "ssd"])
    test(`${population} from ${form}: the standards find late what the truth says is late`, {
      skip,
    }, async () => {
      const asAt = parseLocalDate("2026-03-31");
      assert.ok(asAt);
      const result = await readAll(filesOf(population, form), { asAt });
      assert.ok(result.ok, JSON.stringify(result));
      const { records, supplied } = result.value;
      const truth = readTruth(population);
      for (const [column, code, limits] of columns) {
        const standard = defaultStandards.find((one) => one.code === code);
        assert.ok(standard);
        const version = limits ? { ...standard, limits } : standard;
        const late = records.filter((record) => {
          const found = judgeStandard(record, version, { asAt, supplied });
          return found?.verdict === "not-met" && found.doneOn === undefined;
        });
        const expected = truth.filter((row) => row[column] === "1").map(({ child_id }) => child_id ?? "");
        assert.deepEqual(late.map(({ childId }) => childId).toSorted(), expected.toSorted(), column);
        assert.ok(population === "la_60" || expected.length > 3);
      }
    });
