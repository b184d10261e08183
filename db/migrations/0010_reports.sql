-- The quarter's report, its recommendations, and the figures as they stood when it was published (G1 to G3).

create table report (
  authority_id uuid not null references authority,
  id uuid not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  state text not null check (state in ('draft', 'published')),
  commentary text not null default '',
  summary text not null default '',
  figures jsonb,
  opened_by uuid not null,
  opened_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, quarter),
  foreign key (authority_id, opened_by) references person,
  foreign key (authority_id, published_by) references person,
  check ((state = 'published') = (figures is not null and published_at is not null))
);
call hold_apart('report', 'select, insert, update');

create table report_recommendation (
  authority_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  number integer not null,
  what text not null check (what <> ''),
  kind_of_change text not null,
  lead text not null default '',
  by_when date,
  primary key (authority_id, id),
  unique (authority_id, report_id, number),
  foreign key (authority_id, report_id) references report
);
call hold_apart('report_recommendation', 'select, insert, delete');
