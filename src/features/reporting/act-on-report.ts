// What every step on a report shares: the report locked, and whether the step is this person's to take.
import { relationsByRole } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import {
  type ReportAction,
  type ReportState,
  reportLifecycle,
} from "../../domain/reporting/report-lifecycle.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import { type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { type FoundReport, findReport } from "./reporting.queries.js";

export type ReportRefusal = StepRefusal | "no-such-report";

export type ReportAtHand = {
  readonly change: Change;
  readonly report: FoundReport;
  /** The state that the step leads to. */
  readonly to: ReportState;
  /** Notes what was done in the activity log. */
  readonly done: (action: string, detail?: Readonly<Record<string, string | number>>) => void;
};

export const actOnReport = <Value, Refusal>(
  context: Context,
  person: Person,
  { quarter, action }: { readonly quarter: Quarter; readonly action: ReportAction },
  steps: (atHand: ReportAtHand) => Promise<Result<Value, Refusal | ReportRefusal>>,
): Promise<Result<Value, Refusal | ReportRefusal>> =>
  change<Value, Refusal | ReportRefusal>(context, async (change) => {
    const report = await findReport(change.work, quarter, "to-change");
    if (!report) return refuse("no-such-report");
    const to = takeStep(reportLifecycle, report.state, action, relationsByRole(person));
    if (!to.ok) return to;
    const done: ReportAtHand["done"] = (what, detail = {}) =>
      change.record({
        action: what,
        recordType: "report",
        recordId: report.id,
        detail: { quarter, ...detail },
      });
    return steps({ change, report, to: to.value, done });
  });
