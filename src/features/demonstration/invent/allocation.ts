// Which team and worker of Exampleshire a child's case is with on a day. When a worker leaves, only that worker's children
// get another one: each child goes to whoever of the team stands highest in the child's own order (rendezvous hashing).
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { mix, numberOf, shareOf } from "./chance.js";
import { type Child, markOf, type Stage } from "./children.js";
import { type Council, positionOn } from "./council.js";
import { dateOfDay, dayNumber, yearsBetween } from "./history.js";

export interface Allocation {
  readonly team: string;
  readonly worker: string;
}

export interface AllocationBook {
  allocate(child: Child, stage: Stage, day: number): Allocation;
  /** The leaving care team and worker of a young person who has left care. */
  allocateLeaver(child: Child, day: number): Allocation;
}

const groupFor = (child: Child, stage: Stage, day: number): string => {
  const share = shareOf(markOf(child), 5);
  if (stage.kind === "lac") {
    if (yearsBetween(child.born, day) >= 16) return "leaving-care";
    if (child.disabled && share < 0.25) return "disabled-children";
    return share < 0.3 ? "fostering" : "children-in-care";
  }
  if (child.need === "N2") return "disabled-children";
  if (stage.kind === "assessment") return "assessment";
  return stage.kind === "cin" && share < 0.25 ? "assessment" : "family-support";
};

interface Member {
  readonly name: string;
  readonly mark: number;
}

const membersOf = (council: Council, teamKey: string, on: LocalDate): readonly Member[] =>
  council.people
    .filter((person) => {
      const position = positionOn(person, on);
      return position?.role === "social-worker" && position.teamKey === teamKey;
    })
    .map((person) => ({ name: person.name, mark: numberOf(person.key) }));

const highest = (members: readonly Member[], child: Child): string => {
  let best = "";
  let bestMark = -1;
  for (const member of members) {
    const mark = mix(child.id, member.mark);
    if (mark > bestMark) [best, bestMark] = [member.name, mark];
  }
  return best;
};

/** Days on which anyone starts in a post or has left one: between two of them, teams stay as they are. */
const changes = (council: Council): readonly number[] => {
  const days = council.people.flatMap(({ positions }) =>
    positions.flatMap(({ from, to }) => [dayNumber(from), ...(to === null ? [] : [dayNumber(to) + 1])]),
  );
  return [...new Set(days)].sort((one, other) => other - one);
};

/** Looks a team's members up once for each stretch of time in which no post changes hands. */
export const allocationBook = (council: Council): AllocationBook => {
  const changeDays = changes(council);
  const known = new Map<string, readonly Member[]>();
  const members = (teamKey: string, day: number): readonly Member[] => {
    const key = `${teamKey} ${changeDays.find((change) => change <= day)}`;
    const found = known.get(key) ?? membersOf(council, teamKey, dateOfDay(day));
    known.set(key, found);
    return found;
  };
  const groups = Map.groupBy(council.teams, (team) => team.key.replace(/-[a-z]+$/, ""));
  const inGroup = (group: string, child: Child, day: number): Allocation => {
    const teams = groups.get(group) ?? [];
    const team = teams[mix(child.id, 2) % teams.length];
    if (team === undefined) throw new RangeError(`Exampleshire has no ${group} team`);
    return { team: team.name, worker: highest(members(team.key, day), child) };
  };
  return {
    allocate: (child, stage, day) => inGroup(groupFor(child, stage, day), child, day),
    allocateLeaver: (child, day) => inGroup("leaving-care", child, day),
  };
};
