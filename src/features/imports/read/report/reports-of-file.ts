// The sheets of one file that are reports of the council's own. A workbook may have several: cases on one, visits on another,
// or each team on its own; they belong together where the child's id has one heading in all.
import type { EntryField } from "../../../../domain/case-data/case-entry.js";
import { noCell, type Place, type Problem, problem } from "../../../../domain/case-data/problems.js";
import type { SheetRow } from "../../../../platform/files/spreadsheet.js";
import type { CaseFile, Intake } from "../intake.js";
import type { FoundTable } from "../recognise-table.js";
import { type CaseListRefusal, lacksForReport } from "../refusals.js";
import { plainHeading } from "../table.js";
import { type RecognisedReport, recogniseReport } from "./recognise-report.js";
import { datesCases, withStatusOfSheet } from "./status-of-sheet.js";
import { wordsOfTarget } from "./target-words.js";

export class ReportsOfFile {
  #idHeading: string | null = null;
  #hasCases = false;
  #lacking: CaseListRefusal | null = null;
  readonly #told = new Set<string>();

  constructor(
    readonly file: CaseFile,
    readonly intake: Intake,
  ) {}

  /** Whether a sheet was read as a report. */
  get isRead(): boolean {
    return this.#idHeading !== null;
  }

  /** Why the reports can't be used; null where they can, if only beside other files. */
  get lacking(): CaseListRefusal | null {
    return this.#hasCases || (this.isRead && this.intake.files > 1) ? null : this.#lacking;
  }

  /** Null where the sheet is not to be read. */
  recognise(opening: readonly SheetRow[]): RecognisedReport | null {
    const report = recogniseReport(opening, this.intake.mappings, this.file.name);
    if (!report) return null;
    if (report.lacking) this.#lacking ??= lacksForReport(this.file.name, report.lacking, report.headings);
    const id = report.found && idHeadingOf(report.found);
    if (!report.found || id === null) return null;
    const isOnlySheet = (opening[0]?.sheet ?? null) === null;
    if (report.lacking && isOnlySheet && this.intake.files === 1) return null;
    if (this.#idHeading !== null && this.#idHeading !== id) return null;
    const isNext = this.isRead;
    this.#idHeading = id;
    const isFirst = !this.#hasCases;
    if (!report.lacking) this.#hasCases = true;
    const named = withStatusOfSheet(report, opening[0]?.sheet ?? null, isNext);
    return { ...named, notes: (place) => this.#once(named, place, isFirst && !report.lacking) };
  }

  /** What is told of a sheet, without what was told of another sheet of the file. */
  #once(report: RecognisedReport, place: Omit<Place, "row">, isFirstOfCases: boolean): readonly Problem[] {
    const lacks = isFirstOfCases && this.intake.files === 1 ? columnsMissing(report.found) : [];
    const missing = lacks.map((field) =>
      problem("report-has-no-column", { ...place, row: null }, noCell, { value: wordsOfTarget(field) }),
    );
    const notes = [...report.notes(place), ...missing];
    return notes.filter(({ code, message }) => {
      const isNew = !this.#told.has(`${code} ${message}`);
      this.#told.add(`${code} ${message}`);
      return isNew;
    });
  }
}

/** Columns without which a report says too little of its cases: whose they are, and since when. */
const columnsMissing = ({ table, columns }: FoundTable): readonly EntryField[] => {
  const fields = new Set([...columns.values()].map(({ field }) => field));
  const isDated = table.events.some(({ kind, startedOn }) => startedOn !== undefined && datesCases(kind));
  return (["teamName", "workerName", "startedOn"] as const).filter((field) => {
    if (field === "workerName" && fields.has("workerRef")) return false;
    if (field === "startedOn" && isDated) return false;
    return !fields.has(field);
  });
};

const idHeadingOf = ({ columns }: FoundTable): string | null => {
  const column = [...columns.values()].find(({ field }) => field === "childId");
  return column ? plainHeading(column.heading) : null;
};
