// Sends someone a new link to choose a password with; someone who had left is back with it, without any position yet.
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { invite } from "../access/public.js";
import { bringBack, lockPerson } from "./change-people.queries.js";

export const sendLink = (context: Context, personId: string): Promise<Result<null, "no-such-person">> =>
  change<null, "no-such-person">(context, async (now) => {
    const person = await lockPerson(now.work, personId);
    if (!person) return refuse("no-such-person");
    if (person.status === "left") {
      await bringBack(now.work, personId);
      now.record({ action: "bring-back", recordType: "person", recordId: personId });
    }
    await invite(now, personId);
    now.record({ action: "send-sign-in-link", recordType: "person", recordId: personId });
    return accept(null);
  });
