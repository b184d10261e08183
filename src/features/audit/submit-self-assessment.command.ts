// The worker submits the self-assessment, or the manager sets it aside with a reason; either way the audit starts (D1).
import type { Person } from "../../domain/access/roles.js";
import { checkSelfAssessment, type Gap } from "../../domain/audit/check-submission.js";
import { checkSetAside, type SetAsideReason } from "../../domain/audit/set-aside.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { type AuditRefusal, actOnAudit } from "./act-on-audit.js";
import { listSectionEntries } from "./audit.queries.js";
import { tellManagerAuditIsReady } from "./audit-messages.js";
import { tellMovedOn } from "./merge-saved.js";
import { readingOf } from "./read-audit.js";
import { updateAudit } from "./save-audit.queries.js";

/** What is missing, in the order of the form. */
export type Gaps = { readonly gaps: readonly Gap[] };

const nothingWritten: Gaps = { gaps: checkSelfAssessment(new Map()) };

/** By the allocated worker. It is locked from now on, and everyone who may read the audit may read it. */
export const submitSelfAssessment = (
  context: Context,
  person: Person,
  { auditId }: { readonly auditId: string },
): Promise<Result<null, AuditRefusal | Gaps>> =>
  actOnAudit<null, AuditRefusal | Gaps>(context, person, auditId, async (atHand) => {
    const { change, audit, done } = atHand;
    const to = atHand.selfAssessmentStep("submit");
    if (!to.ok) return atHand.selfAssessmentStep("write").ok ? refuse(nothingWritten) : to;
    const started = atHand.step("start");
    if (!started.ok) return started;
    const gaps = checkSelfAssessment(
      readingOf(await listSectionEntries(change.work, auditId), "self-assessment"),
    );
    if (gaps.length > 0) return refuse({ gaps });
    await updateAudit(change.work, auditId, {
      state: started.value,
      selfAssessmentState: to.value,
      selfAssessedAt: change.now,
    });
    await tellMovedOn(change, auditId, "self-assessment");
    done("submit-self-assessment", { late: change.today > audit.selfAssessmentDueOn });
    await tellManagerAuditIsReady(change, audit);
    return accept(null);
  });

export type SetAside = {
  readonly auditId: string;
  readonly reason: SetAsideReason;
  /** Needed for "another reason". */
  readonly words: string;
};

/** By the team manager. What the worker wrote so far stays the worker's own. */
export const setAsideSelfAssessment = (
  context: Context,
  person: Person,
  { auditId, reason, words }: SetAside,
): Promise<Result<null, AuditRefusal | "words-missing">> =>
  actOnAudit<null, AuditRefusal | "words-missing">(context, person, auditId, async (atHand) => {
    const { change, done } = atHand;
    const to = atHand.selfAssessmentStep("set-aside");
    if (!to.ok) return to;
    const started = atHand.step("start");
    if (!started.ok) return started;
    const checked = checkSetAside(reason, words);
    if (!checked.ok) return checked;
    await updateAudit(change.work, auditId, {
      state: started.value,
      selfAssessmentState: to.value,
      setAsideReason: reason,
      setAsideWords: words.trim(),
    });
    await tellMovedOn(change, auditId, "self-assessment");
    done("set-aside-self-assessment", { reason });
    return accept(null);
  });
