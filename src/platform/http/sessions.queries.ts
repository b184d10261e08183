// Sessions and the person behind each, read anew at every request: someone who left is out at once.
import { sql } from "kysely";
import type { Person, Position } from "../../domain/access/roles.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Database } from "../db/connect.js";
import { inAuthority, type Work } from "../db/in-authority.js";

export type SignedIn = Person & {
  readonly authorityId: string;
  readonly councilName: string;
  readonly demonstration: boolean;
};

const RENEW_AFTER_MS = 60_000;

type Found = {
  readonly authorityId: string;
  readonly councilName: string;
  readonly demonstration: boolean;
  readonly personId: string;
  readonly personName: string;
  readonly expiresAt: Date;
  readonly positions: readonly Position[];
};

/**
 * The signed-in person with today's positions, or null, in one query. Where someone is there, the session is renewed, at
 * most once a minute.
 */
export async function findSignedIn(
  db: Database,
  tokenHash: Buffer,
  now: Date,
  today: LocalDate,
  sessionMinutes: number,
  renews: boolean,
): Promise<SignedIn | null> {
  const { rows } = await sql<Found>`select * from signed_in(${tokenHash}, ${now}, ${today})`.execute(db);
  const [found] = rows;
  if (!found) return null;
  const { authorityId, councilName, demonstration, personId, personName, expiresAt, positions } = found;
  const fullLife = sessionMinutes * 60_000;
  if (renews && expiresAt.getTime() - now.getTime() < fullLife - RENEW_AFTER_MS)
    await inAuthority(db, authorityId, (work) =>
      work
        .updateTable("session")
        .set({ expiresAt: new Date(now.getTime() + fullLife) })
        .where("tokenHash", "=", tokenHash)
        .execute(),
    );
  return { id: personId, name: personName, authorityId, councilName, demonstration, positions };
}

/** A person with the positions held on a day. */
export async function findPersonWithPositions(
  work: Work,
  personId: string,
  today: LocalDate,
): Promise<SignedIn | null> {
  const rows = await work
    .selectFrom("person")
    .innerJoin("authority", "authority.authorityId", "person.authorityId")
    .leftJoin("position", (join) =>
      join
        .onRef("position.authorityId", "=", "person.authorityId")
        .onRef("position.personId", "=", "person.id")
        .on("position.startsOn", "<=", today)
        .on((eb) => eb.or([eb("position.endsOn", "is", null), eb("position.endsOn", ">=", today)])),
    )
    .select([
      "person.id",
      "person.name",
      "person.authorityId",
      "authority.name as councilName",
      "authority.demonstration",
      "position.role",
      "position.teamId",
      "position.serviceId",
      "position.startsOn",
      "position.endsOn",
    ])
    .where("person.id", "=", personId)
    .where("person.status", "=", "active")
    .execute();
  const [first] = rows;
  if (!first) return null;
  const positions = rows.flatMap((row): Position[] =>
    row.role && row.startsOn
      ? [
          {
            role: row.role as Position["role"],
            teamId: row.teamId,
            serviceId: row.serviceId,
            startsOn: row.startsOn,
            endsOn: row.endsOn,
          },
        ]
      : [],
  );
  const { id, name, authorityId, councilName, demonstration } = first;
  return { id, name, authorityId, councilName, demonstration, positions };
}

export const startSession = (
  work: Work,
  session: { authorityId: string; tokenHash: Buffer; personId: string; expiresAt: Date },
) => work.insertInto("session").values(session).execute();

export const endSession = (work: Work, tokenHash: Buffer) =>
  work.deleteFrom("session").where("tokenHash", "=", tokenHash).execute();

export const endOldSessions = (work: Work, now: Date) =>
  work.deleteFrom("session").where("expiresAt", "<=", now).execute();
