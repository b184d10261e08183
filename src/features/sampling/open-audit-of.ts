// Opens the audit of a selected case: of whoever manages the team now, over the six months up to the day of the draw (C3, D2).
import { randomUUID } from "node:crypto";
import type { DueDates } from "../../domain/programme/due-dates.js";
import { journeyAuditedAt } from "../../domain/programme/journey.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { Change } from "../../platform/change.js";
import { openAudit } from "../audit/public.js";
import { listManagersOfTeams } from "./frozen-list.queries.js";

export type CaseToAudit = {
  readonly selectionId: string;
  readonly childId: string;
  readonly managerId: string;
  readonly teamId: string;
  readonly workerId: string | null;
  readonly workerName: string | null;
  readonly status: string;
};

type DrawOfCase = { readonly month: Month; readonly drawnOn: LocalDate };

/** In the change that releases the draw or approves a replacement. Answers the ids of the audits, in the order of the cases. */
export async function openAuditsOf(
  change: Change,
  draw: DrawOfCase,
  due: DueDates,
  cases: readonly CaseToAudit[],
): Promise<readonly string[]> {
  const teams = await listManagersOfTeams(change.work, change.today);
  const managers = new Map(teams.map(({ teamId, managerId }) => [teamId, managerId]));
  const { selfAssessmentDueOn, auditDueOn, feedbackDueOn } = due;
  const opened: string[] = [];
  for (const { status, ...selected } of cases) {
    const id = randomUUID();
    await openAudit(change, {
      ...selected,
      id,
      month: draw.month,
      managerId: managers.get(selected.teamId) ?? selected.managerId,
      caseStatus: status,
      ...journeyAuditedAt(draw.drawnOn),
      selfAssessmentDueOn,
      auditDueOn,
      feedbackDueOn,
    });
    opened.push(id);
  }
  return opened;
}
