// The quality assurance team selects audits and asks a moderator outside the case's own line for each (E1, E2, E6).
import { randomUUID } from "node:crypto";
import { may } from "../../domain/access/policy.js";
import type { Person } from "../../domain/access/roles.js";
import {
  checkModerator,
  checkReturnDate,
  isGraded,
  type ModeratorRefusal,
  type SelectionReason,
} from "../../domain/moderation/selection.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { findPersonWithPositions } from "../../platform/http/sessions.queries.js";
import {
  actOnModeration,
  type ModerationRefusal,
  recordStep,
  type SeenModeration,
} from "./act-on-moderation.js";
import { tellModerator } from "./moderation-messages.js";
import {
  findStandingModeration,
  insertModeration,
  lockAuditToModerate,
  updateModeration,
} from "./save-moderation.queries.js";

export type ModerationRequest = {
  readonly auditId: string;
  readonly moderatorId: string;
  readonly returnBy: LocalDate;
  readonly reason: SelectionReason;
};

export type SelectRefusal =
  | ModeratorRefusal
  | "not-yours-to-do"
  | "nothing-selected"
  | "no-such-audit"
  | "not-graded-yet"
  | "already-selected"
  | "return-date-not-ahead";

/** Which of the audits stood in the way; null where it is not about one. */
export type Unselected = { readonly auditId: string | null; readonly why: SelectRefusal };

/** All of them or none. Answers the ids of the moderations in the order asked. */
export const selectForModeration = (
  context: Context,
  person: Person,
  requests: readonly ModerationRequest[],
): Promise<Result<{ readonly ids: readonly string[] }, Unselected>> =>
  change<{ readonly ids: readonly string[] }, Unselected>(context, async (change) => {
    if (!may(person, "select-for-moderation")) return refuse({ auditId: null, why: "not-yours-to-do" });
    if (requests.length === 0) return refuse({ auditId: null, why: "nothing-selected" });
    const made = new Map<string, string>();
    // Always in one order, so that two people who select some of the same audits never wait for each other in a ring.
    for (const request of requests.toSorted((one, other) => (one.auditId < other.auditId ? -1 : 1))) {
      const selected = await selectOne(change, person, request);
      if (!selected.ok) return refuse({ auditId: request.auditId, why: selected.refusal });
      made.set(request.auditId, selected.value);
    }
    return accept({ ids: requests.flatMap(({ auditId }) => made.get(auditId) ?? []) });
  });

async function selectOne(
  change: Change,
  person: Person,
  { auditId, moderatorId, returnBy, reason }: ModerationRequest,
): Promise<Result<string, SelectRefusal>> {
  const { work, actor, now, today } = change;
  const audit = await lockAuditToModerate(work, auditId);
  if (!audit) return refuse("no-such-audit");
  if (!isGraded(audit.state) || audit.grade === null) return refuse("not-graded-yet");
  if (await findStandingModeration(work, auditId)) return refuse("already-selected");
  const date = checkReturnDate(returnBy, today);
  if (!date.ok) return date;
  const moderator = await findPersonWithPositions(work, moderatorId, today);
  if (!moderator) return refuse("moderator-lacks-role");
  const mayModerate = checkModerator(moderator, audit);
  if (!mayModerate.ok) return mayModerate;
  const id = randomUUID();
  await insertModeration(work, {
    authorityId: actor.authorityId,
    id,
    auditId,
    moderatorId,
    selectedBy: person.id,
    selectedAt: now,
    selectionReason: reason,
    returnBy,
    state: "requested",
    auditedGrade: audit.grade,
  });
  await tellModerator(change, { moderationId: id, moderatorId, childId: audit.childId, returnBy });
  recordStep(change, { id, auditId }, "select-for-moderation", { moderatorId, returnBy, reason });
  return accept(id);
}

/** Takes the request back, as long as nothing is graded. The audit may then be selected anew. */
export const withdrawModeration = (
  context: Context,
  person: Person,
  seen: SeenModeration,
): Promise<Result<null, ModerationRefusal>> =>
  actOnModeration<null, never>(context, person, seen, async ({ change, moderation, step }) => {
    const to = step("withdraw");
    if (!to.ok) return to;
    await updateModeration(change.work, moderation.id, { state: to.value });
    recordStep(change, moderation, "withdraw-moderation");
    return accept(null);
  });
