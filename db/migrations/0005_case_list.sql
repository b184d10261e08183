-- Dated snapshots of the council's case list. A snapshot is previewed, then confirmed or set aside; confirmed ones stay.

create table snapshot (
  authority_id uuid not null references authority,
  id uuid not null,
  as_at date not null,
  format text not null,
  file_names text[] not null,
  state text not null check (state in ('previewed', 'confirmed', 'set-aside')),
  rows_read integer not null,
  rows_accepted integer not null,
  rows_refused integer not null,
  rows_skipped integer not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, uploaded_by) references person,
  foreign key (authority_id, decided_by) references person,
  check (rows_accepted + rows_refused + rows_skipped = rows_read)
);
create index snapshot_as_at on snapshot (authority_id, as_at desc) where state = 'confirmed';
call hold_apart('snapshot', 'select, insert, update');

create table snapshot_problem (
  authority_id uuid not null,
  snapshot_id uuid not null,
  number integer not null,
  severity text not null check (severity in ('refused', 'warning', 'note')),
  code text not null,
  file text not null,
  sheet text,
  row_number integer,
  column_name text,
  value text,
  message text not null,
  fix text not null,
  primary key (authority_id, snapshot_id, number),
  foreign key (authority_id, snapshot_id) references snapshot
);
call hold_apart('snapshot_problem', 'select, insert, delete');

-- One child in one snapshot. No name, address or full date of birth is ever kept.
create table case_record (
  authority_id uuid not null,
  snapshot_id uuid not null,
  child_id text not null check (child_id <> ''),
  birth_month text check (birth_month ~ '^\d{4}-\d{2}$'),
  sex text not null,
  ethnicity text not null,
  disability text not null,
  status text not null,
  opened_on date,
  closed_on date,
  team_name text,
  team_id uuid,
  worker_name text,
  worker_id uuid,
  last_seen_on date,
  assessment_started_on date,
  assessment_authorised_on date,
  primary key (authority_id, snapshot_id, child_id),
  foreign key (authority_id, snapshot_id) references snapshot,
  foreign key (authority_id, team_id) references team,
  foreign key (authority_id, worker_id) references person
);
create index case_record_child on case_record (authority_id, child_id);
call hold_apart('case_record', 'select, insert, delete');
