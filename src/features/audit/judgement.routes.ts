// The page of the overall judgement (D3, D6).
import { textsOfJudgement } from "../../domain/audit/field-texts.js";
import { askAboutJudgement } from "../../domain/audit/grade-and-words.js";
import { noJudgement } from "../../domain/audit/section-words.js";
import { MAX_THEME_LABEL, themeList, themesToChoose } from "../../domain/framework/managed-themes.js";
import { type Answer, notFound, page } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { listActionsOfAudit } from "../actions/public.js";
import { listOwnThemes } from "../themes/public.js";
import { findJudgement, listGradesOf } from "./audit.queries.js";
import { differencesOf } from "./differences.js";
import { judgementPage } from "./judgement.page.js";
import { closedAnswer, mayWrite, movedOnError } from "./open-page.js";
import { isId, readAudit } from "./read-audit.js";
import { saveJudgement } from "./save-section.command.js";
import { savesFields } from "./saves-fields.js";
import { conflictAsTyped, readJudgement, readOpened, textsAsTyped } from "./section.form.js";
import { conflictError, type Shown, wayOn } from "./section.routes.js";

export function addJudgementPages(pages: Pages): void {
  pages.get("/audits/:id/audit/judgement", "see-audits", (visit) => showJudgement(visit, null));
  pages.post("/audits/:id/audit/judgement", "see-audits", postJudgement);
}

const themeRefusals = {
  "theme-too-long": `Shorten the theme to ${MAX_THEME_LABEL} characters`,
  "theme-retired": "The quality assurance team has retired this theme. Choose another, or ask them",
} as const;

async function showJudgement(visit: Visit, shown: Shown | null): Promise<Answer> {
  const found = await readAudit(visit, "audit/judgement", async (work, { audit }) => ({
    judgement: await findJudgement(work, audit.id),
    grades: await listGradesOf(work, audit.id),
    themes: themeList(await listOwnThemes(work)),
    actions: await listActionsOfAudit(work, audit.id),
  }));
  if (!found) return notFound();
  const { audit, besides } = found;
  const open = mayWrite(found, "audit");
  const typedBefore = shown?.typed ?? visit.held;
  if (!open.ok && (open.refusal !== "not-in-this-state" || !typedBefore))
    return closedAnswer(audit.id, open.refusal);
  const content = judgementPage({
    auditId: audit.id,
    childId: audit.childId,
    csrfToken: visit.csrfToken,
    typed:
      typedBefore ??
      textsAsTyped("audit", "judgement", {
        texts: textsOfJudgement(besides.judgement ?? noJudgement),
        version: besides.judgement?.version ?? 0,
      }),
    errors: open.ok ? (shown?.errors ?? []) : [movedOnError(audit.id)],
    differences: shown?.differences ?? null,
    themes: themesToChoose(besides.themes, besides.judgement?.themes ?? []),
    asks: askAboutJudgement(besides.judgement ?? noJudgement, besides.grades),
    isHeld: visit.held !== null,
    notice: visit.notice,
    saves: open.ok ? savesFields(visit, audit.id, "audit", "judgement") : null,
    actions: besides.actions.filter(({ section }) => section === null),
  });
  return page(content, open.ok ? (shown?.status ?? 200) : 409);
}

async function postJudgement(visit: Visit): Promise<Answer> {
  const { context, person, fields } = visit;
  const { id: auditId = "" } = visit.params;
  if (!isId(auditId)) return notFound();
  const form = readJudgement(fields);
  if (!form.ok)
    return showJudgement(visit, { typed: fields, errors: form.refusal, differences: null, status: 422 });
  const input = { auditId, ...readOpened(fields), words: form.value, newTheme: textOf(fields, "newTheme") };
  const saved = await saveJudgement(context, person, input);
  if (saved.ok) return wayOn(visit, auditId, "audit", "judgement");
  if (saved.refusal === "not-in-this-state")
    return showJudgement(visit, { typed: fields, errors: [], differences: null, status: 409 });
  if (saved.refusal === "theme-too-long" || saved.refusal === "theme-retired") {
    const errors = [{ field: "newTheme", text: themeRefusals[saved.refusal] }];
    return showJudgement(visit, { typed: fields, errors, differences: null, status: 422 });
  }
  if (typeof saved.refusal === "string") return notFound();
  const { savedMeanwhile } = saved.refusal;
  const differences = differencesOf(savedMeanwhile);
  const shownAgain = { sent: fields, texts: textsOfJudgement(form.value), kept: savedMeanwhile };
  return showJudgement(visit, {
    typed: conflictAsTyped("audit", "judgement", shownAgain),
    errors: [conflictError(differences)],
    differences,
    status: 409,
  });
}
