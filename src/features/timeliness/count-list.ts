// Counts what the standards find in a confirmed list. A list is counted by the standards in force at its day, and counted
// anew where those have changed since: counting twice makes the same counts.
import { createHash } from "node:crypto";
import type { Supplied } from "../../domain/case-data/case-event.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { judgeCase } from "../../domain/standards/case-findings.js";
import { VerdictTally } from "../../domain/standards/count-verdicts.js";
import { standardsInForce } from "../../domain/standards/judge-standard.js";
import type { Standard } from "../../domain/standards/standard.js";
import type { Work } from "../../platform/db/in-authority.js";
import { servicesOfTeamsOn } from "../people/public.js";
import {
  eachOpenCase,
  listServicesOfTeams,
  type MonthlyList,
  noteCounting,
  replaceCounts,
} from "./count.queries.js";

/** Goes up whenever the rules themselves find something else than before, so that old counts are made anew. */
const RULES = 1;

type Counting = { readonly authorityId: string; readonly now: Date };

type ListToCount = { readonly id: string; readonly asAt: LocalDate; readonly supplied: Supplied };

/** A short code of all that decides over the verdicts of a day. */
const hashOf = (inForce: readonly Standard[]): string =>
  createHash("sha256")
    .update(
      [RULES, ...inForce.map(({ code, limits }) => JSON.stringify([code, limits])).toSorted()].join("\n"),
    )
    .digest("hex")
    .slice(0, 16);

/** Whether a list was never counted, or by other standards than those now in force at its day. */
export const isStale = (list: MonthlyList, standards: readonly Standard[]): boolean =>
  list.standardsHash !== hashOf(standardsInForce(standards, list.asAt));

/** The service of each team on a day: today's, for a team that is younger than the list. */
const findServices = async (work: Work, on: LocalDate): Promise<ReadonlyMap<string, string>> =>
  new Map(
    [...(await listServicesOfTeams(work)), ...(await servicesOfTeamsOn(work, on))].map(
      ({ teamId, serviceId }) => [teamId, serviceId],
    ),
  );

/** Nothing is done where the list is counted by these standards already, by whoever else was at it just now. */
export async function countList(
  work: Work,
  { authorityId, now }: Counting,
  { id: snapshotId, asAt, supplied }: ListToCount,
  standards: readonly Standard[],
): Promise<void> {
  const inForce = standardsInForce(standards, asAt);
  const counting = { authorityId, snapshotId, standardsHash: hashOf(inForce), countedAt: now };
  if (!(await noteCounting(work, counting))) return;
  const services = await findServices(work, asAt);
  const tally = new VerdictTally();
  for await (const record of eachOpenCase(work, snapshotId))
    for (const { standard, finding } of judgeCase(record, inForce, { asAt, supplied }))
      tally.add(standard.code, record.teamId, finding.verdict);
  await replaceCounts(
    work,
    snapshotId,
    tally.counts().map(({ standard, teamId, ...counted }) => ({
      ...counted,
      authorityId,
      snapshotId,
      standardCode: standard,
      teamId,
      serviceId: teamId === null ? null : (services.get(teamId) ?? null),
    })),
  );
}
