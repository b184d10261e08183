// What must be there before a quarter's report is published (G1, G2).
import type { LocalDate, Quarter } from "../shared/calendar.js";
import { isOver } from "./quarters.js";

export type ReportDraft = {
  readonly quarter: Quarter;
  readonly commentary: string;
  readonly summary: string;
  readonly recommendationCount: number;
};

export type MissingPart = "quarter-not-over" | "commentary-missing" | "summary-missing" | "no-recommendation";

/** All that is missing, in the order in which pages tell it; empty where the report is ready. */
export const missingForPublication = (report: ReportDraft, today: LocalDate): readonly MissingPart[] => [
  ...(isOver(report.quarter, today) ? [] : (["quarter-not-over"] as const)),
  ...(report.commentary.trim() === "" ? (["commentary-missing"] as const) : []),
  ...(report.summary.trim() === "" ? (["summary-missing"] as const) : []),
  ...(report.recommendationCount === 0 ? (["no-recommendation"] as const) : []),
];
