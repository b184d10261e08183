// The orders of a draw, as its page shows them and as replacements are taken from them, and the names of people by id.
import { sql } from "kysely";
import type { Work } from "../../platform/db/in-authority.js";
import type { FoundSelection } from "./selections.queries.js";

/** How many cases the order of each manager holds, by the manager's name. */
export const listOrderSizes = (work: Work, drawId: string) =>
  work
    .selectFrom("drawCase")
    .innerJoin("person", (join) =>
      join
        .onRef("person.authorityId", "=", "drawCase.authorityId")
        .onRef("person.id", "=", "drawCase.managerId"),
    )
    .select(({ fn }) => [
      "person.id as managerId",
      "person.name as managerName",
      fn.countAll<number>().as("count"),
    ])
    .where("drawCase.drawId", "=", drawId)
    .where("drawCase.place", "is not", null)
    .groupBy(["person.id", "person.name"])
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();

/** The first cases of every manager's order. */
export const listFirstPlaces = (work: Work, drawId: string, places: number) =>
  work
    .selectFrom("drawCase")
    .select(["managerId", "childId"])
    .where("drawId", "=", drawId)
    .where("place", "<=", places)
    .orderBy("place")
    .execute();

export const listNames = (work: Work, ids: readonly string[]) =>
  work
    .selectFrom("person")
    .select(["id", "name"])
    .where((eb) => eb("id", "=", eb.fn.any(eb.val(ids))))
    .orderBy("name")
    .execute();

/**
 * The beginning of the order that a selected case stands in (its manager's, or that of all), as far as the next unused case
 * can stand: which of them were ever selected, and what an audit is opened with.
 */
export const listOrder = (
  work: Work,
  { drawId, managerId, ofAll }: Pick<FoundSelection, "drawId" | "managerId" | "ofAll">,
) =>
  work
    .selectFrom("drawCase")
    .leftJoin("drawSelection as selection", (join) =>
      join
        .onRef("selection.authorityId", "=", "drawCase.authorityId")
        .onRef("selection.drawId", "=", "drawCase.drawId")
        .onRef("selection.childId", "=", "drawCase.childId"),
    )
    .select([
      "drawCase.childId",
      "drawCase.managerId",
      "drawCase.teamId",
      "drawCase.workerId",
      "drawCase.workerName",
      "drawCase.status",
      "drawCase.place",
      sql<boolean>`selection.id is not null`.as("isUsed"),
    ])
    .where("drawCase.drawId", "=", drawId)
    .$if(!ofAll, (query) => query.where("drawCase.managerId", "=", managerId))
    .where("drawCase.place", "<=", (eb) =>
      eb
        .selectFrom("drawSelection as used")
        .select(({ fn }) => sql<number>`${fn.countAll()} + 1`.as("next"))
        .where("used.drawId", "=", drawId)
        .$if(!ofAll, (query) => query.where("used.managerId", "=", managerId)),
    )
    .orderBy("drawCase.place")
    .$narrowType<{ managerId: string; teamId: string; place: number }>()
    .execute();
