-- A second reader's moderation of an audit, and the grade that both settle on (E1 to E5).

create table moderation (
  authority_id uuid not null references authority,
  id uuid not null,
  audit_id uuid not null,
  moderator_id uuid not null,
  selected_by uuid not null,
  selected_at timestamptz not null,
  selection_reason text not null,
  return_by date not null,
  state text not null check (state in ('requested', 'in-discussion', 'grade-proposed', 'finalised', 'withdrawn')),
  audited_grade smallint not null check (audited_grade between 0 and 10),
  moderated_grade smallint check (moderated_grade between 0 and 10),
  moderated_reasons text not null default '',
  to_get_to_good text not null default '',
  moderated_at timestamptz,
  discussed_on date,
  discussion text not null default '',
  agreed_grade smallint check (agreed_grade between 0 and 10),
  agreed_reasons text not null default '',
  finalised_at timestamptz,
  finalised_by uuid,
  case_note_copied_by uuid,
  case_note_copied_at timestamptz,
  version integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, audit_id) references audit,
  foreign key (authority_id, moderator_id) references person,
  foreign key (authority_id, selected_by) references person,
  foreign key (authority_id, finalised_by) references person,
  foreign key (authority_id, case_note_copied_by) references person,
  check (state <> 'finalised' or (moderated_grade is not null and agreed_grade is not null))
);
create unique index moderation_one_each on moderation (authority_id, audit_id) where state <> 'withdrawn';
create index moderation_moderator on moderation (authority_id, moderator_id);
call hold_apart('moderation', 'select, insert, update');
