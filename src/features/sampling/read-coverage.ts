// Gathers what the coverage page shows, in a handful of queries however long the lists are.
import {
  addUp,
  byTimeOpen,
  COVERED_BY,
  type CoveredBy,
  coverageOf,
  type GroupCounts,
  type GroupCoverage,
  type Reach,
} from "../../domain/sampling/coverage.js";
import {
  ageBandLabels,
  disabilityLabels,
  ethnicGroupLabels,
  timeOpenLabels,
} from "../../domain/sampling/strata.js";
import { addMonths, firstDayOf, type LocalDate, monthOf } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import { findConfirmedSnapshot, statusLabels } from "../imports/public.js";
import type { CoverageView } from "./coverage.page.js";
import { type CoverageRow, countCoverage, countDraws, countReach, type Period } from "./coverage.queries.js";
import { listManagersOfTeams } from "./frozen-list.queries.js";

/** So many months, up to the present one. */
export const periodUpTo = (today: LocalDate, months: number): Period => ({
  from: monthOf(addMonths(firstDayOf(monthOf(today)), 1 - months)),
  to: monthOf(today),
});

const labelsOf: Partial<Readonly<Record<CoveredBy, Readonly<Record<string, string>>>>> = {
  status: statusLabels,
  "age-band": ageBandLabels,
  "ethnic-group": ethnicGroupLabels,
  disability: disabilityLabels,
  "time-open": timeOpenLabels,
};

const groupsOf = (rows: readonly CoverageRow[], by: CoveredBy): readonly GroupCounts[] => {
  if (by !== "time-open") {
    const own = rows.filter(({ groupedBy }) => groupedBy === by);
    return addUp(own.map(({ group, ...counts }) => ({ ...onlyCounts(counts), group: group ?? "unknown" })));
  }
  return byTimeOpen(
    rows.flatMap(({ groupedBy, openedOn, drawnOn, ...counts }) =>
      groupedBy === "opened-on" && drawnOn !== null ? [{ ...onlyCounts(counts), openedOn, drawnOn }] : [],
    ),
  );
};

const onlyCounts = ({ able, expected, drawn, audited }: Omit<GroupCounts, "group">) => ({
  able,
  expected,
  drawn,
  audited,
});

const TEAMS_SHOWN = 50;

const furthestApart = (groups: readonly GroupCoverage[]): readonly GroupCoverage[] =>
  groups
    .toSorted((one, other) => Math.abs(other.drawnPoints ?? 0) - Math.abs(one.drawnPoints ?? 0))
    .slice(0, TEAMS_SHOWN);

async function readReach(work: Work, today: LocalDate): Promise<CoverageView["reach"]> {
  const snapshot = await findConfirmedSnapshot(work, today);
  if (!snapshot) return null;
  const rows = await countReach(work, snapshot, addMonths(snapshot.asAt, -12));
  const reachOf = (isOpen: boolean): readonly Reach[] =>
    rows
      .filter((row) => row.isOpen === isOpen)
      .map(({ status, cases, short }) => ({
        status: status === null ? "On no earlier list" : (statusLabels[status] ?? status),
        cases,
        short,
      }));
  return { asAt: snapshot.asAt, open: reachOf(true), closed: reachOf(false) };
}

export async function readCoverage(
  work: Work,
  period: Period,
  today: LocalDate,
): Promise<Pick<CoverageView, "period" | "draws" | "total" | "groupings" | "reach">> {
  const rows = await countCoverage(work, period);
  const draws = await countDraws(work, period);
  const teams = new Map((await listManagersOfTeams(work, today)).map((row) => [row.teamId, row.teamName]));
  const [total] = rows.filter(({ groupedBy }) => groupedBy === "all");
  const groupings = COVERED_BY.map((by) => {
    const groups = coverageOf(groupsOf(rows, by));
    const labels = labelsOf[by] ?? {};
    const labelOf = (group: string) => (by === "team" ? teams.get(group) : labels[group]) ?? group;
    return {
      by,
      count: groups.length,
      groups: (by === "team" ? furthestApart(groups) : groups).map((group) => ({
        ...group,
        label: labelOf(group.group),
      })),
    };
  });
  return { period, draws, total: total ?? null, groupings, reach: await readReach(work, today) };
}
