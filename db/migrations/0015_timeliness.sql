-- What the case data show (D9): the verdicts of each standard, counted when a list is confirmed, and what people say is wrong.

-- One row a standard, team and verdict that any child of the list has: it grows with each new list, never with old ones.
-- The service is the one that the team belonged to when the list was counted, so that an old month keeps its services.
create table timeliness_count (
  authority_id uuid not null,
  snapshot_id uuid not null,
  standard_code text not null,
  service_id uuid,
  team_id uuid,
  verdict text not null check (verdict in ('met', 'not-met', 'due', 'not-known')),
  children integer not null check (children > 0),
  unique nulls not distinct (authority_id, snapshot_id, standard_code, team_id, verdict),
  foreign key (authority_id, snapshot_id) references snapshot,
  foreign key (authority_id, service_id) references service,
  foreign key (authority_id, team_id) references team,
  check ((team_id is null) = (service_id is null))
);
call hold_apart('timeliness_count', 'select, insert, delete');

-- By which standards a list was counted: where they differ from those in force at its day by now, it is counted anew.
create table timeliness_counting (
  authority_id uuid not null,
  snapshot_id uuid not null,
  standards_hash text not null,
  counted_at timestamptz not null,
  primary key (authority_id, snapshot_id),
  foreign key (authority_id, snapshot_id) references snapshot
);
call hold_apart('timeliness_counting', 'select, insert, update, delete');

-- Whoever ties cases of a list to other teams need not know that they are counted: the list's counting is then forgotten,
-- and done anew for whoever looks next.
create function forget_counting() returns trigger language plpgsql as $$
begin
  delete from timeliness_counting counting
  using (select distinct authority_id, snapshot_id from changed) as changed
  where counting.authority_id = changed.authority_id and counting.snapshot_id = changed.snapshot_id;
  return null;
end $$;
create trigger case_record_retied after update on case_record
  referencing new table as changed for each statement execute function forget_counting();

-- "This is wrong": what the data said of a child, what someone says against it, and what became of it.
create table disputed_fact (
  authority_id uuid not null references authority,
  id uuid not null,
  audit_id uuid not null,
  child_id text not null,
  snapshot_id uuid not null,
  standard_code text not null,
  said jsonb not null,
  words text not null check (words <> ''),
  raised_by uuid not null,
  raised_at timestamptz not null,
  state text not null check (state in ('open', 'corrected', 'stands')),
  answer text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, audit_id) references audit,
  foreign key (authority_id, snapshot_id) references snapshot,
  foreign key (authority_id, raised_by) references person,
  foreign key (authority_id, decided_by) references person,
  check ((state = 'open') = (decided_at is null)),
  check (state = 'open' or answer <> '')
);
create index disputed_fact_audit on disputed_fact (authority_id, audit_id);
create unique index disputed_fact_open on disputed_fact (authority_id, audit_id, standard_code) where state = 'open';
create index disputed_fact_raised on disputed_fact (authority_id, raised_at);
call hold_apart('disputed_fact', 'select, insert, update');
