-- Each field of a section and of the overall judgement has a version of its own, so that two people may type at once; and
-- texts that were written over are put by (docs/adr/0023).

-- By field: the section's version at the field's last change, its version before its present writer took over, who wrote it,
-- when, and which edit it was (src/domain/audit/merge-fields.ts). A field that was never changed has no entry.
alter table section_entry add column fields jsonb not null default '{}';
alter table judgement add column fields jsonb not null default '{}';

-- What was written until now was saved as a whole: every field has the version, the writer and the time of the whole.
update section_entry set fields = (
  select jsonb_object_agg(name, jsonb_build_object('version', version, 'before', 0, 'by', saved_by, 'at', saved_at, 'tab', '', 'number', 0))
  from unnest(array['grade', 'notApplicableReason', 'workingWell', 'worriedAbout', 'needsToHappen', 'toGetToGood']) as name);
update judgement set fields = (
  select jsonb_object_agg(name, jsonb_build_object('version', version, 'before', 0, 'by', saved_by, 'at', saved_at, 'tab', '', 'number', 0))
  from unnest(array['grade', 'reasons', 'toGetToGood', 'themes']) as name);

-- `part` is a section's code, or 'judgement'. A text keeps the version that it had.
create table overwritten_text (
  authority_id uuid not null,
  audit_id uuid not null,
  reading text not null check (reading in ('self-assessment', 'audit')),
  part text not null,
  field text not null,
  version integer not null,
  text text not null,
  tab text not null,
  number integer not null,
  written_by uuid not null,
  written_at timestamptz not null,
  overwritten_at timestamptz not null,
  primary key (authority_id, audit_id, reading, part, field, version),
  foreign key (authority_id, audit_id) references audit,
  foreign key (authority_id, written_by) references person
);
call hold_apart('overwritten_text', 'select, insert');
