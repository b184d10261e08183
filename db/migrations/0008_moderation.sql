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

-- Every talk between moderator and team manager, with the grade proposed after it and what became of it. None is lost
-- when they talk again; the moderation holds the last one.
create table moderation_talk (
  authority_id uuid not null,
  moderation_id uuid not null,
  number integer not null,
  discussed_on date not null,
  discussion text not null check (discussion <> ''),
  proposed_grade smallint not null check (proposed_grade between 0 and 10),
  reasons text not null check (reasons <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  outcome text check (outcome in ('accepted', 'talk-again')),
  outcome_words text not null default '',
  outcome_by uuid,
  outcome_at timestamptz,
  primary key (authority_id, moderation_id, number),
  foreign key (authority_id, moderation_id) references moderation,
  foreign key (authority_id, recorded_by) references person,
  foreign key (authority_id, outcome_by) references person,
  check ((outcome is null) = (outcome_by is null))
);
call hold_apart('moderation_talk', 'select, insert, update');
