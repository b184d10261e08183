// Gives someone a further position from a day on.
import type { NewPosition } from "../../domain/access/positions.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { holdsSame, lockPerson } from "./change-people.queries.js";
import { checkPosition, type PositionRefusal, savePosition } from "./save-position.js";

export type AddPositionRefusal = PositionRefusal | "no-such-person" | "has-left" | "already-held";

export const addPositionTo = (
  context: Context,
  personId: string,
  position: NewPosition,
): Promise<Result<null, AddPositionRefusal>> =>
  change<null, AddPositionRefusal>(context, async (now) => {
    const person = await lockPerson(now.work, personId);
    if (!person) return refuse("no-such-person");
    if (person.status === "left") return refuse("has-left");
    const checked = await checkPosition(now, position);
    if (!checked.ok) return checked;
    if (await holdsSame(now.work, personId, checked.value)) return refuse("already-held");
    await savePosition(now, personId, checked.value);
    return accept(null);
  });
