// Whether a later list changed what someone said is wrong: closes the loop between a note and the case system.

import type { LocalDate } from "../../domain/shared/calendar.js";
import { compareFinding, type Later, type SaidByData } from "../../domain/standards/case-findings.js";
import { judgeStandard, standardsInForce } from "../../domain/standards/judge-standard.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listStandards } from "../standards/public.js";
import { type FoundDispute, findNewestList, listCasesOf } from "./disputes.queries.js";

export type LaterFinding = {
  readonly later: Later;
  /** The day of the later list. */
  readonly asAt: LocalDate | null;
  readonly now: SaidByData | null;
};

const NONE: LaterFinding = { later: "no-later-list", asAt: null, now: null };

/** For each dispute, by its id, what the newest list says: in three queries, however many there are. */
export async function findLater(
  work: Work,
  disputes: readonly FoundDispute[],
  today: LocalDate,
): Promise<(dispute: FoundDispute) => LaterFinding> {
  const list = disputes.length > 0 ? await findNewestList(work, today) : undefined;
  if (!list) return () => NONE;
  const isLater = ({ snapshotId, asAt }: FoundDispute) => snapshotId !== list.id && asAt <= list.asAt;
  const childIds = [...new Set(disputes.filter(isLater).map(({ childId }) => childId))];
  const cases = childIds.length > 0 ? await listCasesOf(work, list.id, childIds) : [];
  const byChild = new Map(cases.map((found) => [found.childId, found]));
  const standards = standardsInForce(await listStandards(work), list.asAt);
  return (dispute) => {
    if (!isLater(dispute)) return NONE;
    const found = byChild.get(dispute.childId);
    const standard = standards.find(({ code }) => code === dispute.standard);
    const now = found && standard ? judgeStandard(found, standard, list) : null;
    return { later: compareFinding(dispute.said, now), asAt: list.asAt, now };
  };
}
