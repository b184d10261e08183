-- Audits: the worker's self-assessment, the audit that manager and worker make together, and the family's voice (D1 to D7).

create table audit (
  authority_id uuid not null references authority,
  id uuid not null,
  selection_id uuid not null,
  child_id text not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  team_id uuid not null,
  manager_id uuid not null,
  worker_id uuid,
  worker_name text,
  case_status text not null,
  period_from date not null,
  period_to date not null,
  self_assessment_state text not null check (self_assessment_state in ('awaited', 'in-progress', 'submitted', 'set-aside')),
  self_assessment_due_on date not null,
  self_assessed_at timestamptz,
  set_aside_reason text,
  set_aside_words text,
  state text not null check (state in ('awaiting-self-assessment', 'in-progress', 'submitted', 'complete', 'replaced')),
  audit_due_on date not null,
  feedback_due_on date not null,
  submitted_at timestamptz,
  submitted_on date,
  completed_at timestamptz,
  version integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, selection_id),
  foreign key (authority_id, selection_id) references draw_selection,
  foreign key (authority_id, team_id) references team,
  foreign key (authority_id, manager_id) references person,
  foreign key (authority_id, worker_id) references person
);
create index audit_manager on audit (authority_id, manager_id);
create index audit_worker on audit (authority_id, worker_id);
create index audit_month on audit (authority_id, month);
create index audit_child on audit (authority_id, child_id);
create index audit_submitted on audit (authority_id, submitted_on);
call hold_apart('audit', 'select, insert, update');

-- What one reading of the case says of one section. Readings never overwrite each other.
create table section_entry (
  authority_id uuid not null,
  audit_id uuid not null,
  reading text not null check (reading in ('self-assessment', 'audit')),
  section text not null,
  grade smallint check (grade between 0 and 10),
  not_applicable boolean not null default false,
  not_applicable_reason text not null default '',
  working_well text not null default '',
  worried_about text not null default '',
  needs_to_happen text not null default '',
  to_get_to_good text not null default '',
  saved_by uuid not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (authority_id, audit_id, reading, section),
  foreign key (authority_id, audit_id) references audit,
  foreign key (authority_id, saved_by) references person,
  check (not (not_applicable and grade is not null))
);
call hold_apart('section_entry', 'select, insert, update');

create table judgement (
  authority_id uuid not null,
  audit_id uuid not null,
  grade smallint check (grade between 0 and 10),
  reasons text not null default '',
  to_get_to_good text not null default '',
  themes text[] not null default '{}',
  saved_by uuid not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (authority_id, audit_id),
  foreign key (authority_id, audit_id) references audit,
  foreign key (authority_id, saved_by) references person
);
call hold_apart('judgement', 'select, insert, update');

create table family_feedback (
  authority_id uuid not null,
  audit_id uuid not null,
  heard boolean not null,
  heard_from text,
  heard_how text,
  heard_on date,
  scale smallint check (scale between 0 and 10),
  working_well text not null default '',
  worried_about text not null default '',
  should_happen text not null default '',
  not_heard_reason text,
  not_heard_words text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (authority_id, audit_id),
  foreign key (authority_id, audit_id) references audit,
  foreign key (authority_id, recorded_by) references person,
  check (heard = (heard_from is not null and heard_how is not null and heard_on is not null)),
  check (heard = (not_heard_reason is null))
);
call hold_apart('family_feedback', 'select, insert');
