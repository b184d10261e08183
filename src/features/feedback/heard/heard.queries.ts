// Who was heard and who was not, by group: audits of a period with what became of asking the family, counted in the database.
import { sql } from "kysely";
import type { Month } from "../../../domain/shared/calendar.js";
import type { Work } from "../../../platform/db/in-authority.js";

export type HeardBy = "all" | "status" | "age-band" | "ethnic-group" | "disability" | "service" | "language";

export type HeardRow = {
  readonly groupedBy: HeardBy;
  readonly group: string | null;
  readonly audits: number;
  readonly heard: number;
  /** Of those heard, how many wrote it themselves. */
  readonly byLink: number;
  readonly notSafe: number;
  readonly declined: number;
  readonly notReached: number;
  /** Submitted, and nothing recorded yet. */
  readonly waiting: number;
};

export async function countHeard(
  work: Work,
  { from, to }: { readonly from: Month; readonly to: Month },
): Promise<readonly HeardRow[]> {
  const { rows } = await sql<HeardRow>`
    select
      case when grouping(listed.status) = 0 then 'status' when grouping(listed.age_band) = 0 then 'age-band'
        when grouping(listed.ethnic_group) = 0 then 'ethnic-group' when grouping(listed.disability) = 0 then 'disability'
        when grouping(service.name) = 0 then 'service' when grouping(plan.language) = 0 then 'language'
        else 'all' end as grouped_by,
      coalesce(listed.status, listed.age_band, listed.ethnic_group, listed.disability, service.name, plan.language) as "group",
      count(*) as audits,
      count(*) filter (where feedback.heard) as heard,
      count(*) filter (where feedback.heard and feedback.heard_how = 'link') as by_link,
      count(*) filter (where feedback.not_heard_reason = 'not-safe') as not_safe,
      count(*) filter (where feedback.not_heard_reason = 'declined') as declined,
      count(*) filter (where feedback.not_heard_reason in ('could-not-be-reached', 'other')) as not_reached,
      count(*) filter (where feedback.audit_id is null) as waiting
    from audit
      join team on team.authority_id = audit.authority_id and team.id = audit.team_id
      join service on service.authority_id = team.authority_id and service.id = team.service_id
      left join draw_selection as selection
        on selection.authority_id = audit.authority_id and selection.id = audit.selection_id
      left join draw_case as listed
        on listed.authority_id = selection.authority_id and listed.draw_id = selection.draw_id
          and listed.child_id = selection.child_id
      left join family_feedback as feedback
        on feedback.authority_id = audit.authority_id and feedback.audit_id = audit.id
      left join family_plan as plan on plan.authority_id = audit.authority_id and plan.audit_id = audit.id
    where audit.state in ('submitted', 'complete') and audit.month >= ${from} and audit.month <= ${to}
    group by grouping sets ((listed.status), (listed.age_band), (listed.ethnic_group), (listed.disability),
      (service.name), (plan.language), ())`.execute(work);
  return rows;
}
