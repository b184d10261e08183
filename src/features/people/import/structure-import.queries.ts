// Files of people and structure: kept as they were read, decided once; and the council's structure, to plan against.
import type { Role } from "../../../domain/access/roles.js";
import type { LocalDate } from "../../../domain/shared/calendar.js";
import type { KnownStructure } from "../../../domain/structure/structure-plan.js";
import type { Work } from "../../../platform/db/in-authority.js";
import type { ReadStructure } from "./read-structure-file.js";
import type { Done } from "./structure-file-shape.js";

const ROWS_AT_ONCE = 1_000;

export const addStructureImport = (
  work: Work,
  {
    read,
    ...kept
  }: {
    authorityId: string;
    id: string;
    fileName: string;
    asAt: LocalDate;
    previewedBy: string | null;
    previewedAt: Date;
    read: ReadStructure;
  },
) =>
  work
    .insertInto("structureImport")
    .values({ ...kept, state: "previewed", read: JSON.stringify(read) })
    .execute();

export const findStructureImport = (work: Work, id: string) =>
  work.selectFrom("structureImport").selectAll().where("id", "=", id).executeTakeFirst();

export const lockStructureImport = (work: Work, id: string) =>
  work.selectFrom("structureImport").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export const decideStructureImport = (
  work: Work,
  id: string,
  {
    done,
    ...decided
  }: {
    state: "applied" | "set-aside";
    decidedBy: string | null;
    decidedAt: Date;
    done: Done | null;
  },
) =>
  work
    .updateTable("structureImport")
    .set((eb) => ({
      ...decided,
      read: null,
      done: done === null ? null : JSON.stringify(done),
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();

export const listStructureImports = (work: Work) =>
  work
    .selectFrom("structureImport as file")
    .leftJoin("person", (join) =>
      join.onRef("person.authorityId", "=", "file.authorityId").onRef("person.id", "=", "file.previewedBy"),
    )
    .select(["file.id", "file.fileName", "file.asAt", "file.state", "file.previewedAt", "person.name as by"])
    .where("file.state", "<>", "set-aside")
    .orderBy("file.previewedAt", "desc")
    .limit(20)
    .execute();

/** Held until the transaction ends, so that nobody's positions change while a file is applied. */
export const lockEveryone = (work: Work) =>
  work.selectFrom("person").select("id").orderBy("id").forUpdate().execute();

export async function readKnownStructure(work: Work): Promise<KnownStructure> {
  const services = await work.selectFrom("service").select(["id", "name"]).execute();
  const teams = await work
    .selectFrom("team")
    .leftJoin("teamServicePeriod as period", (join) =>
      join
        .onRef("period.authorityId", "=", "team.authorityId")
        .onRef("period.teamId", "=", "team.id")
        .on("period.endsOn", "is", null),
    )
    .select(["team.id", "team.name", "team.serviceId", "team.closesOn", "period.startsOn as since"])
    .execute();
  const people = await work
    .selectFrom("person")
    .select(["id", "name", "email", "status", "workerRef"])
    .orderBy("id")
    .execute();
  const positions = await work
    .selectFrom("position")
    .select(["id", "personId", "role", "teamId", "serviceId", "startsOn", "endsOn"])
    .orderBy("startsOn")
    .orderBy("id")
    .execute();
  return {
    services,
    teams,
    people: people.map(({ status, ...person }) => ({ ...person, hasLeft: status === "left" })),
    positions: positions.map((held) => ({ ...held, role: held.role as Role })),
  };
}

type NewPerson = { authorityId: string; id: string; name: string; email: string; workerRef: string | null };

/** The addresses that were free; one that is missing belongs to someone already, perhaps in another council. */
export async function addPeople(work: Work, people: readonly NewPerson[]): Promise<ReadonlySet<string>> {
  const added = new Set<string>();
  for (let from = 0; from < people.length; from += ROWS_AT_ONCE) {
    const rows = await work
      .insertInto("person")
      .values(
        people
          .slice(from, from + ROWS_AT_ONCE)
          .map((person) => ({ ...person, passwordHash: null, status: "active" })),
      )
      .onConflict((conflict) => conflict.column("email").doNothing())
      .returning("email")
      .execute();
    for (const { email } of rows) added.add(email);
  }
  return added;
}

type NewPosition = {
  authorityId: string;
  id: string;
  personId: string;
  role: Role;
  teamId: string | null;
  serviceId: string | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
};

export async function addPositions(work: Work, positions: readonly NewPosition[]): Promise<void> {
  for (let from = 0; from < positions.length; from += ROWS_AT_ONCE)
    await work
      .insertInto("position")
      .values(positions.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

/** Throws where the address or number is someone else's. */
export const saveCorrection = (
  work: Work,
  id: string,
  now: { readonly name?: string; readonly email?: string; readonly workerRef?: string },
) =>
  work
    .updateTable("person")
    .set((eb) => ({ ...now, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
