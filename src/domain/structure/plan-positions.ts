// Plans the positions of one person: kept, ended, begun, or moved from one team or service to another.
import { placeOf } from "../access/positions.js";
import type { Role } from "../access/roles.js";
import { nameKey } from "../case-data/name-key.js";
import { addDays, type LocalDate } from "../shared/calendar.js";
import type { FoundPerson } from "./find-people.js";
import type { PlannedTeams } from "./plan-teams.js";
import type { StructureLine } from "./structure-line.js";
import {
  type KnownPosition,
  type PlannedPosition,
  placeKey,
  type StructureStep,
  type Who,
} from "./structure-plan.js";
import { type StructureProblem, type StructureProblemCode, structureProblem } from "./structure-problems.js";

/** Someone has one of these at a time, so a new one in a file means that they moved. */
const lineRoles: readonly Role[] = [
  "social-worker",
  "team-manager",
  "service-manager",
  "head-of-service",
  "director",
];

type Wanted = { readonly line: StructureLine; readonly position: PlannedPosition };
export type HeldPosition = KnownPosition & { readonly position: PlannedPosition };

export type PlannedPositions = {
  readonly steps: readonly StructureStep[];
  readonly problems: readonly StructureProblem[];
  /** Positions that the file confirms as they are, or ends. */
  readonly confirmed: ReadonlySet<string>;
  readonly unchanged: number;
  /** How many of them stand here with another first day. */
  readonly startsDiffer: number;
};

export function planPositions(
  person: FoundPerson,
  held: readonly HeldPosition[],
  places: Pick<PlannedTeams, "teams" | "services">,
  asAt: LocalDate,
): PlannedPositions {
  const planner = new PositionPlanner(person, held, asAt);
  const seen = new Map<string, number>();
  for (const line of person.lines) {
    const wanted = planner.place(line, places);
    if (!wanted) continue;
    const key = [placeKey(wanted.position), line.startsOn, line.endsOn].join(" ");
    const twin = seen.get(key);
    if (twin !== undefined) planner.note("duplicate-row", line, { other: String(twin) });
    else planner.plan(wanted);
    seen.set(key, twin ?? line.place.row);
  }
  planner.begin();
  return planner;
}

class PositionPlanner implements PlannedPositions {
  readonly steps: StructureStep[] = [];
  readonly problems: StructureProblem[] = [];
  readonly confirmed = new Set<string>();
  unchanged = 0;
  startsDiffer = 0;
  readonly #person: FoundPerson;
  readonly #who: Who;
  readonly #held: readonly HeldPosition[];
  readonly #asAt: LocalDate;
  readonly #begun: Wanted[] = [];

  constructor(person: FoundPerson, held: readonly HeldPosition[], asAt: LocalDate) {
    const { known, name, email } = person;
    this.#person = person;
    this.#who = { personId: known?.id ?? null, name, email: email ?? known?.email ?? "" };
    this.#held = held;
    this.#asAt = asAt;
  }

