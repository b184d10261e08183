// Actions with the audit they come from: one, those of an audit, those a person may read, and those that wait for someone.
import { type ExpressionBuilder, sql } from "kysely";
import type { ReadingScope } from "../../domain/access/policy.js";
import type { ActionState } from "../../domain/actions/action-lifecycle.js";
import type { NoteKind } from "../../domain/actions/action-rules.js";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import type { Grade } from "../../domain/framework/bands.js";
import type { SectionCode } from "../../domain/framework/sections.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { DB } from "../../platform/db/tables.js";

const actionsOfAudits = (work: Work) =>
  work
    .selectFrom("action")
    .innerJoin("audit", (join) =>
      join.onRef("audit.authorityId", "=", "action.authorityId").onRef("audit.id", "=", "action.auditId"),
    )
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .innerJoin("person as owner", (join) =>
      join.onRef("owner.authorityId", "=", "action.authorityId").onRef("owner.id", "=", "action.ownerId"),
    )
    .leftJoin("moderation", (join) =>
      join
        .onRef("moderation.authorityId", "=", "audit.authorityId")
        .onRef("moderation.auditId", "=", "audit.id")
        .on("moderation.state", "<>", "withdrawn"),
    );

/** One action with what decides over it. The action's row is locked until the transaction ends where it is to be changed. */
export const findAction = (work: Work, id: string, lock: "to-change" | "to-read") =>
  actionsOfAudits(work)
    .leftJoin("judgement", (join) =>
      join
        .onRef("judgement.authorityId", "=", "audit.authorityId")
        .onRef("judgement.auditId", "=", "audit.id"),
    )
    .select([
      "action.id",
      "action.auditId",
      "action.section",
      "action.what",
      "action.ownerId",
      "owner.name as ownerName",
      "action.dueOn",
      "action.state",
      "action.proposedAt",
      "action.closedOn",
      "action.withdrawnReason",
      "action.version",
      "audit.childId",
      "audit.month",
      "audit.state as auditState",
      "audit.submittedOn",
      "audit.managerId",
      "audit.workerId",
      "audit.teamId",
      "team.name as teamName",
      "team.serviceId",
      "moderation.moderatorId",
      "judgement.grade as overallGrade",
      sql<Grade | null>`case when moderation.state = 'finalised' then moderation.agreed_grade end`.as(
        "agreedGrade",
      ),
    ])
    .where("action.id", "=", id)
    .$if(lock === "to-change", (query) => query.forUpdate("action"))
    .$narrowType<{
      state: ActionState;
      auditState: AuditState;
      section: SectionCode | null;
      overallGrade: Grade | null;
      month: Month;
    }>()
    .executeTakeFirst();

export type FoundAction = NonNullable<Awaited<ReturnType<typeof findAction>>>;

/** What was noted on an action, oldest first. */
export const listNotes = (work: Work, actionId: string) =>
  work
    .selectFrom("actionReview as note")
    .innerJoin("person", (join) =>
      join.onRef("person.authorityId", "=", "note.authorityId").onRef("person.id", "=", "note.reviewedBy"),
    )
    .select([
      "note.number",
      "note.kind",
      "note.reviewedOn",
      "note.said",
      "note.nextReviewOn",
      "person.name as byName",
    ])
    .where("note.actionId", "=", actionId)
    .orderBy("note.number")
    .$narrowType<{ kind: NoteKind }>()
    .execute();

const reviewCount = (eb: ExpressionBuilder<DB, "action">) =>
  eb
    .selectFrom("actionReview as review")
    .select((counted) => counted.fn.countAll<number>().as("n"))
    .whereRef("review.authorityId", "=", "action.authorityId")
    .whereRef("review.actionId", "=", "action.id")
    .where("review.kind", "=", "supervision");

