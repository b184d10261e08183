// Changes of people, positions, services and teams, and what must be known before one.
import { sql } from "kysely";
import type { Role } from "../../domain/access/roles.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import { beginTeam } from "./teams.queries.js";

/** The new person's id, or undefined where the address belongs to someone already, in this council or another. */
export const addPersonUnlessKnown = (
  work: Work,
  person: { authorityId: string; id: string; name: string; email: string },
) =>
  work
    .insertInto("person")
    .values({ ...person, passwordHash: null, status: "active" })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();

/** A person for a change: locked until it commits. */
export const lockPerson = (work: Work, id: string) =>
  work
    .selectFrom("person")
    .select(["id", "name", "email", "status", "workerRef", "version"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const lockPosition = (work: Work, personId: string, id: string) =>
  work
    .selectFrom("position")
    .select(["id", "role", "teamId", "serviceId", "startsOn", "endsOn"])
    .where("id", "=", id)
    .where("personId", "=", personId)
    .forUpdate()
    .executeTakeFirst();

/** Whether the person holds the same position on or after a day. */
export const holdsSame = async (
  work: Work,
  personId: string,
  position: { role: Role; teamId: string | null; serviceId: string | null; startsOn: LocalDate },
): Promise<boolean> => {
  const row = await work
    .selectFrom("position")
    .select("id")
    .where("personId", "=", personId)
    .where("role", "=", position.role)
    .where("teamId", "is not distinct from", position.teamId)
    .where("serviceId", "is not distinct from", position.serviceId)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", position.startsOn)]))
    .executeTakeFirst();
  return row !== undefined;
};

export const hasTeam = async (work: Work, id: string): Promise<boolean> =>
  (await work.selectFrom("team").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;

export const hasService = async (work: Work, id: string): Promise<boolean> =>
  (await work.selectFrom("service").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;

/**
 * The positions of administrators who can sign in and whose position has no end. Locked until the transaction ends, so
 * that two administrators never each take away the other.
 */
export const lockLastingAdministrators = (work: Work, on: LocalDate) =>
  work
    .selectFrom("position")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "position.authorityId")
        .onRef("person.id", "=", "position.personId"),
    )
    .select(["position.id", "position.personId"])
    .where("position.role", "=", "administrator")
    .where("position.startsOn", "<=", on)
    .where("position.endsOn", "is", null)
    .where("person.status", "=", "active")
    .where("person.passwordHash", "is not", null)
    .orderBy("position.id")
    .forUpdate()
    .execute();

/** Ends on a day whatever positions go on after it; one that has not begun ends on its first day. */
export const endPositionsOf = (work: Work, personId: string, on: LocalDate) =>
  work
    .updateTable("position")
    .set({ endsOn: sql<LocalDate>`greatest(starts_on, ${on}::date)` })
    .where("personId", "=", personId)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">", on)]))
    .execute();

/** The new version, or undefined where someone else changed the person first. Throws where the address is taken. */
export const correctPerson = (
  work: Work,
  id: string,
  version: number,
  now: { name: string; email: string; workerRef: string | null },
) =>
  work
    .updateTable("person")
    .set({ ...now, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();

/** What the database refused because someone has it already; null where it failed for another reason. */
export const whatIsTaken = (error: unknown): "email-taken" | "number-taken" | null => {
  if (typeof error !== "object" || error === null || Reflect.get(error, "code") !== "23505") return null;
  const constraint: unknown = Reflect.get(error, "constraint");
  if (constraint === "person_email") return "email-taken";
  return constraint === "person_worker_ref" ? "number-taken" : null;
};

export const bringBack = (work: Work, id: string) =>
  work
    .updateTable("person")
    .set((eb) => ({ status: "active", version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

/** Undefined where the council has a service of this name. */
export const addServiceUnlessNamed = (
  work: Work,
  service: { authorityId: string; id: string; name: string },
) =>
  work
    .insertInto("service")
    .values(service)
    .onConflict((conflict) => conflict.columns(["authorityId", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();

/** Undefined where the council has a team of this name. */
export const addTeamUnlessNamed = async (
  work: Work,
  team: { authorityId: string; id: string; serviceId: string; name: string },
) => {
  const added = await work
    .insertInto("team")
    .values(team)
    .onConflict((conflict) => conflict.columns(["authorityId", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added) await beginTeam(work, team);
  return added;
};
