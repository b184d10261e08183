// Writes moderations and their talks.
import type { Insertable, Updateable } from "kysely";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import type { Grade } from "../../domain/framework/bands.js";
import type { ModerationState } from "../../domain/moderation/moderation-lifecycle.js";
import type { SelectionReason } from "../../domain/moderation/selection.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Moderation, ModerationTalk } from "../../platform/db/tables.js";

/** An audit as it is selected: locked, so that it is never selected twice at once. */
export const lockAuditToModerate = (work: Work, auditId: string) =>
  work
    .selectFrom("audit")
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .leftJoin("judgement", (join) =>
      join
        .onRef("judgement.authorityId", "=", "audit.authorityId")
        .onRef("judgement.auditId", "=", "audit.id"),
    )
    .select([
      "audit.id",
      "audit.childId",
      "audit.state",
      "audit.managerId",
      "audit.workerId",
      "audit.teamId",
      "team.serviceId",
      "judgement.grade",
    ])
    .where("audit.id", "=", auditId)
    .forUpdate("audit")
    .$narrowType<{ state: AuditState; grade: Grade | null }>()
    .executeTakeFirst();

export const findStandingModeration = (work: Work, auditId: string) =>
  work
    .selectFrom("moderation")
    .select("id")
    .where("auditId", "=", auditId)
    .where("state", "<>", "withdrawn")
    .executeTakeFirst();

export const insertModeration = (
  work: Work,
  moderation: Insertable<Moderation> & { state: ModerationState; selectionReason: SelectionReason },
) => work.insertInto("moderation").values(moderation).execute();

export const updateModeration = (
  work: Work,
  id: string,
  changed: Omit<Updateable<Moderation>, "state" | "version"> & { readonly state?: ModerationState },
) =>
  work
    .updateTable("moderation")
    .set((eb) => ({ ...changed, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

/** Adds a talk after those there are. The moderation's row must be locked, so that no two talks take one number. */
export const addTalk = (work: Work, talk: Omit<Insertable<ModerationTalk>, "number">) =>
  work
    .insertInto("moderationTalk")
    .values((eb) => ({
      ...talk,
      number: eb
        .selectFrom("moderationTalk")
        .select((last) => last(last.fn.coalesce(last.fn.max("number"), last.val(0)), "+", 1).as("next"))
        .where("moderationId", "=", talk.moderationId),
    }))
    .execute();

/** What became of the last talk: the one that has no outcome yet. */
export const answerTalk = (
  work: Work,
  moderationId: string,
  answer: {
    readonly outcome: "accepted" | "talk-again";
    readonly outcomeWords: string;
    readonly outcomeBy: string;
    readonly outcomeAt: Date;
  },
) =>
  work
    .updateTable("moderationTalk")
    .set(answer)
    .where("moderationId", "=", moderationId)
    .where("outcome", "is", null)
    .execute();
