// A small council for tests: one of each role, two teams in two services, made through the real commands' own queries.
import { randomUUID } from "node:crypto";
import type { Role } from "../../src/domain/access/roles.js";
import { type LocalDate, londonDateAt, parseLocalDate } from "../../src/domain/shared/calendar.js";
import { accept } from "../../src/domain/shared/result.js";
import { addPerson, addPosition, addService, addTeam } from "../../src/features/people/people.queries.js";
import { setUpCouncil } from "../../src/features/people/set-up-council.command.js";
import { change, read } from "../../src/platform/change.js";
import { MovedClock } from "../../src/platform/clock.js";
import type { Context } from "../../src/platform/context.js";
import type { Database } from "../../src/platform/db/connect.js";
import { findPersonWithPositions, type SignedIn } from "../../src/platform/http/sessions.queries.js";
import { hashPassword } from "../../src/platform/passwords.js";

/** A date written in a test. */
export const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date) throw new Error(`${text} is not a date`);
  return date;
};

export const TEST_PASSWORD = "four quiet purple otters";
export const SET_UP_AT = new Date("2025-01-06T09:00:00Z");

/** Everyone's key is also the start of their email address: worker@council.example. */
const PEOPLE: readonly {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly team?: string;
  readonly service?: string;
}[] = [
  { key: "performance", name: "Perry Formance", role: "performance-officer" },
  { key: "quality", name: "Quentin Ally", role: "quality-assurance-officer" },
  { key: "quality2", name: "Queenie Assure", role: "quality-assurance-officer" },
  { key: "head", name: "Heddy Qualis", role: "head-of-quality-assurance" },
  { key: "worker", name: "Wanda Worke", role: "social-worker", team: "north" },
  { key: "worker2", name: "Wilfred Arbeit", role: "social-worker", team: "south" },
  { key: "manager", name: "Manny Jere", role: "team-manager", team: "north" },
  { key: "manager2", name: "Minnie Steer", role: "team-manager", team: "south" },
  { key: "service", name: "Serena Vice", role: "service-manager", service: "families" },
  { key: "service2", name: "Servan Tes", role: "service-manager", service: "care" },
  { key: "reviewer", name: "Rev Yewer", role: "independent-reviewer" },
  { key: "senior", name: "Hedley Service", role: "head-of-service" },
  { key: "director", name: "Dirk Torr", role: "director" },
  { key: "workforce", name: "Flo Workforce", role: "workforce-development" },
  { key: "outside", name: "Otto Syde", role: "outside-reader" },
];

/** The keys of all of them, for tests that walk through everyone. */
export const everyone: readonly string[] = ["admin", ...PEOPLE.map(({ key }) => key)];

export type TestCouncil = {
  readonly authorityId: string;
  readonly clock: MovedClock;
  readonly teams: { readonly north: string; readonly south: string };
  readonly services: { readonly families: string; readonly care: string };
  /** The id of a person, by key. */
  id(key: string): string;
  /** The person as a page sees them, with today's positions. */
  person(key: string): Promise<SignedIn>;
  /** What a command is given when this person acts. */
  as(key: string): Context;
};

/** The clock stands at SET_UP_AT; move it with `council.clock.moveTo`. */
export async function makeCouncil(
  db: Database,
  names: { councilName?: string; suffix?: string } = {},
): Promise<TestCouncil> {
  const clock = new MovedClock(SET_UP_AT);
  const suffix = names.suffix ?? "";
  const passwordHash = await hashPassword(TEST_PASSWORD);
  const made = await setUpCouncil(
    { db, clock, correlationId: randomUUID() },
    {
      councilName: names.councilName ?? "Testshire",
      demonstration: false,
      administrator: { name: "Ada Ministrator", email: `admin${suffix}@council.example`, passwordHash },
    },
  );
  if (!made.ok) throw new Error(made.refusal);
  const { authorityId } = made.value;
  const ids = new Map<string, string>([
    ["admin", made.value.personId],
    ...PEOPLE.map(({ key }) => [key, randomUUID()] as const),
  ]);
  const id = (key: string) => {
    const found = ids.get(key);
    if (!found) throw new Error(`Nobody is called ${key}`);
    return found;
  };
  const as = (key: string): Context => ({
    db,
    clock,
    actor: { authorityId, kind: "person", personId: id(key), correlationId: randomUUID() },
    mailJobs: null,
  });
  const teams = { north: randomUUID(), south: randomUUID() };
  const services = { families: randomUUID(), care: randomUUID() };
  await change<null, never>(as("admin"), async ({ work, record }) => {
    await addService(work, { authorityId, id: services.families, name: "Families Service" });
    await addService(work, { authorityId, id: services.care, name: "Care Service" });
    await addTeam(work, { authorityId, id: teams.north, serviceId: services.families, name: "North Team" });
    await addTeam(work, { authorityId, id: teams.south, serviceId: services.care, name: "South Team" });
    for (const { key, name, role, team, service } of PEOPLE) {
      await addPerson(work, {
        authorityId,
        id: id(key),
        name,
        email: `${key}${suffix}@council.example`,
        passwordHash,
        status: "active",
      });
      await addPosition(work, {
        authorityId,
        id: randomUUID(),
        personId: id(key),
        role,
        teamId: team === "north" || team === "south" ? teams[team] : null,
        serviceId: service === "families" || service === "care" ? services[service] : null,
        startsOn: day("2024-01-01"),
        endsOn: null,
      });
    }
    record({ action: "set-up-test-council", recordType: "authority", recordId: authorityId });
    return accept(null);
  });
  const person = (key: string): Promise<SignedIn> =>
    read(as(key), async (work) => {
      const found = await findPersonWithPositions(work, id(key), londonDateAt(clock.now().getTime()));
      if (!found) throw new Error(`${key} can't sign in`);
      return found;
    });
  return { authorityId, clock, teams, services, id, person, as };
}
