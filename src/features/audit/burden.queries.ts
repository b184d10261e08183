// What the burden of the form is worked out from: the times at which fields were saved, and how signs and grades were answered.
import { sql } from "kysely";
import type { GradeSpread } from "../../domain/audit/burden.js";
import type { LocalDate } from "../../domain/shared/calendar.js";
import type { Work } from "../../platform/db/in-authority.js";

type SavedAt = {
  readonly auditId: string;
  readonly reading: string;
  readonly section: string;
  readonly by: string;
  readonly at: Date;
};

/** Of audits submitted since a day: when fields were last saved, when texts that went had been, and when the log tells of saving. */
export const listSaves = async (work: Work, since: LocalDate): Promise<readonly SavedAt[]> =>
  (
    await sql<SavedAt>`
      with finished as materialized (
        select authority_id, id from audit where state in ('submitted', 'complete') and submitted_on >= ${since})
      select entry.audit_id, entry.reading, entry.section, (field.value->>'by') as by,
        (field.value->>'at')::timestamptz as at
      from finished
      join section_entry entry on entry.authority_id = finished.authority_id and entry.audit_id = finished.id
      cross join jsonb_each(entry.fields) field
      union
      select gone.audit_id, gone.reading, gone.part, gone.written_by::text, gone.written_at
      from finished
      join overwritten_text gone on gone.authority_id = finished.authority_id and gone.audit_id = finished.id
      where gone.part <> 'judgement'
      union
      select finished.id, case line.action when 'save-self-assessment' then 'self-assessment' else 'audit' end,
        line.detail->>'section', line.actor_id::text, line.at
      from finished
      join activity_log line on line.authority_id = finished.authority_id and line.record_type = 'audit'
        and line.record_id = finished.id::text
      where line.action in ('save-self-assessment', 'save-audit-section') and line.actor_id is not null`.execute(
      work,
    )
  ).rows;

type Tick = { readonly id: string; readonly said: string; readonly times: number };

/** How often each sign was ticked each way in audits submitted since a day. */
export const countTicks = async (work: Work, since: LocalDate): Promise<readonly Tick[]> =>
  (
    await sql<Tick>`
      select ticked.key as id, ticked.value as said, count(*)::int as times
      from audit
      join section_entry entry on entry.authority_id = audit.authority_id and entry.audit_id = audit.id
        and entry.reading = 'audit'
      cross join jsonb_each_text(entry.criteria) ticked
      where audit.state in ('submitted', 'complete') and audit.submitted_on >= ${since}
      group by 1, 2`.execute(work)
  ).rows;

/** How the sections of audits submitted since a day were graded; where one does not apply, it is left out. */
export const listGradeSpreads = async (work: Work, since: LocalDate): Promise<readonly GradeSpread[]> =>
  (
    await sql<GradeSpread>`
      select entry.section, count(*)::int as graded,
        count(*) filter (where entry.criteria <> '{}')::int as ticking, min(entry.grade)::int as weakest, max(entry.grade)::int as strongest
      from audit
      join section_entry entry on entry.authority_id = audit.authority_id and entry.audit_id = audit.id
        and entry.reading = 'audit'
      where audit.state in ('submitted', 'complete') and audit.submitted_on >= ${since} and entry.grade is not null
      group by 1`.execute(work)
  ).rows;
