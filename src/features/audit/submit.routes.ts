// The pages that submit a self-assessment or an audit, and that set a self-assessment aside (D1, D6).
import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import { askAboutReading } from "../../domain/audit/grade-and-words.js";
import { noJudgement, type Reading } from "../../domain/audit/section-words.js";
import { takeSelfAssessmentStep } from "../../domain/audit/self-assessment-step.js";
import { isSetAsideReason } from "../../domain/audit/set-aside.js";
import { takeStep } from "../../domain/shared/lifecycle.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { findJudgement, listSectionEntries } from "./audit.queries.js";
import { auditPath, gapError } from "./audit-words.js";
import { closedAnswer, mayWrite } from "./open-page.js";
import { isId, readAudit, readingOf } from "./read-audit.js";
import { readWords } from "./section.form.js";
import type { Typed } from "./section-fields.js";
import { setAsidePage } from "./set-aside.page.js";
import { submitPage } from "./submit.page.js";
import { submitAudit } from "./submit-audit.command.js";
import { setAsideSelfAssessment, submitSelfAssessment } from "./submit-self-assessment.command.js";

const submitting = {
  "self-assessment": { submit: submitSelfAssessment, notice: "self-assessment-submitted" },
  audit: { submit: submitAudit, notice: "audit-submitted" },
} as const;

export function addSubmitPages(pages: Pages): void {
  for (const reading of ["self-assessment", "audit"] as const) {
    pages.get(`/audits/:id/${reading}/submit`, "see-audits", (visit) => showSubmit(visit, reading, []));
    pages.post(`/audits/:id/${reading}/submit`, "see-audits", (visit) => postSubmit(visit, reading));
  }
  pages.get("/audits/:id/set-aside", "see-audits", (visit) => showSetAside(visit, null));
  pages.post("/audits/:id/set-aside", "see-audits", postSetAside);
}

const nothing = async () => null;

async function showSubmit(visit: Visit, reading: Reading, errors: readonly FormError[]): Promise<Answer> {
  const found = await readAudit(visit, `${reading}/submit`, async (work, { audit }) => ({
    sections: readingOf(await listSectionEntries(work, audit.id), reading),
    judgement: reading === "audit" ? ((await findJudgement(work, audit.id)) ?? noJudgement) : null,
  }));
  if (!found) return notFound();
  const { audit, relations } = found;
  const open =
    reading === "audit"
      ? takeStep(auditLifecycle, audit.state, "submit", relations)
      : mayWrite(found, reading);
  if (!open.ok) return closedAnswer(audit.id, open.refusal);
  const { id: auditId, childId } = audit;
  const { sections, judgement } = found.besides;
  const questions = askAboutReading(sections, judgement);
  const content = submitPage({ auditId, childId, reading, questions, errors, csrfToken: visit.csrfToken });
  return page(content, errors.length > 0 ? 422 : 200);
}

async function postSubmit(visit: Visit, reading: Reading): Promise<Answer> {
  const { id: auditId = "" } = visit.params;
  if (!isId(auditId)) return notFound();
  const { submit, notice } = submitting[reading];
  const submitted = await submit(visit.context, visit.person, { auditId });
  if (submitted.ok) return redirect(auditPath(auditId), notice);
  if (typeof submitted.refusal !== "string")
    return showSubmit(
      visit,
      reading,
      submitted.refusal.gaps.map((gap) => gapError(auditId, reading, gap)),
    );
  return closedAnswer(auditId, submitted.refusal);
}

async function showSetAside(visit: Visit, shown: Typed | null): Promise<Answer> {
  const found = await readAudit(visit, "set-aside", nothing);
  if (!found) return notFound();
  const { audit, relations } = found;
  const open = takeSelfAssessmentStep(audit, "set-aside", relations);
  if (!open.ok) return closedAnswer(audit.id, open.refusal);
  const content = setAsidePage({
    auditId: audit.id,
    childId: audit.childId,
    csrfToken: visit.csrfToken,
    isHeld: visit.held !== null,
    typed: shown?.typed ?? visit.held ?? {},
    errors: shown?.errors ?? [],
  });
  return page(content, shown ? 422 : 200);
}

async function postSetAside(visit: Visit): Promise<Answer> {
  const { id: auditId = "" } = visit.params;
  if (!isId(auditId)) return notFound();
  const again = (errors: readonly FormError[]) => showSetAside(visit, { typed: visit.fields, errors });
  const words = readWords(visit.fields, "words");
  const reason = textOf(visit.fields, "reason");
  if (!isSetAsideReason(reason))
    return again([
      { field: "reason", text: "Choose why the audit goes on without a self-assessment" },
      ...(words.ok ? [] : words.refusal),
    ]);
  if (!words.ok) return again(words.refusal);
  const input = { auditId, reason, words: words.value };
  const done = await setAsideSelfAssessment(visit.context, visit.person, input);
  if (done.ok) return redirect(auditPath(auditId), "set-aside");
  if (done.refusal === "words-missing")
    return again([{ field: "words", text: "Say in a few words what the reason is" }]);
  return closedAnswer(auditId, done.refusal);
}
