// The people of the demonstration as the commands know them: who holds which post on a day, and what acts in their name.
import { randomUUID } from "node:crypto";
import type { Person, Role } from "../../domain/access/roles.js";
import { isHeldAt } from "../../domain/access/roles.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { type MovedClock, today } from "../../platform/clock.js";
import type { Context } from "../../platform/context.js";
import type { Database } from "../../platform/db/connect.js";

export type Member = Person & { readonly email: string };

export class Cast {
  #db: Database;
  readonly #clock: MovedClock;
  readonly authorityId: string;
  #members: readonly Member[] = [];

  constructor(db: Database, clock: MovedClock, authorityId: string) {
    this.#db = db;
    this.#clock = clock;
    this.authorityId = authorityId;
  }

  get today(): LocalDate {
    return today(this.#clock);
  }

  /** What they do from now on is done in this database, or in a transaction of it. */
  workIn(db: Database): void {
    this.#db = db;
  }

  /** Members with all their positions, past and to come. */
  join(members: readonly Member[]): void {
    this.#members = members;
  }

  /** What a command is given when this person acts now. */
  as(person: Pick<Person, "id">): Context {
    const actor = {
      authorityId: this.authorityId,
      kind: "person",
      personId: person.id,
      correlationId: randomUUID(),
    } as const;
    return { db: this.#db, clock: this.#clock, actor, mailJobs: null };
  }

  /** Someone with the positions held now, as a page would see them; null where they have left. */
  now(id: string | null): Member | null {
    const member = this.#members.find((one) => one.id === id);
    const positions = member?.positions.filter((position) => isHeldAt(position, this.today)) ?? [];
    return member && positions.length > 0 ? { ...member, positions } : null;
  }

  /** Who holds a role now, in a team or a service where one is named. */
  holders(
    role: Role,
    where: { readonly teamId?: string; readonly serviceId?: string } = {},
  ): readonly Member[] {
    const fits = (position: Person["positions"][number]) =>
      position.role === role &&
      isHeldAt(position, this.today) &&
      (where.teamId === undefined || position.teamId === where.teamId) &&
      (where.serviceId === undefined || position.serviceId === where.serviceId);
    return this.#members.flatMap((member) =>
      member.positions.some(fits) ? (this.now(member.id) ?? []) : [],
    );
  }

  /** The holder of a post that is always filled. */
  holder(role: Role, nth = 0): Member {
    const all = this.holders(role);
    const found = all[nth % Math.max(all.length, 1)];
    if (!found) throw new Error(`Nobody is ${role} on ${this.today}.`);
    return found;
  }
}

/** The value of a command that the story takes to succeed; a refusal there is a mistake in the story. */
export async function done<Value>(
  what: string,
  result: Promise<
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }
  >,
): Promise<Value> {
  const outcome = await result;
  if (outcome.ok) return outcome.value;
  throw new Error(`The demonstration could not ${what}: ${JSON.stringify(outcome.refusal)}`);
}
