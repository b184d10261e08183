// Looks at the first rows of what was sent for reports of the council's own: which saved mappings fit them, and whether
// there is one that nobody has said yet how to read.
import { type ListedStatus, readListedStatus } from "../../../domain/case-data/codes.js";
import { foldText, saysNothing } from "../../../domain/case-data/texts.js";
import { readSpreadsheet } from "../../../platform/files/read-spreadsheet.js";
import type { SheetRow } from "../../../platform/files/spreadsheet.js";
import { formOf } from "../read/file-form.js";
import type { CaseFile } from "../read/intake.js";
import { recogniseTable } from "../read/recognise-table.js";
import { guessReport } from "../read/report/guess-report.js";
import { headingLines } from "../read/report/heading-lines.js";
import type { ReportGuess, SavedMapping } from "../read/report/mapping.js";
import { standsIn } from "../read/report/recognise-report.js";
import { plainHeading } from "../read/table.js";

export type StatusWordsFound = {
  readonly unknown: readonly string[];
  readonly known: readonly { readonly word: string; readonly status: ListedStatus }[];
};

export type UnknownReport = {
  readonly file: string;
  readonly guess: ReportGuess;
  /** The words of a column, by plain heading: those that are none of ours for a status, and what we take the others for. */
  readonly wordsOf: (plainHeading: string) => StatusWordsFound;
};

export type LookedAt<Saved extends SavedMapping> = {
  readonly fitting: readonly Saved[];
  /** The first that no saved mapping fits. */
  readonly unknown: UnknownReport | null;
};

export async function lookAtReports<Saved extends SavedMapping>(
  files: readonly CaseFile[],
  saved: readonly Saved[],
): Promise<LookedAt<Saved>> {
  const fitting = new Set<Saved>();
  let unknown: UnknownReport | null = null;
  for (const file of files) {
    if ((await formOf(file.path)).form !== "other") continue;
    const sheets = await openingsOf(file);
    if (sheets.some((opening) => recogniseTable(opening) !== null)) continue;
    const fitted = saved.filter((one) => sheets.some((opening) => fits(one, opening)));
    for (const one of fitted) fitting.add(one);
    if (fitted.length === 0) unknown ??= likeliest(file, sheets);
  }
  return { fitting: [...fitting], unknown };
}

async function openingsOf(file: CaseFile): Promise<readonly (readonly SheetRow[])[]> {
  const sheets: (readonly SheetRow[])[] = [];
  const wants = (opening: readonly SheetRow[]) => {
    sheets.push(opening);
    return false;
  };
  await readSpreadsheet(file.path, { wants, take: () => undefined });
  return sheets;
}

const fits = (saved: SavedMapping, opening: readonly SheetRow[]): boolean =>
  headingLines(opening).some((row) => standsIn(saved, row));

const fewestColumns = 4;

/** The sheet that tells us most; null where none looks like a report at all. */
function likeliest(file: CaseFile, sheets: readonly (readonly SheetRow[])[]): UnknownReport | null {
  let best: UnknownReport | null = null;
  let most = 0;
  for (const opening of sheets) {
    const guess = guessReport(opening);
    if (!guess) continue;
    const told = guess.columns.filter(({ target }) => target !== null).length;
    if (told === 0 && guess.columns.length < fewestColumns) continue;
    if (best !== null && told <= most) continue;
    most = told;
    best = { file: file.name, guess, wordsOf: (heading) => wordsIn(opening, guess, heading) };
  }
  return best;
}

function wordsIn(opening: readonly SheetRow[], { headings }: ReportGuess, heading: string): StatusWordsFound {
  const column = headings.cells.find(({ text }) => plainHeading(text) === heading)?.column;
  const words = opening
    .filter(({ row }) => row > headings.row)
    .flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? [])
    .map(foldText)
    .filter((text) => !saysNothing(text));
  const read = [...new Set(words)].map((word) => ({ word, status: readListedStatus(word) }));
  return {
    unknown: read.flatMap(({ word, status }) => (status === null ? [word] : [])),
    known: read.flatMap(({ word, status }) => (status === null ? [] : [{ word, status }])),
  };
}
