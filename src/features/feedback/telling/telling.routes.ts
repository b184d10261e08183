// The page on which a family that wants to hear of it is told what was changed.
import { type Answer, type FormError, notFound, page, redirect } from "../../../platform/http/answers.js";
import { textOf } from "../../../platform/http/form.js";
import type { Fields } from "../../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../../platform/http/pages.js";
import { isId, readAudit, readWords } from "../../audit/public.js";
import { mayTell, tellFamily } from "./tell-family.command.js";
import { tellingPage } from "./telling.page.js";
import { findTelling } from "./telling.queries.js";

export function addTellingPage(pages: Pages): void {
  pages.get("/audits/:id/family/news", "see-audits", (visit) => showTelling(visit, null, [], 200));
  pages.post("/audits/:id/family/news", "see-audits", postTelling);
}

async function showTelling(
  visit: Visit,
  typed: Fields | null,
  errors: readonly FormError[],
  status: number,
): Promise<Answer> {
  const found = await readAudit(visit, "family-news", (work, { audit }) => findTelling(work, audit.id));
  if (!found?.besides?.tellBack || !mayTell(found.relations)) return notFound();
  const { audit, besides } = found;
  const { toldWords, toldAt, toldByName } = besides;
  const content = tellingPage({
    auditId: audit.id,
    childId: audit.childId,
    csrfToken: visit.csrfToken,
    isHeld: visit.held !== null,
    typed: typed ?? visit.held ?? { words: toldWords ?? "" },
    errors,
    language: besides.language,
    version: besides.version,
    told: toldWords !== null && toldAt ? { words: toldWords, at: toldAt, by: toldByName ?? "" } : null,
  });
  return page(content, status);
}

async function postTelling(visit: Visit): Promise<Answer> {
  const { id: auditId = "" } = visit.params;
  if (!isId(auditId)) return notFound();
  const words = readWords(visit.fields, "words");
  if (!words.ok) return showTelling(visit, visit.fields, words.refusal, 422);
  const version = Number(textOf(visit.fields, "version")) || 0;
  const told = await tellFamily(visit.context, visit.person, { auditId, words: words.value, version });
  if (told.ok) return redirect(`/audits/${auditId}/family/news`);
  if (told.refusal === "words-missing")
    return showTelling(visit, visit.fields, [{ field: "words", text: "Write down what you changed" }], 422);
  if (told.refusal !== "changed-meanwhile") return notFound();
  const text =
    "Someone else saved other words meanwhile: they are in the letter below. Yours are here: save them if they should stand";
  return showTelling(visit, visit.fields, [{ field: "words", text }], 409);
}
