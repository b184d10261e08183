// The plan to ask a family, its one-time links as hashes, and the council's safeguarding route.
import type { Insertable } from "kysely";
import type { HeardFrom } from "../../../domain/feedback/family-feedback.js";
import type {
  AskingHelp,
  AskingWay,
  FamilyLanguage,
  FamilyPlanState,
  NotAskedReason,
} from "../../../domain/feedback/family-plan.js";
import type { Work } from "../../../platform/db/in-authority.js";
import type { FamilyLink, FamilyPlan, SafeguardingRoute } from "../../../platform/db/tables.js";

/** With the link that is neither used nor withdrawn, if there is one: it may have expired. */
export const findPlan = (work: Work, auditId: string) =>
  work
    .selectFrom("familyPlan as plan")
    .innerJoin("person", (join) =>
      join.onRef("person.authorityId", "=", "plan.authorityId").onRef("person.id", "=", "plan.savedBy"),
    )
    .leftJoin("familyLink as link", (join) =>
      join
        .onRef("link.authorityId", "=", "plan.authorityId")
        .onRef("link.auditId", "=", "plan.auditId")
        .on("link.usedAt", "is", null)
        .on("link.withdrawnAt", "is", null),
    )
    .select([
      "plan.state",
      "plan.heardFrom",
      "plan.way",
      "plan.language",
      "plan.help",
      "plan.notAskedReason",
      "plan.notAskedWords",
      "plan.savedAt",
      "plan.version",
      "person.name as savedByName",
      "link.madeAt as linkMadeAt",
      "link.expiresAt as linkExpiresAt",
    ])
    .where("plan.auditId", "=", auditId)
    .$narrowType<{
      state: FamilyPlanState;
      heardFrom: HeardFrom | null;
      way: AskingWay | null;
      language: FamilyLanguage | null;
      help: AskingHelp[];
      notAskedReason: NotAskedReason | null;
    }>()
    .executeTakeFirst();

export type FoundPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** The first version, or the one after the last. The audit's row must be locked, and the version seen must be the last. */
export const savePlan = (work: Work, plan: Insertable<FamilyPlan>) =>
  work
    .insertInto("familyPlan")
    .values(plan)
    .onConflict((conflict) =>
      conflict.columns(["authorityId", "auditId"]).doUpdateSet((eb) => ({
        state: eb.ref("excluded.state"),
        heardFrom: eb.ref("excluded.heardFrom"),
        way: eb.ref("excluded.way"),
        language: eb.ref("excluded.language"),
        help: eb.ref("excluded.help"),
        notAskedReason: eb.ref("excluded.notAskedReason"),
        notAskedWords: eb.ref("excluded.notAskedWords"),
        savedBy: eb.ref("excluded.savedBy"),
        savedAt: eb.ref("excluded.savedAt"),
        version: eb("familyPlan.version", "+", 1),
      })),
    )
    .execute();

export const movePlan = (work: Work, auditId: string, state: FamilyPlanState) =>
  work
    .updateTable("familyPlan")
    .set((eb) => ({ state, version: eb("version", "+", 1) }))
    .where("auditId", "=", auditId)
    .execute();

/** A plan to ask has come to its end; one not to ask stays what it is. */
export const endPlan = (work: Work, auditId: string) =>
  work
    .updateTable("familyPlan")
    .set((eb) => ({ state: "heard", version: eb("version", "+", 1) }))
    .where("auditId", "=", auditId)
    .where("state", "in", ["to-ask", "link-out"])
    .execute();

export const addLink = (work: Work, link: Insertable<FamilyLink>) =>
  work.insertInto("familyLink").values(link).execute();

/** Withdraws the link of an audit that is neither used nor withdrawn, if there is one. */
export const closeOpenLink = (work: Work, auditId: string, withdrawnAt: Date) =>
  work
    .updateTable("familyLink")
    .set({ withdrawnAt })
    .where("auditId", "=", auditId)
    .where("usedAt", "is", null)
    .where("withdrawnAt", "is", null)
    .execute();

export const findRoute = (work: Work) =>
  work
    .selectFrom("safeguardingRoute as route")
    .innerJoin("person", (join) =>
      join.onRef("person.authorityId", "=", "route.authorityId").onRef("person.id", "=", "route.savedBy"),
    )
    .select(["route.words", "route.version", "route.savedAt", "person.name as savedByName"])
    .executeTakeFirst();

/** False where other words than those of `version` stand by now. */
export async function saveRoute(
  work: Work,
  route: Insertable<SafeguardingRoute>,
  version: number,
): Promise<boolean> {
  const saved = await work
    .insertInto("safeguardingRoute")
    .values(route)
    .onConflict((conflict) =>
      conflict
        .column("authorityId")
        .doUpdateSet((eb) => ({
          words: eb.ref("excluded.words"),
          savedBy: eb.ref("excluded.savedBy"),
          savedAt: eb.ref("excluded.savedAt"),
          version: eb("safeguardingRoute.version", "+", 1),
        }))
        .where("safeguardingRoute.version", "=", version),
    )
    .returning("version")
    .executeTakeFirst();
  return saved !== undefined;
}
