-- Files between being sent and being read, sealed with a key that is not in the database; and what the columns of a
-- council's own reports are.

-- Waits for an answer of the person who sent it, an hour at most.
create table held_upload (
  authority_id uuid not null references authority,
  id uuid not null,
  person_id uuid not null,
  -- Of all its files together, as they were sent.
  bytes bigint not null,
  expires_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references person
);
create index held_upload_expiry on held_upload (authority_id, expires_at);
call hold_apart('held_upload', 'select, insert, delete');

-- Piece 0 says what the files are called; the others are their bytes, one file after the other.
create table held_upload_piece (
  authority_id uuid not null,
  upload_id uuid not null,
  number integer not null,
  sealed bytea not null,
  primary key (authority_id, upload_id, number),
  foreign key (authority_id, upload_id) references held_upload on delete cascade
);
alter table held_upload_piece alter column sealed set storage external;
call hold_apart('held_upload_piece', 'select, insert, delete');

create table case_mapping (
  authority_id uuid not null references authority,
  id uuid not null,
  name text not null check (name <> ''),
  -- The headings of the report it was made with, in their order, with those that are left out.
  headings jsonb not null check (jsonb_typeof(headings) = 'array'),
  -- As src/features/imports/read/report/mapping.ts has it.
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  version integer not null default 1,
  saved_by uuid not null,
  saved_at timestamptz not null,
  retired_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, saved_by) references person
);
create unique index case_mapping_name on case_mapping (authority_id, lower(name)) where retired_at is null;
call hold_apart('case_mapping', 'select, insert, update');
