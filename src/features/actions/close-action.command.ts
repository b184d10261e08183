// Closes an action: the team manager is satisfied, and after an inadequate audit the service manager too (F2, F3).

import type { Person } from "../../domain/access/roles.js";
import { closingStep, isReviewedSinceItOpened, type NoteKind } from "../../domain/actions/action-rules.js";
import { standsInadequate } from "../../domain/moderation/standing-grade.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { writeMessage } from "../messages/public.js";
import { listHolders } from "../people/public.js";
import { type ActionRefusal, actOnAction, type SeenAction } from "./act-on-action.js";
import { type FoundAction, listNotes } from "./actions.queries.js";
import { addNote, updateAction } from "./save-action.queries.js";

export type ActionWords = SeenAction & { readonly said: string };
export type WithdrawRefusal = ActionRefusal | "reason-missing" | "audit-was-inadequate";
export type CloseRefusal = ActionRefusal | "words-missing" | "not-reviewed-yet";

/** Answers whether the action is closed now, or waits for the service manager because the audit was inadequate. */
export const closeAction = (
  context: Context,
  person: Person,
  closing: ActionWords,
): Promise<Result<"closed" | "awaiting-service-manager", CloseRefusal>> =>
  actOnAction<"closed" | "awaiting-service-manager", CloseRefusal>(
    context,
    person,
    closing,
    async ({ change, action, step }) => {
      const inadequate = standsInadequate(action);
      const to = step(closingStep(inadequate));
      if (!to.ok) return to;
      if (closing.said.trim() === "") return refuse("words-missing");
      if (!isReviewedSinceItOpened(await listNotes(change.work, action.id)))
        return refuse("not-reviewed-yet");
      await note(change, person, action, "closing", closing.said);
      await updateAction(change.work, action.id, {
        state: to.value,
        ...(inadequate ? {} : { closedOn: change.today }),
      });
      record(change, action, inadequate ? "ask-to-close-action" : "close-action");
      if (!inadequate) return accept("closed");
      await askServiceManagers(change, action);
      return accept("awaiting-service-manager");
    },
  );

/** The service manager is satisfied too. */
export const confirmClosing = (
  context: Context,
  person: Person,
  confirming: ActionWords,
): Promise<Result<null, ActionRefusal | "words-missing">> =>
  actOnAction<null, ActionRefusal | "words-missing">(
    context,
    person,
    confirming,
    async ({ change, action, step }) => {
      const to = step("confirm-closing");
      if (!to.ok) return to;
      if (confirming.said.trim() === "") return refuse("words-missing");
      await note(change, person, action, "confirmed", confirming.said);
      await updateAction(change.work, action.id, { state: to.value, closedOn: change.today });
      record(change, action, "confirm-closing-action");
      return accept(null);
    },
  );

/** The service manager says what is still needed; the action is open again, and the team manager is told. */
export const sendBack = (
  context: Context,
  person: Person,
  sending: ActionWords,
): Promise<Result<null, ActionRefusal | "words-missing">> =>
  actOnAction<null, ActionRefusal | "words-missing">(
    context,
    person,
    sending,
    async ({ change, action, step }) => {
      const to = step("send-back");
      if (!to.ok) return to;
      if (sending.said.trim() === "") return refuse("words-missing");
      await note(change, person, action, "sent-back", sending.said);
      await updateAction(change.work, action.id, { state: to.value });
      record(change, action, "send-back-action");
      for (const manager of await listHolders(change.work, "team-manager", change.today, {
        teamId: action.teamId,
      }))
        await writeMessage(change, {
          toPersonId: manager.id,
          kind: "action-sent-back",
          subject: "An action is open again",
          lines: [
            `The service manager asks for more on an action of case ${action.childId} before it is closed.`,
            "Read what is still needed:",
            `/actions/${action.id}`,
          ],
        });
      return accept(null);
    },
  );

/** No longer right for this case. After an inadequate audit an action is closed through the service manager instead. */
export const withdrawAction = (
  context: Context,
  person: Person,
  withdrawing: SeenAction & { readonly reason: string },
): Promise<Result<null, WithdrawRefusal>> =>
  actOnAction<null, WithdrawRefusal>(context, person, withdrawing, async ({ change, action, step }) => {
    const to = step("withdraw");
    if (!to.ok) return to;
    if (standsInadequate(action)) return refuse("audit-was-inadequate");
    const withdrawnReason = withdrawing.reason.trim();
    if (withdrawnReason === "") return refuse("reason-missing");
    await updateAction(change.work, action.id, {
      state: to.value,
      withdrawnReason,
      closedOn: change.today,
    });
    record(change, action, "withdraw-action");
    return accept(null);
  });

const note = (change: Change, person: Person, action: FoundAction, kind: NoteKind, said: string) =>
  addNote(change.work, {
    authorityId: change.actor.authorityId,
    actionId: action.id,
    kind,
    reviewedOn: change.today,
    reviewedBy: person.id,
    recordedAt: change.now,
    said: said.trim(),
    nextReviewOn: null,
  });

const record = (change: Change, action: FoundAction, what: string) =>
  change.record({
    action: what,
    recordType: "action",
    recordId: action.id,
    detail: { auditId: action.auditId },
  });

async function askServiceManagers(change: Change, action: FoundAction): Promise<void> {
  const { serviceId } = action;
  for (const manager of await listHolders(change.work, "service-manager", change.today, { serviceId }))
    await writeMessage(change, {
      toPersonId: manager.id,
      kind: "action-to-confirm",
      subject: "An action waits for you",
      lines: [
        `The team manager is satisfied that an action of case ${action.childId} is done. The audit was inadequate, so you are asked too.`,
        "Read what was done, then confirm it or say what is still needed:",
        `/actions/${action.id}`,
      ],
    });
}
