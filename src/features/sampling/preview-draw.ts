// Shows what a draw made now would be made from, without drawing: nobody learns of an order before the seed is taken (C4).
import type { DrawKind } from "../../domain/programme/draw-kind.js";
import { monthsToDraw } from "../../domain/programme/draw-month.js";
import {
  dipSampleRules,
  type Exclusion,
  standardRules,
  termsOf,
  whyExcluded,
} from "../../domain/sampling/eligibility.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";
import { findConfirmedSnapshot } from "../imports/public.js";
import { findDrawOfMonth } from "./draws.queries.js";
import { makeFrozenList } from "./frozen-list.js";

export type DrawPreview = {
  readonly months: readonly { readonly month: Month; readonly drawId: string | null }[];
  /** Null where there is no confirmed list yet. */
  readonly list: {
    readonly snapshotId: string;
    readonly asAt: LocalDate;
    readonly open: number;
    readonly eligible: number;
    readonly excluded: ReadonlyMap<Exclusion, number>;
    readonly managers: number;
    readonly teamsWithoutManager: readonly string[];
    readonly teamsWithoutCase: readonly string[];
  } | null;
};

export async function previewDraw(work: Work, kind: DrawKind, today: LocalDate): Promise<DrawPreview> {
  const months: { month: Month; drawId: string | null }[] = [];
  for (const month of monthsToDraw(today))
    months.push({ month, drawId: (await findDrawOfMonth(work, month, kind))?.id ?? null });
  const snapshot = await findConfirmedSnapshot(work, today);
  return { months, list: snapshot ? await previewList(work, kind, snapshot, today) : null };
}

async function previewList(
  work: Work,
  kind: DrawKind,
  snapshot: { readonly id: string; readonly asAt: LocalDate },
  today: LocalDate,
): Promise<DrawPreview["list"]> {
  const { list, teams } = await makeFrozenList(work, snapshot, today);
  const terms = termsOf(kind === "monthly" ? standardRules : dipSampleRules, today);
  const excluded = new Map<Exclusion, number>();
  const managers = new Set<string>();
  const teamsWithCase = new Set<string | null>();
  let eligible = 0;
  for (const row of list.cases) {
    const exclusion = whyExcluded(row, terms);
    if (exclusion !== null) excluded.set(exclusion, (excluded.get(exclusion) ?? 0) + 1);
    else if (row.managerId !== null) {
      eligible += 1;
      managers.add(row.managerId);
      teamsWithCase.add(row.teamId);
    }
  }
  return {
    snapshotId: snapshot.id,
    asAt: snapshot.asAt,
    open: list.cases.length - (excluded.get("closed") ?? 0),
    eligible,
    excluded,
    managers: managers.size,
    teamsWithoutManager: teams.filter(({ managerId }) => managerId === null).map(({ teamName }) => teamName),
    teamsWithoutCase: teams
      .filter(({ teamId, managerId }) => managerId !== null && !teamsWithCase.has(teamId))
      .map(({ teamName }) => teamName),
  };
}
