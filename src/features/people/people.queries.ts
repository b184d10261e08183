// Services, teams, people and their positions.
import { type Insertable, sql } from "kysely";
import type { Role } from "../../domain/access/roles.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Person, Position, Service, Team } from "../../platform/db/tables.js";
import { beginTeam } from "./teams.queries.js";

export const addService = (work: Work, service: Insertable<Service>) =>
  work.insertInto("service").values(service).execute();
export const addTeam = async (work: Work, team: Insertable<Team>): Promise<void> => {
  await work.insertInto("team").values(team).execute();
  await beginTeam(work, team);
};
export const addPerson = (work: Work, person: Insertable<Person>) =>
  work.insertInto("person").values(person).execute();
export const addPosition = (work: Work, position: Insertable<Position>) =>
  work.insertInto("position").values(position).execute();

export const listServices = (work: Work) =>
  work.selectFrom("service").select(["id", "name"]).orderBy("name").execute();

export const listTeams = (work: Work) =>
  work
    .selectFrom("team")
    .innerJoin("service", (join) =>
      join.onRef("service.authorityId", "=", "team.authorityId").onRef("service.id", "=", "team.serviceId"),
    )
    .select(["team.id", "team.name", "team.serviceId", "team.closesOn", "service.name as serviceName"])
    .orderBy("service.name")
    .orderBy("team.name")
    .execute();

/** The teams that people can be in on a day or later. */
export const listOpenTeams = async (work: Work, on: LocalDate) =>
  (await listTeams(work)).filter(({ closesOn }) => closesOn === null || closesOn >= on);

/** Who holds a role on a day: in a team, in a service, or anywhere. */
export const listHolders = (
  work: Work,
  role: Role,
  on: LocalDate,
  where: { teamId?: string; serviceId?: string } = {},
) =>
  work
    .selectFrom("position")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "position.authorityId")
        .onRef("person.id", "=", "position.personId"),
    )
    .select(["person.id", "person.name", "position.teamId", "position.serviceId"])
    .where("position.role", "=", role)
    .where("person.status", "=", "active")
    .where("position.startsOn", "<=", on)
    .where((eb) => eb.or([eb("position.endsOn", "is", null), eb("position.endsOn", ">=", on)]))
    .$if(where.teamId !== undefined, (query) => query.where("position.teamId", "=", where.teamId ?? ""))
    .$if(where.serviceId !== undefined, (query) =>
      query.where("position.serviceId", "=", where.serviceId ?? ""),
    )
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();

export const findPerson = (work: Work, id: string) =>
  work
    .selectFrom("person")
    .select([
      "id",
      "name",
      "email",
      "status",
      "version",
      "workerRef",
      sql<boolean>`password_hash is not null`.as("hasPassword"),
    ])
    .where("id", "=", id)
    .executeTakeFirst();

export const endPosition = (work: Work, id: string, endsOn: LocalDate) =>
  work.updateTable("position").set({ endsOn }).where("id", "=", id).returning("personId").executeTakeFirst();

export const markLeft = (work: Work, id: string) =>
  work
    .updateTable("person")
    .set((eb) => ({ status: "left", passwordHash: null, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("status", "=", "active")
    .returning("id")
    .executeTakeFirst();
