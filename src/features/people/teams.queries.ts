// Teams through time: the periods of a team's name and service, and who is in it.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

type NewTeam = { authorityId: string; id: string; serviceId: string; name: string };

/** A new team was always called so, as far as the council has told. */
export const beginTeam = (work: Work, { authorityId, id: teamId, serviceId, name: teamName }: NewTeam) =>
  work
    .insertInto("teamServicePeriod")
    .values({ authorityId, id: randomUUID(), teamId, serviceId, teamName, startsOn: null, endsOn: null })
    .execute();

/** Every team that there was on a day, with its name and service as they were then. */
export const servicesOfTeamsOn = (work: Work, day: LocalDate) =>
  work
    .selectFrom("teamServicePeriod as period")
    .innerJoin("service", (join) =>
      join
        .onRef("service.authorityId", "=", "period.authorityId")
        .onRef("service.id", "=", "period.serviceId"),
    )
    .select(["period.teamId", "period.teamName", "period.serviceId", "service.name as serviceName"])
    .where((eb) => eb.or([eb("period.startsOn", "is", null), eb("period.startsOn", "<=", day)]))
    .where((eb) => eb.or([eb("period.endsOn", "is", null), eb("period.endsOn", ">=", day)]))
    .orderBy("service.name")
    .orderBy("period.teamName")
    .execute();

/** The periods of a team, the latest first. */
export const listPeriodsOf = (work: Work, teamId: string) =>
  work
    .selectFrom("teamServicePeriod as period")
    .innerJoin("service", (join) =>
      join
        .onRef("service.authorityId", "=", "period.authorityId")
        .onRef("service.id", "=", "period.serviceId"),
    )
    .select([
      "period.id",
      "period.teamName as name",
      "period.serviceId",
      "service.name as serviceName",
      "period.startsOn",
      "period.endsOn",
    ])
    .where("period.teamId", "=", teamId)
    .orderBy(sql`period.starts_on desc nulls last`)
    .execute();

export const findTeam = (work: Work, id: string) =>
  work
    .selectFrom("team")
    .select(["id", "name", "serviceId", "closesOn", "version"])
    .where("id", "=", id)
    .executeTakeFirst();

/** A team for a change: locked until it commits. */
export const lockTeam = (work: Work, id: string) =>
  work.selectFrom("team").select(["id", "version"]).where("id", "=", id).forUpdate().executeTakeFirst();

type Now = { readonly name: string; readonly serviceId: string };

/** Makes what the team is today the same as its present period. Throws where another team has the name. */
export const setTeamNow = (work: Work, id: string, now: Now) =>
  work
    .updateTable("team")
    .set((eb) => ({ ...now, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const correctPeriod = (work: Work, id: string, { name: teamName, serviceId }: Now) =>
  work.updateTable("teamServicePeriod").set({ teamName, serviceId }).where("id", "=", id).execute();

export const endPeriod = (work: Work, id: string, endsOn: LocalDate | null) =>
  work.updateTable("teamServicePeriod").set({ endsOn }).where("id", "=", id).execute();

export const beginPeriod = (
  work: Work,
  period: { authorityId: string; teamId: string; teamName: string; serviceId: string; startsOn: LocalDate },
) =>
  work
    .insertInto("teamServicePeriod")
    .values({ ...period, id: randomUUID(), endsOn: null })
    .execute();

export const setTeamCloses = (work: Work, id: string, closesOn: LocalDate | null) =>
  work
    .updateTable("team")
    .set((eb) => ({ closesOn, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

/** Who holds a position in a team that goes on after a day. */
export const listPositionsAfter = (work: Work, teamId: string, day: LocalDate) =>
  work
    .selectFrom("position")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "position.authorityId")
        .onRef("person.id", "=", "position.personId"),
    )
    .select(["position.id", "position.personId", "position.role", "position.startsOn", "person.name"])
    .where("position.teamId", "=", teamId)
    .where((eb) => eb.or([eb("position.endsOn", "is", null), eb("position.endsOn", ">", day)]))
    .orderBy("person.name")
    .orderBy("position.id")
    .execute();

/** Whether the database refused a name because another team of the council has it. */
export const isTakenTeamName = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  Reflect.get(error, "code") === "23505" &&
  Reflect.get(error, "constraint") === "team_authority_id_name_key";
