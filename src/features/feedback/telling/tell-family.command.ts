// Keeps what a family is told of what was changed, where its answer asked to hear of it (D7).
import type { Person } from "../../../domain/access/roles.js";
import type { FamilyLanguage } from "../../../domain/feedback/family-plan.js";
import type { Relation } from "../../../domain/shared/lifecycle.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type { Context } from "../../../platform/context.js";
import { type AuditRefusal, actOnAudit } from "../../audit/public.js";
import { findTelling, saveTelling } from "./telling.queries.js";

export type TellingRefusal = AuditRefusal | "words-missing" | "changed-meanwhile";

/** Those who made the audit tell the family. */
export const mayTell = (relations: ReadonlySet<Relation>): boolean =>
  relations.has("audit-manager") || relations.has("allocated-worker");

/** Answers the language of the letter. */
export const tellFamily = (
  context: Context,
  person: Person,
  given: { readonly auditId: string; readonly words: string; readonly version: number },
): Promise<Result<FamilyLanguage, TellingRefusal>> =>
  actOnAudit<FamilyLanguage, TellingRefusal>(context, person, given.auditId, async (atHand) => {
    const { work, now } = atHand.change;
    if (!mayTell(atHand.relations)) return refuse("not-yours-to-do");
    const telling = await findTelling(work, given.auditId);
    if (!telling?.tellBack) return refuse("not-in-this-state");
    if (telling.version !== given.version) return refuse("changed-meanwhile");
    if (given.words.trim() === "") return refuse("words-missing");
    await saveTelling(work, given.auditId, { toldWords: given.words, toldBy: person.id, toldAt: now });
    atHand.done("tell-family");
    return accept(telling.language);
  });