  note(
    code: StructureProblemCode,
    line: StructureLine,
    detail: { readonly other?: string } = {},
    field: keyof StructureLine["cells"] = "name",
  ): void {
    const said = { who: this.#person.name, ...detail };
    this.problems.push(structureProblem(code, line.place, line.cells[field], said));
  }

  /** The position that a row means; null where it lacks a part, or its team can't be used (which is told once for the team). */
  place(line: StructureLine, places: Pick<PlannedTeams, "teams" | "services">): Wanted | null {
    const team = line.team === null ? null : places.teams.get(nameKey(line.team));
    if (team === undefined) return null;
    const role = line.role ?? this.#roleIn(team?.name ?? null);
    if (role === null) {
      this.note("role-missing", line, {}, "role");
      return null;
    }
    const place = placeOf(role);
    const service = line.service === null ? team?.service : places.services.get(nameKey(line.service));
    if (place === "team" && !team) this.note("role-needs-team", line, {}, "team");
    else if (place === "service" && !service) this.note("role-needs-service", line, {}, "service");
    else
      return {
        line,
        position: {
          role,
          team: place === "team" ? (team?.name ?? null) : null,
          service: place === "service" ? (service ?? null) : null,
        },
      };
    return null;
  }

  #roleIn(team: string | null): Role | null {
    const held = this.#held.filter(
      (one) =>
        this.#goesOn(one, this.#asAt) &&
        (team === null || nameKey(one.position.team ?? "") === nameKey(team)),
    );
    return held.length === 1 ? (held[0]?.role ?? null) : null;
  }

  #goesOn({ endsOn }: HeldPosition, day: LocalDate): boolean {
    return endsOn === null || endsOn >= day;
  }

  plan(wanted: Wanted): void {
    const { line, position } = wanted;
    const same = this.#held.filter((one) => placeKey(one.position) === placeKey(position));
    if (line.endsOn !== null && line.endsOn < this.#asAt) this.#planPast(wanted, same, line.endsOn);
    else this.#planPresent(wanted, same);
  }

  #planPresent(wanted: Wanted, same: readonly HeldPosition[]): void {
    const { line } = wanted;
    const from = line.startsOn !== null && line.startsOn > this.#asAt ? line.startsOn : this.#asAt;
    const held = same.find((one) => this.#goesOn(one, from));
    if (!held) {
      this.#begun.push(wanted);
      return;
    }
    this.confirmed.add(held.id);
    if (line.startsOn !== null && line.startsOn !== held.startsOn) this.startsDiffer += 1;
    if (line.endsOn !== null) this.#end(held, line.endsOn, line);
    else this.unchanged += 1;
  }

  #planPast(wanted: Wanted, same: readonly HeldPosition[], endsOn: LocalDate): void {
    const { line, position } = wanted;
    const from = line.startsOn ?? endsOn;
    const held = same.find((one) => one.startsOn <= endsOn && this.#goesOn(one, from));
    if (held) {
      this.confirmed.add(held.id);
      this.#end(held, endsOn, line);
    } else if (line.startsOn === null) this.note("end-without-start", line, {}, "endsOn");
    else
      this.steps.push({ kind: "start-position", who: this.#who, position, startsOn: line.startsOn, endsOn });
  }

  #end(held: HeldPosition, endsOn: LocalDate, line: StructureLine): void {
    if (held.endsOn === endsOn) this.unchanged += 1;
    else if (held.endsOn !== null) this.note("end-differs", line, { other: held.endsOn }, "endsOn");
    else if (endsOn < held.startsOn) this.note("ends-before-start", line, {}, "endsOn");
    else this.#endStep(held, endsOn, false);
  }

  #endStep(held: HeldPosition, endsOn: LocalDate, isMove: boolean): void {
    const { id, position } = held;
    this.steps.push({ kind: "end-position", positionId: id, who: this.#who, position, endsOn, isMove });
  }

  /** Begins the new positions, and ends those that they take the place of. */
  begin(): void {
    const moved = this.#held.filter(
      (one) => lineRoles.includes(one.role) && this.#goesOn(one, this.#asAt) && !this.confirmed.has(one.id),
    );
    const inLine = this.#begun.filter(({ position }) => lineRoles.includes(position.role));
    const starts = inLine.map(({ line }) => line.startsOn ?? this.#asAt).sort();
    const [first] = starts;
    const later = moved.find(
      ({ startsOn }) => startsOn >= this.#asAt && first !== undefined && first <= startsOn,
    );
    for (const wanted of this.#begun)
      if (later && inLine.includes(wanted))
        this.note("later-position", wanted.line, { other: later.startsOn }, "startsOn");
      else this.#start(wanted, inLine.includes(wanted) ? moved : []);
    if (first === undefined || later) return;
    const latest = moved
      .map(({ startsOn }) => startsOn)
      .sort()
      .at(-1);
    const from = latest !== undefined && first <= latest ? this.#asAt : first;
    for (const held of moved) {
      this.confirmed.add(held.id);
      if (this.#goesOn(held, from)) this.#endStep(held, addDays(from, -1), true);
    }
  }

  #start({ line, position }: Wanted, moved: readonly HeldPosition[]): void {
    const isEarly = moved.some(({ startsOn }) => line.startsOn !== null && line.startsOn <= startsOn);
    if (isEarly) this.note("start-before-last-position", line, { other: this.#asAt }, "startsOn");
    const startsOn = isEarly ? this.#asAt : (line.startsOn ?? this.#asAt);
    this.steps.push({ kind: "start-position", who: this.#who, position, startsOn, endsOn: line.endsOn });
  }
}
