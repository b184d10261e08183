// Opens the report of a quarter that has begun, as a draft with nothing written yet (G1).
import { randomUUID } from "node:crypto";
import { may } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import { hasBegun } from "../../domain/reporting/quarters.js";
import { reportLifecycle } from "../../domain/reporting/report-lifecycle.js";
import type { Quarter } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { insertReport } from "./reporting.queries.js";

export type OpenReportRefusal = "not-yours-to-do" | "quarter-not-begun" | "already-open";

export const openReport = (
  context: Context,
  person: Person,
  { quarter }: { readonly quarter: Quarter },
): Promise<Result<{ readonly id: string }, OpenReportRefusal>> =>
  change<{ readonly id: string }, OpenReportRefusal>(context, async ({ work, actor, now, today, record }) => {
    if (!may(person, "write-reports")) return refuse("not-yours-to-do");
    if (!hasBegun(quarter, today)) return refuse("quarter-not-begun");
    const opened = await insertReport(work, {
      authorityId: actor.authorityId,
      id: randomUUID(),
      quarter,
      state: reportLifecycle.starts,
      openedBy: person.id,
      openedAt: now,
    });
    if (!opened) return refuse("already-open");
    record({ action: "open-report", recordType: "report", recordId: opened.id, detail: { quarter } });
    return accept(opened);
  });
