// Makes the list that a draw freezes: the confirmed snapshot, each case with its team's manager and its audits so far (C2, C4).
import type { FrozenCase, FrozenList } from "../../domain/sampling/frozen-list.js";
import { type AgeBand, ageBandOf, ageBandOfYears, ethnicGroupOf } from "../../domain/sampling/strata.js";
import { type LocalDate, type Month, parseMonth } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listAuditHistoryForDraw } from "../audit/public.js";
import {
  type AuditedBefore,
  type ListedCase,
  type ListToKeep,
  listCasesOfSnapshot,
  listDrawnButNotReleased,
  listManagersOfTeams,
  type RecordToDraw,
} from "./frozen-list.queries.js";

type Snapshot = { readonly id: string; readonly asAt: LocalDate };
export type TeamOfDraw = Awaited<ReturnType<typeof listManagersOfTeams>>[number];

export type ListToDraw = {
  readonly list: FrozenList;
  readonly teams: readonly TeamOfDraw[];
  /** What the list is kept by, besides the snapshot's own records and what the draw decides. */
  readonly made: Pick<ListToKeep, "snapshot" | "managerOfTeam" | "audited" | "ageBands" | "ethnicGroups">;
};

/** The month of birth or, where it is not known, the age in years as the list has it. */
type AgeText = Month | `${number}` | null;

const ageTextOf = ({ birthMonth, age }: RecordToDraw): AgeText =>
  birthMonth ?? (age === null ? null : `${age}`);

const bandOf = (age: AgeText, on: LocalDate): AgeBand => {
  const birthMonth = age === null ? null : parseMonth(age);
  return age === null || birthMonth !== null ? ageBandOf(birthMonth, on) : ageBandOfYears(Number(age));
};

/** Works out each value once: a list has hundreds of thousands of cases, and some hundred months of birth. */
function eachOnce<Value extends string | null>(
  of: (value: Value) => string,
): {
  readonly known: ReadonlyMap<string, string>;
  read(value: Value): string;
} {
  const known = new Map<string, string>();
  return {
    known,
    read: (value) => {
      if (value === null) return of(value);
      const code = known.get(value) ?? of(value);
      known.set(value, code);
      return code;
    },
  };
}

/** The latest audits in a family: of whom the last was, and the last of anyone else. */
type FamilyAudits = { readonly childId: string; readonly on: LocalDate; readonly ofOthers: LocalDate | null };

/** When a brother or sister of each child was last audited; families without an audit are not looked at again. */
function siblingAudits(
  records: readonly RecordToDraw[],
  lastAudited: ReadonlyMap<string, LocalDate>,
): (record: RecordToDraw) => LocalDate | null {
  const families = new Map<string, FamilyAudits>();
  for (const { familyRef, childId } of records) {
    const on = familyRef === null ? undefined : lastAudited.get(childId);
    if (familyRef === null || on === undefined) continue;
    const known = families.get(familyRef);
    if (!known || on > known.on) families.set(familyRef, { childId, on, ofOthers: known?.on ?? null });
    else if (on > (known.ofOthers ?? "")) families.set(familyRef, { ...known, ofOthers: on });
  }
  return ({ familyRef, childId }) => {
    const audits = familyRef === null ? undefined : families.get(familyRef);
    if (!audits) return null;
    return audits.childId === childId ? audits.ofOthers : audits.on;
  };
}

async function readAudits(work: Work, records: readonly RecordToDraw[]) {
  const history = await listAuditHistoryForDraw(work);
  const lastAudited = new Map(
    history.flatMap(({ childId, lastAuditedOn }) => (lastAuditedOn ? [[childId, lastAuditedOn]] : [])),
  );
  const inProgress = new Set(history.filter((row) => row.inProgress).map(({ childId }) => childId));
  for (const { childId } of await listDrawnButNotReleased(work)) inProgress.add(childId);
  return { lastAudited, inProgress, siblingAudited: siblingAudits(records, lastAudited) };
}

/**
 * The list as the draw on a day sees it, in four queries. A case that the case list calls closed without saying since when
 * counts as closed on the list's day.
 */
export async function makeFrozenList(
  work: Work,
  snapshot: Snapshot,
  drawDate: LocalDate,
): Promise<ListToDraw> {
  const records = await listCasesOfSnapshot(work, snapshot.id);
  const teams = await listManagersOfTeams(work, drawDate);
  const { lastAudited, inProgress, siblingAudited } = await readAudits(work, records);
  const managerOfTeam = new Map(teams.map(({ teamId, managerId }) => [teamId, managerId]));
  const ages = eachOnce((age: AgeText) => bandOf(age, drawDate));
  const groups = eachOnce(ethnicGroupOf);
  const audited: AuditedBefore[] = [];
  const cases = records.map((record): FrozenCase => {
    const { childId, teamId, status, openedOn, closedOn, disability } = record;
    const lastAuditedOn = lastAudited.get(childId) ?? null;
    const siblingLastAuditedOn = siblingAudited(record);
    const auditInProgress = inProgress.has(childId);
    if (lastAuditedOn !== null || siblingLastAuditedOn !== null || auditInProgress)
      audited.push({ childId, lastAuditedOn, siblingLastAuditedOn, auditInProgress });
    return {
      childId,
      teamId,
      managerId: (teamId !== null && managerOfTeam.get(teamId)) || null,
      status,
      openedOn,
      closedOn: closedOn ?? (status === "closed" ? snapshot.asAt : null),
      lastAuditedOn,
      siblingLastAuditedOn,
      auditInProgress,
      ageBand: ages.read(ageTextOf(record)),
      ethnicGroup: groups.read(record.ethnicity),
      disability,
    };
  });
  const made = { snapshot, managerOfTeam, audited, ageBands: ages.known, ethnicGroups: groups.known };
  return { list: { asAt: snapshot.asAt, cases }, teams, made };
}

/** The frozen list as it was kept. */
export const keptList = (asAt: LocalDate, rows: readonly ListedCase[]): FrozenList => ({
  asAt,
  cases: rows.map(({ exclusion, place, chance, ...row }): FrozenCase => row),
});
