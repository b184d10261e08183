// The messages there are, and how each fared.
import type { Insertable } from "kysely";
import type { Work } from "../../platform/db/in-authority.js";
import type { Message } from "../../platform/db/tables.js";

export const addMessage = (work: Work, message: Insertable<Message>) =>
  work.insertInto("message").values(message).execute();

/** A message with its reader's address, locked until the transaction ends so that two workers never both send it. */
export const lockMessage = (work: Work, id: string) =>
  work
    .selectFrom("message")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "message.authorityId")
        .onRef("person.id", "=", "message.toPersonId"),
    )
    .select([
      "message.id",
      "message.subject",
      "message.body",
      "message.state",
      "message.attempts",
      "person.email",
      "person.name",
      "person.status",
    ])
    .where("message.id", "=", id)
    .forUpdate("message")
    .executeTakeFirst();

/** The body is kept as it stands after sending, without what only its reader may have. */
export const markSent = (work: Work, id: string, sentAt: Date, body: string) =>
  work
    .updateTable("message")
    .set((eb) => ({ state: "sent", sentAt, body, lastError: null, attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const markFailed = (work: Work, id: string, lastError: string) =>
  work
    .updateTable("message")
    .set((eb) => ({ state: "failed", lastError, attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const markHeld = (work: Work, id: string, reason: string) =>
  work.updateTable("message").set({ state: "held", lastError: reason }).where("id", "=", id).execute();

export const MESSAGES_PER_PAGE = 50;

/** One page of messages, the newest first; of one state, or of all. */
export const listMessages = (work: Work, state: string | null, pageNumber: number) =>
  work
    .selectFrom("message")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "message.authorityId")
        .onRef("person.id", "=", "message.toPersonId"),
    )
    .select([
      "message.id",
      "message.subject",
      "message.body",
      "message.state",
      "message.attempts",
      "message.lastError",
      "message.createdAt",
      "message.sentAt",
      "person.name as toName",
      "person.email as toEmail",
    ])
    .$if(state !== null, (query) => query.where("message.state", "=", state ?? ""))
    .orderBy("message.createdAt", "desc")
    .orderBy("message.id")
    .limit(MESSAGES_PER_PAGE)
    .offset((pageNumber - 1) * MESSAGES_PER_PAGE)
    .execute();

export const countMessagesByState = (work: Work) =>
  work
    .selectFrom("message")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();

/** The message's id, or undefined where it is not one that waits. */
export const requeueMessage = (work: Work, id: string) =>
  work
    .updateTable("message")
    .set({ state: "queued" })
    .where("id", "=", id)
    .where("state", "in", ["failed", "held"])
    .returning("id")
    .executeTakeFirst();
