// Sets up a council with its first administrator; from the first page only while there is no council yet.
import { randomUUID } from "node:crypto";
import { accept, type Result, refuse } from "../../domain/shared/result.js";
import { change } from "../../platform/change.js";
import type { Clock } from "../../platform/clock.js";
import { listAuthorities } from "../../platform/db/authorities.queries.js";
import type { Database } from "../../platform/db/connect.js";
import { addCouncil, lockFirstCouncil } from "./council.queries.js";
import { addPerson, addPosition } from "./people.queries.js";

export type NewCouncil = {
  readonly councilName: string;
  readonly demonstration: boolean;
  readonly administrator: { readonly name: string; readonly email: string; readonly passwordHash: string };
};

export type CouncilMade = { readonly authorityId: string; readonly personId: string };

/** The new council and its administrator, or `already-set-up`: only one is set up from the first page. */
export async function setUpCouncil(
  parts: { readonly db: Database; readonly clock: Clock; readonly correlationId: string },
  council: NewCouncil,
): Promise<Result<CouncilMade, "already-set-up">> {
  const authorityId = randomUUID();
  const personId = randomUUID();
  const actor = { authorityId, kind: "person", personId, correlationId: parts.correlationId } as const;
  return change<CouncilMade, "already-set-up">(
    { db: parts.db, clock: parts.clock, actor, mailJobs: null },
    async ({ work, now, today, record }) => {
      await lockFirstCouncil(work);
      if ((await listAuthorities(work)).length > 0) return refuse("already-set-up");
      const { name, email, passwordHash } = council.administrator;
      await addCouncil(work, {
        authorityId,
        name: council.councilName,
        demonstration: council.demonstration,
        createdAt: now,
        readyAt: council.demonstration ? null : now,
      });
      await addPerson(work, {
        authorityId,
        id: personId,
        name,
        email: email.toLowerCase(),
        passwordHash,
        status: "active",
      });
      await addPosition(work, {
        authorityId,
        id: randomUUID(),
        personId,
        role: "administrator",
        teamId: null,
        serviceId: null,
        startsOn: today,
        endsOn: null,
      });
      record({ action: "set-up-council", recordType: "authority", recordId: authorityId });
      return accept({ authorityId, personId });
    },
  );
}
