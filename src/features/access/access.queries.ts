// Sign-in: looking someone up before a council is known, counting guesses, invitations, the first council.
import { sql } from "kysely";
import type { Role } from "../../domain/access/roles.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Database } from "../../platform/db/connect.js";
import type { Work } from "../../platform/db/in-authority.js";

export async function findForSignIn(db: Database, email: string) {
  const found = await sql<{ authorityId: string; personId: string; passwordHash: string | null }>`
    select * from sign_in_lookup(${email})`.execute(db);
  return found.rows[0] ?? null;
}

export async function findByInvitation(db: Database, tokenHash: Buffer, now: Date) {
  const found = await sql<{ authorityId: string; personId: string }>`
    select * from sign_in_link_lookup(${tokenHash}, ${now})`.execute(db);
  return found.rows[0] ?? null;
}

/** Counts one more guess under a key and answers how many there were in the present window. */
export async function countGuess(
  db: Database,
  keyHash: Buffer,
  now: Date,
  windowEndsAt: Date,
): Promise<number> {
  const counted = await sql<{ guesses: number }>`
    insert into sign_in_guess as g (key_hash, guesses, window_ends_at) values (${keyHash}, 1, ${windowEndsAt})
    on conflict (key_hash) do update set
      guesses = case when g.window_ends_at <= ${now} then 1 else g.guesses + 1 end,
      window_ends_at = case when g.window_ends_at <= ${now} then excluded.window_ends_at else g.window_ends_at end
    returning guesses`.execute(db);
  return counted.rows[0]?.guesses ?? 0;
}

/** Takes back one guess that turned out right: a whole council may sign in from one address on a Monday morning. */
export const takeBackGuess = (db: Database, keyHash: Buffer) =>
  sql`update sign_in_guess set guesses = greatest(guesses - 1, 0) where key_hash = ${keyHash}`.execute(db);

export const forgetGuesses = (db: Database, keyHash: Buffer) =>
  sql`delete from sign_in_guess where key_hash = ${keyHash}`.execute(db);

export const setPassword = (work: Work, personId: string, passwordHash: string) =>
  work
    .updateTable("person")
    .set((eb) => ({ passwordHash, version: eb("version", "+", 1) }))
    .where("id", "=", personId)
    .execute();

export const useInvitation = (work: Work, tokenHash: Buffer, usedAt: Date) =>
  work
    .updateTable("signInLink")
    .set({ usedAt })
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", usedAt)
    .returning("personId")
    .executeTakeFirst();

export const addInvitation = (
  work: Work,
  link: { authorityId: string; tokenHash: Buffer; personId: string; expiresAt: Date },
) => work.insertInto("signInLink").values(link).execute();

export const closeInvitations = (work: Work, personId: string, usedAt: Date) =>
  work
    .updateTable("signInLink")
    .set({ usedAt })
    .where("personId", "=", personId)
    .where("usedAt", "is", null)
    .execute();

export const endSessionsOf = (work: Work, personId: string) =>
  work.deleteFrom("session").where("personId", "=", personId).execute();

/** For each role of a demonstration council one person who holds it, all in one line of management where there is one. */
export const listDemonstrationPeople = (work: Work, on: LocalDate) =>
  work
    .selectFrom("position")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "position.authorityId")
        .onRef("person.id", "=", "position.personId"),
    )
    .leftJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "position.authorityId").onRef("team.id", "=", "position.teamId"),
    )
    .innerJoin("authority", "authority.authorityId", "position.authorityId")
    .distinctOn("position.role")
    .select(["position.role", "person.name", "person.email", "team.name as teamName"])
    .where("authority.demonstration", "=", true)
    .where("person.status", "=", "active")
    .where("position.startsOn", "<=", on)
    .where((eb) => eb.or([eb("position.endsOn", "is", null), eb("position.endsOn", ">=", on)]))
    .orderBy("position.role")
    .orderBy((eb) => eb.fn.coalesce("position.serviceId", "team.serviceId"))
    .orderBy("team.name")
    .orderBy("person.name")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, role: row.role as Role })));
