-- Services, teams, people and the dated positions from which all rights follow.

create table service (
  authority_id uuid not null references authority,
  id uuid not null,
  name text not null check (name <> ''),
  primary key (authority_id, id),
  unique (authority_id, name)
);
call hold_apart('service', 'select, insert, update');

create table team (
  authority_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  name text not null check (name <> ''),
  primary key (authority_id, id),
  unique (authority_id, name),
  foreign key (authority_id, service_id) references service
);
call hold_apart('team', 'select, insert, update');

create table person (
  authority_id uuid not null references authority,
  id uuid not null,
  name text not null check (name <> ''),
  email text not null check (email = lower(email) and email like '%_@_%'),
  password_hash text,
  status text not null check (status in ('active', 'left')),
  version integer not null default 1,
  primary key (authority_id, id)
);
create unique index person_email on person (email);
call hold_apart('person', 'select, insert, update');

create table position (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in (
    'social-worker', 'team-manager', 'service-manager', 'head-of-service', 'director', 'independent-reviewer',
    'head-of-quality-assurance', 'quality-assurance-officer', 'performance-officer', 'workforce-development',
    'administrator', 'outside-reader')),
  team_id uuid,
  service_id uuid,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person,
  foreign key (authority_id, team_id) references team,
  foreign key (authority_id, service_id) references service,
  check ((role in ('social-worker', 'team-manager')) = (team_id is not null)),
  check ((role = 'service-manager') = (service_id is not null))
);
create index position_person on position (authority_id, person_id);
create index position_team on position (authority_id, team_id) where team_id is not null;
call hold_apart('position', 'select, insert, update');

-- A one-time invitation or password reset; only its hash is kept.
create table sign_in_link (
  authority_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (authority_id, token_hash),
  foreign key (authority_id, person_id) references person
);
call hold_apart('sign_in_link', 'select, insert, update');
