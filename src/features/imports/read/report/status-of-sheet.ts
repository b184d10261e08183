// A workbook may have a sheet for each kind of case, called "CIN", "LAC" and the like, and no column that says the kind.
import type { WrittenEntry } from "../../../../domain/case-data/case-entry.js";
import type { EventKind } from "../../../../domain/case-data/case-event.js";
import { type ListedStatus, readStatusOfName, statusTextOf } from "../../../../domain/case-data/codes.js";
import { noCell, problem } from "../../../../domain/case-data/problems.js";
import type { FoundTable } from "../recognise-table.js";
import type { Refinement } from "../table.js";
import { isCaseFact } from "./mapping.js";
import type { RecognisedReport } from "./recognise-report.js";

/** The report of a sheet, whose rows have the status that the sheet's name says; a further sheet of a file is called by its name. */
export const withStatusOfSheet = (
  report: RecognisedReport,
  sheet: string | null,
  isNext: boolean,
): RecognisedReport => {
  if (sheet === null) return report;
  const { table } = report.found;
  const status = saysStatus(report.found) ? null : readStatusOfName(sheet);
  const name = isNext ? `${table.name}, sheet “${sheet}”` : table.name;
  const found = { ...report.found, table: { ...table, name } };
  if (status === null || table.kind !== "episode" || !table.refine) return { ...report, found };
  const text = statusTextOf[status];
  return {
    ...report,
    found: { ...found, table: { ...found.table, refine: givingStatus(table.refine, status, sheet) } },
    notes: (place) => [
      ...report.notes(place),
      problem("status-from-sheet", { ...place, row: null }, noCell, {
        value: sheet,
        other: text.replace(/^\w\) /, ""),
      }),
    ],
  };
};

/** Whether such an event's start says since when there is a case, and of what kind. */
export const datesCases = (kind: EventKind): boolean => isCaseFact(`${kind}.startedOn`);

/** A column of statuses, or of the dates of care and plans, says more than a sheet's name. */
const saysStatus = ({ table, columns }: FoundTable): boolean =>
  [...columns.values()].some(({ field }) => field === "status") ||
  table.events.some(({ kind, startedOn }) => startedOn !== undefined && datesCases(kind));

const givingStatus = (refine: Refinement, status: ListedStatus, sheet: string): Refinement => ({
  headings: refine.headings,
  row: (written, said, asAt) => refine.row(withStatus(written, status, sheet), said, asAt),
});

const withStatus = (written: WrittenEntry, status: ListedStatus, sheet: string): WrittenEntry => ({
  ...written,
  values: {
    ...written.values,
    status: { text: statusTextOf[status], column: "", heading: sheet, form: "text" },
  },
});
