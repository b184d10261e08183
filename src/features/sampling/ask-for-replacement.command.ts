// Asks for the next case in place of one that cannot be audited, with a coded reason (C4).
import type { Person } from "../../domain/access/roles.js";
import { auditLifecycle } from "../../domain/audit/audit-lifecycle.js";
import { askReplacement, type ReplacementReason } from "../../domain/sampling/replace-drawn-case.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import type { Context } from "../../platform/context.js";
import { actOnSelection, type SeenSelection, type SelectionRefusal } from "./act-on-selection.js";
import { tellOfAskedReplacement } from "./sampling-messages.js";
import { updateSelection } from "./selections.queries.js";

export type ReplacementToAsk = SeenSelection & {
  readonly reason: ReplacementReason;
  /** Never the child's name. Needed where the reason does not say enough. */
  readonly words: string;
};

export type AskRefusal = SelectionRefusal | "not-released" | "audit-submitted" | "words-needed";

export const askForReplacement = (
  context: Context,
  person: Person,
  asked: ReplacementToAsk,
): Promise<Result<null, AskRefusal>> =>
  actOnSelection<null, AskRefusal>(
    context,
    person,
    "ask-for-replacement",
    asked,
    async ({ change, selection, to }) => {
      if (selection.auditState === null) return refuse("not-released");
      if (!auditLifecycle.steps[selection.auditState].replace) return refuse("audit-submitted");
      const { childId } = selection;
      const ask = { childId, reason: asked.reason, words: asked.words, askedBy: person.id };
      const checked = askReplacement(ask, new Set([childId]));
      if (!checked.ok) return refuse("words-needed");
      await updateSelection(change.work, selection.id, {
        state: to,
        reasonCode: asked.reason,
        reasonWords: checked.value.words,
        askedBy: person.id,
        askedAt: change.now,
      });
      await tellOfAskedReplacement(change, selection);
      change.record({
        action: "ask-for-replacement",
        recordType: "selection",
        recordId: selection.id,
        detail: { reason: asked.reason, drawId: selection.drawId },
      });
      return accept(null);
    },
  );
