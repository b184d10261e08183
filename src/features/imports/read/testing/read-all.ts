// Reads case data whole into memory, for tests.
import type { CaseRecord } from "../../../../domain/case-data/case-record.js";
import { tidiedWordings } from "../../../../domain/case-data/problem-words/tidied.js";
import type { Problem } from "../../../../domain/case-data/problems.js";
import { accept, type Result } from "../../../../domain/shared/result.js";
import type { CasesRead, ReadingOptions } from "../cases-read.js";
import type { CaseFile } from "../intake.js";
import { readCases } from "../read-cases.js";
import type { CaseListRefusal } from "../refusals.js";

export type CaseList = Omit<CasesRead, "problems"> & {
  readonly records: readonly CaseRecord[];
  readonly problems: readonly Problem[];
};

export async function readAll(
  files: readonly CaseFile[],
  options: ReadingOptions,
): Promise<Result<CaseList, CaseListRefusal>> {
  const records: CaseRecord[] = [];
  const problems: Problem[] = [];
  const read = await readCases(files, options, {
    records: async (batch) => void records.push(...batch),
    problems: async (batch) => void problems.push(...batch),
  });
  return read.ok ? accept({ ...read.value, records, problems }) : read;
}

/** The problems without the notes on what was put right in whole columns. */
export const besidesTidied = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ code }) => !Object.hasOwn(tidiedWordings, code));
