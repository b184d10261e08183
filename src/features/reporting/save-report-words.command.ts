// Saves the words of a draft: the commentary for leaders and managers (G1), the summary for readers outside (G2). Words that
// someone else saved meanwhile are never written over: the save is refused with what they saved.
import type { Person } from "../../domain/access/roles.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { actOnReport, type ReportRefusal } from "./act-on-report.js";
import { updateReport } from "./reporting.queries.js";

export type ReportWords = { readonly commentary: string; readonly summary: string };

export type WordsToSave = ReportWords & {
  readonly quarter: Quarter;
  /** The version that the person saw. */
  readonly version: number;
};

/** Someone saved other words since the page was opened; these. */
export type SavedMeanwhile = { readonly savedMeanwhile: ReportWords & { readonly version: number } };

export const saveReportWords = (
  context: Context,
  person: Person,
  { quarter, version, ...typed }: WordsToSave,
): Promise<Result<null, ReportRefusal | SavedMeanwhile>> =>
  actOnReport<null, ReportRefusal | SavedMeanwhile>(
    context,
    person,
    { quarter, action: "write" },
    async ({ change, report, done }) => {
      const words = { commentary: typed.commentary.trim(), summary: typed.summary.trim() };
      const changed = words.commentary !== report.commentary || words.summary !== report.summary;
      if (changed && report.version !== version) return refuse({ savedMeanwhile: report });
      if (changed) await updateReport(change.work, report.id, words);
      done("save-report-words", {
        commentaryLength: words.commentary.length,
        summaryLength: words.summary.length,
      });
      return accept(null);
    },
  );
