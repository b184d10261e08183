-- A council's own versions of practice standards. Rows are only ever added: of two from the same day the later number
-- stands, and what it corrected stays to be seen. What a council starts with is in src/domain/standards, not here.

create table standard_version (
  authority_id uuid not null references authority,
  code text not null,
  -- Counts up within the standard; whoever saves next after someone else meets its number taken.
  number integer not null check (number > 0),
  effective_from date not null,
  name text not null check (name <> ''),
  basis text not null check (basis in ('statutory', 'guidance', 'local')),
  source text not null check (source <> ''),
  checked boolean not null,
  section text not null,
  limits jsonb not null check (jsonb_typeof(limits) = 'object'),
  in_use boolean not null,
  note text not null default '',
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (authority_id, code, number),
  foreign key (authority_id, changed_by) references person
);
call hold_apart('standard_version', 'select, insert');
