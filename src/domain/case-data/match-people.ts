// Ties the names of a case list to the teams and workers that the council has set up, and says which it could not tie.
import type { CaseRecord } from "./case-record.js";
import { nameKey } from "./name-key.js";
import { remember } from "./value-readers.js";

/** A team by a name that it has or had; several entries may be of one team. */
export type KnownTeam = { readonly id: string; readonly name: string };
export type KnownWorker = { readonly id: string; readonly name: string; readonly teamId: string };

/** Someone by the number that lists know them by. */
export type KnownNumber = { readonly id: string; readonly workerRef: string };

/** What the council said before that a name, or a worker's number, in its lists means. The key is its `nameKey`. */
export type NameMatch = { readonly kind: "team" | "worker"; readonly key: string; readonly id: string };

export type KnownPeople = {
  readonly teams: readonly KnownTeam[];
  readonly workers: readonly KnownWorker[];
  readonly numbers: readonly KnownNumber[];
  readonly matches: readonly NameMatch[];
};

export type Named = Pick<CaseRecord, "status" | "teamName" | "workerName" | "workerRef">;
export type Tie = { readonly teamId: string | null; readonly workerId: string | null };

export type MatchedCase = {
  readonly record: CaseRecord;
  readonly teamId: string | null;
  readonly workerId: string | null;
};

export type UnmatchedName = {
  readonly kind: "team" | "worker";
  /** As the list has it: a worker's number where it has no name. */
  readonly name: string;
  readonly cases: number;
};

export type PeopleMatcher = {
  readonly match: (record: CaseRecord) => MatchedCase;
  /** The same for what a record has of names. */
  readonly tie: (record: Named) => Tie;
  /** The names that could not be tied so far, each with the number of open cases that bear it. */
  readonly unmatched: () => readonly UnmatchedName[];
};

/**
 * A worker is the one with the record's number, else the one of that name in the case's team, else whom the council matched
 * with the name before, else the only one of that name anywhere.
 */
export function matchPeople(known: KnownPeople): PeopleMatcher {
  // A list repeats few names many times.
  const keyOf = remember(nameKey);
  const find = findersOf(known, keyOf);
  const unmatched = new Map<string, UnmatchedName>();
  const missed = (kind: UnmatchedName["kind"], name: string) => {
    const key = `${kind} ${keyOf(name)}`;
    unmatched.set(key, { kind, name, cases: (unmatched.get(key)?.cases ?? 0) + 1 });
    return null;
  };
  const tie = ({ status, teamName, workerName, workerRef }: Named): Tie => {
    if (status === "closed") return { teamId: null, workerId: null };
    const teamId = teamName === null ? null : (find.team(teamName) ?? missed("team", teamName));
    const said = workerName ?? workerRef;
    if (said === null) return { teamId, workerId: null };
    const numbered = workerRef === null ? undefined : find.numbered(workerRef);
    const named = workerName === null ? undefined : find.named(workerName, teamId);
    return { teamId, workerId: numbered ?? named ?? missed("worker", said) };
  };
  return {
    tie,
    match: (record) => ({ record, ...tie(record) }),
    unmatched: () => [...unmatched.values()],
  };
}

function findersOf({ teams, workers, numbers, matches }: KnownPeople, keyOf: (name: string) => string) {
  const teamIds = new Map(teams.map((team) => [keyOf(team.name), team.id]));
  const byName = Map.groupBy(workers, (worker) => keyOf(worker.name));
  const byNumber = new Map(numbers.map(({ id, workerRef }) => [keyOf(workerRef), id]));
  const matched = new Map(matches.map(({ kind, key, id }) => [`${kind} ${key}`, id]));
  const onlyOne = ([only, ...others]: readonly KnownWorker[]) =>
    only && others.every(({ id }) => id === only.id) ? only.id : undefined;
  return {
    team: (name: string) => teamIds.get(keyOf(name)) ?? matched.get(`team ${keyOf(name)}`),
    numbered: (number: string) => byNumber.get(keyOf(number)) ?? matched.get(`worker ${keyOf(number)}`),
    named: (name: string, teamId: string | null) => {
      const called = byName.get(keyOf(name)) ?? [];
      const inTeam = called.find((worker) => worker.teamId === teamId);
      return inTeam?.id ?? matched.get(`worker ${keyOf(name)}`) ?? onlyOne(called);
    },
  };
}
