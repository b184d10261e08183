// The orders of a draw's managers, as its page shows them, and the names of people by id.
import type { Work } from "../../platform/db/in-authority.js";

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
