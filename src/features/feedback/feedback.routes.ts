// The page on which the family's feedback is recorded (D7).
import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import { takeStep } from "../../domain/shared/lifecycle.js";
import { type Answer, notFound, page, redirect } from "../../platform/http/answers.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { closedAnswer, isId, movedOnError, readAudit, type Typed } from "../audit/public.js";
import { addPlanPage } from "./asking/plan.routes.js";
import { addRoutePage } from "./asking/route.routes.js";
import { feedbackErrors, readFeedback } from "./feedback.form.js";
import { feedbackPage } from "./feedback.page.js";
import { addHeardPage } from "./heard/heard.routes.js";
import { recordFeedback } from "./record-feedback.command.js";
import { addTellingPage } from "./telling/telling.routes.js";

export function addFeedbackPages(pages: Pages): void {
  pages.get("/audits/:id/feedback", "see-audits", (visit) => showFeedback(visit, null));
  pages.post("/audits/:id/feedback", "see-audits", postFeedback);
  addPlanPage(pages);
  addRoutePage(pages);
  addTellingPage(pages);
  addHeardPage(pages);
}

async function showFeedback(visit: Visit, shown: Typed | null): Promise<Answer> {
  const found = await readAudit(visit, "feedback", async () => null);
  if (!found) return notFound();
  const { audit, relations } = found;
  const open = takeStep(auditLifecycle, audit.state, "record-feedback", relations);
  const typedBefore = shown?.typed ?? visit.held;
  if (!open.ok && (open.refusal !== "not-in-this-state" || !typedBefore))
    return closedAnswer(audit.id, open.refusal);
  const content = feedbackPage({
    auditId: audit.id,
    childId: audit.childId,
    csrfToken: visit.csrfToken,
    isHeld: visit.held !== null,
    typed: typedBefore ?? {},
    errors: open.ok ? (shown?.errors ?? []) : [movedOnError(audit.id)],
  });
  return page(content, open.ok ? (shown ? 422 : 200) : 409);
}

async function postFeedback(visit: Visit): Promise<Answer> {
  const { id: auditId = "" } = visit.params;
  if (!isId(auditId)) return notFound();
  const form = readFeedback(visit.fields);
  if (!form.ok) return showFeedback(visit, { typed: visit.fields, errors: form.refusal });
  const recorded = await recordFeedback(visit.context, visit.person, { auditId, feedback: form.value });
  if (recorded.ok) return redirect(`/audits/${auditId}`, "feedback-recorded");
  switch (recorded.refusal) {
    case "no-such-audit":
    case "not-yours-to-do":
      return notFound();
    case "not-in-this-state":
      return showFeedback(visit, { typed: visit.fields, errors: [] });
    default:
      return showFeedback(visit, { typed: visit.fields, errors: [feedbackErrors[recorded.refusal]] });
  }
}
