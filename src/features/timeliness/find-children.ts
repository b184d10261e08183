// The children behind a count: the cases of the list judged again, by the same standard, as they are read.

import type { Supplied } from "../../domain/case-data/case-event.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import { judgeStandard } from "../../domain/standards/judge-standard.js";
import type { Finding, Standard, Verdict } from "../../domain/standards/standard.js";
import type { Work } from "../../platform/db/in-authority.js";
import { listCasesToJudge, type TimelinessScope, type Whose } from "./timeliness.queries.js";

export type ChildBehind = {
  readonly childId: string;
  readonly teamName: string;
  readonly workerName: string;
  readonly finding: Finding;
};

export type Behind = {
  readonly list: { readonly id: string; readonly asAt: LocalDate; readonly supplied: Supplied };
  readonly standard: Standard;
  readonly verdict: Verdict;
  readonly scope: TimelinessScope;
  readonly whose: Whose;
};

/** In the order of case ids. Whoever stops asking stops the reading. */
export async function* childrenBehind(
  work: Work,
  behind: Behind,
  casesAtOnce = 1_000,
): AsyncGenerator<ChildBehind> {
  const { list, standard, verdict, scope, whose } = behind;
  const count = { snapshotId: list.id, standard: standard.code, verdict, scope, whose };
  for (let after = ""; ; ) {
    const cases = await listCasesToJudge(work, count, { after, limit: casesAtOnce });
    for (const found of cases) {
      const finding = judgeStandard(found, standard, list);
      if (finding?.verdict !== verdict) continue;
      yield {
        childId: found.childId,
        teamName: found.teamName ?? found.listedTeam ?? "",
        workerName: found.workerName ?? "",
        finding,
      };
    }
    const last = cases.at(-1);
    if (!last || cases.length < casesAtOnce) return;
    after = last.childId;
  }
}

/** One page of them, and whether there are more. `total` says how many are counted, so that reading ends with the last. */
export async function pageOfChildren(
  work: Work,
  behind: Behind,
  { number, size, total }: { readonly number: number; readonly size: number; readonly total: number },
): Promise<{ readonly children: readonly ChildBehind[]; readonly more: boolean }> {
  const [first, last] = [(number - 1) * size, Math.min(number * size, total)];
  const children: ChildBehind[] = [];
  if (first >= total) return { children, more: false };
  let passed = 0;
  for await (const child of childrenBehind(work, behind, size * 4)) {
    passed += 1;
    if (passed > first) children.push(child);
    if (passed === last) break;
  }
  return { children, more: last < total };
}
