// Adds a service, or a team in a service. Names are the council's own and come once each.
import { randomUUID } from "node:crypto";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { type Change, change } from "../../platform/change.js";
import type { Context } from "../../platform/context.js";
import { addServiceUnlessNamed, addTeamUnlessNamed, hasService } from "./change-people.queries.js";

export const addNewService = (
  context: Context,
  name: string,
): Promise<Result<string, "service-name-taken">> =>
  change<string, "service-name-taken">(context, async ({ work, actor, record }) => {
    const id = randomUUID();
    const added = await addServiceUnlessNamed(work, { authorityId: actor.authorityId, id, name });
    if (!added) return refuse("service-name-taken");
    record({ action: "add-service", recordType: "service", recordId: id });
    return accept(id);
  });

export const addNewTeam = (
  context: Context,
  { name, serviceId }: { readonly name: string; readonly serviceId: string },
): Promise<Result<string, "team-name-taken" | "no-such-service">> =>
  change<string, "team-name-taken" | "no-such-service">(context, (into) =>
    addTeamTo(into, { name, serviceId }),
  );

/** The same in the caller's change. */
export async function addTeamTo(
  { work, actor, record }: Change,
  { name, serviceId }: { readonly name: string; readonly serviceId: string },
): Promise<Result<string, "team-name-taken" | "no-such-service">> {
  if (!(await hasService(work, serviceId))) return refuse("no-such-service");
  const id = randomUUID();
  const added = await addTeamUnlessNamed(work, { authorityId: actor.authorityId, id, serviceId, name });
  if (!added) return refuse("team-name-taken");
  record({ action: "add-team", recordType: "team", recordId: id, detail: { serviceId } });
  return accept(id);
}
