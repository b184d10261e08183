// Keeps how a family tells the council that a child is not safe (D7).
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { change } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import { saveRoute } from "./family-plan.queries.js";

export type RouteRefusal = "words-missing" | "changed-meanwhile";

/** `version` is that of the words on the page; 0 where there were none. */
export const setRoute = (
  context: Context,
  { words, version }: { readonly words: string; readonly version: number },
): Promise<Result<null, RouteRefusal>> =>
  change<null, RouteRefusal>(context, async ({ work, actor, now, record }) => {
    if (words.trim() === "") return refuse("words-missing");
    const { authorityId, personId } = actor;
    if (personId === null) throw new Error("Only someone at a page writes the route.");
    const saved = await saveRoute(work, { authorityId, words, savedBy: personId, savedAt: now }, version);
    if (!saved) return refuse("changed-meanwhile");
    record({ action: "set-safeguarding-route", recordType: "authority", recordId: authorityId });
    return accept(null);
  });
