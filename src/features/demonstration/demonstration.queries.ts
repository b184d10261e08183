// What the demonstration reads of the records that its commands made, and the passwords of its invented people.
import type { Work } from "../../platform/db/in-authority.js";

const drawnAudits = (work: Work) =>
  work
    .selectFrom("audit")
    .innerJoin("drawSelection as selection", (join) =>
      join
        .onRef("selection.authorityId", "=", "audit.authorityId")
        .onRef("selection.id", "=", "audit.selectionId"),
    )
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .select([
      "audit.id as auditId",
      "audit.childId",
      "audit.teamId",
      "audit.workerId",
      "selection.id as selectionId",
    ]);

/** The audits that a draw opened, in the order of the teams' names. */
export const listDrawnAudits = (work: Work, drawId: string) =>
  drawnAudits(work)
    .where("selection.drawId", "=", drawId)
    .orderBy("team.name")
    .orderBy("audit.childId")
    .execute();

export const findDrawnAudit = (work: Work, auditId: string) =>
  drawnAudits(work).where("audit.id", "=", auditId).executeTakeFirst();

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
