// What the pages of people show: who there is, every position of one person, what is set up yet.
import { type ExpressionBuilder, sql } from "kysely";
import type { Role } from "../../domain/access/roles.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { DB } from "../../platform/db/tables.js";

export const PEOPLE_PER_PAGE = 50;

const nameHas = (term: string) => (eb: ExpressionBuilder<DB, "person">) =>
  eb(sql<number>`strpos(lower(person.name), lower(${term}))`, ">", 0);

export const countPeople = async (work: Work, term: string): Promise<number> => {
  const row = await work
    .selectFrom("person")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(nameHas(term))
    .executeTakeFirstOrThrow();
  return row.count;
};

/** One page of people whose name has the term in it: those who work here first, then those who left. */
export const searchPeople = (work: Work, term: string, pageNumber: number) =>
  work
    .selectFrom("person")
    .select(["id", "name", "email", "status", sql<boolean>`password_hash is not null`.as("hasPassword")])
    .where(nameHas(term))
    .orderBy("status")
    .orderBy("name")
    .orderBy("id")
    .limit(PEOPLE_PER_PAGE)
    .offset((pageNumber - 1) * PEOPLE_PER_PAGE)
    .execute();

/** Every position that these people have, had or will have, the latest first, with the names of its place. */
export const listPositionsOf = (work: Work, personIds: readonly string[]) =>
  work
    .selectFrom("position")
    .leftJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "position.authorityId").onRef("team.id", "=", "position.teamId"),
    )
    .leftJoin("service", (join) =>
      join
        .onRef("service.authorityId", "=", "position.authorityId")
        .onRef("service.id", "=", "position.serviceId"),
    )
    .select([
      "position.id",
      "position.personId",
      "position.role",
      "position.startsOn",
      "position.endsOn",
      "team.name as teamName",
      "service.name as serviceName",
    ])
    .where("position.personId", "in", [...personIds, NOBODY])
    .orderBy("position.startsOn", "desc")
    .orderBy("position.id")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, role: row.role as Role })));

/** Keeps a list of ids from being empty, which SQL does not allow. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export type HeldPosition = Awaited<ReturnType<typeof listPositionsOf>>[number];

export type WhatIsSetUp = {
  readonly teams: number;
  readonly performanceOfficers: number;
  readonly qualityAssurers: number;
  readonly teamManagers: number;
  readonly socialWorkers: number;
};

/** How many teams there are, and how many positions of the roles that the first draw needs. */
export async function countWhatIsSetUp(work: Work, on: LocalDate): Promise<WhatIsSetUp> {
  const { teams } = await work
    .selectFrom("team")
    .select((eb) => eb.fn.countAll<number>().as("teams"))
    .executeTakeFirstOrThrow();
  const rows = await work
    .selectFrom("position")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "position.authorityId")
        .onRef("person.id", "=", "position.personId"),
    )
    .select((eb) => ["position.role", eb.fn.countAll<number>().as("count")])
    .where("person.status", "=", "active")
    .where((eb) => eb.or([eb("position.endsOn", "is", null), eb("position.endsOn", ">=", on)]))
    .groupBy("position.role")
    .execute();
  const count = (...wanted: readonly Role[]) =>
    rows.filter(({ role }) => wanted.some((one) => one === role)).reduce((sum, row) => sum + row.count, 0);
  return {
    teams,
    performanceOfficers: count("performance-officer"),
    qualityAssurers: count("quality-assurance-officer", "head-of-quality-assurance"),
    teamManagers: count("team-manager"),
    socialWorkers: count("social-worker"),
  };
}
