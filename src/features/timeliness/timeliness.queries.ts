// What the timeliness page reads: the kept counts, within what someone may see and what they chose to look at.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { timelinessScope } from "../../domain/access/policy.js";
import type { StandardCode, Verdict } from "../../domain/standards/standard.js";
import type { Work } from "../../platform/db/in-authority.js";
import type { DB } from "../../platform/db/tables.js";
import { judgedColumns } from "./count.queries.js";

export type TimelinessScope = ReturnType<typeof timelinessScope>;

/** Which cases someone chose to look at: all that they may see, one service's or team's, or those tied to no team. */
export type Whose =
  | { readonly kind: "all" }
  | { readonly kind: "service" | "team"; readonly id: string }
  | { readonly kind: "no-team" };

type Filter = {
  readonly eb: ExpressionBuilder<DB, "timelinessCount">;
  readonly scope: TimelinessScope;
  readonly whose: Whose;
};

/** Counts of the teams that someone may see, as they belonged to services when they were counted. */
function readable({ eb, scope, whose }: Filter): Expression<SqlBool> {
  const seen = scope.everything
    ? eb.lit(true)
    : eb.or([
        ...(scope.teamIds.length > 0 ? [eb("timelinessCount.teamId", "in", scope.teamIds)] : []),
        ...(scope.serviceIds.length > 0 ? [eb("timelinessCount.serviceId", "in", scope.serviceIds)] : []),
      ]);
  switch (whose.kind) {
    case "all":
      return seen;
    case "no-team":
      return eb.and([seen, eb("timelinessCount.teamId", "is", null)]);
    case "team":
      return eb.and([seen, eb("timelinessCount.teamId", "=", whose.id)]);
    case "service":
      return eb.and([seen, eb("timelinessCount.serviceId", "=", whose.id)]);
  }
}

/** Every standard of one list. */
export const countStandards = (work: Work, snapshotId: string, scope: TimelinessScope, whose: Whose) =>
  work
    .selectFrom("timelinessCount")
    .select((eb) => [
      eb.ref("timelinessCount.standardCode").$castTo<StandardCode>().as("standard"),
      eb.ref("timelinessCount.verdict").$castTo<Verdict>().as("verdict"),
      eb.fn.sum<number>("timelinessCount.children").$castTo<number>().as("children"),
    ])
    .where("timelinessCount.snapshotId", "=", snapshotId)
    .where((eb) => readable({ eb, scope, whose }))
    .groupBy(["timelinessCount.standardCode", "timelinessCount.verdict"])
    .execute();

/** One standard in several lists, team by team. */
export const countTeams = (
  work: Work,
  snapshotIds: readonly string[],
  standard: StandardCode,
  scope: TimelinessScope,
  whose: Whose,
) =>
  work
    .selectFrom("timelinessCount")
    .leftJoin("team", (join) =>
      join
        .onRef("team.authorityId", "=", "timelinessCount.authorityId")
        .onRef("team.id", "=", "timelinessCount.teamId"),
    )
    .leftJoin("service", (join) =>
      join
        .onRef("service.authorityId", "=", "timelinessCount.authorityId")
        .onRef("service.id", "=", "timelinessCount.serviceId"),
    )
    .select((eb) => [
      "timelinessCount.snapshotId",
      "timelinessCount.teamId",
      "timelinessCount.serviceId",
      "team.name as teamName",
      "service.name as serviceName",
      eb.ref("timelinessCount.verdict").$castTo<Verdict>().as("verdict"),
      "timelinessCount.children",
    ])
    .where("timelinessCount.snapshotId", "in", snapshotIds)
    .where("timelinessCount.standardCode", "=", standard)
    .where((eb) => readable({ eb, scope, whose }))
    .orderBy(sql`service.name nulls last, team.name nulls last`)
    .execute();

export type TeamCount = Awaited<ReturnType<typeof countTeams>>[number];

/** The services and teams of today that someone may choose from. */
export const listTeamChoices = (work: Work, scope: TimelinessScope) =>
  work
    .selectFrom("team")
    .innerJoin("service", (join) =>
      join.onRef("service.authorityId", "=", "team.authorityId").onRef("service.id", "=", "team.serviceId"),
    )
    .select(["team.id", "team.name", "team.serviceId", "service.name as serviceName"])
    .$if(!scope.everything, (query) =>
      query.where((eb) =>
        eb.or([
          ...(scope.teamIds.length > 0 ? [eb("team.id", "in", scope.teamIds)] : []),
          ...(scope.serviceIds.length > 0 ? [eb("team.serviceId", "in", scope.serviceIds)] : []),
        ]),
      ),
    )
    .orderBy("service.name")
    .orderBy("team.name")
    .execute();

export type TeamChoice = Awaited<ReturnType<typeof listTeamChoices>>[number];

/** Which cases stand behind a count. */
export type CountOf = {
  readonly snapshotId: string;
  readonly standard: StandardCode;
  readonly verdict: Verdict;
  readonly scope: TimelinessScope;
  readonly whose: Whose;
};

const rowsOfCount = (work: Work, { snapshotId, standard, verdict, scope, whose }: CountOf) =>
  work
    .selectFrom("timelinessCount")
    .select("timelinessCount.teamId")
    .where("timelinessCount.snapshotId", "=", snapshotId)
    .where("timelinessCount.standardCode", "=", standard)
    .where("timelinessCount.verdict", "=", verdict)
    .where((eb) => readable({ eb, scope, whose }));

/**
 * Cases that may stand behind a count, to be judged: those of the teams that it counts, not closed, in the order of their
 * ids, some at a time. What someone may see is decided once, where the counts are.
 */
export const listCasesToJudge = (
  work: Work,
  count: CountOf,
  part: { readonly after: string; readonly limit: number },
) =>
  work
    .selectFrom("caseRecord")
    .leftJoin("team", (join) =>
      join
        .onRef("team.authorityId", "=", "caseRecord.authorityId")
        .onRef("team.id", "=", "caseRecord.teamId"),
    )
    .select(judgedColumns)
    .select(["caseRecord.workerName", "caseRecord.teamName as listedTeam", "team.name as teamName"])
    .where("caseRecord.snapshotId", "=", count.snapshotId)
    .where("caseRecord.status", "<>", "closed")
    .where("caseRecord.childId", ">", part.after)
    .where((eb) =>
      eb.or([
        eb(
          "caseRecord.teamId",
          "in",
          rowsOfCount(work, count).where("timelinessCount.teamId", "is not", null),
        ),
        eb.and([
          eb("caseRecord.teamId", "is", null),
          eb.exists(rowsOfCount(work, count).where("timelinessCount.teamId", "is", null)),
        ]),
      ]),
    )
    .orderBy("caseRecord.childId")
    .limit(part.limit)
    .execute();
