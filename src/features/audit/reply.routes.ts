// The page on which the worker replies to the finished audit.
import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import { takeStep } from "../../domain/shared/lifecycle.js";
import { type Answer, notFound, page, redirect } from "../../platform/http/answers.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { auditPath } from "./audit-words.js";
import { closedAnswer } from "./open-page.js";
import { isId, readAudit } from "./read-audit.js";
import { replyPage } from "./reply.page.js";
import { hasReply } from "./reply.queries.js";
import { replyToAudit } from "./reply-to-audit.command.js";
import { readWords } from "./section.form.js";
import type { Typed } from "./section-fields.js";

export function addReplyPages(pages: Pages): void {
  pages.get("/audits/:id/reply", "see-audits", (visit) => showReply(visit, null));
  pages.post("/audits/:id/reply", "see-audits", postReply);
}

async function showReply(visit: Visit, shown: Typed | null): Promise<Answer> {
  const found = await readAudit(visit, "reply", (work, { audit }) => hasReply(work, audit.id));
  if (!found) return notFound();
  const { audit, relations, besides: replied } = found;
  const open = takeStep(auditLifecycle, audit.state, "reply", relations);
  if (!open.ok) return closedAnswer(audit.id, open.refusal);
  if (replied) return redirect(auditPath(audit.id), "already-replied");
  const content = replyPage({
    auditId: audit.id,
    childId: audit.childId,
    csrfToken: visit.csrfToken,
    isHeld: visit.held !== null,
    typed: shown?.typed ?? visit.held ?? {},
    errors: shown?.errors ?? [],
  });
  return page(content, shown ? 422 : 200);
}

async function postReply(visit: Visit): Promise<Answer> {
  const { context, person, fields, params } = visit;
  const { id: auditId = "" } = params;
  if (!isId(auditId)) return notFound();
  const words = readWords(fields, "words");
  if (!words.ok) return showReply(visit, { typed: fields, errors: words.refusal });
  const replied = await replyToAudit(context, person, { auditId, words: words.value });
  if (replied.ok) return redirect(auditPath(auditId), "replied");
  if (replied.refusal === "words-missing")
    return showReply(visit, { typed: fields, errors: [{ field: "words", text: "Write your reply" }] });
  if (replied.refusal === "already-replied") return redirect(auditPath(auditId), "already-replied");
  return closedAnswer(auditId, replied.refusal);
}
