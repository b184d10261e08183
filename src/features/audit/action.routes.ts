// The pages that propose an action for a section or for the case as a whole, and take one out again (D6, F1).
import { isSectionCode, type SectionCode } from "../../domain/framework/sections.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import { readDateField } from "../../platform/http/date-field.js";
import { textOf } from "../../platform/http/form.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import {
  addProposedAction,
  listActionsOfAudit,
  listPossibleOwners,
  type NewActionRefusal,
  removeProposedAction,
} from "../actions/public.js";
import { actionPage, removalPage } from "./action.page.js";
import { partTitle, writingPath } from "./audit-words.js";
import { closedAnswer, mayWrite } from "./open-page.js";
import { isId, readAudit } from "./read-audit.js";
import { readVersion, readWords } from "./section.form.js";
import type { Typed } from "./section-fields.js";

export function addActionPages(pages: Pages): void {
  pages.get("/audits/:id/audit/:section/action", "see-audits", (visit) => showAction(visit, null));
  pages.post("/audits/:id/audit/:section/action", "see-audits", postAction);
  pages.get("/audits/:id/audit/:section/action/:actionId/remove", "see-audits", showRemoval);
  pages.post("/audits/:id/audit/:section/action/:actionId/remove", "see-audits", postRemoval);
}

/** What a path belongs to: a section, or the overall judgement; undefined for any other. */
const partOf = (text: string | undefined): SectionCode | "judgement" | undefined =>
  isSectionCode(text) || text === "judgement" ? text : undefined;

const titleOf = (part: SectionCode | "judgement") => partTitle(part === "judgement" ? "overall" : part);

async function showAction(visit: Visit, shown: Typed | null): Promise<Answer> {
  const part = partOf(visit.params.section);
  if (!part) return notFound();
  const found = await readAudit(visit, `audit/${part}/action`, (work, { audit }) =>
    listPossibleOwners(work, audit.id, visit.today),
  );
  if (!found) return notFound();
  const { audit, besides } = found;
  const open = mayWrite(found, "audit");
  if (!open.ok) return closedAnswer(audit.id, open.refusal);
  const content = actionPage({
    childId: audit.childId,
    title: titleOf(part),
    backTo: writingPath(audit.id, "audit", part),
    csrfToken: visit.csrfToken,
    isHeld: visit.held !== null,
    typed: shown?.typed ?? visit.held ?? {},
    errors: shown?.errors ?? [],
    owners: besides,
  });
  return page(content, shown ? 422 : 200);
}

const refusalErrors: Readonly<
  Record<Exclude<NewActionRefusal, "no-such-audit" | "not-in-this-state" | "not-yours-to-do">, FormError>
> = {
  "what-missing": { field: "what", text: "Say what is to be done" },
  "owner-not-in-team": { field: "ownerId", text: "Choose who sees to it" },
  "due-in-the-past": { field: "dueOn-day", text: "Choose a day that is today or later" },
};

async function postAction(visit: Visit): Promise<Answer> {
  const { fields, params } = visit;
  const { id: auditId = "" } = params;
  const part = partOf(params.section);
  if (!part || !isId(auditId)) return notFound();
  const what = readWords(fields, "what");
  const due = readDateField(fields, "dueOn", "the day by when it is to be done");
  const ownerId = textOf(fields, "ownerId");
  const errors = [
    ...(what.ok ? [] : what.refusal),
    ...(what.ok && what.value === "" ? [refusalErrors["what-missing"]] : []),
    ...(isId(ownerId) ? [] : [refusalErrors["owner-not-in-team"]]),
    ...(due.ok ? [] : [due.refusal]),
  ];
  if (!what.ok || !due.ok || errors.length > 0) return showAction(visit, { typed: fields, errors });
  const added = await addProposedAction(visit.context, visit.person, {
    auditId,
    section: part === "judgement" ? null : part,
    what: what.value,
    ownerId,
    dueOn: due.value,
  });
  if (added.ok) return redirect(writingPath(auditId, "audit", part), "action-added");
  switch (added.refusal) {
    case "no-such-audit":
    case "not-in-this-state":
    case "not-yours-to-do":
      return closedAnswer(auditId, added.refusal);
    default:
      return showAction(visit, { typed: fields, errors: [refusalErrors[added.refusal]] });
  }
}

async function showRemoval(visit: Visit): Promise<Answer> {
  const part = partOf(visit.params.section);
  if (!part) return notFound();
  const found = await readAudit(visit, `audit/${part}/action/remove`, (work, { audit }) =>
    listActionsOfAudit(work, audit.id),
  );
  if (!found) return notFound();
  const { audit, besides } = found;
  const open = mayWrite(found, "audit");
  if (!open.ok) return closedAnswer(audit.id, open.refusal);
  const backTo = writingPath(audit.id, "audit", part);
  const action = besides.find(({ id }) => id === visit.params.actionId);
  if (!action) return redirect(backTo, "action-removed");
  const { childId } = audit;
  return page(removalPage({ childId, title: titleOf(part), backTo, csrfToken: visit.csrfToken, action }));
}

async function postRemoval(visit: Visit): Promise<Answer> {
  const { id: auditId = "", actionId = "", section } = visit.params;
  const part = partOf(section);
  if (!part || !isId(auditId) || !isId(actionId)) return notFound();
  const removed = await removeProposedAction(visit.context, visit.person, {
    actionId,
    version: readVersion(visit.fields),
  });
  if (removed.ok || removed.refusal === "no-such-action")
    return redirect(writingPath(auditId, "audit", part), "action-removed");
  if (removed.refusal === "changed-meanwhile") return showRemoval(visit);
  return closedAnswer(auditId, removed.refusal);
}