/** The actions of one audit, in the order in which they were proposed. */
export const listActionsOfAudit = (work: Work, auditId: string) =>
  work
    .selectFrom("action")
    .innerJoin("person as owner", (join) =>
      join.onRef("owner.authorityId", "=", "action.authorityId").onRef("owner.id", "=", "action.ownerId"),
    )
    .select((eb) => [
      "action.id",
      "action.section",
      "action.what",
      "action.ownerId",
      "owner.name as ownerName",
      "action.dueOn",
      "action.state",
      "action.version",
      reviewCount(eb).as("reviewCount"),
    ])
    .where("action.auditId", "=", auditId)
    .orderBy("action.proposedAt")
    .orderBy("action.id")
    .$narrowType<{ state: ActionState; section: SectionCode | null; reviewCount: number }>()
    .execute();

export type ActionFilter = {
  readonly show: "open" | "overdue" | "all";
  readonly mine: boolean;
  readonly today: LocalDate;
};

/** Opened actions that someone may read: their own, and those of audits that they may read (policy: mayReadActions). */
const readableActions = (work: Work, scope: ReadingScope, filter: ActionFilter) =>
  actionsOfAudits(work)
    .where("action.state", "<>", "proposed")
    .$if(!scope.everything, (query) =>
      query.where((eb) =>
        eb.or([
          eb("action.ownerId", "=", scope.personId),
          eb("audit.workerId", "=", scope.personId),
          eb("moderation.moderatorId", "=", scope.personId),
          ...(scope.teamIds.length > 0 ? [eb("audit.teamId", "in", scope.teamIds)] : []),
          ...(scope.serviceIds.length > 0 ? [eb("team.serviceId", "in", scope.serviceIds)] : []),
        ]),
      ),
    )
    .$if(filter.mine, (query) => query.where("action.ownerId", "=", scope.personId))
    .$if(filter.show === "open", (query) =>
      query.where("action.state", "in", ["open", "awaiting-service-manager"]),
    )
    .$if(filter.show === "overdue", (query) =>
      query.where("action.state", "=", "open").where("action.dueOn", "<", filter.today),
    );

export const countReadableActions = async (work: Work, scope: ReadingScope, filter: ActionFilter) =>
  (
    await readableActions(work, scope, filter)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

/** One page of them, soonest due first. */
export const listReadableActions = (
  work: Work,
  scope: ReadingScope,
  filter: ActionFilter,
  page: { readonly offset: number; readonly limit: number },
) =>
  readableActions(work, scope, filter)
    .select([
      "action.id",
      "action.what",
      "action.dueOn",
      "action.state",
      "owner.name as ownerName",
      "audit.childId",
      "team.name as teamName",
    ])
    .orderBy("action.dueOn")
    .orderBy("action.id")
    .offset(page.offset)
    .limit(page.limit)
    .$narrowType<{ state: ActionState }>()
    .execute();

/** Unfinished actions that someone owns, manages or, as service manager, confirms; with the last supervision review. */
export const listWaitingActions = (work: Work, scope: ReadingScope) =>
  actionsOfAudits(work)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("actionReview as review")
          .select(["review.reviewedOn", "review.nextReviewOn"])
          .whereRef("review.authorityId", "=", "action.authorityId")
          .whereRef("review.actionId", "=", "action.id")
          .where("review.kind", "=", "supervision")
          .orderBy("review.number", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .select([
      "action.id",
      "action.ownerId",
      "action.dueOn",
      "action.state",
      "action.proposedAt",
      "audit.childId",
      "audit.managerId",
      "audit.workerId",
      "audit.teamId",
      "audit.submittedOn",
      "team.serviceId",
      "last.reviewedOn as lastReviewedOn",
      "last.nextReviewOn",
    ])
    .where("action.state", "in", ["open", "awaiting-service-manager"])
    .where((eb) =>
      eb.or([
        eb("action.ownerId", "=", scope.personId),
        ...(scope.teamIds.length > 0 ? [eb("audit.teamId", "in", scope.teamIds)] : []),
        ...(scope.serviceIds.length > 0 ? [eb("team.serviceId", "in", scope.serviceIds)] : []),
      ]),
    )
    .orderBy("action.dueOn")
    .orderBy("action.id")
    .$narrowType<{ state: ActionState }>()
    .execute();
