// The cases that a draw selected: those to audit, those asked to be replaced, those replaced by the next in order.
import { type Insertable, sql } from "kysely";
import type { AuditState } from "../../domain/audit/audit-lifecycle.js";
import type { DrawState, SelectionState } from "../../domain/programme/draw-lifecycle.js";
import type { ReplacementReason } from "../../domain/sampling/replace-drawn-case.js";
import type { Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { DeclinedReplacement, DrawSelection } from "../../platform/db/tables.js";

export const insertSelections = (
  work: Work,
  selections: readonly (Insertable<DrawSelection> & { readonly state: SelectionState })[],
) =>
  work
    .insertInto("drawSelection")
    .values([...selections])
    .execute();

const selectionsWithCases = (work: Work) =>
  work
    .selectFrom("drawSelection as selection")
    .innerJoin("draw", (join) =>
      join.onRef("draw.authorityId", "=", "selection.authorityId").onRef("draw.id", "=", "selection.drawId"),
    )
    .innerJoin("drawCase", (join) =>
      join
        .onRef("drawCase.authorityId", "=", "selection.authorityId")
        .onRef("drawCase.drawId", "=", "selection.drawId")
        .onRef("drawCase.childId", "=", "selection.childId"),
    )
    .innerJoin("team", (join) =>
      join.onRef("team.authorityId", "=", "drawCase.authorityId").onRef("team.id", "=", "drawCase.teamId"),
    )
    .innerJoin("person as manager", (join) =>
      join
        .onRef("manager.authorityId", "=", "selection.authorityId")
        .onRef("manager.id", "=", "selection.managerId"),
    )
    .leftJoin("audit", (join) =>
      join
        .onRef("audit.authorityId", "=", "selection.authorityId")
        .onRef("audit.selectionId", "=", "selection.id"),
    );

/** One selected case with what decides over it. Its row is locked until the transaction ends where it is to be changed. */
export const findSelection = (work: Work, id: string, lock: "to-change" | "to-read") =>
  selectionsWithCases(work)
    .leftJoin("person as asker", (join) =>
      join
        .onRef("asker.authorityId", "=", "selection.authorityId")
        .onRef("asker.id", "=", "selection.askedBy"),
    )
    .select([
      "selection.id",
      "selection.drawId",
      "selection.childId",
      "selection.managerId",
      "manager.name as managerName",
      "selection.place",
      "selection.ofAll",
      "selection.state",
      "selection.reasonCode",
      "selection.reasonWords",
      "selection.askedBy",
      "asker.name as askedByName",
      "selection.askedAt",
      "selection.version",
      "drawCase.workerId",
      "drawCase.teamId",
      "team.name as teamName",
      "team.serviceId",
      "draw.month",
      "draw.drawnOn",
      "draw.state as drawState",
      "audit.id as auditId",
      "audit.state as auditState",
    ])
    .where("selection.id", "=", id)
    .$if(lock === "to-change", (query) => query.forUpdate("selection"))
    .$narrowType<{
      state: SelectionState;
      drawState: DrawState;
      auditState: AuditState | null;
      month: Month;
      teamId: string;
      reasonCode: ReplacementReason | null;
    }>()
    .executeTakeFirst();

export type FoundSelection = NonNullable<Awaited<ReturnType<typeof findSelection>>>;

/** Every case that a draw selected, by team and place, with its audit once there is one. */
export const listSelectionsOfDraw = (work: Work, drawId: string) =>
  selectionsWithCases(work)
    .select([
      "selection.id",
      "selection.childId",
      "selection.managerId",
      "manager.name as managerName",
      "selection.place",
      "selection.state",
      "selection.reasonCode",
      "team.name as teamName",
      "audit.id as auditId",
      "audit.state as auditState",
    ])
    .where("selection.drawId", "=", drawId)
    .orderBy("manager.name")
    .orderBy("selection.managerId")
    .orderBy("selection.place")
    .$narrowType<{
      state: SelectionState;
      auditState: AuditState | null;
      reasonCode: ReplacementReason | null;
    }>()
    .execute();

export type SelectionOfDraw = Awaited<ReturnType<typeof listSelectionsOfDraw>>[number];

/** The selected case that an audit is of; undefined where there is no such audit. */
export const findSelectionOfAudit = (work: Work, auditId: string) =>
  work
    .selectFrom("drawSelection as selection")
    .innerJoin("audit", (join) =>
      join
        .onRef("audit.authorityId", "=", "selection.authorityId")
        .onRef("audit.selectionId", "=", "selection.id"),
    )
    .select(["selection.id", "selection.state"])
    .where("audit.id", "=", auditId)
    .$narrowType<{ state: SelectionState }>()
    .executeTakeFirst();

/** What the audit of each selected case of a draw is opened with. */
export const listCasesToRelease = (work: Work, drawId: string) =>
  selectionsWithCases(work)
    .select([
      "selection.id as selectionId",
      "selection.childId",
      "selection.managerId",
      "drawCase.teamId",
      "drawCase.workerId",
      "drawCase.workerName",
      "drawCase.status",
    ])
    .where("selection.drawId", "=", drawId)
    .orderBy("selection.managerId")
    .$narrowType<{ teamId: string }>()
    .execute();

type Changed = {
  readonly state: SelectionState;
  readonly reasonCode?: string | null;
  readonly reasonWords?: string | null;
  readonly askedBy?: string | null;
  readonly askedAt?: Date | null;
  readonly decidedBy?: string;
  readonly decidedAt?: Date;
};

export const updateSelection = (work: Work, id: string, changed: Changed) =>
  work
    .updateTable("drawSelection")
    .set((eb) => ({ ...changed, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

/** The selected case's row must be locked, so that no two take one number. */
export const keepDeclined = (work: Work, declined: Omit<Insertable<DeclinedReplacement>, "number">) =>
  work
    .insertInto("declinedReplacement")
    .values((eb) => ({
      ...declined,
      number: eb
        .selectFrom("declinedReplacement")
        .select((last) => last(last.fn.coalesce(last.fn.max("number"), sql<number>`0`), "+", 1).as("next"))
        .where("selectionId", "=", declined.selectionId),
    }))
    .execute();

/** Replacements that were asked for and declined, the latest first. */
export const listDeclined = (work: Work, selectionId: string) =>
  work
    .selectFrom("declinedReplacement as declined")
    .innerJoin("person as asker", (join) =>
      join.onRef("asker.authorityId", "=", "declined.authorityId").onRef("asker.id", "=", "declined.askedBy"),
    )
    .innerJoin("person as decider", (join) =>
      join
        .onRef("decider.authorityId", "=", "declined.authorityId")
        .onRef("decider.id", "=", "declined.decidedBy"),
    )
    .select([
      "declined.number",
      "declined.reasonCode",
      "declined.reasonWords",
      "asker.name as askedByName",
      "declined.askedAt",
      "decider.name as decidedByName",
      "declined.decidedAt",
      "declined.decisionWords",
    ])
    .where("declined.selectionId", "=", selectionId)
    .orderBy("declined.number", "desc")
    .$narrowType<{ reasonCode: ReplacementReason }>()
    .execute();

/** Replacements asked for that nobody has decided about yet, the oldest first. */
export const listAskedReplacements = (work: Work) =>
  work
    .selectFrom("drawSelection")
    .select(["id", "childId", "askedBy"])
    .where("state", "=", "replacement-asked")
    .orderBy("askedAt")
    .orderBy("id")
    .execute();
