// Approves a replacement, so that the next case of the frozen order is audited instead; or keeps the drawn case (C4).
import { randomUUID } from "node:crypto";
import type { Person } from "../../domain/access/roles.js";
import { selectionLifecycle } from "../../domain/programme/draw-lifecycle.js";
import { checkDueDates, type DueDates, type DueDatesRefusal } from "../../domain/programme/due-dates.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { replaceAudit } from "../audit/public.js";
import {
  actOnSelection,
  type SeenSelection,
  type SelectionAtHand,
  type SelectionRefusal,
} from "./act-on-selection.js";
import { findNextCase } from "./next-case.js";
import { openAuditsOf } from "./open-audit-of.js";
import { tellOfDeclinedReplacement, tellOfReplacedCase } from "./sampling-messages.js";
import { insertSelections, keepDeclined, updateSelection } from "./selections.queries.js";

export type ReplacementToApprove = SeenSelection & DueDates;
export type ApproveRefusal = SelectionRefusal | DueDatesRefusal | "audit-submitted";

/** What comes in place of a replaced case: null where the order is used up, so the manager has no case this month. */
export type NextCase = {
  readonly selectionId: string;
  readonly auditId: string;
  readonly childId: string;
  /** In a sample of all, the next case may be another team's. */
  readonly isOfTheTeam: boolean;
} | null;

export const approveReplacement = (
  context: Context,
  person: Person,
  { selectionId, version, ...due }: ReplacementToApprove,
): Promise<Result<NextCase, ApproveRefusal>> =>
  actOnSelection<NextCase, ApproveRefusal>(
    context,
    person,
    "approve-replacement",
    { selectionId, version },
    async (atHand) => {
      const { change, selection, to } = atHand;
      const next = await findNextCase(change.work, selection);
      const dates = checkDueDates(due, change.today);
      if (next && !dates.ok) return dates;
      const replaced = await replaceAudit(change, selection.id);
      if (!replaced.ok) return refuse("audit-submitted");
      const decided = { decidedBy: person.id, decidedAt: change.now };
      await updateSelection(change.work, selection.id, { state: to, ...decided });
      const nextCase = next && (await selectNext(atHand, next, due));
      await tellOfReplacedCase(change, selection, nextCase);
      change.record({
        action: "approve-replacement",
        recordType: "selection",
        recordId: selection.id,
        detail: { drawId: selection.drawId, nextSelectionId: nextCase?.selectionId ?? null },
      });
      return accept(nextCase);
    },
  );

async function selectNext(
  { change, selection }: SelectionAtHand,
  { isUsed, place, ...next }: NonNullable<Awaited<ReturnType<typeof findNextCase>>>,
  due: DueDates,
): Promise<NextCase> {
  const { drawId, ofAll } = selection;
  const { childId, managerId } = next;
  const selectionId = randomUUID();
  await insertSelections(change.work, [
    {
      authorityId: change.actor.authorityId,
      id: selectionId,
      drawId,
      managerId,
      childId,
      place,
      ofAll,
      state: selectionLifecycle.starts,
    },
  ]);
  const [auditId = ""] = await openAuditsOf(change, selection, due, [{ ...next, selectionId }]);
  return { selectionId, auditId, childId, isOfTheTeam: next.teamId === selection.teamId };
}

export type ReplacementToDecline = SeenSelection & { readonly words: string };
export type DeclineRefusal = SelectionRefusal | "words-needed";

/** What was asked and answered is kept, and the case may be asked to be replaced again. */
export const declineReplacement = (
  context: Context,
  person: Person,
  { words, ...seen }: ReplacementToDecline,
): Promise<Result<null, DeclineRefusal>> =>
  actOnSelection<null, DeclineRefusal>(
    context,
    person,
    "decline-replacement",
    seen,
    async ({ change, selection, to }) => {
      const { reasonCode, reasonWords, askedBy, askedAt } = selection;
      if (words.trim() === "") return refuse("words-needed");
      if (!reasonCode || !askedBy || !askedAt)
        throw new Error("A replacement was asked without saying by whom.");
      await keepDeclined(change.work, {
        authorityId: change.actor.authorityId,
        selectionId: selection.id,
        reasonCode,
        reasonWords: reasonWords ?? "",
        askedBy,
        askedAt,
        decidedBy: person.id,
        decidedAt: change.now,
        decisionWords: words.trim(),
      });
      const nothingAsked = { reasonCode: null, reasonWords: null, askedBy: null, askedAt: null };
      await updateSelection(change.work, selection.id, { state: to, ...nothingAsked });
      await tellOfDeclinedReplacement(change, selection);
      change.record({
        action: "decline-replacement",
        recordType: "selection",
        recordId: selection.id,
        detail: { drawId: selection.drawId },
      });
      return accept(null);
    },
  );
