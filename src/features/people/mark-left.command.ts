// Someone has left: their positions end today, and their sessions and links at once.
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { shutOut } from "../access/public.js";
import { endPositionsOf, lockLastingAdministrators, lockPerson } from "./change-people.queries.js";
import { markLeft } from "./people.queries.js";

export type MarkLeftRefusal = "no-such-person" | "already-left" | "last-administrator";

export const markAsLeft = (context: Context, personId: string): Promise<Result<null, MarkLeftRefusal>> =>
  change<null, MarkLeftRefusal>(context, async (now) => {
    const administrators = await lockLastingAdministrators(now.work, now.today);
    const person = await lockPerson(now.work, personId);
    if (!person) return refuse("no-such-person");
    if (person.status === "left") return refuse("already-left");
    const isOne = administrators.some((held) => held.personId === personId);
    if (isOne && administrators.every((held) => held.personId === personId))
      return refuse("last-administrator");
    await endPositionsOf(now.work, personId, now.today);
    await markLeft(now.work, personId);
    await shutOut(now, personId);
    now.record({ action: "mark-as-left", recordType: "person", recordId: personId });
    return accept(null);
  });
