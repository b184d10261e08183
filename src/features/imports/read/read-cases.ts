// Reads case data in whatever formats a council has, one file or several, into one record a child and all that is wrong
// with it. Rows go through in batches: memory does not grow with the files.
import { type Result, refuse } from "../../../domain/shared/result.js";
import { CasesInTheMaking } from "./cases-in-the-making.js";
import type { CasesRead, CasesSink, ReadingOptions } from "./cases-read.js";
import type { CaseFile } from "./intake.js";
import { readFile } from "./read-file.js";
import { type CaseListRefusal, noFile } from "./refusals.js";

/**
 * The cases as they stood at `asAt`, given to the sink. Refused as a whole where a file cannot be read, is nothing we
 * know, lacks columns without which it would be misread, or where no file holds cases; the sink's work is then undone
 * by whoever gave it.
 */
export async function readCases(
  files: readonly CaseFile[],
  options: ReadingOptions,
  sink: CasesSink,
): Promise<Result<CasesRead, CaseListRefusal>> {
  if (files.length === 0) return refuse(noFile);
  const making = new CasesInTheMaking(files.length, options, sink);
  try {
    for (const file of files) {
      const refusal = await readFile(file, making);
      if (refusal) return refuse(refusal);
    }
    return await making.finish();
  } finally {
    await making.settle();
    await making.gathering.end();
    await making.lookUps.end();
  }
}
