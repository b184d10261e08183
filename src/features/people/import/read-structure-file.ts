// Reads a file of people and structure, CSV or workbook, into lines and all that is wrong with them.
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { readStructureRow } from "../../../domain/structure/read-structure-row.js";
import type { StructureLine, WrittenRow } from "../../../domain/structure/structure-line.js";
import type { StructureProblem } from "../../../domain/structure/structure-problems.js";
import { readSpreadsheet } from "../../../platform/files/read-spreadsheet.js";
import { type FileRefusal, fileLimits, type SheetRow } from "../../../platform/files/spreadsheet.js";
import { type FoundHeadings, findHeadings } from "./structure-headings.js";

export type StructureFile = { readonly name: string; readonly path: string };

export type ReadStructure = {
  readonly lines: readonly StructureLine[];
  readonly problems: readonly StructureProblem[];
  /** Headings that were passed over. */
  readonly unknownHeadings: readonly string[];
};

export type StructureFileRefusal = {
  readonly code: FileRefusal["code"] | "no-headings" | "of-children" | "no-rows" | "too-many-people";
  readonly message: string;
  readonly fix: string;
};

/** More than any council employs; beyond it the file is something else. */
const MOST_ROWS = 20_000;

export async function readStructureFile(
  file: StructureFile,
  asAt: LocalDate,
): Promise<Result<ReadStructure, StructureFileRefusal>> {
  const lines: StructureLine[] = [];
  const problems: StructureProblem[] = [];
  const unknownHeadings = new Set<string>();
  const found = new Map<string | null, FoundHeadings>();
  let tooMany = false;
  let hasChildren = false;
  const take = (rows: readonly SheetRow[]) => {
    for (const row of rows) {
      const headings = found.get(row.sheet);
      if (!headings || row.row <= headings.row || tooMany) continue;
      const read = readStructureRow(writtenRow(row, headings, file.name), asAt);
      if (!read) continue;
      lines.push(read.line);
      problems.push(...read.problems);
      tooMany = lines.length > MOST_ROWS;
    }
  };
  const wants = (opening: readonly SheetRow[]): boolean => {
    const headings = findHeadings(opening, fileLimits.openingRows);
    if (headings === "of-children") hasChildren = true;
    if (headings === null || headings === "of-children") return false;
    found.set(opening[0]?.sheet ?? null, headings);
    for (const heading of headings.unknown) unknownHeadings.add(heading);
    return true;
  };
  const spreadsheet = await readSpreadsheet(file.path, { wants, take });
  if (!spreadsheet.ok) return refuse(fileRefusal(spreadsheet.refusal.code));
  if (found.size === 0) return refuse(hasChildren ? ofChildren : noHeadings);
  if (tooMany) return refuse(tooManyPeople);
  if (lines.length === 0) return refuse(noRows);
  return accept({ lines, problems, unknownHeadings: [...unknownHeadings] });
}

const writtenRow = (
  { sheet, row, cells }: SheetRow,
  { columns }: FoundHeadings,
  file: string,
): WrittenRow => ({
  place: { file, sheet, row },
  cells: Object.fromEntries(
    cells.flatMap(({ column, text }) => {
      const field = columns.get(column);
      return field ? [[field, { column, text }]] : [];
    }),
  ),
});

const again = "Open it in your spreadsheet program, save it as CSV or as a workbook (.xlsx) and send that.";

const fileMessages: Readonly<Partial<Record<FileRefusal["code"], string>>> = {
  "not-a-spreadsheet": "This file is not a spreadsheet, whatever its name says.",
  archive: "This file is a zip: unpack it and send the list that is in it.",
  "empty-file": "This file is empty.",
  "other-spreadsheet": "This is a kind of spreadsheet that we cannot read here.",
  "password-protected": "This file is protected by a password, so we cannot read it.",
  damaged: "This file is damaged or incomplete.",
};

const fileRefusal = (code: FileRefusal["code"]): StructureFileRefusal => ({
  code,
  message: fileMessages[code] ?? "This file holds more than a list of people should.",
  fix: again,
});

const noHeadings: StructureFileRefusal = {
  code: "no-headings",
  message: "We found no row of headings that we know in the first 15 rows.",
  fix: "Head the columns as the template does: at least Name with Role, Team or Email; or Team with Service.",
};

const ofChildren: StructureFileRefusal = {
  code: "of-children",
  message: "This looks like a list of children and their workers, so we read nothing of it.",
  fix: "Send a list of your staff here. A list of cases goes under Case list.",
};

const noRows: StructureFileRefusal = {
  code: "no-rows",
  message: "This file has headings but nobody under them.",
  fix: "Check that it is the filled-in file and not the template.",
};

const tooManyPeople: StructureFileRefusal = {
  code: "too-many-people",
  message: `This file has more than ${MOST_ROWS.toLocaleString("en-GB")} rows of people.`,
  fix: "Check that it holds the people of your children’s services only.",
};
