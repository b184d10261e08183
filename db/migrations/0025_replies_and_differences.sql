-- What the worker replies to the finished audit stands with it for good; and how far each of the audit's grades lies from the
-- worker's own is kept as it was when the audit was submitted.

create table audit_reply (
  authority_id uuid not null,
  audit_id uuid not null,
  words text not null check (words <> ''),
  replied_by uuid not null,
  replied_at timestamptz not null,
  primary key (authority_id, audit_id),
  foreign key (authority_id, audit_id) references audit,
  foreign key (authority_id, replied_by) references person
);
call hold_apart('audit_reply', 'select, insert');

-- The audit's grade less the worker's: above 0 where the audit is kinder. Null where either has no grade, in a self-assessment,
-- and until the audit is submitted.
alter table section_entry add column from_self_assessed smallint check (from_self_assessed between -10 and 10);

update section_entry entry set from_self_assessed = entry.grade - own.grade
from section_entry own, audit
where entry.reading = 'audit' and own.reading = 'self-assessment'
  and own.authority_id = entry.authority_id and own.audit_id = entry.audit_id and own.section = entry.section
  and audit.authority_id = entry.authority_id and audit.id = entry.audit_id
  and audit.state in ('submitted', 'complete') and audit.self_assessment_state = 'submitted';
