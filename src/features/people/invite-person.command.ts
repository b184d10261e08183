// Adds someone with their first position, and invites them to choose a password.
import { randomUUID } from "node:crypto";
import type { NewPosition } from "../../domain/access/positions.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { invite } from "../access/public.js";
import { addPersonUnlessKnown } from "./change-people.queries.js";
import { checkPosition, type PositionRefusal, savePosition } from "./save-position.js";

export type NewPerson = { readonly name: string; readonly email: string; readonly position: NewPosition };

/** The new person's id. An address belongs to one person only, whichever council they work for. */
export const invitePerson = (
  context: Context,
  { name, email, position }: NewPerson,
): Promise<Result<string, PositionRefusal | "email-taken">> =>
  change<string, PositionRefusal | "email-taken">(context, async (now) => {
    const checked = await checkPosition(now, position);
    if (!checked.ok) return checked;
    const id = randomUUID();
    const { authorityId } = now.actor;
    if (!(await addPersonUnlessKnown(now.work, { authorityId, id, name, email })))
      return refuse("email-taken");
    now.record({ action: "invite-person", recordType: "person", recordId: id });
    await savePosition(now, id, checked.value);
    await invite(now, id);
    return accept(id);
  });
