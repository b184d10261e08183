// Writes actions and the notes on them, and finds what a new action needs: its audit, and who may own it.
import type { Insertable } from "kysely";
import type { ActionState } from "../../domain/actions/action-lifecycle.js";
import type { NoteKind } from "../../domain/actions/action-rules.js";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Action, ActionReview } from "../../platform/db/tables.js";

/** Whose the audit is and where it stands; where it is held, its state can't change until the transaction ends. */
export const holdAudit = (work: Work, auditId: string, hold: "for-share" | "for-update" | "no") =>
  work
    .selectFrom("audit")
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "audit.authorityId").onRef("team.id", "=", "audit.teamId"),
    )
    .select([
      "audit.id",
      "audit.childId",
      "audit.state",
      "audit.managerId",
      "audit.workerId",
      "audit.teamId",
      "team.serviceId",
    ])
    .where("audit.id", "=", auditId)
    .$if(hold === "for-share", (query) => query.forShare("audit"))
    .$if(hold === "for-update", (query) => query.forUpdate("audit"))
    .$narrowType<{ state: AuditState }>()
    .executeTakeFirst();

/** Who may own an action: the audit's worker and manager, and anyone who holds a position in its team today. */
export const listPossibleOwners = (work: Work, auditId: string, today: LocalDate) =>
  work
    .selectFrom("person")
    .innerJoin("audit", "audit.authorityId", "person.authorityId")
    .select(["person.id", "person.name"])
    .where("audit.id", "=", auditId)
    .where("person.status", "=", "active")
    .where((eb) =>
      eb.or([
        eb("person.id", "=", eb.ref("audit.managerId")),
        eb("person.id", "=", eb.ref("audit.workerId")),
        eb.exists(
          eb
            .selectFrom("position")
            .select("position.id")
            .whereRef("position.authorityId", "=", "person.authorityId")
            .whereRef("position.personId", "=", "person.id")
            .whereRef("position.teamId", "=", "audit.teamId")
            .where("position.startsOn", "<=", today)
            .where((held) =>
              held.or([held("position.endsOn", "is", null), held("position.endsOn", ">=", today)]),
            ),
        ),
      ]),
    )
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();

export const insertAction = (work: Work, action: Insertable<Action> & { state: ActionState }) =>
  work.insertInto("action").values(action).execute();

export const deleteAction = (work: Work, id: string) =>
  work.deleteFrom("action").where("id", "=", id).execute();

type Changed = {
  readonly state?: ActionState;
  readonly what?: string;
  readonly ownerId?: string;
  readonly dueOn?: LocalDate;
  readonly closedOn?: LocalDate;
  readonly withdrawnReason?: string;
};

export const updateAction = (work: Work, id: string, changed: Changed) =>
  work
    .updateTable("action")
    .set((eb) => ({ ...changed, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

/** Opens every proposed action of an audit, and answers their ids. */
export const openProposed = (work: Work, auditId: string) =>
  work
    .updateTable("action")
    .set((eb) => ({ state: "open", version: eb("version", "+", 1) }))
    .where("auditId", "=", auditId)
    .where("state", "=", "proposed")
    .returning("id")
    .execute();

/** Adds a note after those there are. The action's row must be locked, so that no two notes take one number. */
export const addNote = (
  work: Work,
  note: Omit<Insertable<ActionReview>, "number" | "kind"> & { readonly kind: NoteKind },
) =>
  work
    .insertInto("actionReview")
    .values((eb) => ({
      ...note,
      number: eb
        .selectFrom("actionReview")
        .select((last) => last(last.fn.coalesce(last.fn.max("number"), last.val(0)), "+", 1).as("next"))
        .where("actionId", "=", note.actionId),
    }))
    .execute();
