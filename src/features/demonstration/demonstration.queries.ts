// What the demonstration reads of the records that its commands made, and the passwords of its invented people.
import type { Work } from "../../platform/db/in-authority.js";

export const listSelectionsOfDraw = (work: Work, drawId: string) =>
  work
    .selectFrom("drawSelection as selection")
    .innerJoin("audit", (join) =>
      join
        .onRef("audit.authorityId", "=", "selection.authorityId")
        .onRef("audit.selectionId", "=", "selection.id"),
    )
    .select(["selection.id as selectionId", "selection.version", "selection.childId", "audit.id as auditId"])
    .where("selection.drawId", "=", drawId)
    .orderBy("selection.managerId")
    .execute();

export const findSelectionVersion = (work: Work, selectionId: string) =>
  work
    .selectFrom("drawSelection")
    .select(["version", "state"])
    .where("id", "=", selectionId)
    .executeTakeFirstOrThrow();

export const findModerationVersion = (work: Work, moderationId: string) =>
  work
    .selectFrom("moderation")
    .select(["version", "state"])
    .where("id", "=", moderationId)
    .executeTakeFirstOrThrow();

export const findReportVersion = (work: Work, quarter: string) =>
  work.selectFrom("report").select("version").where("quarter", "=", quarter).executeTakeFirstOrThrow();

export const findDrawVersion = (work: Work, drawId: string) =>
  work.selectFrom("draw").select("version").where("id", "=", drawId).executeTakeFirstOrThrow();

export const listPositionsOf = (work: Work, personId: string) =>
  work
    .selectFrom("position")
    .select(["id", "startsOn"])
    .where("personId", "=", personId)
    .orderBy("startsOn")
    .execute();

/** One hash for all: they share the demonstration's password. */
export const giveEveryoneThePassword = (work: Work, passwordHash: string) =>
  work.updateTable("person").set({ passwordHash }).where("status", "=", "active").execute();

export const markReady = (work: Work, authorityId: string, readyAt: Date) =>
  work.updateTable("authority").set({ readyAt }).where("authorityId", "=", authorityId).execute();
