// A council's draws: one of each kind a month, from being drawn to being released.
import { type Insertable, sql } from "kysely";
import type { DrawKind } from "../../domain/programme/draw-kind.js";
import type { DrawState } from "../../domain/programme/draw-lifecycle.js";
import type { DueDates } from "../../domain/programme/due-dates.js";
import type { Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { Draw } from "../../platform/db/tables.js";

/**
 * Lets one draw of a council be made at a time: until the transaction ends, the next one waits. Its sorts and joins of a long
 * list are given room in memory, since there is only one.
 */
export async function holdDraws(work: Work, authorityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`draw ${authorityId}`}, 0)),
    set_config('work_mem', '128MB', true)`.execute(work);
}

export const findDrawOfMonth = (work: Work, month: Month, kind: DrawKind) =>
  work.selectFrom("draw").select("id").where("month", "=", month).where("kind", "=", kind).executeTakeFirst();

export const insertDraw = (
  work: Work,
  draw: Insertable<Draw> & {
    readonly kind: DrawKind;
    readonly state: DrawState;
    readonly seedSource: "chance" | "given";
  },
) => work.insertInto("draw").values(draw).execute();

/** Locked until the transaction ends. */
export const holdDraw = (work: Work, id: string) =>
  work
    .selectFrom("draw")
    .select(["id", "month", "drawnOn", "state", "version"])
    .where("id", "=", id)
    .forUpdate()
    .$narrowType<{ state: DrawState; month: Month }>()
    .executeTakeFirst();

export const markReleased = (
  work: Work,
  id: string,
  released: DueDates & { readonly state: DrawState; readonly releasedBy: string; readonly releasedAt: Date },
) =>
  work
    .updateTable("draw")
    .set((eb) => ({ ...released, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const findDraw = (work: Work, id: string) =>
  work
    .selectFrom("draw")
    .leftJoin("person as drawer", (join) =>
      join.onRef("drawer.authorityId", "=", "draw.authorityId").onRef("drawer.id", "=", "draw.drawnBy"),
    )
    .leftJoin("person as releaser", (join) =>
      join
        .onRef("releaser.authorityId", "=", "draw.authorityId")
        .onRef("releaser.id", "=", "draw.releasedBy"),
    )
    .selectAll("draw")
    .select(["drawer.name as drawnByName", "releaser.name as releasedByName"])
    .where("draw.id", "=", id)
    .$narrowType<{ kind: DrawKind; state: DrawState; month: Month; seedSource: "chance" | "given" }>()
    .executeTakeFirst();

export type FoundDraw = NonNullable<Awaited<ReturnType<typeof findDraw>>>;

/** The latest months first, with how many cases of each are to be audited and how many were replaced. */
export const listDraws = (work: Work) =>
  work
    .selectFrom("draw")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("drawSelection as selection")
          .select(({ fn }) => [
            fn.countAll<number>().filterWhere("selection.state", "<>", "replaced").as("selectedCount"),
            fn.countAll<number>().filterWhere("selection.state", "=", "replaced").as("replacedCount"),
          ])
          .whereRef("selection.authorityId", "=", "draw.authorityId")
          .whereRef("selection.drawId", "=", "draw.id")
          .as("counted"),
      (join) => join.onTrue(),
    )
    .select([
      "draw.id",
      "draw.month",
      "draw.kind",
      "draw.drawnOn",
      "draw.state",
      sql<number>`(draw.certificate -> 'counts' ->> 'inList')::integer`.as("listCount"),
      sql<number>`(draw.certificate -> 'counts' ->> 'eligible')::integer`.as("eligibleCount"),
      "counted.selectedCount",
      "counted.replacedCount",
    ])
    .orderBy("draw.month", "desc")
    .orderBy("draw.kind", "desc")
    .limit(120)
    .$narrowType<{
      kind: DrawKind;
      state: DrawState;
      month: Month;
      selectedCount: number;
      replacedCount: number;
    }>()
    .execute();

/** Draws that wait to be released, the earliest month first. */
export const listUnreleasedDraws = (work: Work) =>
  work
    .selectFrom("draw")
    .select(["id", "month", "kind"])
    .where("state", "=", "drawn")
    .orderBy("month")
    .orderBy("kind", "desc")
    .$narrowType<{ month: Month; kind: DrawKind }>()
    .execute();
