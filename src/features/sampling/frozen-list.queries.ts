// What a draw's frozen list is made of, and the list itself: written once with the draw, and never changed.
import { sql } from "kysely";
import type { Ethnicity } from "../../domain/case-data/case-record.js";
import type { CaseOutcome } from "../../domain/sampling/draw.js";
import type { Exclusion } from "../../domain/sampling/eligibility.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

/** By bytes, as the draw's canonical text has it, whatever the database's language. */
const inByteOrder = sql`child_id collate "C"`;

export type RecordToDraw = {
  readonly childId: string;
  readonly teamId: string | null;
  readonly status: string;
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly birthMonth: Month | null;
  readonly age: number | null;
  readonly ethnicity: Ethnicity;
  readonly disability: string;
  readonly familyRef: string | null;
};

/** Named as they are to be, because giving each of a long list's rows new names afterwards costs as much as reading it. */
export async function listCasesOfSnapshot(work: Work, snapshotId: string): Promise<readonly RecordToDraw[]> {
  const { rows } = await sql<RecordToDraw>`
    select child_id as "childId", team_id as "teamId", status, opened_on as "openedOn", closed_on as "closedOn",
      birth_month as "birthMonth", age_years as "age", ethnicity, disability, family_ref as "familyRef"
    from case_record where snapshot_id = ${snapshotId} order by ${inByteOrder}`.execute(
    work.withoutPlugins(),
  );
  return rows;
}

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

/** What a draw decided of each listed case, and what its row is made of besides the snapshot's record. */
export type ListToKeep = {
  readonly authorityId: string;
  readonly drawId: string;
  readonly snapshot: { readonly id: string; readonly asAt: LocalDate };
  readonly outcomes: readonly CaseOutcome[];
  readonly managerOfTeam: ReadonlyMap<string, string | null>;
  readonly audited: readonly AuditedBefore[];
  readonly ageBands: ReadonlyMap<string, string>;
  readonly ethnicGroups: ReadonlyMap<string, string>;
};

/** A child audited before, whose sibling was, or whose audit is under way. */
export type AuditedBefore = {
  readonly childId: string;
  readonly lastAuditedOn: LocalDate | null;
  readonly siblingLastAuditedOn: LocalDate | null;
  readonly auditInProgress: boolean;
};

const listOf = (values: readonly unknown[]) => sql.val(values);

/** Numbers and our own codes need no quoting, which for hundreds of thousands of them is worth the while. */
const plainListOf = (values: readonly (number | Exclusion | null)[]) =>
  sql.val(`{${values.map((value) => value ?? "NULL").join(",")}}`);

/**
 * Keeps the frozen list in one statement. What the snapshot holds is copied where it stands, so that only what was decided
 * is sent. In the list's own order, in which the index of cases grows at its end only. Throws where the snapshot's cases are not those that were drawn from.
 */
export async function insertDrawCases(work: Work, kept: ListToKeep): Promise<void> {
  const { outcomes, audited, managerOfTeam, ageBands, ethnicGroups, snapshot } = kept;
  const { numAffectedRows } = await sql`
    insert into draw_case (authority_id, draw_id, child_id, team_id, manager_id, worker_id, worker_name, status,
      opened_on, closed_on, last_audited_on, sibling_last_audited_on, audit_in_progress, age_band, ethnic_group,
      disability, exclusion, place, chance)
    select ${kept.authorityId}::uuid, ${kept.drawId}::uuid, record.child_id, record.team_id, led.manager_id,
      record.worker_id, record.worker_name, record.status, record.opened_on,
      coalesce(record.closed_on, case record.status when 'closed' then ${snapshot.asAt}::date end),
      audited.last_on, audited.sibling_on, coalesce(audited.in_progress, false),
      coalesce(aged.band, 'unknown'), origin.ethnic_group, record.disability,
      drawn.exclusion, drawn.place, drawn.chance
    from unnest(
        ${listOf(outcomes.map(({ childId }) => childId))}::text[],
        ${plainListOf(outcomes.map(({ exclusion }) => exclusion))}::text[],
        ${plainListOf(outcomes.map(({ place }) => place))}::integer[],
        ${plainListOf(outcomes.map(({ chance }) => chance))}::double precision[]
      ) with ordinality as drawn(child_id, exclusion, place, chance, number)
      join case_record as record on record.snapshot_id = ${snapshot.id} and record.child_id = drawn.child_id
      left join unnest(${listOf([...managerOfTeam.keys()])}::uuid[], ${listOf([...managerOfTeam.values()])}::uuid[])
        as led(team_id, manager_id) on led.team_id = record.team_id
      left join unnest(${listOf([...ageBands.keys()])}::text[], ${listOf([...ageBands.values()])}::text[])
        as aged(born, band) on aged.born = coalesce(record.birth_month, record.age_years::text)
      left join unnest(${listOf([...ethnicGroups.keys()])}::text[], ${listOf([...ethnicGroups.values()])}::text[])
        as origin(ethnicity, ethnic_group) on origin.ethnicity = record.ethnicity
      left join unnest(
          ${listOf(audited.map(({ childId }) => childId))}::text[],
          ${listOf(audited.map(({ lastAuditedOn }) => lastAuditedOn))}::date[],
          ${listOf(audited.map(({ siblingLastAuditedOn }) => siblingLastAuditedOn))}::date[],
          ${listOf(audited.map(({ auditInProgress }) => auditInProgress))}::boolean[]
        ) as audited(child_id, last_on, sibling_on, in_progress) on audited.child_id = record.child_id
    order by drawn.number`.execute(work);
  if (numAffectedRows !== BigInt(outcomes.length))
    throw new Error("The case list changed while it was drawn from.");
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
      "siblingLastAuditedOn",
      "auditInProgress",
      "ageBand",
      "ethnicGroup",
      "disability",
      "exclusion",
      "place",
      "chance",
    ])
    .where("drawId", "=", drawId)
    .orderBy(inByteOrder)
    .execute();

export type ListedCase = Awaited<ReturnType<typeof listDrawCases>>[number];
