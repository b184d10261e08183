// Says what names of a case list mean: a team or worker that is set up, or a team to add. It is remembered for later lists,
// and the cases of this one are tied at once. A draw's frozen list stays as it was.
import { matchPeople, type NameMatch } from "../../../domain/case-data/match-people.js";
import { nameKey } from "../../../domain/case-data/name-key.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import { type Change, change } from "../../../platform/change.js";
import type { Context } from "../../../platform/context.js";
import type { Work } from "../../../platform/db/in-authority.js";
import { addTeamTo, listOpenTeams } from "../../people/public.js";
import { findConfirmedSnapshot, lockSnapshot } from "../imports.queries.js";
import { listKnownPeople, listWorkers } from "./known-people.queries.js";
import {
  listLooseNames,
  listNameProblems,
  markChanged,
  saveMatch,
  saySolved,
  tieCases,
} from "./names.queries.js";

export type MatchNamesRefusal =
  | "no-such-list"
  | "list-too-old"
  | "changed-meanwhile"
  | "nothing-chosen"
  | "no-such-team"
  | "no-such-worker"
  | "no-such-service"
  | "team-name-taken";

/** What one name means, as it is chosen on the page. */
export type NameChoice =
  | { readonly kind: "team"; readonly name: string; readonly teamId: string }
  | { readonly kind: "team"; readonly name: string; readonly addIn: string }
  | { readonly kind: "worker"; readonly name: string; readonly personId: string };

export type NamesToMatch = {
  readonly snapshotId: string;
  readonly version: number;
  readonly choices: readonly NameChoice[];
};

/** How many cases were tied. */
export const matchNames = (
  context: Context,
  { snapshotId, version, choices }: NamesToMatch,
): Promise<Result<number, MatchNamesRefusal>> =>
  change<number, MatchNamesRefusal>(context, async (into) => {
    const { work, today } = into;
    const snapshot = await lockSnapshot(work, snapshotId);
    if (!snapshot || snapshot.state === "set-aside") return refuse("no-such-list");
    const newest = await findConfirmedSnapshot(work, today);
    if (snapshot.state === "confirmed" && newest?.id !== snapshotId) return refuse("list-too-old");
    if (snapshot.version !== version) return refuse("changed-meanwhile");
    if (choices.length === 0) return refuse("nothing-chosen");
    const known: Known = {
      teams: new Set((await listOpenTeams(work, today)).map(({ id }) => id)),
      workers: new Set((await listWorkers(work, snapshot.asAt, today)).map(({ id }) => id)),
    };
    for (const choice of choices) {
      const means = await meaningOf(into, choice, known);
      if (!means.ok) return means;
      await remember(into, snapshotId, means.value);
    }
    const tied = await tieAgain(work, snapshotId, snapshot.asAt);
    await markChanged(work, snapshotId);
    const detail = { asAt: snapshot.asAt, names: choices.length, cases: tied };
    into.record({ action: "match-names", recordType: "snapshot", recordId: snapshotId, detail });
    return accept(tied);
  });

type Known = { readonly teams: ReadonlySet<string>; readonly workers: ReadonlySet<string> };

async function meaningOf(
  into: Change,
  choice: NameChoice,
  known: Known,
): Promise<Result<NameMatch, MatchNamesRefusal>> {
  const { kind, name } = choice;
  const means = (id: string) => accept({ kind, key: nameKey(name), id });
  if (kind === "worker")
    return known.workers.has(choice.personId) ? means(choice.personId) : refuse("no-such-worker");
  if ("teamId" in choice)
    return known.teams.has(choice.teamId) ? means(choice.teamId) : refuse("no-such-team");
  const added = await addTeamTo(into, { name, serviceId: choice.addIn });
  return added.ok ? means(added.value) : added;
}

async function remember(
  { work, actor, now, record }: Change,
  snapshotId: string,
  match: NameMatch,
): Promise<void> {
  const { authorityId, personId: matchedBy } = actor;
  await saveMatch(work, { ...match, authorityId, matchedBy, matchedAt: now });
  const isTeam = match.kind === "team";
  record({
    action: isTeam ? "match-team-name" : "match-worker-name",
    recordType: isTeam ? "team" : "person",
    recordId: match.id,
    detail: { snapshotId },
  });
}

/** Ties what can be tied now: a team that is known at last may also tell two workers of one name apart. */
async function tieAgain(work: Work, snapshotId: string, asAt: LocalDate): Promise<number> {
  const loose = await listLooseNames(work, snapshotId);
  const matcher = matchPeople(await listKnownPeople(work, asAt));
  const ties = loose.map((names) => ({ ...names, ...matcher.tie({ ...names, status: "other" }) }));
  const tied = await tieCases(work, snapshotId, ties);
  const left = new Set(matcher.unmatched().map(({ kind, name }) => `${kind} ${nameKey(name)}`));
  const solved = (await listNameProblems(work, snapshotId)).filter(({ code, value }) => {
    const kind = code === "team-not-set-up" ? "team" : "worker";
    return value !== null && !left.has(`${kind} ${nameKey(value)}`);
  });
  const numbers = solved.map(({ number }) => number);
  const words = { message: "This name was not set up, and is matched now.", fix: "Nothing to do." };
  await saySolved(work, snapshotId, numbers, words);
  return tied;
}
