// Adds a recommendation to a draft, or takes one out (G3).
import { randomUUID } from "node:crypto";
import type { Person } from "../../domain/access/roles.js";
import type { KindOfChange } from "../../domain/reporting/recommendation.js";
import type { LocalDate, Quarter } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { actOnReport, type ReportRefusal } from "./act-on-report.js";
import { deleteRecommendation, insertRecommendation } from "./reporting.queries.js";

export type NewRecommendation = {
  readonly quarter: Quarter;
  readonly what: string;
  readonly kindOfChange: KindOfChange;
  /** Who leads, in words; empty where senior managers are still to say. */
  readonly lead: string;
  readonly byWhen: LocalDate | null;
};

export const addRecommendation = (
  context: Context,
  person: Person,
  { quarter, ...recommendation }: NewRecommendation,
): Promise<Result<{ readonly id: string }, ReportRefusal | "words-missing">> =>
  actOnReport<{ readonly id: string }, ReportRefusal | "words-missing">(
    context,
    person,
    { quarter, action: "write" },
    async ({ change, report, done }) => {
      const what = recommendation.what.trim();
      if (what === "") return refuse("words-missing");
      const id = randomUUID();
      await insertRecommendation(change.work, {
        ...recommendation,
        authorityId: change.actor.authorityId,
        id,
        reportId: report.id,
        what,
        lead: recommendation.lead.trim(),
      });
      done("add-recommendation", { recommendationId: id, kindOfChange: recommendation.kindOfChange });
      return accept({ id });
    },
  );

export const removeRecommendation = (
  context: Context,
  person: Person,
  { quarter, id }: { readonly quarter: Quarter; readonly id: string },
): Promise<Result<null, ReportRefusal | "no-such-recommendation">> =>
  actOnReport<null, ReportRefusal | "no-such-recommendation">(
    context,
    person,
    { quarter, action: "write" },
    async ({ change, report, done }) => {
      if (!(await deleteRecommendation(change.work, report.id, id))) return refuse("no-such-recommendation");
      done("remove-recommendation", { recommendationId: id });
      return accept(null);
    },
  );
