// What a draw's frozen list is made of, and the list itself: written once with the draw, and never changed.
import { sql } from "kysely";
import type { Exclusion } from "../../domain/sampling/eligibility.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

/** By bytes, as the draw's canonical text has it, whatever the database's language. */
const inByteOrder = sql`child_id collate "C"`;

export const listCasesOfSnapshot = (work: Work, snapshotId: string) =>
  work
    .selectFrom("caseRecord")
    .select(["childId", "teamId", "workerId", "workerName", "status", "openedOn", "closedOn"])
    .where("snapshotId", "=", snapshotId)
    .orderBy(inByteOrder)
    .execute();

/** Who manages each team on a day, one row a team: where two hold the position, whoever has held it longer. */
export const listManagersOfTeams = (work: Work, on: LocalDate) =>
  work
    .selectFrom("team")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("position")
          .innerJoin("person", (join) =>
            join
              .onRef("person.authorityId", "=", "position.authorityId")
              .onRef("person.id", "=", "position.personId"),
          )
          .select(["person.id as managerId", "person.name as managerName"])
          .whereRef("position.authorityId", "=", "team.authorityId")
          .whereRef("position.teamId", "=", "team.id")
          .where("position.role", "=", "team-manager")
          .where("person.status", "=", "active")
          .where("position.startsOn", "<=", on)
          .where((held) => held.or([held("position.endsOn", "is", null), held("position.endsOn", ">=", on)]))
          .orderBy("position.startsOn")
          .orderBy("person.id")
          .limit(1)
          .as("held"),
      (join) => join.onTrue(),
    )
    .select(["team.id as teamId", "team.name as teamName", "held.managerId", "held.managerName"])
    .where((eb) => eb.or([eb("team.closesOn", "is", null), eb("team.closesOn", ">=", on)]))
    .orderBy("team.name")
    .execute();

/** Children whose case was drawn for a month that is not released yet: their audit is as good as under way. */
export const listDrawnButNotReleased = (work: Work) =>
  work
    .selectFrom("drawSelection as selection")
    .innerJoin("draw", (join) =>
      join.onRef("draw.authorityId", "=", "selection.authorityId").onRef("draw.id", "=", "selection.drawId"),
    )
    .select("selection.childId")
    .where("draw.state", "=", "drawn")
    .where("selection.state", "<>", "replaced")
    .execute();

export type DrawCaseRow = {
  readonly childId: string;
  readonly teamId: string | null;
  readonly managerId: string | null;
  readonly workerId: string | null;
  readonly workerName: string | null;
  readonly status: string;
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly lastAuditedOn: LocalDate | null;
  readonly auditInProgress: boolean;
  readonly exclusion: Exclusion | null;
  readonly place: number | null;
};

const ROWS_AT_ONCE = 5_000;

/** Some thousand rows a statement, each column sent as one array. */
export async function insertDrawCases(
  work: Work,
  authorityId: string,
  drawId: string,
  rows: readonly DrawCaseRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const column = <Name extends keyof DrawCaseRow>(name: Name) => sql.val(some.map((row) => row[name]));
    await sql`
      insert into draw_case (authority_id, draw_id, child_id, team_id, manager_id, worker_id, worker_name, status,
        opened_on, closed_on, last_audited_on, audit_in_progress, exclusion, place)
      select ${authorityId}::uuid, ${drawId}::uuid, listed.* from unnest(
        ${column("childId")}::text[], ${column("teamId")}::uuid[], ${column("managerId")}::uuid[],
        ${column("workerId")}::uuid[], ${column("workerName")}::text[], ${column("status")}::text[],
        ${column("openedOn")}::date[], ${column("closedOn")}::date[], ${column("lastAuditedOn")}::date[],
        ${column("auditInProgress")}::boolean[], ${column("exclusion")}::text[], ${column("place")}::integer[]
      ) as listed`.execute(work);
  }
}

/** The whole frozen list of a draw, by case id. */
export const listDrawCases = (work: Work, drawId: string) =>
  work
    .selectFrom("drawCase")
    .select([
      "childId",
      "teamId",
      "managerId",
      "status",
      "openedOn",
      "closedOn",
      "lastAuditedOn",
      "auditInProgress",
      "exclusion",
      "place",
    ])
    .where("drawId", "=", drawId)
    .orderBy(inByteOrder)
    .execute();

export type ListedCase = Awaited<ReturnType<typeof listDrawCases>>[number];
