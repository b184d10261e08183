-- Messages to people. Each is written in the transaction of the change it tells of, and sent by a job.

create table message (
  authority_id uuid not null references authority,
  id uuid not null,
  to_person_id uuid not null,
  kind text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('queued', 'sent', 'held', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, to_person_id) references person
);
create index message_recent on message (authority_id, created_at desc);
call hold_apart('message', 'select, insert, update');
