-- The month's draw: its frozen list, its order, and what was chosen. One a month; there is no redraw (C1 to C4).

create table draw (
  authority_id uuid not null references authority,
  id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  drawn_on date not null,
  snapshot_id uuid not null,
  -- Rules, seed, counts, fingerprints and the cases chosen, as published (src/domain/sampling/draw-cases.ts).
  certificate jsonb not null,
  seed_source text not null check (seed_source in ('chance', 'given')),
  state text not null check (state in ('drawn', 'released')),
  -- Null where it was drawn from the command line.
  drawn_by uuid,
  drawn_at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  self_assessment_due_on date,
  audit_due_on date,
  feedback_due_on date,
  version integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, month),
  foreign key (authority_id, snapshot_id) references snapshot,
  foreign key (authority_id, drawn_by) references person,
  foreign key (authority_id, released_by) references person
);
call hold_apart('draw', 'select, insert, update');

-- The frozen list: every case looked at, eligible or not, with the reason; it is never changed.
create table draw_case (
  authority_id uuid not null,
  draw_id uuid not null,
  child_id text not null,
  team_id uuid,
  manager_id uuid,
  worker_id uuid,
  worker_name text,
  status text not null,
  opened_on date,
  closed_on date,
  last_audited_on date,
  audit_in_progress boolean not null,
  exclusion text,
  place integer check (place >= 1),
  primary key (authority_id, draw_id, child_id),
  foreign key (authority_id, draw_id) references draw,
  check ((exclusion is null) = (place is not null)),
  check (exclusion is not null or manager_id is not null)
);
create unique index draw_case_order on draw_case (authority_id, draw_id, manager_id, place) where place is not null;
call hold_apart('draw_case', 'select, insert');

create table draw_selection (
  authority_id uuid not null,
  id uuid not null,
  draw_id uuid not null,
  manager_id uuid not null,
  child_id text not null,
  place integer not null,
  state text not null check (state in ('selected', 'replacement-asked', 'replaced')),
  reason_code text,
  reason_words text,
  asked_by uuid,
  asked_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  decision_words text,
  version integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, draw_id, child_id),
  foreign key (authority_id, draw_id, child_id) references draw_case,
  foreign key (authority_id, manager_id) references person,
  foreign key (authority_id, asked_by) references person,
  foreign key (authority_id, decided_by) references person,
  check (state <> 'replaced' or (reason_code is not null and asked_by is not null and decided_by <> asked_by))
);
create unique index draw_selection_one_each on draw_selection (authority_id, draw_id, manager_id) where state <> 'replaced';
call hold_apart('draw_selection', 'select, insert, update');

-- Each replacement that was asked for and declined, so that no words are lost when it is asked for again.
create table declined_replacement (
  authority_id uuid not null,
  selection_id uuid not null,
  number integer not null,
  reason_code text not null,
  reason_words text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid not null check (decided_by <> asked_by),
  decided_at timestamptz not null,
  decision_words text not null check (decision_words <> ''),
  primary key (authority_id, selection_id, number),
  foreign key (authority_id, selection_id) references draw_selection,
  foreign key (authority_id, asked_by) references person,
  foreign key (authority_id, decided_by) references person
);
call hold_apart('declined_replacement', 'select, insert');
