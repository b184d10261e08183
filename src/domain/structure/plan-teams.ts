// Plans the services and teams that a file names: new ones, and teams that are in another service now.
import { nameKey } from "../case-data/name-key.js";
import type { LocalDate } from "../shared/calendar.js";
import type { StructureLine } from "./structure-line.js";
import type { KnownStructure, KnownTeam, StructureStep } from "./structure-plan.js";
import { type StructureProblem, structureProblem } from "./structure-problems.js";

export type PlannedTeams = {
  readonly steps: readonly StructureStep[];
  readonly problems: readonly StructureProblem[];
  readonly unchanged: number;
  /** The names as they will be, by their key; a team or service that can't be used is not among them. */
  readonly teams: ReadonlyMap<string, { readonly name: string; readonly service: string }>;
  readonly services: ReadonlyMap<string, string>;
};

type Named = { readonly line: StructureLine; readonly name: string; readonly service: string | null };

export function planTeams(
  lines: readonly StructureLine[],
  known: KnownStructure,
  asAt: LocalDate,
): PlannedTeams {
  const steps: StructureStep[] = [];
  const problems: StructureProblem[] = [];
  const services = new Map(known.services.map(({ name }) => [nameKey(name), name]));
  for (const { service, isUsed } of lines) {
    if (!isUsed || service === null || services.has(nameKey(service))) continue;
    services.set(nameKey(service), service);
    steps.push({ kind: "add-service", name: service });
  }
  const teams = new Map<string, { name: string; service: string }>();
  let unchanged = 0;
  for (const [key, named] of namedTeams(lines, problems)) {
    const team = known.teams.find(({ name }) => nameKey(name) === key);
    const planned = team
      ? planKnownTeam(named, team, known, asAt)
      : planNewTeam(named, services.get(nameKey(named.service ?? "")));
    if ("problem" in planned) problems.push(planned.problem);
    else {
      teams.set(key, planned.team);
      if (planned.step) steps.push(planned.step);
      else unchanged += 1;
    }
  }
  return { steps, problems, unchanged, teams, services };
}

type Planned =
  | {
      readonly team: { readonly name: string; readonly service: string };
      readonly step: StructureStep | null;
    }
  | { readonly problem: StructureProblem };

/** Each team once, with the first service that a row gives it. */
function namedTeams(lines: readonly StructureLine[], problems: StructureProblem[]): Map<string, Named> {
  const named = new Map<string, Named>();
  const told = new Set<string>();
  for (const line of lines) {
    if (!line.isUsed || line.team === null) continue;
    const key = nameKey(line.team);
    const before = named.get(key);
    if (!before || (before.service === null && line.service !== null))
      named.set(key, { line: before?.line ?? line, name: before?.name ?? line.team, service: line.service });
    else if (before.service && line.service && nameKey(before.service) !== nameKey(line.service)) {
      const detail = { other: before.name, known: `“${before.service}”` };
      if (!told.has(key))
        problems.push(structureProblem("team-in-two-services", line.place, line.cells.service, detail));
      told.add(key);
    }
  }
  return named;
}

function planNewTeam({ line, name }: Named, service: string | undefined): Planned {
  if (service === undefined)
    return {
      problem: structureProblem("team-without-service", line.place, line.cells.team, { other: name }),
    };
  return { team: { name, service }, step: { kind: "add-team", name, service } };
}

function planKnownTeam(named: Named, team: KnownTeam, known: KnownStructure, asAt: LocalDate): Planned {
  const { line, service } = named;
  const from = known.services.find(({ id }) => id === team.serviceId)?.name ?? "";
  const refused = (code: "team-closed" | "team-changed-later") => ({
    problem: structureProblem(code, line.place, line.cells.team, { other: team.name }),
  });
  if (team.closesOn !== null && team.closesOn < asAt) return refused("team-closed");
  if (service === null || nameKey(service) === nameKey(from))
    return { team: { name: team.name, service: from }, step: null };
  if (team.closesOn !== null) return refused("team-closed");
  if (team.since !== null && team.since >= asAt) return refused("team-changed-later");
  const to = known.services.find(({ name }) => nameKey(name) === nameKey(service))?.name ?? service;
  return {
    team: { name: team.name, service: to },
    step: { kind: "move-team", teamId: team.id, name: team.name, from, to },
  };
}
