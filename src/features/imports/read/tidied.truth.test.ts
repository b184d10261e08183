// Whatever was put into the messy workbooks is told, as often as it was put there; of the clean ones nothing is told.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { tidiedWordings } from "../../../domain/case-data/problem-words/tidied.js";
import type { Problem, ProblemCode } from "../../../domain/case-data/problems.js";
import { parseLocalDate } from "../../../domain/shared/calendar.js";
import { projectFolder } from "../../../platform/project-folder.js";
import { readAll } from "./testing/read-all.js";

const dataFolder = join(projectFolder, "../shared/data/synthetic");
const skip = existsSync(dataFolder) ? false : "the shared sample data is not beside the project";
const injections = z.object({ injected: z.record(z.string(), z.number()) });

const problemsOf = async (population: string, name: string): Promise<readonly Problem[]> => {
  const asAt = parseLocalDate("2026-03-31");
  assert.ok(asAt);
  const result = await readAll([{ name, path: join(dataFolder, population, name) }], { asAt });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.problems;
};

/** The count that a note of a whole column speaks of. */
const countIn = ({ message }: Problem): number =>
  Number(/^(\d+) dates|: (\d+)|, (\d+) are text/.exec(message)?.slice(1).find(Boolean));

const isTold = (problems: readonly Problem[], code: ProblemCode, heading = /./): number =>
  problems
    .filter((one) => one.code === code && heading.test(/“(.*?)”/.exec(one.message)?.[1] ?? "nothing"))
    .reduce((sum, one) => sum + countIn(one), 0);

const [ofIds, ofWorkers, ofDates] = [/\bid\b/i, /worker/i, /\bdate\b/i];

for (const population of ["la_60", "la_2000"]) {
  test(`${population}: each defect put into the messy workbook is told`, { skip }, async () => {
    const problems = await problemsOf(population, "annexA_synthetic_messy.xlsx");
    const text = readFileSync(join(dataFolder, population, "annexA_messy_injected.json"), "utf8");
    const { injected } = injections.parse(JSON.parse(text));
    const put = (...names: readonly string[]) => names.reduce((sum, name) => sum + (injected[name] ?? 0), 0);
    const dateForms = ["iso_time", "dd-mmm-yyyy", "ddmmyyyy", "dd.mm.yy", "padded"];
    const rowsTold = (code: ProblemCode) => problems.filter((one) => one.code === code).length;
    assert.deepEqual(
      {
        textDates: isTold(problems, "dates-as-text"),
        numbers: isTold(problems, "dates-as-numbers"),
        times: isTold(problems, "times-left-off"),
        nothing: isTold(problems, "words-for-no-date"),
        textIds: isTold(problems, "ids-as-text"),
        spacesOfIds: isTold(problems, "stray-spaces", ofIds),
        spacesOfDates: isTold(problems, "stray-spaces", ofDates),
        turned: isTold(problems, "names-turned"),
        additions: isTold(problems, "words-after-names"),
        formulas: isTold(problems, "formulas-read"),
        blankRows: isTold(problems, "blank-rows"),
        totals: rowsTold("total-row"),
        copies: rowsTold("duplicate-row"),
        earlier: rowsTold("earlier-episode"),
      },
      {
        textDates: put(...dateForms.map((form) => `date_text_${form}`)),
        numbers: put("date_serial_general"),
        times: put("date_with_time"),
        nothing: put("null_as_1900-01-01", "null_text_in_date"),
        textIds: put("id_as_text", "id_padded", "id_nbsp"),
        spacesOfIds: put("id_padded", "id_nbsp"),
        spacesOfDates: put("date_text_padded"),
        turned: put("worker_surname_first"),
        additions: put("worker_suffix"),
        formulas: put("age_formula_cached"),
        blankRows: put("blank_row"),
        totals: put("total_row", "footnote_row"),
        copies: put("dup_exact_list6"),
        earlier: put("older_closed_episode_same_child_list6"),
      },
    );
    assert.ok(isTold(problems, "stray-spaces", ofWorkers) >= put("worker_nbsp"));
  });

  test(`${population}: nothing is told to have been tidied in the clean workbook`, { skip }, async () => {
    const problems = await problemsOf(population, "annexA_synthetic.xlsx");
    assert.deepEqual(
      problems.filter(({ code }) => Object.hasOwn(tidiedWordings, code)),
      [],
    );
  });
}
