// The pages of actions: the list, a new one for an audit, and one with each of its steps.

import { mayReadActions, mayReadAudit, readingScope, relationsToAudit } from "../../domain/access/policy.js";
import { actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import { isGraded } from "../../domain/moderation/selection.js";
import { canTake, type Relation } from "../../domain/shared/lifecycle.js";
import type { Result } from "../../domain/shared/result.js";
import { read, readLogged } from "../../platform/change.js";
import { type Answer, type FormError, notFound, page, redirect } from "../../platform/http/answers.js";
import type { Fields } from "../../platform/http/held-words.queries.js";
import type { Pages, Visit } from "../../platform/http/pages.js";
import { relationsToAction } from "./act-on-action.js";
import {
  type FormStep,
  readChange,
  readNewAction,
  readReview,
  readWithdrawal,
  readWords,
  stepOf,
} from "./action.form.js";
import { actionPage } from "./action.page.js";
import { formsOfAction } from "./action.view-model.js";
import { type ActionPageRefusal, actionNotices, errorOf, newActionErrorOf } from "./action-words.js";
import { actionsPage, newActionPage } from "./actions.page.js";
import { countReadableActions, findAction, listNotes, listReadableActions } from "./actions.queries.js";
import { closeAction, confirmClosing, sendBack, withdrawAction } from "./close-action.command.js";
import { addAction } from "./propose-action.command.js";
import { changeAction, reviewAction } from "./review-action.command.js";
import { holdAudit, listPossibleOwners } from "./save-action.queries.js";

const PER_PAGE = 25;

export function addActionPages(pages: Pages): void {
  pages.get("/actions", "see-actions", showList);
  pages.get("/actions/new/:auditId", "see-actions", (visit) => showNew(visit, visit.held ?? {}, []));
  pages.post("/actions/new/:auditId", "see-actions", addNew);
  pages.get("/actions/:id", "see-actions", (visit) => showAction(visit, visit.held, [], 200));
  pages.post("/actions/:id", "see-actions", takeStepOn);
}

async function showList({ context, person, query, today }: Visit): Promise<Answer> {
  const show = query.show === "overdue" || query.show === "all" ? query.show : "open";
  const filter = { show, mine: query.whose === "mine", today } as const;
  const wanted = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const scope = readingScope(person);
  const found = await read(context, async (work) => {
    const count = await countReadableActions(work, scope, filter);
    const pageCount = Math.max(1, Math.ceil(count / PER_PAGE));
    const pageNumber = Math.min(wanted, pageCount);
    const offset = (pageNumber - 1) * PER_PAGE;
    const actions = await listReadableActions(work, scope, filter, { offset, limit: PER_PAGE });
    return { count, pageCount, pageNumber, actions };
  });
  return page(actionsPage({ ...found, ...filter }));
}

/** The team manager adds actions once the audit has its grade (F1). */
const mayAdd = (state: AuditState, relations: ReadonlySet<Relation>): boolean =>
  isGraded(state) && canTake(actionLifecycle, "proposed", "open", relations);

async function showNew(visit: Visit, typed: Fields, errors: readonly FormError[]): Promise<Answer> {
  const { auditId = "" } = visit.params;
  const found = await read(visit.context, async (work) => ({
    audit: await holdAudit(work, auditId, "no"),
    owners: await listPossibleOwners(work, auditId, visit.today),
  }));
  const { audit, owners } = found;
  if (!audit || !mayAdd(audit.state, relationsToAudit(visit.person, audit))) return notFound();
  const { csrfToken, held } = visit;
  const view = { csrfToken, isHeld: held !== null, typed, errors, auditId, childId: audit.childId, owners };
  return page(newActionPage(view), errors.length > 0 ? 422 : 200);
}

async function addNew(visit: Visit): Promise<Answer> {
  const form = readNewAction(visit.params.auditId ?? "", visit.fields);
  if (!form.ok) return showNew(visit, visit.fields, form.refusal);
  const added = await addAction(visit.context, visit.person, form.value);
  if (added.ok) return redirect(`/actions/${added.value.id}`, "added");
  if (added.refusal === "no-such-audit") return notFound();
  return showNew(visit, visit.fields, [newActionErrorOf(added.refusal)]);
}

async function showAction(
  visit: Visit,
  typed: Fields | null,
  errors: readonly FormError[],
  status: number,
): Promise<Answer> {
  const { context, person, today, csrfToken } = visit;
  const found = await readLogged(context, async (work) => {
    const action = await findAction(work, visit.params.id ?? "", "to-read");
    const relations = action ? relationsToAction(person, action) : null;
    if (!action || !relations || !mayReadActions(relations)) return { answer: null, line: null };
    const notes = await listNotes(work, action.id);
    const owners = await listPossibleOwners(work, action.auditId, today);
    const line = { action: "read-action", recordType: "action", recordId: action.id };
    return { answer: { action, relations, notes, owners }, line };
  });
  if (!found) return notFound();
  const isHeld = visit.held !== null;
  const forms = formsOfAction({ ...found, today, csrfToken, typed, errors, isHeld });
  const notice = actionNotices[visit.notice ?? ""] ?? null;
  const view = { ...found, ...forms, today, notice, isHeld };
  const { relations, action } = found;
  const mayAddAnother = mayAdd(action.auditState, relations);
  return page(actionPage({ ...view, mayAddAnother, mayReadAudit: mayReadAudit(relations) }), status);
}

type Taken = Result<string, readonly FormError[] | ActionPageRefusal>;

/** Reads the form of a step and takes it. Answers the notice that the page then shows. */
async function take(step: FormStep, { context, person, params, fields }: Visit): Promise<Taken> {
  const id = params.id ?? "";
  const then = <Given>(
    form: Result<Given, readonly FormError[]>,
    command: (given: Given) => Promise<Result<unknown, ActionPageRefusal>>,
    notice: string,
  ): Promise<Taken> =>
    form.ok
      ? command(form.value).then((done) => (done.ok ? { ...done, value: notice } : done))
      : Promise.resolve(form);
  switch (step) {
    case "review":
      return then(readReview(id, fields), (given) => reviewAction(context, person, given), "reviewed");
    case "change":
      return then(readChange(id, fields), (given) => changeAction(context, person, given), "changed");
    case "withdraw":
      return then(readWithdrawal(id, fields), (given) => withdrawAction(context, person, given), "withdrawn");
    case "confirm":
      return then(
        readWords("confirmSaid", id, fields),
        (given) => confirmClosing(context, person, given),
        "confirmed",
      );
    case "sendBack":
      return then(
        readWords("sendBackSaid", id, fields),
        (given) => sendBack(context, person, given),
        "sent-back",
      );
    case "close": {
      const form = readWords("closeSaid", id, fields);
      if (!form.ok) return form;
      const closed = await closeAction(context, person, form.value);
      return closed.ok ? { ok: true, value: closed.value === "closed" ? "closed" : "asked" } : closed;
    }
  }
}

const conflicts: readonly unknown[] = ["changed-meanwhile", "not-in-this-state", "not-yours-to-do"];

async function takeStepOn(visit: Visit): Promise<Answer> {
  const step = stepOf(visit.fields);
  if (!step) return notFound();
  const taken = await take(step, visit);
  if (taken.ok) return redirect(`/actions/${visit.params.id}`, taken.value);
  const { refusal } = taken;
  if (typeof refusal !== "string") return showAction(visit, visit.fields, refusal, 422);
  return showAction(visit, visit.fields, [errorOf(step, refusal)], conflicts.includes(refusal) ? 409 : 422);
}
