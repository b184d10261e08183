// Proposes actions while an audit is made (D6, F1), removes them again, and opens them all when it is submitted.
import { randomUUID } from "node:crypto";
import { relationsToAudit } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import { actionLifecycle } from "../../domain/actions/action-lifecycle.js";
import { checkDueOn } from "../../domain/actions/action-rules.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { type StepRefusal, takeStep } from "../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { type ActionRefusal, actOnAction, type SeenAction } from "./act-on-action.js";
import {
  deleteAction,
  holdAudit,
  insertAction,
  listPossibleOwners,
  openProposed,
} from "./save-action.queries.js";

export type NewAction = {
  readonly auditId: string;
  /** Null where it comes from the case as a whole. */
  readonly section: SectionCode | null;
  readonly what: string;
  readonly ownerId: string;
  readonly dueOn: LocalDate;
};

export type NewActionRefusal =
  | StepRefusal
  | "no-such-audit"
  | "due-in-the-past"
  | "owner-not-in-team"
  | "what-missing";

/** By the team manager or the allocated worker while the audit is in progress; it opens when the audit is submitted. */
export const addProposedAction = (
  context: Context,
  person: Person,
  proposed: NewAction,
): Promise<Result<{ readonly id: string }, NewActionRefusal>> =>
  change<{ readonly id: string }, NewActionRefusal>(context, async (change) => {
    const audit = await holdAudit(change.work, proposed.auditId, "for-share");
    if (!audit) return refuse("no-such-audit");
    const may = takeStep(actionLifecycle, "proposed", "change", relationsToAudit(person, audit));
    if (!may.ok) return may;
    if (audit.state !== "in-progress") return refuse("not-in-this-state");
    return saveNew(change, person, proposed, "proposed");
  });

/** By the team manager once the audit is submitted: it is open at once (F1). */
export const addAction = (
  context: Context,
  person: Person,
  added: NewAction,
): Promise<Result<{ readonly id: string }, NewActionRefusal>> =>
  change<{ readonly id: string }, NewActionRefusal>(context, async (change) => {
    const audit = await holdAudit(change.work, added.auditId, "for-share");
    if (!audit) return refuse("no-such-audit");
    const may = takeStep(actionLifecycle, "proposed", "open", relationsToAudit(person, audit));
    if (!may.ok) return may;
    if (audit.state !== "submitted" && audit.state !== "complete") return refuse("not-in-this-state");
    return saveNew(change, person, added, "open");
  });

async function saveNew(
  { work, actor, now, today, record }: Change,
  person: Person,
  action: NewAction,
  state: "proposed" | "open",
): Promise<Result<{ readonly id: string }, NewActionRefusal>> {
  const what = action.what.trim();
  if (what === "") return refuse("what-missing");
  const due = checkDueOn(action.dueOn, today);
  if (!due.ok) return due;
  const owners = await listPossibleOwners(work, action.auditId, today);
  if (!owners.some(({ id }) => id === action.ownerId)) return refuse("owner-not-in-team");
  const id = randomUUID();
  const { auditId, section, ownerId, dueOn } = action;
  await insertAction(work, {
    authorityId: actor.authorityId,
    id,
    auditId,
    section,
    what,
    ownerId,
    dueOn,
    state,
    proposedBy: person.id,
    proposedAt: now,
  });
  record({
    action: state === "open" ? "add-action" : "propose-action",
    recordType: "action",
    recordId: id,
    detail: { auditId, section, ownerId, dueOn },
  });
  return accept({ id });
}

/** Takes a proposed action out again, while the audit is in progress. */
export const removeProposedAction = (
  context: Context,
  person: Person,
  seen: SeenAction,
): Promise<Result<null, ActionRefusal>> =>
  actOnAction<null, never>(context, person, seen, async ({ change, action, relations }) => {
    if (action.state !== "proposed" || action.auditState !== "in-progress")
      return refuse("not-in-this-state");
    const may = takeStep(actionLifecycle, action.state, "change", relations);
    if (!may.ok) return may;
    await deleteAction(change.work, action.id);
    change.record({
      action: "remove-proposed-action",
      recordType: "action",
      recordId: action.id,
      detail: { auditId: action.auditId },
    });
    return accept(null);
  });

/** Opens every proposed action of an audit, in the change that submits it. Answers how many there were. */
export async function openProposedActions(change: Change, auditId: string): Promise<number> {
  await holdAudit(change.work, auditId, "for-update");
  const opened = await openProposed(change.work, auditId);
  for (const { id } of opened)
    change.record({ action: "open-action", recordType: "action", recordId: id, detail: { auditId } });
  return opened.length;
}
