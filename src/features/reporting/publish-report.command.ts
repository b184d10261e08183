// Publishes a quarter's report: its figures are frozen with their records, and leaders, managers and readers outside hear of
// it (G1, G2). What is published is never changed.
import type { Person } from "../../domain/access/roles.js";
import { missingForPublication } from "../../domain/reporting/publication.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { actOnReport, type ReportRefusal } from "./act-on-report.js";
import { readLiveFigures } from "./read-figures.js";
import { tellOfReport } from "./report-messages.js";
import { listRecommendations, updateReport } from "./reporting.queries.js";

export type ReportToPublish = {
  readonly quarter: Quarter;
  /** The version that the person saw: nobody publishes words that they have not read. */
  readonly version: number;
};

/** `not-ready`: something is missing; `missingForPublication` says what. */
export type PublishRefusal = ReportRefusal | "changed-meanwhile" | "not-ready";

export const publishReport = (
  context: Context,
  person: Person,
  { quarter, version }: ReportToPublish,
): Promise<Result<null, PublishRefusal>> =>
  actOnReport<null, PublishRefusal>(
    context,
    person,
    { quarter, action: "publish" },
    async ({ change, report, to, done }) => {
      const { work, now, today } = change;
      if (report.version !== version) return refuse("changed-meanwhile");
      const recommendationCount = (await listRecommendations(work, report.id)).length;
      if (missingForPublication({ ...report, recommendationCount }, today).length > 0)
        return refuse("not-ready");
      const figures = await readLiveFigures(work, quarter, today);
      await updateReport(work, report.id, {
        state: to,
        figures: JSON.stringify(figures),
        publishedBy: person.id,
        publishedAt: now,
      });
      const told = await tellOfReport(change, quarter);
      done("publish-report", { recommendations: recommendationCount, told });
      return accept(null);
    },
  );
