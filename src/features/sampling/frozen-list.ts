// Makes the list that a draw freezes: the confirmed snapshot, each case with its team's manager and its audits so far (C2, C4).
import type { FrozenCase, FrozenList } from "../../domain/sampling/frozen-list.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listAuditHistoryForDraw } from "../audit/public.js";
import {
  type ListedCase,
  listCasesOfSnapshot,
  listDrawnButNotReleased,
  listManagersOfTeams,
} from "./frozen-list.queries.js";

type Snapshot = { readonly id: string; readonly asAt: LocalDate };
type Worker = { readonly workerId: string | null; readonly workerName: string | null };
export type TeamOfDraw = Awaited<ReturnType<typeof listManagersOfTeams>>[number];

export type ListToDraw = {
  readonly list: FrozenList;
  /** By case id. */
  readonly workers: ReadonlyMap<string, Worker>;
  readonly teams: readonly TeamOfDraw[];
};

/** Case lists do not say who are brothers and sisters. */
const SIBLINGS_UNKNOWN = { siblingLastAuditedOn: null };

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
  const history = new Map((await listAuditHistoryForDraw(work)).map((row) => [row.childId, row]));
  const waiting = new Set((await listDrawnButNotReleased(work)).map(({ childId }) => childId));
  const managers = new Map(teams.map(({ teamId, managerId }) => [teamId, managerId]));
  const cases = records.map((record): FrozenCase => {
    const { childId, teamId, status, openedOn, closedOn } = record;
    const audited = history.get(childId);
    return {
      childId,
      teamId,
      managerId: (teamId !== null && managers.get(teamId)) || null,
      status,
      openedOn,
      closedOn: closedOn ?? (status === "closed" ? snapshot.asAt : null),
      lastAuditedOn: audited?.lastAuditedOn ?? null,
      ...SIBLINGS_UNKNOWN,
      auditInProgress: audited?.inProgress === true || waiting.has(childId),
    };
  });
  const workers = new Map(
    records.map(({ childId, workerId, workerName }) => [childId, { workerId, workerName }]),
  );
  return { list: { asAt: snapshot.asAt, cases }, workers, teams };
}

/** The frozen list as it was kept. */
export const keptList = (asAt: LocalDate, rows: readonly ListedCase[]): FrozenList => ({
  asAt,
  cases: rows.map(({ exclusion, place, ...row }): FrozenCase => ({ ...row, ...SIBLINGS_UNKNOWN })),
});
