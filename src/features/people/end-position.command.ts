// Sets the last day of a position. The council keeps at least one administrator who can sign in.
import { endPositionOn } from "../../domain/access/positions.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { lockLastingAdministrators, lockPosition } from "./change-people.queries.js";
import { endPosition } from "./people.queries.js";

export type EndPositionRefusal =
  | "no-such-position"
  | "ends-before-start"
  | "already-ended"
  | "last-administrator";

export const endPositionOf = (
  context: Context,
  asked: { readonly personId: string; readonly positionId: string; readonly endsOn: LocalDate },
): Promise<Result<null, EndPositionRefusal>> =>
  change<null, EndPositionRefusal>(context, async ({ work, today, record }) => {
    const administrators = await lockLastingAdministrators(work, today);
    const position = await lockPosition(work, asked.personId, asked.positionId);
    if (!position) return refuse("no-such-position");
    const ended = endPositionOn(position, asked.endsOn);
    if (!ended.ok) return ended;
    const others = administrators.filter(({ id }) => id !== position.id);
    if (position.role === "administrator" && others.length === 0) return refuse("last-administrator");
    await endPosition(work, position.id, ended.value);
    const detail = { positionId: position.id, role: position.role, endsOn: ended.value };
    record({ action: "end-position", recordType: "person", recordId: asked.personId, detail });
    return accept(null);
  });
