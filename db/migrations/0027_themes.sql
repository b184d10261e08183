-- The council's own themes, and what it changed in those that come with the program: a row of the same code stands in its place.
-- A theme is never deleted, because audits keep the themes that they were given.
create table theme (
  authority_id uuid not null references authority,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,59}$'),
  label text not null check (label <> ''),
  covers text not null default '',
  -- Null until the quality assurance team has put a proposed theme where it belongs.
  practice_area text,
  state text not null check (state in ('proposed', 'in-use', 'retired')),
  changed_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (authority_id, code),
  foreign key (authority_id, changed_by) references person
);
call hold_apart('theme', 'select, insert, update');
