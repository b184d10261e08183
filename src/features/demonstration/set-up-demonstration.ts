// Sets up the invented council through the real commands: its services, teams, people, and the posts they hold and leave.
import type { Position, Role } from "../../domain/access/roles.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { addDays } from "../../domain/shared/calendar.js";
import { read } from "../../platform/change.js";
import type { MovedClock } from "../../platform/clock.js";
import type { Database } from "../../platform/db/connect.js";
import {
  addNewService,
  addNewTeam,
  addPositionTo,
  endPositionOf,
  invitePerson,
  markAsLeft,
  setUpCouncil,
} from "../people/public.js";
import { Cast, done, type Member } from "./cast.js";
import { listPositionsOf } from "./demonstration.queries.js";
import type { Council, Person as Invented } from "./invent/council.js";
import type { Timeline } from "./timeline.js";

export type Places = {
  readonly teamIds: ReadonlyMap<string, string>;
  readonly serviceIds: ReadonlyMap<string, string>;
  /** The service of a team, by their ids. */
  readonly serviceOfTeam: ReadonlyMap<string, string>;
};

type SetUp = { readonly cast: Cast; readonly places: Places };

const isAdministrator = (person: Invented) => person.positions.some(({ role }) => role === "administrator");

async function setUpPlaces(cast: Cast, admin: { id: string }, council: Council): Promise<Places> {
  const serviceIds = new Map<string, string>();
  for (const service of council.services)
    serviceIds.set(service.key, await done("add a service", addNewService(cast.as(admin), service.name)));
  const teamIds = new Map<string, string>();
  const serviceOfTeam = new Map<string, string>();
  for (const team of council.teams) {
    const serviceId = serviceIds.get(team.serviceKey) ?? "";
    const id = await done("add a team", addNewTeam(cast.as(admin), { name: team.name, serviceId }));
    teamIds.set(team.key, id);
    serviceOfTeam.set(id, serviceId);
  }
  return { teamIds, serviceIds, serviceOfTeam };
}

type InventedPosition = Invented["positions"][number];

const placedIn = ({ teamIds, serviceIds }: Places, position: InventedPosition) => ({
  role: position.role as Role,
  teamId: position.teamKey ? (teamIds.get(position.teamKey) ?? null) : null,
  serviceId: position.serviceKey ? (serviceIds.get(position.serviceKey) ?? null) : null,
  startsOn: position.from,
});

async function invitePeople(
  cast: Cast,
  admin: Member,
  council: Council,
  places: Places,
): Promise<readonly Member[]> {
  const members: Member[] = [];
  for (const person of council.people) {
    if (isAdministrator(person)) continue;
    const [first, ...later] = person.positions;
    if (!first) continue;
    const { name, email } = person;
    const invited = invitePerson(cast.as(admin), { name, email, position: placedIn(places, first) });
    const id = await done("invite someone", invited);
    for (const position of later)
      await done("add a position", addPositionTo(cast.as(admin), id, placedIn(places, position)));
    await endPositions(cast, admin, id, person);
    const positions = person.positions.map((position): Position => {
      const { role, teamId, serviceId, startsOn } = placedIn(places, position);
      const inTeam = role === "social-worker" || role === "team-manager";
      return {
        role,
        teamId: inTeam ? teamId : null,
        serviceId: role === "service-manager" ? serviceId : null,
        startsOn,
        endsOn: position.to,
      };
    });
    members.push({ id, name, email, positions });
  }
  return members;
}

async function endPositions(cast: Cast, admin: Member, personId: string, person: Invented): Promise<void> {
  const ending = person.positions.filter(
    (position): position is InventedPosition & { to: LocalDate } => position.to !== null,
  );
  if (ending.length === 0) return;
  const kept = await read(cast.as(admin), (work) => listPositionsOf(work, personId));
  for (const { from, to } of ending) {
    const positionId = kept.find(({ startsOn }) => startsOn === from)?.id ?? "";
    await done("end a position", endPositionOf(cast.as(admin), { personId, positionId, endsOn: to }));
  }
}

function planLeaving(
  timeline: Timeline,
  cast: Cast,
  admin: Member,
  council: Council,
  members: readonly Member[],
): void {
  for (const { email, positions } of council.people) {
    const last = positions.at(-1);
    const member = members.find((one) => one.email === email);
    if (!last?.to || !member) continue;
    timeline.plan(addDays(last.to, 1), async () => {
      await done("mark someone as left", markAsLeft(cast.as(admin), member.id));
    });
  }
}

export async function setUpDemonstration(
  db: Database,
  clock: MovedClock,
  timeline: Timeline,
  council: Council,
  passwordHash: string,
): Promise<SetUp> {
  const invented = council.people.find(isAdministrator);
  if (!invented) throw new Error("The invented council needs an administrator.");
  const { name, email } = invented;
  const made = await done(
    "set up the council",
    setUpCouncil(
      { db, clock, correlationId: "demonstration" },
      { councilName: council.name, demonstration: true, administrator: { name, email, passwordHash } },
    ),
  );
  const cast = new Cast(db, clock, made.authorityId);
  const startsOn = cast.today;
  const position: Position = { role: "administrator", teamId: null, serviceId: null, startsOn, endsOn: null };
  const admin: Member = { id: made.personId, name, email, positions: [position] };
  const places = await setUpPlaces(cast, admin, council);
  const members = await invitePeople(cast, admin, council, places);
  cast.join([admin, ...members]);
  planLeaving(timeline, cast, admin, council, members);
  return { cast, places };
}
