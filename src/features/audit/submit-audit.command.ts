// The team manager submits the audit (D3 to D6): its proposed actions open, and an inadequate grade is told of at once (D8).
import type { Person } from "../../domain/access/roles.js";
import { checkAudit } from "../../domain/audit/check-submission.js";
import { noJudgement } from "../../domain/audit/section-words.js";
import { isInadequate } from "../../domain/framework/bands.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { listActionsOfAudit, openProposedActions } from "../actions/public.js";
import { type AuditRefusal, actOnAudit } from "./act-on-audit.js";
import { findJudgement, listSectionEntries } from "./audit.queries.js";
import { tellOfInadequateGrade } from "./audit-messages.js";
import { tellMovedOn } from "./merge-saved.js";
import { readingOf } from "./read-audit.js";
import { keepDifferences, updateAudit } from "./save-audit.queries.js";
import type { Gaps } from "./submit-self-assessment.command.js";

export const submitAudit = (
  context: Context,
  person: Person,
  { auditId }: { readonly auditId: string },
): Promise<Result<null, AuditRefusal | Gaps>> =>
  actOnAudit<null, AuditRefusal | Gaps>(context, person, auditId, async (atHand) => {
    const { change, audit, done } = atHand;
    const to = atHand.step("submit");
    if (!to.ok) return to;
    const judgement = (await findJudgement(change.work, auditId)) ?? noJudgement;
    const actions = await listActionsOfAudit(change.work, auditId);
    const gaps = checkAudit({
      sections: readingOf(await listSectionEntries(change.work, auditId), "audit"),
      judgement,
      actionSections: actions.map(({ section }) => section),
    });
    const { grade } = judgement;
    if (gaps.length > 0 || grade === null) return refuse({ gaps });
    await updateAudit(change.work, auditId, {
      state: to.value,
      submittedAt: change.now,
      submittedOn: change.today,
    });
    if (audit.selfAssessmentState === "submitted") await keepDifferences(change.work, auditId);
    await tellMovedOn(change, auditId, "audit");
    const opened = await openProposedActions(change, auditId);
    const told = isInadequate(grade) ? await tellOfInadequateGrade(change, audit) : 0;
    done("submit-audit", { grade, actions: opened, told, late: change.today > audit.auditDueOn });
    return accept(null);
  });
