-- Actions from findings, and each review of them in supervision (F1 to F3).

create table action (
  authority_id uuid not null references authority,
  id uuid not null,
  audit_id uuid not null,
  section text,
  what text not null check (what <> ''),
  owner_id uuid not null,
  due_on date not null,
  state text not null check (state in ('proposed', 'open', 'awaiting-service-manager', 'closed', 'withdrawn')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  closed_on date,
  withdrawn_reason text,
  version integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, audit_id) references audit,
  foreign key (authority_id, owner_id) references person,
  foreign key (authority_id, proposed_by) references person
);
create index action_audit on action (authority_id, audit_id);
create index action_owner on action (authority_id, owner_id);
call hold_apart('action', 'select, insert, update, delete');

create table action_review (
  authority_id uuid not null,
  action_id uuid not null,
  number integer not null,
  kind text not null check (kind in ('supervision', 'change', 'closing', 'confirmed', 'sent-back')),
  reviewed_on date not null,
  reviewed_by uuid not null,
  recorded_at timestamptz not null,
  said text not null check (said <> ''),
  next_review_on date,
  primary key (authority_id, action_id, number),
  foreign key (authority_id, action_id) references action,
  foreign key (authority_id, reviewed_by) references person
);
call hold_apart('action_review', 'select, insert');
