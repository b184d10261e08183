// Ties the names of a case list to the teams and workers that the council has set up, and says which it could not tie.
import type { CaseRecord } from "./case-record.js";
import { foldText } from "./texts.js";

export type KnownTeam = { readonly id: string; readonly name: string };
export type KnownWorker = { readonly id: string; readonly name: string; readonly teamId: string };

export type MatchedCase = {
  readonly record: CaseRecord;
  readonly teamId: string | null;
  readonly workerId: string | null;
};

export type UnmatchedName = {
  readonly kind: "team" | "worker";
  /** As the list has it. */
  readonly name: string;
  readonly cases: number;
};

const keyOf = (name: string) => foldText(name).toLowerCase();

export type PeopleMatcher = {
  readonly match: (record: CaseRecord) => MatchedCase;
  /** The names that could not be tied so far, each with the number of open cases that bear it. */
  readonly unmatched: () => readonly UnmatchedName[];
};

/** A worker is the one of that name in the case's team, else the only one of that name anywhere. */
export function matchPeople(teams: readonly KnownTeam[], workers: readonly KnownWorker[]): PeopleMatcher {
  const teamIds = new Map(teams.map((team) => [keyOf(team.name), team.id]));
  const byName = Map.groupBy(workers, (worker) => keyOf(worker.name));
  const unmatched = new Map<string, UnmatchedName>();
  const missed = (kind: UnmatchedName["kind"], name: string) => {
    const key = `${kind} ${keyOf(name)}`;
    unmatched.set(key, { kind, name, cases: (unmatched.get(key)?.cases ?? 0) + 1 });
    return null;
  };
  const findWorker = (name: string, teamId: string | null): string | null => {
    const named = byName.get(keyOf(name)) ?? [];
    const [only, ...others] = named;
    const inTeam = named.find((worker) => worker.teamId === teamId);
    return inTeam?.id ?? (only && others.every(({ id }) => id === only.id) ? only.id : null);
  };
  const match = (record: CaseRecord): MatchedCase => {
    if (record.status === "closed") return { record, teamId: null, workerId: null };
    const { teamName, workerName } = record;
    const teamId = teamName === null ? null : (teamIds.get(keyOf(teamName)) ?? missed("team", teamName));
    const workerId =
      workerName === null ? null : (findWorker(workerName, teamId) ?? missed("worker", workerName));
    return { record, teamId, workerId };
  };
  return { match, unmatched: () => [...unmatched.values()] };
}
