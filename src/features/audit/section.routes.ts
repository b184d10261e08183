// The pages on which sections are written, one list and one page a section for either reading of the case (D1 to D5).

import { readingScope } from "../../domain/access/policy.js";
import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import { checkAudit, checkSelfAssessment } from "../../domain/audit/check-submission.js";
import { textsOfSection } from "../../domain/audit/field-texts.js";
import { askAboutSection } from "../../domain/audit/grade-and-words.js";
import { noJudgement, type Reading } from "../../domain/audit/section-words.js";
import {
  isSectionCode,
  SECTION_CODES,
  type SectionCode,
  sectionOf,
} from "../../domain/framework/sections.js";
import { canTake } from "../../domain/shared/lifecycle.js";
import { type Answer, notFound, page, redirect } from "../../platform/http/answers.js";
import { textOf } from "../../platform/http/form.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { listActionsOfAudit } from "../actions/public.js";
import { readCaseFacts } from "../timeliness/public.js";
import { findJudgement, listSectionEntries } from "./audit.queries.js";
import { writingPath } from "./audit-words.js";
import { differencesOf, saversOf } from "./differences.js";
import { findLastAudits } from "./list-audits.queries.js";
import type { Differences } from "./news.js";
import { closedAnswer, factsOf, mayWrite, movedOnError, readableEntries } from "./open-page.js";
import { REMOVE } from "./proposed-actions.js";
import { isId, readAudit, readingOf } from "./read-audit.js";
import { saveAuditSection, saveSelfAssessmentSection } from "./save-section.command.js";
import { savesFields } from "./saves-fields.js";
import { conflictAsTyped, readOpened, readSection, textsAsTyped } from "./section.form.js";
import { sectionPage } from "./section.page.js";
import type { Typed } from "./section-fields.js";
import { sectionListPage } from "./section-list.page.js";
import { setAsideInWords } from "./stages.js";

/** What a refused form shows again. */
export type Shown = Typed & { readonly differences: Differences | null; readonly status: number };

export function addSectionPages(pages: Pages): void {
  for (const reading of ["self-assessment", "audit"] as const) {
    pages.get(`/audits/:id/${reading}`, "see-audits", (visit) => showList(visit, reading));
    pages.get(`/audits/:id/${reading}/:section`, "see-audits", (visit) => showSection(visit, reading, null));
    pages.post(`/audits/:id/${reading}/:section`, "see-audits", (visit) => postSection(visit, reading));
  }
}

async function showList(visit: Visit, reading: Reading): Promise<Answer> {
  const found = await readAudit(visit, reading, async (work, { audit }) => ({
    entries: await listSectionEntries(work, audit.id),
    judgement: await findJudgement(work, audit.id),
    actions: await listActionsOfAudit(work, audit.id),
  }));
  if (!found) return notFound();
  const { audit, besides } = found;
  const open = mayWrite(found, reading);
  if (!open.ok) return closedAnswer(audit.id, open.refusal);
  const sections = readingOf(besides.entries, reading);
  const judgement = besides.judgement ?? noJudgement;
  const actionSections = besides.actions.map(({ section }) => section);
  return page(
    sectionListPage({
      auditId: audit.id,
      childId: audit.childId,
      reading,
      periodFrom: audit.periodFrom,
      periodTo: audit.periodTo,
      dueOn: reading === "audit" ? audit.auditDueOn : audit.selfAssessmentDueOn,
      sections,
      judgement: reading === "audit" ? judgement : null,
      gaps:
        reading === "audit"
          ? checkAudit({ sections, judgement, actionSections })
          : checkSelfAssessment(sections),
      maySubmit:
        reading === "self-assessment" || canTake(auditLifecycle, audit.state, "submit", found.relations),
      notice: visit.notice,
    }),
  );
}

