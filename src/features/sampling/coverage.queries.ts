// What coverage is counted from: the frozen lists of a period's monthly draws, the audits of the cases drawn, and the newest
// case list. Counted in the database, because a year of long lists is millions of rows.
import { sql } from "kysely";
import type { Counts } from "../../domain/sampling/coverage.js";
import type { LocalDate, Month } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

export type Period = { readonly from: Month; readonly to: Month };

/** Counts of one group of one grouping; of all cases where there is no grouping. */
export type CoverageRow = Counts & {
  readonly groupedBy: "status" | "team" | "age-band" | "ethnic-group" | "disability" | "opened-on" | "all";
  readonly group: string | null;
  readonly openedOn: LocalDate | null;
  readonly drawnOn: LocalDate | null;
};

/** Drawn means drawn first, replaced or not; audited means submitted, also where it came in for a replaced case. */
export async function countCoverage(work: Work, { from, to }: Period): Promise<readonly CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`
    select
      case when grouping(listed.status) = 0 then 'status' when grouping(listed.team_id) = 0 then 'team'
        when grouping(listed.age_band) = 0 then 'age-band' when grouping(listed.ethnic_group) = 0 then 'ethnic-group'
        when grouping(listed.disability) = 0 then 'disability' when grouping(listed.opened_on) = 0 then 'opened-on'
        else 'all' end as grouped_by,
      coalesce(listed.status, listed.team_id::text, listed.age_band, listed.ethnic_group, listed.disability) as "group",
      listed.opened_on, draw.drawn_on,
      count(*) as able,
      coalesce(sum(listed.chance), 0) as expected,
      count(*) filter (where listed.place = 1) as drawn,
      count(audit.id) as audited
    from draw
      join draw_case as listed
        on listed.authority_id = draw.authority_id and listed.draw_id = draw.id and listed.place is not null
      left join draw_selection as selection
        on selection.authority_id = listed.authority_id and selection.draw_id = listed.draw_id
          and selection.child_id = listed.child_id and selection.state <> 'replaced'
      left join audit
        on audit.authority_id = selection.authority_id and audit.selection_id = selection.id
          and audit.state in ('submitted', 'complete')
    where draw.kind = 'monthly' and draw.month >= ${from} and draw.month <= ${to}
    group by grouping sets ((listed.status), (listed.team_id), (listed.age_band), (listed.ethnic_group),
      (listed.disability), (listed.opened_on, draw.drawn_on), ())`.execute(work);
  return rows;
}

/** How many monthly draws and dip samples a period has, and how many audits of dip samples are submitted. */
export async function countDraws(work: Work, { from, to }: Period) {
  const { rows } = await sql<{ monthly: number; dipSamples: number; dipDrawn: number; dipAudited: number }>`
    select count(distinct draw.id) filter (where kind = 'monthly') as monthly,
      count(distinct draw.id) filter (where kind = 'dip-sample') as dip_samples,
      count(selection.id) filter (where kind = 'dip-sample') as dip_drawn,
      count(audit.id) filter (where kind = 'dip-sample') as dip_audited
    from draw
      left join draw_selection as selection
        on selection.authority_id = draw.authority_id and selection.draw_id = draw.id and selection.state <> 'replaced'
      left join audit
        on audit.authority_id = selection.authority_id and audit.selection_id = selection.id
          and audit.state in ('submitted', 'complete')
    where draw.month >= ${from} and draw.month <= ${to}`.execute(work);
  return rows[0] ?? { monthly: 0, dipSamples: 0, dipDrawn: 0, dipAudited: 0 };
}

export type ReachRow = {
  readonly isOpen: boolean;
  /** The last status known; null for a case that opened and closed between two lists. */
  readonly status: string | null;
  readonly cases: number;
  readonly short: number;
};

/**
 * Cases of a list by status: those open on its day, and those closed in the year before, with how many had then been open for
 * less than six completed months. A closed case's status is the last that an earlier list told.
 */
export async function countReach(
  work: Work,
  snapshot: { readonly id: string; readonly asAt: LocalDate },
  closedAfter: LocalDate,
): Promise<readonly ReachRow[]> {
  const { asAt } = snapshot;
  const { rows } = await sql<ReachRow>`
    with listed as (
      select authority_id, child_id, status, opened_on, closed_on,
        status <> 'closed' and (closed_on is null or closed_on > ${asAt}::date) as is_open
      from case_record
      where snapshot_id = ${snapshot.id} and opened_on <= ${asAt}::date
    )
    select listed.is_open, case when listed.is_open then listed.status else earlier.status end as status,
      count(*) as cases,
      count(*) filter (
        where least(listed.closed_on, ${asAt}::date) < (listed.opened_on + interval '6 months')::date) as short
    from listed
      left join lateral (
        select record.status
        from case_record as record
          join snapshot on snapshot.authority_id = record.authority_id and snapshot.id = record.snapshot_id
        where record.authority_id = listed.authority_id and record.child_id = listed.child_id
          and record.status <> 'closed' and snapshot.state = 'confirmed' and snapshot.as_at < ${asAt}::date
        order by snapshot.as_at desc limit 1
      ) as earlier on not listed.is_open
    where listed.is_open or (listed.closed_on > ${closedAfter}::date and listed.closed_on <= ${asAt}::date)
    group by 1, 2
    order by 1 desc, 3 desc, 2`.execute(work);
  return rows;
}
