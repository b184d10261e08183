// Gathers what the page of a list's names shows: each name that is not set up, and what it could mean.
import { matchPeople } from "../../../domain/case-data/match-people.js";
import { nameKey } from "../../../domain/case-data/name-key.js";
import { nearestText } from "../../../domain/case-data/texts.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import type { Work } from "../../../platform/db/in-authority.js";
import { listOpenTeams, listServices } from "../../people/public.js";
import { findConfirmedSnapshot, findSnapshot } from "../imports.queries.js";
import { listKnownPeople, listWorkers } from "./known-people.queries.js";
import { type LooseNames, listLooseNames } from "./names.queries.js";

/** A page of workers is this long, so that it stays quick where a list names hundreds. */
export const WORKERS_PER_PAGE = 20;
const NEAREST = 3;

export type Option = { readonly id: string; readonly name: string };

export type LooseName = {
  readonly name: string;
  readonly cases: number;
  /** The most alike first. */
  readonly nearest: readonly Option[];
  /** What the name means by now, where it was set up since the list was sent. */
  readonly knownNow: string | null;
};

export type LooseWorker = LooseName & {
  /** The teams that the list has them in. */
  readonly teams: readonly string[];
  /** The first of these that is set up. */
  readonly teamId: string | null;
};

export type NamesView = {
  readonly id: string;
  readonly asAt: LocalDate;
  readonly version: number;
  readonly teams: readonly LooseName[];
  readonly workers: readonly LooseWorker[];
  readonly workerCount: number;
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly knownTeams: readonly Option[];
  readonly knownWorkers: readonly Option[];
  readonly services: readonly Option[];
};

/** Null where there is no such list, or it is decided and not the newest: then its names are past changing. */
export async function viewNames(
  work: Work,
  id: string,
  today: LocalDate,
  wantedPage: number,
): Promise<NamesView | null> {
  const snapshot = await findSnapshot(work, id);
  if (!snapshot || snapshot.state === "set-aside") return null;
  const newest = await findConfirmedSnapshot(work, today);
  if (snapshot.state === "confirmed" && newest?.id !== id) return null;
  const loose = await listLooseNames(work, id);
  const matcher = matchPeople(await listKnownPeople(work, snapshot.asAt));
  const teams = await listOpenTeams(work, today);
  const workers = await listWorkers(work, snapshot.asAt, today);
  const knownWorkers = [...Map.groupBy(workers, (worker) => worker.id)].map(([personId, held]) => ({
    id: personId,
    name: `${held[0]?.name ?? ""} (${held.map(({ teamName }) => teamName).join(", ")})`,
    plain: held[0]?.name ?? "",
  }));
  const looseWorkers = gather(
    loose.filter(({ workerId }) => workerId === null),
    ({ workerName, workerRef }) => workerName ?? workerRef,
  );
  const pageCount = Math.max(1, Math.ceil(looseWorkers.length / WORKERS_PER_PAGE));
  const pageNumber = Math.min(wantedPage, pageCount);
  const tied = (names: LooseNames) => matcher.tie({ ...names, status: "other" });
  return {
    ...{ id, asAt: snapshot.asAt, version: snapshot.version, pageNumber, pageCount },
    teams: gather(
      loose.filter(({ teamId }) => teamId === null),
      ({ teamName }) => teamName,
    ).map(({ name, cases, of }) => ({
      ...{ name, cases },
      nearest: nearestOf(name, teams, ({ name: known }) => known),
      knownNow: of.map((names) => tied(names).teamId).find((found) => found !== null) ?? null,
    })),
    workers: looseWorkers
      .slice((pageNumber - 1) * WORKERS_PER_PAGE, pageNumber * WORKERS_PER_PAGE)
      .map(({ name, cases, of }) => ({
        ...{ name, cases },
        nearest: nearestOf(name, knownWorkers, ({ plain }) => plain),
        knownNow: of.map((names) => tied(names).workerId).find((found) => found !== null) ?? null,
        teams: [...new Set(of.flatMap(({ teamName }) => teamName ?? []))],
        teamId: of.find(({ teamId }) => teamId !== null)?.teamId ?? null,
      })),
    workerCount: looseWorkers.length,
    knownTeams: teams,
    knownWorkers,
    services: await listServices(work),
  };
}

type Gathered = { readonly name: string; readonly cases: number; readonly of: readonly LooseNames[] };

/** One entry a name, however it is spelt, with the most cases first. */
function gather(
  loose: readonly LooseNames[],
  nameOf: (names: LooseNames) => string | null,
): readonly Gathered[] {
  const named = loose.filter((names) => nameOf(names) !== null);
  return [...Map.groupBy(named, (names) => nameKey(nameOf(names) ?? "")).values()]
    .map((of) => ({
      name: nameOf(of[0] ?? emptyNames) ?? "",
      cases: of.reduce((sum, { cases }) => sum + cases, 0),
      of,
    }))
    .sort((a, b) => b.cases - a.cases || a.name.localeCompare(b.name));
}

const emptyNames: LooseNames = {
  ...{ teamName: null, teamId: null, workerName: null, workerRef: null, workerId: null, cases: 0 },
};

function nearestOf<Known extends Option>(
  name: string,
  known: readonly Known[],
  textOf: (one: Known) => string,
): readonly Option[] {
  const found: Known[] = [];
  while (found.length < NEAREST) {
    const left = known.filter((one) => !found.includes(one));
    const nearest = nearestText(name, left.map(textOf));
    const next = left.find((one) => textOf(one) === nearest);
    if (nearest === null || !next) break;
    found.push(next);
  }
  return found;
}