/** The page with what is saved, with words held over a time-out, or with what a refused form sent. */
async function showSection(visit: Visit, reading: Reading, shown: Shown | null): Promise<Answer> {
  const code = visit.params.section;
  if (!isSectionCode(code)) return notFound();
  const found = await readAudit(visit, `${reading}/${code}`, async (work, { audit }) => ({
    entries: await listSectionEntries(work, audit.id, code),
    actions: reading === "audit" ? await listActionsOfAudit(work, audit.id) : [],
    facts: await readCaseFacts(work, factsOf(audit, visit.today)),
    last: reading === "audit" ? await findLastAudits(work, readingScope(visit.person), audit) : null,
  }));
  if (!found) return notFound();
  const { audit, besides } = found;
  const open = mayWrite(found, reading);
  const typedBefore = shown?.typed ?? visit.held;
  if (!open.ok && (open.refusal !== "not-in-this-state" || !typedBefore))
    return closedAnswer(audit.id, open.refusal);
  const entries = readableEntries(found, besides.entries);
  const saved = readingOf(entries, reading).get(code);
  const content = sectionPage({
    auditId: audit.id,
    childId: audit.childId,
    section: sectionOf(code),
    csrfToken: visit.csrfToken,
    typed:
      typedBefore ??
      textsAsTyped(reading, code, {
        texts: saved ? textsOfSection(saved) : {},
        version: saved?.version ?? 0,
      }),
    errors: open.ok ? (shown?.errors ?? []) : [movedOnError(audit.id)],
    differences: shown?.differences ?? null,
    asks: saved ? askAboutSection(saved) : [],
    isHeld: visit.held !== null,
    notice: visit.notice,
    facts: besides.facts,
    maySayWrong: open.ok,
    saves: open.ok ? savesFields(visit, audit.id, reading, code) : null,
    together:
      reading === "audit"
        ? {
            selfAssessed: readingOf(entries, "self-assessment").get(code) ?? null,
            setAside: setAsideInWords(audit),
            last: besides.last,
            actions: besides.actions.filter(({ section }) => section === code),
          }
        : null,
  });
  return page(content, open.ok ? (shown?.status ?? 200) : 409);
}

/** Where the button that was pressed leads. */
export function wayOn(
  visit: Visit,
  auditId: string,
  reading: Reading,
  here: SectionCode | "judgement",
): Answer {
  const onward = textOf(visit.fields, "onward");
  const path = writingPath(auditId, reading, here);
  if (onward === "action") return redirect(`${path}/action`);
  if (onward.startsWith(REMOVE)) return redirect(`${path}/action/${onward.slice(REMOVE.length)}/remove`);
  if (onward !== "next" || here === "judgement") return redirect(writingPath(auditId, reading), "saved");
  const next = SECTION_CODES[SECTION_CODES.indexOf(here) + 1];
  const after = next ?? (reading === "audit" ? "judgement" : undefined);
  return redirect(writingPath(auditId, reading, after), "saved");
}

async function postSection(visit: Visit, reading: Reading): Promise<Answer> {
  const { context, person, fields, params } = visit;
  const { id: auditId = "", section } = params;
  if (!isSectionCode(section) || !isId(auditId)) return notFound();
  const again = (shown: Pick<Shown, "typed" | "errors" | "status"> & { differences?: Differences }) =>
    showSection(visit, reading, { differences: null, ...shown });
  const form = readSection(fields);
  if (!form.ok) return again({ typed: fields, errors: form.refusal, status: 422 });
  const save = reading === "audit" ? saveAuditSection : saveSelfAssessmentSection;
  const words = reading === "audit" ? form.value : { ...form.value, toGetToGood: "" };
  const input = { auditId, section, ...readOpened(fields), words };
  const saved = await save(context, person, input);
  if (saved.ok) return wayOn(visit, auditId, reading, section);
  if (saved.refusal === "not-in-this-state") return again({ typed: fields, errors: [], status: 409 });
  if (typeof saved.refusal === "string") return notFound();
  const { savedMeanwhile } = saved.refusal;
  const differences = differencesOf(savedMeanwhile);
  const shownAgain = { sent: fields, texts: textsOfSection(words), kept: savedMeanwhile };
  return again({
    typed: conflictAsTyped(reading, section, shownAgain),
    errors: [conflictError(differences)],
    differences,
    status: 409,
  });
}

export const conflictError = (differences: Differences) => ({
  field: "both-texts",
  text: `${saversOf(differences)} saved other words while you were writing. Look at both texts, then save again`,
});
