// A quarter's report as pages and files show it: words, recommendations, and its figures beside the quarter before.
import { previousQuarter } from "../../domain/reporting/quarters.js";
import type { ReportState } from "../../domain/reporting/report-lifecycle.js";
import type { Figures } from "../../domain/reporting/take-figures.js";
import type { LocalDate, Quarter } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import { parseFrozenFigures, readLiveFigures } from "./read-figures.js";
import {
  type FoundRecommendation,
  type FoundReport,
  findFrozenFigures,
  findReport,
  listRecommendations,
} from "./reporting.queries.js";

export type ReportView = {
  readonly quarter: Quarter;
  readonly state: ReportState;
  readonly commentary: string;
  readonly summary: string;
  readonly publishedAt: Date | null;
  readonly recommendations: readonly FoundRecommendation[];
  readonly figures: Figures;
  /** The quarter before: frozen where its report is published. */
  readonly before: Figures;
};

/** The frozen figures where the quarter's report is published, else those of today's records. */
export async function readFigures(work: Work, quarter: Quarter, today: LocalDate): Promise<Figures> {
  const frozen = await findFrozenFigures(work, quarter);
  return frozen ? parseFrozenFigures(frozen) : readLiveFigures(work, quarter, today);
}

export const viewReport = async (work: Work, report: FoundReport, today: LocalDate): Promise<ReportView> => ({
  ...report,
  recommendations: await listRecommendations(work, report.id),
  figures: await readFigures(work, report.quarter, today),
  before: await readFigures(work, previousQuarter(report.quarter), today),
});

/** A quarter's report, with nothing written where it has not been opened yet. */
export async function readReport(work: Work, quarter: Quarter, today: LocalDate): Promise<ReportView> {
  const report = await findReport(work, quarter);
  if (report) return viewReport(work, report, today);
  return {
    quarter,
    state: "draft",
    commentary: "",
    summary: "",
    publishedAt: null,
    recommendations: [],
    figures: await readLiveFigures(work, quarter, today),
    before: await readFigures(work, previousQuarter(quarter), today),
  };
}
