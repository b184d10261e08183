// Reads a council's case list, in one workbook or several CSV files, into one record a child and all that is wrong with it.
import type { CaseRecord } from "../../../domain/case-data/case-record.js";
import { deriveCases } from "../../../domain/case-data/derive-cases.js";
import type { Problem } from "../../../domain/case-data/problems.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { readSpreadsheet } from "../../../platform/files/read-spreadsheet.js";
import { gatherEntries, nameOf } from "./gather-entries.js";
import { type CaseListRefusal, noCaseList, noCases, noFile, refusedFile } from "./refusals.js";

/** A file to read: the name its sender gave it, and where it lies. */
export type CaseListFile = { readonly name: string; readonly path: string };

/** Accepted, refused and skipped rows always make up those read: every row of the lists that are read. */
export type RowCounts = {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly skipped: number;
};

export type CaseList = {
  readonly format: "annex-a-workbook" | "annex-a-csv";
  readonly asAt: LocalDate;
  readonly records: readonly CaseRecord[];
  readonly problems: readonly Problem[];
  readonly rows: RowCounts;
};

/**
 * The cases as they stood at `asAt`. Refused as a whole where a file cannot be read, holds no known list, lacks
 * columns without which it would be misread, or where list 6, which holds every open case, is missing or empty.
 */
export async function readCaseList(
  files: readonly CaseListFile[],
  { asAt }: { readonly asAt: LocalDate },
): Promise<Result<CaseList, CaseListRefusal>> {
  if (files.length === 0) return refuse(noFile);
  const gathered = gatherEntries(asAt);
  let format: CaseList["format"] = "annex-a-csv";
  for (const file of files) {
    const spreadsheet = await readSpreadsheet(file.path, gathered.readerOf(file.name));
    if (!spreadsheet.ok) return refuse(refusedFile(file.name, spreadsheet.refusal));
    if (spreadsheet.value.form === "workbook") format = "annex-a-workbook";
    const refusal = gathered.refusalOf(file.name, spreadsheet.value.sheets);
    if (refusal) return refuse(refusal);
  }
  const { entries, problems, rows, caseRows, sources } = gathered.all();
  const caseLists = sources.filter(({ list }) => list.kind === "episode");
  if (caseLists.length === 0) return refuse(noCaseList(sources.map(({ list }) => nameOf(list))));
  if (caseRows === 0) return refuse(noCases(caseLists[0]?.file ?? null));
  const cases = deriveCases(entries, asAt);
  return accept({
    format,
    asAt,
    records: cases.records,
    problems: [...problems, ...cases.problems],
    rows: {
      read: rows.read,
      accepted: entries.length - cases.passedOver,
      refused: rows.refused,
      skipped: rows.skipped + cases.passedOver,
    },
  });
}
