// The timeliness page's figures, from the kept counts: every standard of one month, and one standard by month and by team.
import { addMonths, firstDayOf, type LocalDate, type Month, monthOf } from "../../domain/shared/calendar.js";
import { noCounts, sumCounts, type VerdictCounts } from "../../domain/standards/count-verdicts.js";
import type { Standard, StandardCode, Verdict } from "../../domain/standards/standard.js";
import type { TeamChoice, TeamCount, Whose } from "./timeliness.queries.js";

const MONTHS = 12;

/** This month and the eleven before it, oldest first. */
export const monthsUpTo = (today: LocalDate): readonly Month[] =>
  Array.from({ length: MONTHS }, (_, at) => monthOf(addMonths(firstDayShown(today), at)));

export const firstDayShown = (today: LocalDate): LocalDate =>
  addMonths(firstDayOf(monthOf(today)), 1 - MONTHS);

export type List = { readonly id: string; readonly asAt: LocalDate; readonly month: Month };

export type StandardRow = {
  readonly standard: Standard;
  readonly counts: VerdictCounts;
};

export type MonthRow = {
  readonly month: Month;
  /** Null where the month has no confirmed list. */
  readonly asAt: LocalDate | null;
  readonly counts: VerdictCounts;
};

export type TeamRow = {
  /** Null for cases that are tied to no team. */
  readonly teamId: string | null;
  readonly teamName: string;
  readonly serviceName: string;
  /** Of the month that is looked at. */
  readonly counts: VerdictCounts;
  readonly byMonth: ReadonlyMap<Month, VerdictCounts>;
};

export type TimelinessView = {
  readonly months: readonly Month[];
  readonly lists: readonly List[];
  /** The list that is looked at. */
  readonly list: List;
  /** Whether other months are being counted anew, by standards that were changed. */
  readonly isCounting: boolean;
  readonly whose: Whose;
  readonly choices: readonly TeamChoice[];
  readonly seesAll: boolean;
  readonly standard: Standard;
  readonly standards: readonly StandardRow[];
  readonly byMonth: readonly MonthRow[];
  readonly teams: readonly TeamRow[];
};

type StandardCount = {
  readonly standard: StandardCode;
  readonly verdict: Verdict;
  readonly children: number;
};

export const standardRows = (
  standards: readonly Standard[],
  counted: readonly StandardCount[],
): readonly StandardRow[] =>
  standards.map((standard) => ({
    standard,
    counts: sumCounts(counted.filter((count) => count.standard === standard.code)),
  }));

/** The first standard that the data decide for anyone: what someone who chose none is shown. */
export const firstDecided = (rows: readonly StandardRow[], otherwise: Standard): Standard =>
  rows.find(({ counts }) => counts.met + counts["not-met"] > 0)?.standard ?? otherwise;

export const monthRows = (
  months: readonly Month[],
  lists: readonly List[],
  counted: readonly TeamCount[],
): readonly MonthRow[] =>
  months.map((month) => {
    const list = lists.find((one) => one.month === month);
    return {
      month,
      asAt: list?.asAt ?? null,
      counts: sumCounts(counted.filter(({ snapshotId }) => snapshotId === list?.id)),
    };
  });

/** In the order of the counts: by service and team, cases without a team last. */
export function teamRows(
  lists: readonly List[],
  list: List,
  counted: readonly TeamCount[],
): readonly TeamRow[] {
  const monthOfList = new Map(lists.map(({ id, month }) => [id, month]));
  const byTeam = Map.groupBy(counted, ({ teamId }) => teamId);
  return [...byTeam].map(([teamId, counts]) => {
    const byMonth = new Map(
      [...Map.groupBy(counts, ({ snapshotId }) => snapshotId)].flatMap(([id, ofList]) => {
        const month = monthOfList.get(id);
        return month ? [[month, sumCounts(ofList)] as const] : [];
      }),
    );
    const latest = counts.find(({ snapshotId }) => snapshotId === list.id) ?? counts[0];
    return {
      teamId,
      teamName: latest?.teamName ?? "No team known",
      serviceName: latest?.serviceName ?? "",
      counts: byMonth.get(list.month) ?? noCounts,
      byMonth,
    };
  });
}
