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
import { listStandards } from "../standards/public.js";
import {
  eachOpenCase,
  findSnapshotToCount,
  listServicesOfTeams,
  type MonthlyList,
  noteCounting,
  replaceCounts,
} from "./count.queries.js";

/** Goes up whenever the rules themselves find something else than before, so that old counts are made anew. */
const RULES = 1;

export type Counting = { readonly authorityId: string; readonly now: Date };

type ListToCount = { readonly id: string; readonly asAt: LocalDate; readonly supplied: Supplied };

/** A short code of all that decides over the verdicts of a day. */
const hashOf = (inForce: readonly Standard[]): string =>
  createHash("sha256")
    .update(
      [RULES, ...inForce.map(({ code, limits }) => JSON.stringify([code, limits])).toSorted()].join("\n"),
    )
    .digest("hex")
    .slice(0, 16);

async function countList(
  work: Work,
  { authorityId, now }: Counting,
  { id: snapshotId, asAt, supplied }: ListToCount,
  inForce: readonly Standard[],
): Promise<void> {
  await noteCounting(work, { authorityId, snapshotId, standardsHash: hashOf(inForce), countedAt: now });
  const services = new Map(
    (await listServicesOfTeams(work)).map(({ teamId, serviceId }) => [teamId, serviceId]),
  );
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

/** In the transaction that confirms a list. */
export async function countConfirmedList(work: Work, counting: Counting, snapshotId: string): Promise<void> {
  const list = await findSnapshotToCount(work, snapshotId);
  if (!list) return;
  await countList(work, counting, list, standardsInForce(await listStandards(work), list.asAt));
}

/** Counts those lists that were never counted, or by other standards than those now in force at their day. */
export async function countStaleLists(
  work: Work,
  counting: Counting,
  lists: readonly MonthlyList[],
  standards: readonly Standard[],
): Promise<number> {
  let counted = 0;
  for (const list of lists) {
    const inForce = standardsInForce(standards, list.asAt);
    if (list.standardsHash === hashOf(inForce)) continue;
    await countList(work, counting, list, inForce);
    counted += 1;
  }
  return counted;
}
