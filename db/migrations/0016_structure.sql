-- Dated structure: which service a team belonged to, what it was called and until when; workers' numbers; files of people
-- and structure that were looked at; and what a council's case list calls a team or a worker.

alter table team add version integer not null default 1;
-- The last day of a team that was closed. Name and service of the team are those of today; the periods say those before.
alter table team add closes_on date;

create table team_service_period (
  authority_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  service_id uuid not null,
  team_name text not null check (team_name <> ''),
  -- Null: since ever, as far as the council has told.
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  primary key (authority_id, id),
  unique nulls not distinct (authority_id, team_id, starts_on),
  foreign key (authority_id, team_id) references team,
  foreign key (authority_id, service_id) references service
);
create unique index team_service_period_open on team_service_period (authority_id, team_id) where ends_on is null;
call hold_apart('team_service_period', 'select, insert, update');

insert into team_service_period (authority_id, id, team_id, service_id, team_name)
select authority_id, gen_random_uuid(), id, service_id, name from team;

-- The number that lists know someone by: in the case system, or their registration.
alter table person add worker_ref text check (worker_ref <> '');
create unique index person_worker_ref on person (authority_id, lower(worker_ref));

-- A file of people and structure as it was read. What it would change is worked out from its lines while it is a preview;
-- once it is applied or set aside they are not kept, and of what was done the numbers are.
create table structure_import (
  authority_id uuid not null references authority,
  id uuid not null,
  file_name text not null,
  as_at date not null,
  state text not null check (state in ('previewed', 'applied', 'set-aside')),
  read jsonb,
  done jsonb,
  previewed_by uuid,
  previewed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, previewed_by) references person,
  foreign key (authority_id, decided_by) references person,
  check ((state = 'previewed') = (read is not null)),
  check ((state = 'applied') = (done is not null))
);
call hold_apart('structure_import', 'select, insert, update');

create table case_name_match (
  authority_id uuid not null,
  kind text not null check (kind in ('team', 'worker')),
  name_key text not null check (name_key <> ''),
  team_id uuid,
  person_id uuid,
  matched_by uuid,
  matched_at timestamptz not null,
  primary key (authority_id, kind, name_key),
  foreign key (authority_id, team_id) references team,
  foreign key (authority_id, person_id) references person,
  foreign key (authority_id, matched_by) references person,
  check ((kind = 'team') = (team_id is not null)),
  check ((kind = 'worker') = (person_id is not null))
);
call hold_apart('case_name_match', 'select, insert, update, delete');

-- A name that is matched later ties the cases of the list to the team or worker, and its problem says so.
grant update (team_id, worker_id) on case_record to full_circle_app;
grant update (severity, message, fix) on snapshot_problem to full_circle_app;
