// The sheets of one file that are reports of the council's own. A workbook may have several: cases on one, visits on another,
// or each team on its own; they belong together where the child's id has one heading in all.
import type { SheetRow } from "../../../../platform/files/spreadsheet.js";
import type { CaseFile, Intake } from "../intake.js";
import type { FoundTable } from "../recognise-table.js";
import { type CaseListRefusal, lacksForReport } from "../refusals.js";
import { plainHeading } from "../table.js";
import { type RecognisedReport, recogniseReport } from "./recognise-report.js";

export class ReportsOfFile {
  #idHeading: string | null = null;
  #hasCases = false;
  #lacking: CaseListRefusal | null = null;

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
    this.#idHeading = id;
    if (!report.lacking) this.#hasCases = true;
    return report;
  }
}

const idHeadingOf = ({ columns }: FoundTable): string | null => {
  const column = [...columns.values()].find(({ field }) => field === "childId");
  return column ? plainHeading(column.heading) : null;
};
