// Whom a list's names can mean: teams by the names they have and had, workers in them, numbers, and what was matched before.
import type { KnownPeople } from "../../../domain/case-data/match-people.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import type { Work } from "../../../platform/db/in-authority.js";

/** As they are on a day: a team that is closed by then is not known any more. */
export async function listKnownPeople(work: Work, on: LocalDate): Promise<KnownPeople> {
  const teams = await work
    .selectFrom("team")
    .innerJoin("teamServicePeriod as period", (join) =>
      join.onRef("period.authorityId", "=", "team.authorityId").onRef("period.teamId", "=", "team.id"),
    )
    .select(["team.id", "period.teamName as formerName", "team.name"])
    .where((eb) => eb.or([eb("team.closesOn", "is", null), eb("team.closesOn", ">=", on)]))
    .execute();
  const workers = await listWorkers(work, on, on);
  const numbers = await work
    .selectFrom("person")
    .select(["id", "workerRef"])
    .where("workerRef", "is not", null)
    .where("status", "=", "active")
    .$narrowType<{ workerRef: string }>()
    .execute();
  const former = teams.map(({ id, formerName }) => ({ id, name: formerName }));
  const present = teams.map(({ id, name }) => ({ id, name }));
  // A name that a team has now counts before the same name that another had.
  return { teams: [...former, ...present], workers, numbers, matches: await listMatches(work) };
}

/** Those in a team on some day between two, once for each of their teams. */
export const listWorkers = (work: Work, from: LocalDate, to: LocalDate) =>
  work
    .selectFrom("position")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "position.authorityId")
        .onRef("person.id", "=", "position.personId"),
    )
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "position.authorityId").onRef("team.id", "=", "position.teamId"),
    )
    .select(["person.id", "person.name", "team.id as teamId", "team.name as teamName"])
    .where("position.startsOn", "<=", to)
    .where((eb) => eb.or([eb("position.endsOn", "is", null), eb("position.endsOn", ">=", from)]))
    .orderBy("person.name")
    .orderBy("person.id")
    .orderBy("team.name")
    .execute();

const listMatches = async (work: Work): Promise<KnownPeople["matches"]> => {
  const rows = await work
    .selectFrom("caseNameMatch")
    .select(["kind", "nameKey", "teamId", "personId"])
    .execute();
  return rows.flatMap(({ kind, nameKey: key, teamId, personId }) => {
    const id = teamId ?? personId;
    return id === null ? [] : [{ kind: kind === "team" ? ("team" as const) : ("worker" as const), key, id }];
  });
};
